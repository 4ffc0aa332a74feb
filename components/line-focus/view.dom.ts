/** The stops as the person sees them: which are in view, and which is nearest to a point of it. */
import { beside, nearest, type Place, stopAt } from './find-stop'
import type { Box } from './group-lines'
import type { DrawnStops } from './stops.dom'
import { isInBand } from './window-of'

/** What of the view the bars leave free, in CSS pixels of the view. */
export interface FreeView {
  readonly top: number
  readonly bottom: number
}

export interface StopsInView {
  /** A box of the page, in pixels of the view. */
  inView(box: Box): Box
  /** Whether any of a stop is in the free view. */
  isSeen(place: Place | undefined): boolean
  /** The stop nearest to a height of the view, and to a place from its side: where lines begin, if none is given. */
  nearestTo(y: number, x?: number): Place | undefined
  /** The first whole stop in view, or the last. */
  atEdge(edge: 'top' | 'bottom'): Place | undefined
}

export function stopsInView(stops: DrawnStops, band: () => FreeView, window: Window): StopsInView {
  const inView = ({ left, right, top, bottom }: Box): Box => {
    const { scrollX: x, scrollY: y } = window
    return { left: left - x, right: right - x, top: top - y, bottom: bottom - y }
  }
  const isSeen = (place: Place | undefined): boolean => {
    const stop = place && stopAt(stops, place)
    return stop !== undefined && isInBand(inView(stop), band())
  }
  /** Of columns and cells side by side, the first is meant. */
  const startOfLines = (): number => {
    const article = stops.root()
    const { left = 0, right = 0 } = article?.getBoundingClientRect() ?? {}
    return article?.matches(':dir(rtl)') === true ? right - 8 : left + 8
  }
  const nearestTo = (y: number, x = startOfLines()): Place | undefined => {
    const [pageX, pageY] = [x + window.scrollX, y + window.scrollY]
    const block = stops.blockNear(pageX, pageY)
    const [first, last] = stops.rowOf(Math.max(0, block))
    return nearest(stops, Math.min(first, block - 1), Math.max(last, block + 1), pageX, pageY)
  }
  return {
    inView,
    isSeen,
    nearestTo,
    atEdge(edge) {
      const free = band()
      const found = nearestTo(edge === 'top' ? free.top + 1 : free.bottom - 1)
      const stop = found && stopAt(stops, found)
      if (found === undefined || stop === undefined) return found
      const { top, bottom } = inView(stop)
      const isWhole = edge === 'top' ? top >= free.top - 1 : bottom <= free.bottom + 1
      const further = isWhole ? undefined : beside(stops, found, edge === 'top' ? 1 : -1)
      return isSeen(further) ? further : found
    },
  }
}
