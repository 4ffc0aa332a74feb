/**
 * What the rules of this room find: a term and the words that define it, both of them places in the one text wherever
 * they stand there. Each finding says where it comes from, so that a card can show its source and a reader judge it.
 */
import type { Span } from '@/components/text/text'

/** A definition that the page or the article itself gives. */
export interface ArticleDefinition {
  /** The term as written: "SDF", "Mezopotamya news agency". */
  readonly term: string
  /** Where the term stands in the text; in the defining sentence, if there is one. */
  readonly termSpan: Span
  /** The defining words: "Syrian Democratic Forces", "a Turkey-based Kurdish outlet". */
  readonly meaning: string
  /** Where those words stand; absent when they are not in the text (a `title`, JSON-LD). */
  readonly meaningSpan?: Span
  /** The sentence that shows it. */
  readonly proof?: Span
  /** Whether the page's own mark-up says so, or a rule read it from the article's words. */
  readonly origin: 'markup' | 'words'
  /** The rule that found it: "acronym", "implied-acronym", "abbr", "dl", "footnote", "apposition", "known-as" … */
  readonly rule: string
  /** An expansion gives the long form of an abbreviation; a definition says what the term is. */
  readonly kind: 'expansion' | 'definition'
  /** Whether it may be shown unasked: its rule is right at least 97 times in 100 by the measurements. */
  readonly isSure: boolean
}
