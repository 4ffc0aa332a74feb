import type { Glossary } from '@/components/glossary/glossary'
import { guarded } from './formulas'
import { unmistakable } from './marked-up'

/** A heading that our own reader knows, and people too; then a line a term. Lists are parted by `|`. */
export function writeTable(glossary: Glossary, delimiter: ',' | '\t'): string {
  const heading = [
    'term',
    'definition',
    'aliases',
    'abbreviations',
    'variants',
    'type',
    'lang',
    'ipa',
    'respelling',
    'note',
    'source',
  ]
  const rows = glossary.terms.map((term) => [
    term.term,
    unmistakable(term.definition),
    listed(term.aliases),
    listed(term.abbreviations),
    listed(term.variants),
    term.kind,
    term.language ?? '',
    term.ipa ?? '',
    term.respelling ?? '',
    term.note ?? '',
    term.source ?? '',
  ])
  // Spreadsheets take a file for UTF-8 by its byte order mark only, and RFC 4180 ends lines this way.
  return `\ufeff${[heading, ...rows].map((cells) => cells.map((cell) => cellOf(cell, delimiter)).join(delimiter)).join('\r\n')}\r\n`
}

/** One spelling that holds a semicolon gets a bar behind it, so that it is read as one. */
function listed(spellings: readonly string[] = []): string {
  // The delimiter of the list cannot stand in a spelling; a stroke of another kind can.
  const joined = spellings.map((spelling) => spelling.replaceAll('|', '¦')).join('|')
  return joined.includes(';') && !joined.includes('|') ? `${joined}|` : joined
}

/** A cell that no spreadsheet takes for a formula, in quotation marks where it needs them. */
export function cellOf(text: string, delimiter: ',' | '\t'): string {
  const cell = guarded(text)
  return /["\r\n]|^\s|\s$/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
}
