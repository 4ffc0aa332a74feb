/** Any file → a glossary. What a file is, is told by its content first and by its name second. */
import { type Drafts, type GivenFile, limits, type ReadFile, Refusal, refuse } from './interchange'
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
export async function readGlossaryFiles(files: readonly GivenFile[], language = 'en'): Promise<ReadFile> {
  try {
    if (files.length > limits.filesInArchive) refuse('tooManyFiles', limits.filesInArchive)
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
    if (size > limits.fileBytes) refuse('tooLarge', limits.fileBytes / 1024 / 1024)
    if (size === 0) refuse('empty')
    const budget: Budget = { left: limits.unpackedBytes }
    const read = readTogether(files, budget, language)
    const [first] = files
    return 'ok' in read ? read : settle(read, withoutEnding(first?.name ?? ''), language)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem, skipped: [] }
    throw error
  }
}

function withoutEnding(name: string): string {
  return name.replace(/(?:\.[A-Za-z0-9]{1,8}){1,2}$/, '').replace(/[_\s]+/g, ' ')
}

function readTogether(files: readonly GivenFile[], budget: Budget, language: string): Drafts | ReadFile {
  const [only, another] = files
  if (only !== undefined && another === undefined) return readOne(only, budget, language, 'open')
  const parts = files.map(({ name, bytes }): Packed => ({ name, unpack: () => bytes }))
  return isStarDict(parts) ? readStarDict(parts, budget) : refuse('severalFiles')
}

/** @param archives whether archives are opened; inside of one they are not. */
function readOne(file: GivenFile, budget: Budget, language: string, archives: 'open' | 'closed'): Drafts | ReadFile {
  const { name, bytes } = file
  if (isZip(bytes)) return archives === 'open' ? readZip(file, budget, language) : refuse('unknownFormat')
  if (isGzip(bytes)) {
    if (/\.(?:dict\.dz|idx\.gz|syn\.dz)$/i.test(name)) return refuse('partMissing', '.ifo')
    if (archives === 'closed') return refuse('unknownFormat')
    const inner = { name: name.replace(/\.gz$/i, ''), bytes: gunzip(bytes, name, budget) }
    return readOne(inner, budget, language, 'closed')
  }
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  if (start.startsWith('%PDF') || start.startsWith('{\\rtf') || start.startsWith('\xd0\xcf\x11\xe0')) refuse('document')
  if (start.startsWith('SQLite format 3')) refuse('ankiPackage')
  if (/\.(?:idx|dict|syn)$/i.test(name)) refuse('partMissing', '.ifo')
  return readText(name, decodeText(bytes, name.slice(0, 60)), language)
}

/** Names under which people keep tables; what begins in them like JSON or markup need not be it. */
const tableName = /\.(?:csv|tsv|tab|txt)$/i

function readText(name: string, text: string, language: string): Drafts | ReadFile {
  const head = text.slice(0, 4_000).trimStart()
  if (head === '') return refuse('empty')
  if (/^[[{]/.test(head)) {
    try {
      return readJson(text)
    } catch (error) {
      if (!(error instanceof Refusal && error.problem.code === 'notJson' && tableName.test(name))) throw error
      return readTable(text)
    }
  }
  if (head.startsWith("StarDict's dict ifo file")) return refuse('partMissing', '.idx')
  if (looksLikeTbx(head)) return readTbx(text, language)
  const isMarkup = /^<(?:!doctype|!--|\?xml|html|head|body|dl|div|section|article|main|script|h[1-6])\b/i.test(head)
  if (isMarkup || (head.startsWith('<') && !tableName.test(name))) {
    refuseOtherXml(head)
    return readHtml(text)
  }
  if (/\.(?:json|jsonld)$/i.test(name)) return readJson(text)
  return readTable(text)
}

function readZip({ name, bytes }: GivenFile, budget: Budget, language: string): Drafts | ReadFile {
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
  return readOne(inner, budget, language, 'closed')
}
