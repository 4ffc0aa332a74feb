/**
 * Long work on the page's own thread, a little at a time. A step that may be long is a generator, which yields wherever the
 * page may have its turn; who runs it decides whether it is time. A generator and not an async function: it costs little
 * where there is no need to rest, which is nearly everywhere.
 */

/** Work with places to rest at. */
export type Steps<T> = Generator<undefined, T, undefined>

/** How time is told, and how the page gets its turn. */
export interface Pace {
  /** Milliseconds. */
  readonly now: () => number
  readonly rest: () => Promise<unknown>
}

/** Work this long (milliseconds) is followed by a rest. A hold of 100 is felt, and two places to rest may lie apart. */
const longest = 50

/** Does `work`, and rests in between. */
export async function paced<T>(work: Steps<T>, { now, rest }: Pace = ownPace): Promise<T> {
  let since = now()
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    if (now() - since < longest) continue
    await rest()
    since = now()
  }
}

/** Does `work` without a rest. */
export function atOnce<T>(work: Steps<T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}

const ownPace: Pace = { now: () => performance.now(), rest: pageTurn }

/**
 * The page's turn, between two tasks of its thread. Timers are no way to it: where a page's scripts are off, they never
 * fire. Neither is `scheduler.yield`, which comes back before the page's own tasks have run.
 */
export function pageTurn(): Promise<unknown> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = done
    port2.postMessage(undefined)
  })
}
