/**
 * Dictionaries of StarDict (versions 2.4.2 and 3.0.0): `.ifo` says what it is, `.idx` lists words with the place of each
 * article in `.dict`, `.syn` lists more words for them. All places come from the file and are checked before they are used.
 */
import { countEntry, type Draft, type Drafts, reason, refuse, type Skipped } from './interchange'
import { decodeText } from './plain-text'
import { type Budget, gunzip, isGzip, type Packed } from './unpack'

const magic = "StarDict's dict ifo file"

/** Whether the files have what says that they are a StarDict dictionary. */
export function isStarDict(files: readonly Packed[]): boolean {
  return files.some(({ name }) => /\.ifo$/i.test(name))
}

/** Reads a dictionary. Refuses it when one of its three parts is missing. */
export function readStarDict(files: readonly Packed[], budget: Budget): Drafts {
  const info = infoOf(decodeText(partOf(files, /\.ifo$/i, budget) ?? refuse('partMissing', '.ifo'), '.ifo'))
  const index = partOf(files, /\.idx(?:\.gz)?$/i, budget) ?? refuse('partMissing', '.idx')
  const articles = partOf(files, /\.dict(?:\.dz)?$/i, budget) ?? refuse('partMissing', '.dict')
  const synonyms = synonymsOf(partOf(files, /\.syn(?:\.dz)?$/i, budget))
  const drafts: Draft[] = []
  const skipped: Skipped[] = []
  const bytesOfOffset = info.get('idxoffsetbits') === '64' ? 8 : 4
  let number = 0
  for (const { word, data } of wordsOf(index, bytesOfOffset + 4)) {
    countEntry(number + 1)
    number += 1
    const where = { unit: 'entry', number } as const
    const offset = bytesOfOffset === 8 ? Number(data.getBigUint64(0)) : data.getUint32(0)
    const size = data.getUint32(bytesOfOffset)
    if (offset + size > articles.length)
      skipped.push({ where, term: word.slice(0, 200), reason: reason('outOfBounds') })
    else {
      const fields = fieldsOf(articles.subarray(offset, offset + size), info.get('sametypesequence'))
      drafts.push({ where, term: word, aliases: synonyms.get(number - 1) ?? [], ...articleOf(fields) })
    }
  }
  return {
    format: 'stardict',
    name: info.get('bookname'),
    source: info.get('author') || info.get('website') || undefined,
    drafts,
    skipped,
    isDictionary: true,
  }
}

/** The bytes of a part, unpacked if it is packed. */
function partOf(files: readonly Packed[], name: RegExp, budget: Budget): Uint8Array | undefined {
  const file = files.find((each) => name.test(each.name))
  const bytes = file?.unpack()
  return file !== undefined && bytes !== undefined && isGzip(bytes) ? gunzip(bytes, file.name, budget) : bytes
}

function infoOf(text: string): Map<string, string> {
  if (!text.startsWith(magic)) refuse('damaged', '.ifo')
  return new Map(
    text
      .split(/\r?\n/)
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()]),
  )
}

const text = new TextDecoder()

/** Words that end with a zero, each with a number of bytes behind it. Ends where the list is cut off. */
function* wordsOf(list: Uint8Array, width: number): Generator<{ readonly word: string; readonly data: DataView }> {
  for (let at = 0; at < list.length; ) {
    const end = list.indexOf(0, at)
    if (end === -1 || end + 1 + width > list.length) return
    yield {
      word: text.decode(list.subarray(at, end)),
      data: new DataView(list.buffer, list.byteOffset + end + 1, width),
    }
    at = end + 1 + width
  }
}

/** More words for an article, by the number of its word, from 0. */
function synonymsOf(list: Uint8Array | undefined): Map<number, string[]> {
  const synonyms = new Map<number, string[]>()
  let count = 0
  for (const { word, data } of wordsOf(list ?? new Uint8Array(), 4)) {
    count += 1
    countEntry(count)
    const number = data.getUint32(0)
    const known = synonyms.get(number)
    if (known === undefined) synonyms.set(number, [word])
    else known.push(word)
  }
  return synonyms
}

interface Field {
  /** `m`: text; `h`: HTML; `t`: pronunciation …, as StarDict has them. */
  readonly type: string
  readonly text: string
}

/**
 * The fields of an article. With a sequence of types the last has neither type nor end; without one each begins with its
 * type. Small letters are text that ends with a zero, capitals are data with their length in front, which is passed over.
 */
function fieldsOf(article: Uint8Array, sequence: string | undefined): Field[] {
  const view = new DataView(article.buffer, article.byteOffset, article.length)
  const fields: Field[] = []
  let at = 0
  for (let index = 0; at < article.length && fields.length < 100; index += 1) {
    if (sequence && index >= sequence.length) break
    const type = sequence ? (sequence[index] ?? '') : String.fromCharCode(article[at++] ?? 0)
    const isLast = Boolean(sequence) && index === (sequence?.length ?? 0) - 1
    if (/[A-Z]/.test(type)) {
      if (isLast || at + 4 > article.length) break
      at += 4 + view.getUint32(at)
      continue
    }
    const zero = isLast ? -1 : article.indexOf(0, at)
    const end = zero === -1 ? article.length : zero
    fields.push({ type, text: text.decode(article.subarray(at, end)) })
    at = end + 1
  }
  return fields
}

/** Types whose text explains: plain, Pango and XDXF markup, WordNet, MediaWiki, HTML, and readings in kana. */
const explaining = /[mlgxhkw]/

function articleOf(fields: readonly Field[]): Pick<Draft, 'definitions' | 'ipa' | 'isMarkup'> {
  const explained = fields.filter(({ type }) => explaining.test(type))
  const isMarkup = explained.some(({ type }) => /[gxhk]/.test(type))
  return {
    definitions: explained.map(({ text }) => text),
    ipa: fields.find(({ type }) => type === 't')?.text,
    ...(isMarkup && { isMarkup }),
  }
}
