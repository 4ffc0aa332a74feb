import type { Span } from '@/components/text/text'
import type { Glossary, GlossaryTerm } from './glossary'

/** What one glossary says of a term. */
export interface Explanation {
  readonly term: GlossaryTerm
  readonly glossary: Glossary
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

/** Whether a found term is explained unasked. Those of priority 3 are words most readers know; they wait to be asked for. */
export function isShownUnasked(found: FoundTerm): boolean {
  return found.term.priority < 3
}
