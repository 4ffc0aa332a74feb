/**
 * CSV and TSV: from spreadsheets, from Anki (its directives `#separator:` …) and Quizlet (tab, line). With a heading the
 * columns may be in any order and language; without one the first is the term and the second its definition.
 */
import { addField, type FieldRole, type FieldValues, fieldsOf, roleOf } from './field-names'
import { unguarded } from './formulas'
import { atOnce, countEntry, type Draft, type Drafts, refuse } from './interchange'
import { type Delimiter, delimiterOf, rowsOf } from './rows'

/** Reads a table. Refuses a text without columns. */
export async function readTable(text: string, pace = atOnce): Promise<Drafts> {
  const directives = directivesOf(text)
  const delimiter = directives.delimiter ?? delimiterOf(directives.rest, (cells) => headingOf(cells) !== undefined)
  if (delimiter === undefined) return refuse('noColumns')
  let columns = directives.columns === undefined ? undefined : headingOf(directives.columns.split(delimiter))
  const drafts: Draft[] = []
  let unmarked = 0
  for (const row of rowsOf(directives.rest, delimiter)) {
    const rest = pace()
    if (rest !== undefined) await rest
    const heading = columns === undefined ? headingOf(row.cells) : undefined
    columns ??= heading ?? ['term', 'definition']
    if (heading !== undefined) continue
    countEntry(drafts.length + 1)
    const values: FieldValues = {}
    for (const [index, written] of row.cells.entries()) {
      const role = columns[index]
      if (role === undefined) continue
      const cell = unguarded(written)
      if (cell !== written) unmarked += 1
      addField(values, role, [cell], 'parted')
    }
    drafts.push({
      where: { unit: 'line', number: row.line + directives.lines },
      term: values.term?.[0] ?? '',
      ...fieldsOf(values),
      ...(directives.isMarkup && { isMarkup: true }),
    })
  }
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    drafts,
    skipped: [],
    ...(unmarked > 0 && { notes: [{ code: 'formulasUnmarked', count: unmarked }] }),
  }
}

/** Which column holds what, if the row is a heading: it names a term and a definition, each once at least. */
function headingOf(cells: readonly string[]): readonly (FieldRole | undefined)[] | undefined {
  const found = cells.map(roleOf)
  if (found.includes('term') && found.includes('definition')) return found
  // "Word, Translation, Meaning" names its first column in a way that is not known; it is the term all the same.
  const named = found.filter((role) => role !== undefined).length
  return found[0] === undefined && found.includes('definition') && named > 1 && named === found.length - 1
    ? ['term', ...found.slice(1)]
    : undefined
}

const separators: Readonly<Record<string, Delimiter>> = {
  tab: '\t',
  '\\t': '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  '\t': '\t',
  ',': ',',
  ';': ';',
  '|': '|',
}

interface Directives {
  readonly delimiter?: Delimiter
  readonly columns?: string
  readonly isMarkup: boolean
  /** The text after the directives, and how many lines they are. */
  readonly rest: string
  readonly lines: number
}

/** Anki's lines at the head (`#separator:tab`), and the `sep=;` that Excel goes by. */
function directivesOf(text: string): Directives {
  let at = 0
  let lines = 0
  let found: Omit<Directives, 'rest' | 'lines'> = { isMarkup: false }
  for (;;) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, Math.min(end === -1 ? text.length : end, at + 2_000)).replace(/\r$/, '')
    const excel = lines === 0 ? /^"?sep=(.)"?$/i.exec(line)?.[1] : undefined
    const [, name, value = ''] =
      /^#(separator|html|columns|notetype|deck|tags|guid|if matches)(?: column)?:(.*)$/i.exec(line) ?? []
    if (excel === undefined && name === undefined) return { ...found, rest: text.slice(at), lines }
    const delimiter =
      separators[excel ?? (name?.toLowerCase() === 'separator' ? value.trim().toLowerCase() || '\t' : '')]
    found = {
      ...found,
      ...(delimiter !== undefined && { delimiter }),
      ...(name?.toLowerCase() === 'columns' && { columns: value }),
      ...(name?.toLowerCase() === 'html' && { isMarkup: value.trim().toLowerCase() === 'true' }),
    }
    lines += 1
    if (end === -1) return { ...found, rest: '', lines }
    at = end + 1
  }
}
