/**
 * The line being read stays where it is while the look changes. What counts is the first line that stands whole below the
 * bar: which character begins it, and how far down it is. Afterwards that character's line is put back to the same height.
 */
import { boxAt, firstOffset } from '@/components/text/lines.dom'
import type { ArticleText, Span } from '@/components/text/text'
import { bandOf } from './view-band.dom'

/** A line of the article in the view. */
export interface PlacedLine {
  /** Its first character. */
  readonly place: number
  /** Where its letters begin, in CSS pixels from the top of the view. */
  readonly top: number
}

/** The article as it is drawn. */
export interface Drawn {
  readonly text: ArticleText
  readonly rangeOf: (span: Span) => Range
  /** Among which blocks (from, to) the first is that reaches below a height of the view: found without laying out others. */
  readonly blocksBelow?: (top: number) => readonly [number, number]
}

/** The first line in view; undefined where the article ends above it, or has no text. */
export function lineInView(window: Window, { text, rangeOf, blocksBelow }: Drawn): PlacedLine | undefined {
  const { blocks } = text
  const edge = bandOf(window).top
  let [low, high] = blocksBelow?.(edge) ?? [0, blocks.length]
  // Blocks follow each other down the page.
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block === undefined || rangeOf(block).getBoundingClientRect().bottom > edge) high = middle
    else low = middle + 1
  }
  const block = blocks[low]
  if (block === undefined) return undefined
  // A line that is half under the bar has been read.
  const place = firstOffset({ rangeOf }, block, (box) => (box.top + box.bottom) / 2 > edge)
  const [start, end] = place < block.end ? [place, block.end] : [block.start, block.end]
  const box = boxAt({ rangeOf }, start, end)
  return box && { place: start, top: box.top }
}

/** Where the line that holds `place` stands now. */
export function topOf({ text, rangeOf }: Drawn, place: number): number | undefined {
  const start = Math.max(0, Math.min(place, text.text.length - 1))
  return boxAt({ rangeOf }, start, text.text.length)?.top
}

export interface PlaceKeeper {
  /** The line in view before the article is drawn anew. */
  note(): PlacedLine | undefined
  /** Runs a change of the look and puts the line in view back where it stood, before anything is painted. */
  around(change: () => void): void
  /**
   * Keeps the line while `root`, the drawn article, grows or shrinks by itself, until `signal` aborts: another width of
   * the panel, a typeface that has come, pictures.
   */
  watch(root: Element, signal: AbortSignal): void
}

/** After the last scrolling, in milliseconds, the line in view is looked for: not while the view is moving. */
const rest = 120

/**
 * `drawn` gives the article as it is drawn at that moment, if there is one. `makeRoom` gives what is not laid out its room, after
 * the look has changed.
 */
export function makePlaceKeeper(
  window: Window,
  drawn: () => Drawn | undefined,
  makeRoom = (): void => {},
): PlaceKeeper {
  /** The line that is kept, where it stands now (the end of the article may stop it short), and the scrolling then. */
  let kept: (PlacedLine & { readonly stands: number; readonly scrolled: number }) | undefined

  const note = (): typeof kept => {
    const article = drawn()
    if (article === undefined) {
      kept = undefined
      return undefined
    }
    // While nobody moves the view it is still the same line. Looked for anew after each step of a slider, the line would
    // begin a little earlier each time, and the text would creep down.
    if (kept?.scrolled === window.scrollY && isNear(topOf(article, kept.place), kept.stands)) return kept
    const line = lineInView(window, article)
    kept = line && { ...line, stands: line.top, scrolled: window.scrollY }
    return kept
  }

  const restore = (): void => {
    const article = drawn()
    if (article === undefined || kept === undefined) return
    const now = topOf(article, kept.place)
    if (now === undefined) return
    // At the very beginning the beginning stays.
    if (kept.scrolled > 0 && now !== kept.top) window.scrollBy({ top: now - kept.top, behavior: 'instant' })
    const scrolled = window.scrollY
    kept = { ...kept, stands: topOf(article, kept.place) ?? now, scrolled }
  }

  return {
    note,
    around(change) {
      note()
      change()
      makeRoom()
      restore()
    },
    watch(root, signal) {
      let timer = 0
      window.addEventListener(
        'scroll',
        () => {
          if (kept !== undefined && Math.abs(window.scrollY - kept.scrolled) <= 1) return
          kept = undefined
          window.clearTimeout(timer)
          timer = window.setTimeout(note, rest)
        },
        { signal, passive: true },
      )
      const observer = new ResizeObserver(() => {
        if (kept === undefined) note()
        else restore()
      })
      observer.observe(root)
      signal.addEventListener('abort', () => {
        observer.disconnect()
        window.clearTimeout(timer)
        kept = undefined
      })
    },
  }
}

function isNear(one: number | undefined, other: number): boolean {
  return one !== undefined && Math.abs(one - other) <= 1
}
