/** Packs the glossaries at build time: all files of this folder become `glossaries/bundled.js` of the extension. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstWordsOf } from '../../components/glossary/first-words'
import type { Glossary, GlossaryTerm } from '../../components/glossary/glossary'
import type { PackedGlossary, PackedTerm } from '../../components/glossary/packed'
import { soundsOf } from '../../components/glossary/sounded-terms'

/** The glossaries of this folder, in the order of their names. The tests and `npm run glossary` check them, so they are believed here. */
export function readGlossaries(root: string): Glossary[] {
  const folder = join(root, 'assets', 'glossaries')
  return readdirSync(folder)
    .filter((name) => /(?<!\.schema)\.json$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

/** An ES module whose default export is a list of `PackedGlossary`; `root` is the project's folder. */
export function packGlossaries(root: string): string {
  const glossaries = readGlossaries(root).map((glossary) => {
    const fields = Object.entries(packGlossary(glossary)).map(([name, value]) => `${name}:${literalOf(value)}`)
    return `{${fields.join()}}`
  })
  return inAscii(`export default [${glossaries.join()}]\n`)
}

/** In single quotes: JSON has so many double ones that to escape them would take a tenth of the file. */
function literalOf(value: string | boolean): string {
  return typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'` : String(value)
}

export function packGlossary(glossary: Glossary): PackedGlossary {
  const { format, name, language, licence, source, terms } = glossary
  return {
    format,
    name,
    language,
    ...(licence !== undefined && { licence }),
    ...(source !== undefined && { source }),
    terms: terms.map((term) => inAscii(JSON.stringify(packedTerm(term)))).join('\n'),
    firstWords: terms.map(firstWordsOf).join('\n'),
    sounds: soundsOf(glossary).join('\n'),
    isRelating: terms.some(({ see }) => see !== undefined),
  }
}

function packedTerm({ id, term, kind, definition, priority, ...rest }: GlossaryTerm): PackedTerm {
  const packed = [id, term, kind, definition, priority] as const
  return Object.keys(rest).length === 0 ? packed : [...packed, rest]
}

/** A script, or JSON, that says the same in ASCII. */
function inAscii(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
