/**
 * Dictionaries for Yomitan (versions 1 and 3 of its term banks): a zip with `index.json` and `term_bank_1.json` … Only text
 * is taken: of its marked-up definitions the text, of pictures nothing.
 */
import { countEntry, type Draft, type Drafts, limits, refuse } from './interchange'
import { field, parseJson, textField } from './json'
import { decodeText, joinSenses } from './plain-text'
import type { Packed } from './unpack'

/** Whether the files are those of a Yomitan dictionary. */
export function isYomitan(files: readonly Packed[]): boolean {
  return (
    files.some(({ name }) => name === 'index.json') && files.some(({ name }) => /^[a-z]+_bank_\d+\.json$/.test(name))
  )
}

/** Reads a dictionary. Its other banks (frequencies, kanji, tags) explain no terms and are left out. */
export function readYomitan(files: readonly Packed[]): Drafts {
  const read = (file: Packed) => parseJson(decodeText(file.unpack(), file.name), limits.markupDepth)
  const index = files.find(({ name }) => name === 'index.json')
  const about = index && read(index)
  const version = field(about, 'format') ?? field(about, 'version')
  const banks = files.filter(({ name }) => /^term_bank_\d+\.json$/.test(name))
  banks.sort((a, b) => Number(a.name.match(/\d+/)?.[0]) - Number(b.name.match(/\d+/)?.[0]))
  const drafts: Draft[] = []
  for (const bank of banks) {
    const rows = read(bank)
    if (!Array.isArray(rows)) return refuse('damaged', bank.name)
    for (const row of rows as readonly unknown[]) {
      countEntry(drafts.length + 1)
      drafts.push(draftOf(row, version === 1, drafts.length + 1))
    }
  }
  return {
    format: 'yomitan',
    name: textField(about, 'title'),
    language: textField(about, 'targetLanguage'),
    source: textField(about, 'attribution') ?? textField(about, 'author'),
    drafts,
    skipped: [],
    isDictionary: true,
  }
}

/** A row is `[term, reading, tags, rules, score, senses, sequence, tags]`; in version 1 the senses follow the score. */
function draftOf(row: unknown, isFirstVersion: boolean, number: number): Draft {
  const cells: readonly unknown[] = Array.isArray(row) ? row : []
  const [term, reading] = cells
  const senses = isFirstVersion ? cells.slice(5) : cells[5]
  return {
    where: { unit: 'entry', number },
    term: typeof term === 'string' ? term : '',
    variants: typeof reading === 'string' ? [reading] : [],
    definitions: (Array.isArray(senses) ? (senses as readonly unknown[]) : []).map(senseOf),
    isMarkup: false,
  }
}

/** A sense is text, `{type: 'text'}`, `{type: 'structured-content'}`, a picture, or a list that points to another form. */
function senseOf(sense: unknown): string {
  if (typeof sense === 'string') return sense
  const type = textField(sense, 'type')
  if (type === 'text') return textField(sense, 'text') ?? ''
  return type === 'structured-content' ? contentOf(field(sense, 'content')) : ''
}

const unread = new Set(['rt', 'rp', 'img'])
const blocks = new Set([
  'div',
  'ul',
  'ol',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'details',
  'summary',
  'br',
])

/** The text of structured content. Its depth was bounded when it was parsed. */
function contentOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (Array.isArray(content)) {
    const items = content as readonly unknown[]
    const areItems = items.length > 0 && items.every((item) => field(item, 'tag') === 'li')
    const texts = items.map(contentOf)
    return areItems ? joinSenses(texts.map((text) => text.trim()).filter((text) => text !== '')) : texts.join('')
  }
  const tag = textField(content, 'tag') ?? ''
  if (unread.has(tag)) return ''
  const inner = contentOf(field(content, 'content') ?? '')
  return blocks.has(tag) ? ` ${inner} ` : inner
}
