/**
 * When a term's card is open, and why: one pure step from state to state, so that every awkward order of pointer, focus
 * and keys is a row in a test. The rules are those of WCAG 1.4.13: what comes by hover or focus can be dismissed without
 * moving, can be entered with the pointer, and stays until it is left. `M` is what stands for a mark; it is only compared.
 */

/** How a card came: pointer resting, keyboard focus, a tap or click, or Enter and Space (then the focus goes in). */
export type CardWay = 'hover' | 'focus' | 'press' | 'keys'

export type CardState<M> =
  | {
      readonly kind: 'closed' /** Stays closed for this mark until focus and pointer have left it. */
      readonly dismissed?: M
    }
  | { readonly kind: 'waiting'; readonly mark: M }
  | {
      readonly kind: 'open'
      readonly mark: M
      readonly way: CardWay
      /** The pointer has left mark and card, and may yet come back. */
      readonly leaving?: true
      /** The mark under the pointer meanwhile: its card comes next, unless the pointer only crossed it. */
      readonly next?: M
    }

export type CardEvent<M> =
  | { readonly type: 'over' | 'focus' | 'press' | 'keys'; readonly mark: M }
  | { readonly type: 'out' | 'over-card' | 'out-card' | 'blur' | 'escape' | 'outside' | 'close' | 'time' }

/** Milliseconds the pointer rests on a term before the card comes, and is away before it goes. */
export const hoverDelays = { show: 350, hide: 300 } as const

export function step<M>(state: CardState<M>, event: CardEvent<M>): CardState<M> {
  switch (event.type) {
    case 'over':
      return over(state, event.mark)
    case 'focus':
      if (state.kind === 'closed' && state.dismissed === event.mark) return state
      if (state.kind === 'open' && state.mark === event.mark && state.way !== 'hover') return state
      return { kind: 'open', mark: event.mark, way: 'focus' }
    case 'press':
    case 'keys':
      if (isPinned(state) && state.mark === event.mark) return { kind: 'closed', dismissed: event.mark }
      return { kind: 'open', mark: event.mark, way: event.type }
    case 'out':
      if (state.kind === 'open') return leave(state)
      return state.kind === 'closed' && state.dismissed === undefined ? state : { kind: 'closed' }
    case 'over-card':
      return isHovered(state) && state.leaving ? { kind: 'open', mark: state.mark, way: 'hover' } : state
    case 'out-card':
      return state.kind === 'open' ? leave(state) : state
    case 'blur':
      if (state.kind === 'closed') return state.dismissed === undefined ? state : { kind: 'closed' }
      return state.kind === 'waiting' || isHovered(state) ? state : { kind: 'closed' }
    case 'escape':
      return state.kind === 'closed' ? state : { kind: 'closed', dismissed: state.mark }
    case 'outside':
    case 'close':
      return state.kind === 'closed' ? state : { kind: 'closed' }
    case 'time':
      return afterWaiting(state)
  }
}

/** How long `state` lasts, in milliseconds, before it gets a `time` event; undefined when it lasts. */
export function patienceOf<M>(state: CardState<M>): number | undefined {
  if (state.kind === 'waiting') return hoverDelays.show
  return state.kind === 'open' && state.leaving ? hoverDelays.hide : undefined
}

type Open<M> = Extract<CardState<M>, { kind: 'open' }>

function isHovered<M>(state: CardState<M>): state is Open<M> {
  return state.kind === 'open' && state.way === 'hover'
}

function isPinned<M>(state: CardState<M>): state is Open<M> {
  return state.kind === 'open' && (state.way === 'press' || state.way === 'keys')
}

function over<M>(state: CardState<M>, mark: M): CardState<M> {
  if (state.kind === 'closed') return state.dismissed === mark ? state : { kind: 'waiting', mark }
  if (state.kind === 'waiting') return state.mark === mark ? state : { kind: 'waiting', mark }
  // A card that was asked for by key or press does not give way to a pointer passing by.
  if (!isHovered(state)) return state
  if (state.mark === mark) return state.leaving ? { kind: 'open', mark, way: 'hover' } : state
  return { kind: 'open', mark: state.mark, way: 'hover', leaving: true, next: mark }
}

function leave<M>(state: Open<M>): CardState<M> {
  if (!isHovered(state) || (state.leaving && state.next === undefined)) return state
  return { kind: 'open', mark: state.mark, way: 'hover', leaving: true }
}

function afterWaiting<M>(state: CardState<M>): CardState<M> {
  if (state.kind === 'waiting') return { kind: 'open', mark: state.mark, way: 'hover' }
  if (state.kind !== 'open' || !state.leaving) return state
  return state.next === undefined ? { kind: 'closed' } : { kind: 'open', mark: state.next, way: 'hover' }
}
