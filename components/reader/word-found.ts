import type { FoundTerm } from '@/components/glossary/found-term'
import { type Glossary, glossaryFormat } from '@/components/glossary/glossary'
import type { ArticleText, Span } from '@/components/text/text'
import type { Words } from '@/components/ui/words'

/** The dictionary as a source of explanations. Its entries are looked up when they are drawn. */
export function dictionaryGlossary(words: Words): Glossary {
  const name = words.say('glossary.origins.dictionary')
  return { format: glossaryFormat, name, language: 'en', terms: [], origin: 'dictionary' }
}

/** A word that only the dictionary explains, as a found term without a definition of its own. */
export function wordFound(headword: string, span: Span, { text }: ArticleText, dictionary: Glossary): FoundTerm {
  return {
    term: { id: headword, term: headword, kind: 'word', definition: '', priority: 2 },
    glossary: dictionary,
    spans: [span],
    matched: [text.slice(span.start, span.end)],
    others: [],
  }
}

/** The term that stands at a span of the text: the narrowest that meets it. */
export function termAt(terms: readonly FoundTerm[], span: Span): FoundTerm | undefined {
  let best: FoundTerm | undefined
  let width = Number.POSITIVE_INFINITY
  for (const term of terms) {
    for (const { start, end } of term.spans) {
      if (start >= span.end || end <= span.start || end - start >= width) continue
      best = term
      width = end - start
    }
  }
  return best
}
