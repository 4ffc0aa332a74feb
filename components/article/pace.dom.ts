/** Who draws or works bit by bit, and when others have their turn. */
import { type InTurns, inTurns } from './steps'

/** How time is told, in milliseconds, and how others get their turn. */
export interface Pace {
  readonly now: () => number
  /** Resolves when what is there has been painted. */
  readonly painted: () => Promise<unknown>
  readonly pause: () => Promise<unknown>
}

/** The browser's own time and turns: what was pressed and what is to be painted comes first. */
export function browserPace(window: Window & typeof globalThis): Pace {
  const turn = (): Promise<unknown> =>
    new Promise((done) => {
      const { port1, port2 } = new window.MessageChannel()
      port1.onmessage = done
      port2.postMessage(undefined)
    })
  return {
    now: () => window.performance.now(),
    pause: () => (window as { scheduler?: { yield?: () => Promise<unknown> } }).scheduler?.yield?.() ?? turn(),
    painted: () =>
      // A panel that is hidden paints nothing.
      new Promise((done) => {
        window.setTimeout(done, 200)
        window.requestAnimationFrame(() => void turn().then(done))
      }),
  }
}

/** Milliseconds of work after which a key or a press has its turn. */
const longest = 16

/** Does work in turns with what is pressed and painted in this window, and in others on the same thread. */
export function turnsIn(window: Window & typeof globalThis): InTurns {
  const { now, pause } = browserPace(window)
  return (work) => inTurns(work, { now, rest: pause }, longest)
}
