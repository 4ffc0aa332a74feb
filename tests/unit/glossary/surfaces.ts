import type { Glossary, GlossaryTerm, TermCase } from '@/components/glossary/glossary'
import { makeMatcher } from '@/components/glossary/match'
import { type ArticleText, textOfNodes } from '@/components/text/text'

/** The parts of a term that a test is about. */
export type TermParts = Partial<GlossaryTerm> & { readonly term: string }

/** A whole term from the parts a test is about; a name unless it says otherwise. */
export function termOf(parts: TermParts): GlossaryTerm {
  return { id: parts.term, kind: 'group', definition: 'Explained.', priority: 1, ...parts }
}

export function glossaryOf(terms: readonly TermParts[], name = 'Test'): Glossary {
  return { format: 'sidelight-glossary/1', name, language: 'en', terms: terms.map(termOf) }
}

/** One paragraph a string. */
export function paragraphs(...texts: string[]): ArticleText {
  return textOfNodes(texts.map((text) => ({ tag: 'p', children: [text] })))
}

/** The forms found in one paragraph, in the order of the text. */
export function surfacesIn(text: string, terms: readonly TermParts[], language?: string): string[] {
  const article = textOfNodes([{ tag: 'p', children: [text] }], language)
  return makeMatcher([glossaryOf(terms)])
    .find(article)
    .flatMap(({ spans }) => spans)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => article.text.slice(start, end))
}

/** A conformance case as its file has it: the forms that must be found, in order. Further fields are reported. */
export interface MatchCase {
  readonly text: string
  /** Terms are names as strings, or objects with fields of a glossary's term. */
  readonly terms: readonly (string | Readonly<Record<string, unknown>>)[]
  readonly expect: readonly string[]
  /** BCP 47 of the text. */
  readonly language?: string
}

export interface CaseResult {
  readonly row: MatchCase
  readonly found: readonly string[]
  readonly passed: boolean
  /** Fields that are not known here and were left alone. */
  readonly strangers: readonly string[]
}

const caseFields = ['text', 'terms', 'expect', 'language', 'name', 'about', 'note', 'id']
const termFields = [
  ...['term', 'id', 'kind', 'definition', 'priority', 'aliases', 'abbreviations', 'variants', 'native', 'requires'],
  ...['case', 'language', 'note', 'see', 'source', 'ipa', 'respelling'],
]
/** Other words for a term's case rule. An acronym needs its capitals, which is what `capital` says of it. */
const caseWords: Readonly<Record<string, TermCase>> = {
  ...{ any: 'any', ignore: 'any', insensitive: 'any', lower: 'any' },
  ...{
    capital: 'capital',
    proper: 'capital',
    name: 'capital',
    acronym: 'capital',
    abbreviation: 'capital',
    upper: 'capital',
  },
  ...{ exact: 'exact', sensitive: 'exact', strict: 'exact' },
}

/** Runs one case; the corpus's test and the benchmark both do it by this. */
export function resultOf(row: MatchCase): CaseResult {
  const terms = row.terms.map((term) => (typeof term === 'string' ? { term } : fieldsOf(term)))
  const found = surfacesIn(row.text, terms, row.language)
  const strangers = [
    ...Object.keys(row).filter((field) => !caseFields.includes(field)),
    ...row.terms.flatMap((term) =>
      typeof term === 'string'
        ? []
        : Object.keys(term).filter((field) => !termFields.includes(field) && field !== 'mode'),
    ),
  ]
  return { row, found, passed: JSON.stringify(found) === JSON.stringify(row.expect), strangers }
}

function fieldsOf(fields: Readonly<Record<string, unknown>>): TermParts {
  const known = Object.fromEntries(Object.entries(fields).filter(([field]) => termFields.includes(field)))
  const rule = caseWords[String(fields.case ?? fields.mode)]
  const { case: _, ...rest } = known
  // The fields are those of a term; what they hold is the file's promise.
  return { ...rest, ...(rule !== undefined && { case: rule }) } as unknown as TermParts
}
