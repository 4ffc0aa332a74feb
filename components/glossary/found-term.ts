import type { Span } from '@/components/text/text'
import type { GlossaryTerm, TermSource } from './glossary'

/** What one glossary says of a term. */
export interface Explanation {
  readonly term: GlossaryTerm
  readonly glossary: TermSource
}

/** A term and all its mentions in one article. */
export interface FoundTerm extends Explanation {
  /** Offsets into `ArticleText.text`, in order, never empty. */
  readonly spans: readonly Span[]
  /** The distinct forms found, as the article writes them, in order of first mention. */
  readonly matched: readonly string[]
  /** What less trusted glossaries say of the same term, most trusted first. */
  readonly others: readonly Explanation[]
  /** Whether it was recognised by its sound alone: no glossary lists the spelling. */
  readonly isProbable?: true
}
