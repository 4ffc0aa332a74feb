/** Long work on the page's own thread, a little at a time: any step that may be long says where the page may have its turn. */
import { inTurns, type Steps, type Turns } from '@/components/article/steps'

export { atOnce, type Steps } from '@/components/article/steps'
export type Pace = Turns

/** Work this long (milliseconds) is followed by a rest. A hold of 100 is felt, and two places to rest may lie apart. */
const longest = 50

/** Does `work`, and rests in between. */
export const paced = <T>(work: Steps<T>, pace: Pace = ownPace): Promise<T> => inTurns(work, pace, longest)

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
