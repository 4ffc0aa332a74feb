import { useEffect, useId, useReducer, useRef } from 'preact/hooks'
import type { Span } from '@/components/text/text'
import { useWords } from '@/components/ui/words'
import { type CardEvent, type CardState, patienceOf, step } from './card'
import type { FoundTerm } from './found-term'
import { listenToCard, listenToMarks } from './mark-events.dom'
import { TermCard } from './TermCard'

/** Waits, so that tests need not. */
export interface Clock {
  /** Calls `action` after so many milliseconds, unless the function it returns is called first. */
  after(milliseconds: number, action: () => void): () => void
}

interface TermCardsProps {
  /** The drawn article with its `TermMark`s; undefined until there is one. */
  article: HTMLElement | undefined
  /** The terms the marks' `term` is an index of. */
  found: readonly FoundTerm[]
  /** Brings a mention into view. The card has closed when this is called. */
  onJump: (span: Span) => void
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
export function TermCards({ article, found, onJump, clock = realClock }: TermCardsProps) {
  const words = useWords()
  const cardId = useId()
  const card = useRef<HTMLDivElement>(null)
  const [state, dispatch] = useReducer<CardState<HTMLElement>, CardEvent<HTMLElement>>(step, { kind: 'closed' })
  const open = state.kind === 'open' ? state : undefined
  const mark = open?.mark
  const term = mark === undefined ? undefined : found[Number(mark.dataset.term)]

  useEffect(() => {
    if (article === undefined) return
    const gone = new AbortController()
    listenToMarks(article, card, dispatch, gone.signal)
    return () => {
      gone.abort()
      dispatch({ type: 'close' })
    }
  }, [article])

  useEffect(() => {
    if (mark === undefined || card.current === null) return
    const closed = new AbortController()
    listenToCard(card.current, mark, dispatch, closed.signal)
    mark.setAttribute('aria-expanded', 'true')
    mark.setAttribute('aria-controls', cardId)
    return () => {
      closed.abort()
      mark.setAttribute('aria-expanded', 'false')
      mark.removeAttribute('aria-controls')
    }
  }, [mark, cardId])

  useEffect(() => {
    const patience = patienceOf(state)
    return patience === undefined ? undefined : clock.after(patience, () => dispatch({ type: 'time' }))
  }, [state, clock])

  return (
    <>
      <div role="status" class="visually-hidden">
        {term !== undefined &&
          open?.way === 'focus' &&
          words.say('glossary.announce', term.term.term, term.term.definition)}
      </div>
      {term !== undefined && mark !== undefined && (
        <TermCard
          key={`${mark.dataset.start}`}
          id={cardId}
          found={term}
          anchor={mark}
          others={found}
          from={Number(mark.dataset.start)}
          takesFocus={open?.way === 'keys'}
          cardRef={card}
          onClose={() => {
            if (card.current?.contains(document.activeElement)) mark.focus({ preventScroll: true })
            dispatch({ type: 'escape' })
          }}
          onJump={(span) => {
            dispatch({ type: 'close' })
            onJump(span)
          }}
        />
      )}
    </>
  )
}
