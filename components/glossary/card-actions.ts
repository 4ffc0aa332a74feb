import type { Span } from '@/components/text/text'
import type { FoundTerm } from './found-term'

/** What a card can do beyond explaining. What is absent is not offered. */
export interface CardActions {
  /** Brings a place of the article into view. The card has closed when this is called. */
  jump(span: Span): void
  /** Shows a sentence of the article on the publisher's page; whether it was found there. */
  showOnPage?(span: Span): Promise<boolean>
  /** Says a name aloud; whether there is a voice for it. `language` is BCP 47. */
  say?(phrase: string, language: string | undefined): boolean
  /** Lets the person write down, or change, their own explanation. */
  edit?(found: FoundTerm): void
  hide?(found: FoundTerm, everywhere: boolean): void
  /** Host of the site the article is on. */
  readonly site?: string
}
