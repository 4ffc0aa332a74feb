/**
 * Rows of a text whose cells are parted by a delimiter (RFC 4180, and what spreadsheets make of it). Written here because
 * the library for it carries code that makes requests, which the package may not hold; the tests compare the two. It also
 * knows the line each row begins in, which people need to find it again.
 */
import { limits } from './interchange'

export type Delimiter = '\t' | ',' | ';' | '|'

export interface Row {
  /** From 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The rows, one by one; lines without any text are passed over. A quotation mark counts at the beginning of a cell only,
 * and if it is never closed it is a mark like others. Cells beyond the limit are dropped.
 */
export function* rowsOf(text: string, delimiter: Delimiter): Generator<Row> {
  let at = 0
  let line = 1
  // Where no quotation mark closes, none further on does either: asked once, not once a cell.
  let lastQuote: number | undefined
  while (at < text.length) {
    const first = line
    const cells: string[] = []
    for (;;) {
      lastQuote ??= text.lastIndexOf('"')
      const quoted = text[at] === '"' && lastQuote > at ? quotedCell(text, at, delimiter) : undefined
      const end = quoted?.end ?? endOfCell(text, at, delimiter)
      if (quoted !== undefined) line += quoted.lines
      if (cells.length < limits.cells) cells.push(quoted?.text ?? text.slice(at, end))
      at = end + 1
      if (text[end] !== delimiter) {
        if (text[end] === '\r' && text[end + 1] === '\n') at += 1
        line += 1
        break
      }
    }
    if (cells.some((cell) => cell.trim() !== '')) yield { line: first, cells }
  }
}

function endOfCell(text: string, start: number, delimiter: Delimiter): number {
  for (let at = start; at < text.length; at += 1) {
    const char = text[at]
    if (char === delimiter || char === '\n' || char === '\r') return at
  }
  return text.length
}

/** Longest cell in quotation marks that is believed; one that runs on is a mark that somebody forgot to close. */
const longestQuoted = 20_000

/** A cell in quotation marks from `start` on, if it closes; what follows up to the delimiter belongs to it as well. */
function quotedCell(text: string, start: number, delimiter: Delimiter) {
  let cell = ''
  let from = start + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close === -1 || close - start > longestQuoted) return undefined
    cell += text.slice(from, close)
    if (text[close + 1] === '"') {
      cell += '"'
      from = close + 2
      continue
    }
    const end = endOfCell(text, close + 1, delimiter)
    const whole = cell + text.slice(close + 1, end)
    return { text: whole, end, lines: cell.split(/\r\n|[\r\n]/).length - 1 }
  }
}

const candidates: readonly Delimiter[] = ['\t', ';', ',', '|']

/**
 * The delimiter of a text: the one that gives most rows the same number of cells, two or more; among equals the one that
 * stands in prose least. Nothing where rows do not agree: most of a story's lines have commas, but not one each.
 * @param isHeader whether a row is known to be a heading; such a row settles it.
 */
export function delimiterOf(text: string, isHeader: (cells: readonly string[]) => boolean): Delimiter | undefined {
  const head = text.slice(0, 64 * 1024)
  let best: { readonly delimiter: Delimiter; readonly score: number } | undefined
  for (const delimiter of candidates) {
    const widths = new Map<number, number>()
    let rows = 0
    let hasHeader = false
    for (const { cells } of rowsOf(head, delimiter)) {
      hasHeader ||= rows === 0 && isHeader(cells)
      rows += 1
      widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
      if (rows === 200) break
    }
    const common = Math.max(0, ...[...widths].filter(([width]) => width > 1).map(([, count]) => count))
    const share = common / Math.max(rows, 1)
    const score = hasHeader ? 1 + share : share < 0.5 ? 0 : share
    if (score > (best?.score ?? 0)) best = { delimiter, score }
  }
  return best?.delimiter
}
