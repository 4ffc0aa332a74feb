import type { ReadonlySignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import { useWords, type Words } from '@/components/ui/words'
import { type CardEvent, type CardState, patienceOf, step } from './card'
import type { CardActions } from './card-actions'
import type { FoundTerm } from './found-term'
import { listenToCard, listenToMarks } from './mark-events.dom'
import { originOf } from './origins'
import { TermCard } from './TermCard'

/** Waits, so that tests need not. */
export interface Clock {
  /** Calls `action` after so many milliseconds, unless the function it returns is called first. */
  after(milliseconds: number, action: () => void): () => void
}

/** A term or word that the person asked about where there is no mark. */
export interface Asked {
  readonly found: FoundTerm
  /** Stands where the word stands; when it gets the focus it hands it back to where that was. */
  readonly place: HTMLElement
}

/** Draws what the dictionary says of the word at an offset of the text, and tells its first definition when it knows. */
export type DrawEntry = (word: string, at: number, tell: (definition: string) => void) => ComponentChildren

interface TermCardsProps {
  /** The drawn article with its `TermMark`s; undefined until there is one. */
  article: HTMLElement | undefined
  /** The terms the marks' `term` is an index of. */
  found: readonly FoundTerm[]
  /** The article's text. */
  text: string
  actions: CardActions
  asked?: ReadonlySignal<Asked | undefined>
  drawEntry?: DrawEntry
  clock?: Clock
}

const realClock: Clock = {
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds)
    return () => clearTimeout(timer)
  },
}

/**
 * The cards of an article's terms, one at a time: opened by resting the pointer on a mark, by keyboard focus, by a press
 * or a key; closed by Escape, a press elsewhere, the close button, or by leaving. Draw it once, anywhere outside the
 * article: it listens on `article` for all its marks.
 */
export function TermCards({ article, found, text, actions, asked, drawEntry, clock = realClock }: TermCardsProps) {
  const words = useWords()
  const cardId = useId()
  const card = useRef<HTMLDivElement>(null)
  const [state, dispatch] = useReducer<CardState<HTMLElement>, CardEvent<HTMLElement>>(step, { kind: 'closed' })
  const open = state.kind === 'open' ? state : undefined
  const mark = open?.mark
  const question = asked?.value
  const term =
    mark === undefined ? undefined : mark === question?.place ? question.found : found[Number(mark.dataset.term)]
  /** What the dictionary says of a word, once it has been looked up. */
  const [entry, setEntry] = useState<{ of: FoundTerm; says: string }>()
  const says = term !== undefined && originOf(term) === 'dictionary' ? entry?.of === term && entry.says : undefined

  // With the drawing: a term that is seen can be pressed.
  useLayoutEffect(() => {
    if (article === undefined) return
    const gone = new AbortController()
    listenToMarks(article, card, dispatch, gone.signal)
    return () => {
      gone.abort()
      dispatch({ type: 'close' })
    }
  }, [article])

  useEffect(() => {
    if (question !== undefined) dispatch({ type: 'keys', mark: question.place })
  }, [question])

  useEffect(() => {
    if (mark === undefined || card.current === null) return
    const closed = new AbortController()
    listenToCard(card.current, mark, dispatch, closed.signal)
    return () => closed.abort()
  }, [mark])

  // With the drawing, not after it: a card that is gone is said to be gone.
  useLayoutEffect(() => {
    // The place of a word that was asked about is no control.
    if (mark?.role !== 'button') return
    mark.setAttribute('aria-expanded', 'true')
    mark.setAttribute('aria-controls', cardId)
    return () => {
      mark.setAttribute('aria-expanded', 'false')
      mark.removeAttribute('aria-controls')
      // The page may have been scrolled meanwhile: what has the focus again is to be seen.
      if (document.activeElement === mark) mark.scrollIntoView({ block: 'nearest' })
    }
  }, [mark, cardId])

  useEffect(() => {
    const patience = patienceOf(state)
    return patience === undefined ? undefined : clock.after(patience, () => dispatch({ type: 'time' }))
  }, [state, clock])

  return (
    <>
      <div role="status" class="visually-hidden" lang={term?.glossary.language}>
        {term !== undefined &&
          mark !== undefined &&
          open?.way === 'focus' &&
          says !== false &&
          announcementOf(term, says ?? term.term.definition, mark, words)}
      </div>
      {term !== undefined && mark !== undefined && (
        <TermCard
          key={`${mark.dataset.start}`}
          id={cardId}
          found={term}
          anchor={mark}
          others={found}
          text={text}
          from={Number(mark.dataset.start)}
          takesFocus={open?.way === 'keys'}
          cardRef={card}
          onClose={() => {
            // Closed before it has the focus again, or "expanded" would be said of it.
            mark.setAttribute('aria-expanded', 'false')
            if (card.current?.contains(document.activeElement)) mark.focus({ preventScroll: true })
            dispatch({ type: 'escape' })
          }}
          actions={closing(actions, () => dispatch({ type: 'close' }))}
          drawEntry={drawEntry && ((word, at) => drawEntry(word, at, (known) => setEntry({ of: term, says: known })))}
        />
      )}
    </>
  )
}

/** What is said when the focus comes to a mark. Its own words were just said: the term is named where it has others. */
function announcementOf({ term }: FoundTerm, definition: string, mark: HTMLElement, words: Words): string {
  const isNamed = mark.textContent?.toLowerCase() === term.term.toLowerCase()
  return isNamed ? definition : words.say('glossary.announce', term.term, definition)
}

/** The same actions; those that lead away from the card close it first. */
function closing(actions: CardActions, close: () => void): CardActions {
  const { jump, edit, hide } = actions
  return {
    ...actions,
    jump(span) {
      close()
      jump(span)
    },
    ...(edit !== undefined && {
      edit(found: FoundTerm) {
        close()
        edit(found)
      },
    }),
    ...(hide !== undefined && {
      hide(found: FoundTerm, everywhere: boolean) {
        close()
        hide(found, everywhere)
      },
    }),
  }
}
