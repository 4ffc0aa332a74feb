/**
 * What happens to marks and their card, as events of `card.ts`. One set of listeners on the article serves all its
 * marks. Pointers that cannot hover (touch) only press.
 */
import type { CardEvent } from './card'

type Dispatch = (event: CardEvent<HTMLElement>) => void
interface Held {
  readonly current: HTMLElement | null
}

/** Listens to the marks of `article` until `signal` aborts. `card` holds the open card, if there is one. */
export function listenToMarks(article: HTMLElement, card: Held, dispatch: Dispatch, signal: AbortSignal): void {
  const within = { signal }
  article.addEventListener(
    'pointerover',
    (event) => {
      const mark = markAt(event.target)
      if (mark !== undefined && event.pointerType !== 'touch') dispatch({ type: 'over', mark })
    },
    within,
  )
  article.addEventListener(
    'pointerout',
    (event) => {
      const mark = markAt(event.target)
      if (mark !== undefined && event.pointerType !== 'touch' && mark !== markAt(event.relatedTarget))
        dispatch({ type: 'out' })
    },
    within,
  )
  article.addEventListener(
    'focusin',
    (event) => {
      const mark = markAt(event.target)
      if (mark?.matches(':focus-visible')) dispatch({ type: 'focus', mark })
    },
    within,
  )
  article.addEventListener(
    'focusout',
    (event) => {
      const goesIn = event.relatedTarget instanceof Node && card.current?.contains(event.relatedTarget) === true
      if (markAt(event.target) !== undefined && event.relatedTarget !== null && !goesIn) dispatch({ type: 'blur' })
    },
    within,
  )
  article.addEventListener(
    'click',
    (event) => {
      const mark = markAt(event.target)
      // The end of a selection that was drawn across a term is not a press.
      if (mark === undefined || article.ownerDocument.getSelection()?.isCollapsed === false) return
      // A click without a press of a pointer comes from a screen reader: its reader wants to read the card.
      dispatch({ type: event.detail === 0 ? 'keys' : 'press', mark })
    },
    within,
  )
  article.addEventListener(
    'keydown',
    (event) => {
      const mark = markAt(event.target)
      if (mark === undefined || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        // The player's own keys (Space plays) must not act as well.
        event.stopPropagation()
        dispatch({ type: 'keys', mark })
      } else if (event.key === 'Tab' && mark.getAttribute('aria-expanded') === 'true') {
        // Tab goes on to what follows the mark; only Enter leads into the card, or every term would cost several stops.
        card.current?.hidePopover()
        dispatch({ type: 'close' })
      }
    },
    within,
  )
}

/** Listens to the open `card` of `mark`, and to what happens elsewhere while it is open. */
export function listenToCard(card: HTMLElement, mark: HTMLElement, dispatch: Dispatch, signal: AbortSignal): void {
  const within = { signal }
  const everywhere = { signal, capture: true }
  card.addEventListener('pointerenter', () => dispatch({ type: 'over-card' }), within)
  card.addEventListener('pointerleave', () => dispatch({ type: 'out-card' }), within)
  card.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !card.contains(relatedTarget) && markAt(relatedTarget) !== mark)
        dispatch({ type: 'blur' })
    },
    within,
  )
  card.addEventListener('keydown', (event) => leaveByTab(event, card, mark), within)
  card.ownerDocument.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      if (card.contains(card.ownerDocument.activeElement)) mark.focus({ preventScroll: true })
      dispatch({ type: 'escape' })
    },
    everywhere,
  )
  card.ownerDocument.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target instanceof Node && !card.contains(target) && markAt(target) === undefined)
        dispatch({ type: 'outside' })
    },
    everywhere,
  )
}

/** Past either end of the card one is back at its mark, and from there the browser's own step goes on. */
function leaveByTab(event: KeyboardEvent, card: HTMLElement, mark: HTMLElement): void {
  if (event.key !== 'Tab') return
  const stops = stopsIn(card)
  const active = card.ownerDocument.activeElement
  if (event.shiftKey && (active === card || active === stops[0])) {
    event.preventDefault()
    mark.focus({ preventScroll: true })
  } else if (!event.shiftKey && active === stops.at(-1)) {
    mark.focus({ preventScroll: true })
    // Gone before the browser steps, lest it step into the card again where no other stop follows the mark.
    card.hidePopover()
  }
}

function stopsIn(card: HTMLElement): HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]')]
}

function markAt(target: EventTarget | null): HTMLElement | undefined {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null
  return element?.closest<HTMLElement>('.term') ?? undefined
}
