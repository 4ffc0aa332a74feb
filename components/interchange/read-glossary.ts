/** Any file → a glossary. What a file is, is told by its content first and by its name second. */
import {
  atOnce,
  type Drafts,
  type GivenFile,
  limits,
  type Pace,
  type Problem,
  type ReadFile,
  Refusal,
  refuse,
} from './interchange'
import { decodeText } from './plain-text'
import { readHtml } from './read-html'
import { readJson } from './read-json'
import { isStarDict, readStarDict } from './read-stardict'
import { readTable } from './read-table'
import { looksLikeTbx, readTbx, refuseOtherXml } from './read-tbx'
import { isYomitan, readYomitan } from './read-yomitan'
import { settle } from './settle'
import { type Budget, gunzip, isGzip, isZip, openZip, type Packed } from './unpack'

/**
 * Reads one file. Resolves with a problem for what cannot be read; never rejects, and always ends: all work is bounded by
 * `limits`.
 * @param language BCP 47 of the definitions where the file does not say, and the language preferred where it has several.
 */
export async function readGlossaryFile(name: string, bytes: Uint8Array, language = 'en'): Promise<ReadFile> {
  return await readGlossaryFiles([{ name, bytes }], language)
}

/** The same for files given together: one glossary in several files (StarDict), or one file. */
export async function readGlossaryFiles(
  files: readonly GivenFile[],
  language = 'en',
  pace = atOnce,
): Promise<ReadFile> {
  try {
    refuseBySize(files.map(({ bytes }) => bytes.length))
    const budget: Budget = { left: limits.unpackedBytes }
    const read = await readTogether(files, budget, language, pace)
    const [first] = files
    return 'ok' in read ? read : await settle(read, withoutEnding(first?.name ?? ''), language, pace)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem, skipped: [] }
    throw error
  }
}

/** Refuses files by how many and how large they are: nothing of them need be loaded for that. Bytes. */
function refuseBySize(sizes: readonly number[]): void {
  if (sizes.length > limits.filesInArchive) refuse('tooManyFiles', limits.filesInArchive)
  const size = sizes.reduce((sum, bytes) => sum + bytes, 0)
  if (size > limits.fileBytes) refuse('tooLarge', limits.fileBytes / 1024 / 1024)
  if (size === 0) refuse('empty')
}

/** Why files of these sizes, in bytes, are not even opened; nothing where they may be. */
export function problemOfSizes(sizes: readonly number[]): Problem | undefined {
  try {
    refuseBySize(sizes)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
}

function withoutEnding(name: string): string {
  return name.replace(/(?:\.[A-Za-z0-9]{1,8}){1,2}$/, '').replace(/[_\s]+/g, ' ')
}

async function readTogether(
  files: readonly GivenFile[],
  budget: Budget,
  language: string,
  pace: Pace,
): Promise<Drafts | ReadFile> {
  const [only, another] = files
  if (only !== undefined && another === undefined)
    return await readOne(only, { budget, language, pace, archives: 'open' })
  const parts = files.map(({ name, bytes }): Packed => ({ name, unpack: () => bytes }))
  return isStarDict(parts) ? readStarDict(parts, budget) : refuse('severalFiles')
}

interface Opening {
  readonly budget: Budget
  readonly language: string
  readonly pace: Pace
  /** Whether archives are opened; inside of one they are not. */
  readonly archives: 'open' | 'closed'
}

async function readOne(file: GivenFile, opening: Opening): Promise<Drafts | ReadFile> {
  const { name, bytes } = file
  const { budget, archives } = opening
  if (isZip(bytes)) return archives === 'open' ? await readZip(file, opening) : refuse('unknownFormat')
  if (isGzip(bytes)) {
    if (/\.(?:dict\.dz|idx\.gz|syn\.dz)$/i.test(name)) return refuse('partMissing', '.ifo')
    if (archives === 'closed') return refuse('unknownFormat')
    const inner = { name: name.replace(/\.gz$/i, ''), bytes: gunzip(bytes, name, budget) }
    return await readOne(inner, { ...opening, archives: 'closed' })
  }
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  if (start.startsWith('%PDF') || start.startsWith('{\\rtf') || start.startsWith('\xd0\xcf\x11\xe0')) refuse('document')
  if (start.startsWith('SQLite format 3')) refuse('ankiPackage')
  if (/\.(?:idx|dict|syn)$/i.test(name)) refuse('partMissing', '.ifo')
  return await readText(name, decodeText(bytes, name.slice(0, 60)), opening)
}

/** Names under which people keep tables; what begins in them like JSON or markup need not be it. */
const tableName = /\.(?:csv|tsv|tab|txt)$/i

async function readText(name: string, text: string, { language, pace }: Opening): Promise<Drafts | ReadFile> {
  const head = text.slice(0, 4_000).trimStart()
  if (head === '') return refuse('empty')
  if (/^[[{]/.test(head)) {
    try {
      return await readJson(text, pace)
    } catch (error) {
      if (!(error instanceof Refusal && error.problem.code === 'notJson' && tableName.test(name))) throw error
      return await readTable(text, pace)
    }
  }
  if (head.startsWith("StarDict's dict ifo file")) return refuse('partMissing', '.idx')
  if (looksLikeTbx(head)) return readTbx(text, language)
  const isMarkup = /^<(?:!doctype|!--|\?xml|html|head|body|dl|div|section|article|main|script|h[1-6])\b/i.test(head)
  if (isMarkup || (head.startsWith('<') && !tableName.test(name))) {
    refuseOtherXml(head)
    return readHtml(text)
  }
  if (/\.(?:json|jsonld)$/i.test(name)) return await readJson(text, pace)
  return await readTable(text, pace)
}

async function readZip({ name, bytes }: GivenFile, opening: Opening): Promise<Drafts | ReadFile> {
  const { budget } = opening
  const files = openZip(bytes, name.slice(0, 60), budget)
  if (isYomitan(files)) return readYomitan(files)
  if (isStarDict(files)) return readStarDict(files, budget)
  if (files.some((file) => /^\[Content_Types\]\.xml$|^content\.xml$/.test(file.name))) refuse('document')
  if (files.some((file) => /^collection\.anki\d*b?$/.test(file.name))) refuse('ankiPackage')
  const [only, another] = files.filter((file) =>
    /\.(?:json|jsonld|csv|tsv|tab|txt|html?|xhtml|tbx|xml)$/i.test(file.name),
  )
  if (only === undefined) return refuse('unknownFormat')
  if (another !== undefined) return refuse('severalFiles')
  const inner = { name: only.name.replace(/^.*\//s, ''), bytes: only.unpack() }
  return await readOne(inner, { ...opening, archives: 'closed' })
}
