/** Scrolling to a place that may move on the way: what is passed is laid out only then, and turns out a little higher or lower. */

/** Farther than so many heights of the view nobody can follow a moving text. */
const far = 4
/** Frames after a jump in which what came into view is laid out. */
const settling = 3

/** Scrolls until the top of a place, which `topNow` tells, is `wanted` pixels below the top of the view. */
export function scrollTo(
  window: Window,
  topNow: () => number | undefined,
  wanted: number,
  behavior: ScrollBehavior,
): void {
  const distance = (): number => (topNow() ?? wanted) - wanted
  const goes = Math.abs(distance()) > far * window.innerHeight ? 'instant' : behavior
  window.scrollBy({ top: distance(), behavior: goes })
  const life = new AbortController()
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const)
    window.addEventListener(type, () => life.abort(), { signal: life.signal, passive: true })
  const correct = (): void => {
    if (!life.signal.aborted && Math.abs(distance()) > 1) window.scrollBy({ top: distance(), behavior: 'instant' })
  }
  const settle = (frames: number): void => {
    correct()
    if (frames > 0 && !life.signal.aborted) window.requestAnimationFrame(() => settle(frames - 1))
    else life.abort()
  }
  if (goes === 'instant') window.requestAnimationFrame(() => settle(settling))
  else window.addEventListener('scrollend', () => settle(settling), { signal: life.signal, once: true })
}
