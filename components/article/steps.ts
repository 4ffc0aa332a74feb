/**
 * Long work, a little at a time. A step that may be long is a generator, which yields wherever others may have their turn;
 * who runs it decides whether it is time. A generator and not an async function: it costs little where there is no need to
 * rest, which is nearly everywhere.
 */

/** Work with places to rest at. */
export type Steps<T> = Generator<undefined, T, undefined>

/** How time is told, and how others get their turn. */
export interface Turns {
  /** Milliseconds. */
  readonly now: () => number
  readonly rest: () => Promise<unknown>
}

/** Does work in turns with others, as whoever hands it in has settled. */
export type InTurns = <T>(work: Steps<T>) => Promise<T>

/** Does `work`, and rests whenever it has taken `longest` milliseconds. */
export async function inTurns<T>(work: Steps<T>, { now, rest }: Turns, longest: number): Promise<T> {
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

/** For whoever has nobody to share with. */
export const withoutTurns: InTurns = async (work) => atOnce(work)
