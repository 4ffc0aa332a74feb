import type { CardActions } from '@/components/glossary/card-actions'
import type { FoundTerm } from '@/components/glossary/found-term'
import { withHidden } from '@/components/glossary/personal'
import type { Span } from '@/components/text/text'
import type { Words } from '@/components/ui/words'
import type { PanelExplaining } from './explaining'
import type { Shown } from './reader'

interface Means {
  readonly surface: { jump(span: Span): void }
  readonly explaining: PanelExplaining
  /** Host of the article's site; empty where it may not be kept. */
  readonly site: string
  readonly words: Words
  readonly onEdit: (term: FoundTerm) => void
  /** Tells what happened, for a screen reader. */
  readonly onNews: (says: string) => void
}

/** What the cards of a shown article can do: lead, speak, edit and hide. */
export function cardActionsOf(shown: Shown, means: Means): CardActions {
  const { surface, explaining, site, words } = means
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
