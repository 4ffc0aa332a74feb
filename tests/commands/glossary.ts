/**
 * `npm run glossary -- FILE…`: checks glossaries of ours that are to be shipped, and says for each term what to mend. With
 * `--convert OUT` it reads one file of any format that the panel imports, and writes it as a glossary of ours.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import english from '../../assets/locales/en.json'
import { decodeGlossary } from '../../components/glossary/decode-glossary'
import type { Glossary } from '../../components/glossary/glossary'
import { readGlossaryFiles } from '../../components/interchange/read-glossary'
import {
  firstPartSentence,
  noteSentence,
  placeLabel,
  problemSentence,
  reasonSentence,
} from '../../components/interchange/say'
import { makeWords } from '../../components/ui/words'
import { checkGlossary, type Findings } from './glossary-checks'
import { root, runCommand, userPath } from './programs'

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { convert: { type: 'string' } }, allowPositionals: true })
  if (positionals.length === 0) throw new Error('Type: npm run glossary -- FILE…, or: FILE… --convert OUT')
  const files = positionals.map(userPath)
  if (values.convert !== undefined) return await convert(files, userPath(values.convert))
  const results = files.map(check)
  if (results.some(({ errors }) => errors.length > 0)) throw new Error('There is something to mend.')
})

/** Checks one file and prints what it finds. */
function check(path: string): Findings {
  const decoded = decodeFile(path)
  const findings: Findings =
    typeof decoded === 'string'
      ? { errors: [decoded], warnings: [] }
      : checkGlossary(decoded, bundledBut(basename(path)))
  for (const error of findings.errors) console.log(`mend  ${error}`)
  for (const warning of findings.warnings) console.log(`look  ${warning}`)
  const terms = typeof decoded === 'string' ? 'no terms' : `${decoded.terms.length} terms`
  console.log(`${basename(path)}: ${terms}, ${findings.errors.length} to mend, ${findings.warnings.length} to look at.`)
  return findings
}

function bundledBut(name: string): Map<string, Glossary> {
  const folder = join(root, 'assets', 'glossaries')
  const names = readdirSync(folder).filter((each) => each.endsWith('.json') && !each.endsWith('.schema.json'))
  const decoded = names.filter((each) => each !== name).map((each) => [each, decodeFile(join(folder, each))] as const)
  return new Map(decoded.filter((entry): entry is [string, Glossary] => typeof entry[1] !== 'string'))
}

/** The glossary of a file, or what is wrong with it. */
function decodeFile(path: string): Glossary | string {
  try {
    const decoded = decodeGlossary(JSON.parse(readFileSync(path, 'utf8')))
    return decoded.ok ? decoded.glossary : decoded.problem
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function convert(paths: readonly string[], out: string): Promise<void> {
  const words = makeWords('en', englishMessage)
  const files = paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }))
  const read = await readGlossaryFiles(files)
  for (const { where, term = '', reason } of read.skipped)
    console.log(`${placeLabel(words, where)}${term && ` (${term})`}: ${reasonSentence(words, reason)}`)
  if (!read.ok) throw new Error(problemSentence(words, read.problem))
  if (read.total !== undefined) console.log(firstPartSentence(words, read.glossary.terms.length, read.total))
  for (const note of read.notes) console.log(noteSentence(words, note))
  const terms = [...read.glossary.terms].sort((a, b) => (a.id < b.id ? -1 : 1))
  writeFileSync(out, `${JSON.stringify({ ...read.glossary, terms }, null, 2)}\n`)
  console.log(`${terms.length} terms are written to ${out}. Kind and priority are guesses: look at them.`)
}

/** The English text of a key, from the locale file itself. */
function englishMessage(key: string, substitutions: readonly string[]): string {
  let found: unknown = english
  for (const part of key.split('.')) found = (found as Readonly<Record<string, unknown>> | undefined)?.[part]
  const text = typeof found === 'string' ? found : ''
  return text.replace(/\$(\d)/g, (_, digit) => substitutions[Number(digit) - 1] ?? '')
}
