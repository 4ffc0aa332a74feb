import type { CardActions } from '@/components/glossary/card-actions'
import type { FoundTerm } from '@/components/glossary/found-term'
import { withHidden } from '@/components/glossary/personal'
import type { Span } from '@/components/text/text'
import type { Words } from '@/components/ui/words'
import type { PanelExplaining } from './panel-explaining'
import type { Shown } from './shown'
import { hostOf } from './site-rules'

/** What the cards of a panel act with. */
export interface CardMeans {
  readonly surface: { jump(span: Span): void }
  readonly explaining: PanelExplaining
  /** Whether the article's site may be kept beside a term. */
  readonly memory: { mayKeep(): boolean }
  readonly words: Words
  readonly onEdit: (term: FoundTerm) => void
  /** Tells what happened, for a screen reader. */
  readonly onNews: (says: string) => void
}

/** What the cards of a shown article can do: lead, speak, edit and hide. */
export function cardActionsOf(shown: Shown, means: CardMeans): CardActions {
  const { surface, explaining, memory, words } = means
  const site = memory.mayKeep() ? hostOf(shown.read.url) : ''
  return {
    jump: surface.jump,
    showOnPage: ({ start, end }) => explaining.showOnPage(shown.text.text.slice(start, end)),
    say: shown.speech.say,
    edit: means.onEdit,
    hide({ term }, everywhere) {
      void explaining.notebook.change((personal) =>
        withHidden(personal, term.term, everywhere || site === '' ? undefined : site),
      )
      means.onNews(words.say('glossary.hidden', term.term))
    },
    ...(site !== '' && { site }),
  }
}
