/**
 * Cards for Anki, as the text file its import takes: the directives at its head say how it is to be read. Fields are plain
 * text. The first two are called as in Anki's own note type, so that they find their places.
 */
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Glossary, GlossaryTerm, TermSource } from '@/components/glossary/glossary'
import { cellOf } from './write-table'

/** The terms met in an article, in order of first mention, with the article's title on each card. */
export function ankiRows(found: readonly FoundTerm[], articleTitle: string): string {
  return fileOf(found.map(({ term, glossary }) => rowOf(term, glossary, articleTitle)))
}

/** All terms of a glossary. */
export function writeAnki(glossary: Glossary): string {
  return fileOf(glossary.terms.map((term) => rowOf(term, glossary, '')))
}

const columns = ['Front', 'Back', 'Also', 'Pronunciation', 'Article', 'Source']

function fileOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => cellOf(cell.replace(/\s+/g, ' '), '\t')).join('\t'))
  return `${['#separator:tab', '#html:false', `#columns:${columns.join('\t')}`, ...lines].join('\n')}\n`
}

function rowOf(term: GlossaryTerm, glossary: TermSource, article: string): readonly string[] {
  const names = [...(term.aliases ?? []), ...(term.abbreviations ?? []), ...(term.native ?? []).map(({ text }) => text)]
  const pronunciation = term.ipa === undefined ? (term.respelling ?? '') : `/${term.ipa}/`
  return [term.term, term.definition, names.join('; '), pronunciation, article, term.source ?? glossary.name]
}
