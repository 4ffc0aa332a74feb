import type { Span } from '@/components/text/text'
import type { GlossaryTerm } from './glossary'

/** A term and all its mentions in one article. */
export interface FoundTerm {
  readonly term: GlossaryTerm
  /** Name of the glossary the explanation comes from. */
  readonly source: string
  /** BCP 47 of the definition, and of the term where it does not say otherwise. */
  readonly language: string
  /** Offsets into `ArticleText.text`, in order, never empty. */
  readonly spans: readonly Span[]
  /** The distinct forms found, as the article writes them, in order of first mention. */
  readonly matched: readonly string[]
}

/** Whether a found term is explained unasked. Those of priority 3 are words most readers know; they wait to be asked for. */
export function isShownUnasked(found: FoundTerm): boolean {
  return found.term.priority < 3
}
