/** Where reading aloud begins when nothing says otherwise: where the person or their screen reader is. */
import { boxAt, firstOffset } from '@/components/text/lines.dom'
import { sentencesOf } from '@/components/text/segment'
import type { ArticleText, Span } from '@/components/text/text'
import type { Surface } from './surface.dom'
import { bandOf } from './view-band.dom'

export interface Places {
  /** What is selected, without the white space around it. */
  selected(): Span | undefined
  /** Where the focus is within the article: on a term, a link, a heading one was led to. */
  focused(): Span | undefined
  /** Where a press in the text, or caret browsing, left the caret. */
  caret(): number | undefined
  /** Where the first sentence in view begins; undefined while the title is in view. */
  visible(): number | undefined
}

export function placesIn(text: ArticleText, surface: Surface, window: Window): Places {
  const { document } = window
  return {
    selected() {
      const span = surface.selected()
      return span && trimmed(text.text, span)
    },
    focused() {
      const { activeElement } = document
      if (activeElement === null || activeElement.closest('.article') === null) return undefined
      const range = document.createRange()
      range.selectNodeContents(activeElement)
      return surface.spanOf(range)
    },
    caret() {
      const node = window.getSelection()?.focusNode
      const element = node instanceof Element ? node : node?.parentElement
      const selection = window.getSelection()
      if (selection === null || selection.rangeCount === 0 || element?.closest('.article') == null) return undefined
      const range = selection.getRangeAt(0).cloneRange()
      range.collapse(true)
      const rest = document.createRange()
      rest.selectNodeContents(document.querySelector('.article') ?? element)
      rest.setStart(range.startContainer, range.startOffset)
      return surface.spanOf(rest)?.start
    },
    visible() {
      const { top, bottom } = bandOf(window)
      const first = text.blocks[0]
      const title = first && boxAt(surface, first.start, first.end)
      if (title === undefined || title.bottom > top) return undefined
      const at = blockInView(text, surface, top)
      const block = text.blocks[at]
      if (block === undefined) return undefined
      const begins = firstOffset(surface, block, (box) => box.top >= top - 2)
      const sentence = sentencesOf(text, block).find(({ start }) => start >= begins)
      // A sentence that fills the view begins above it, and the next block below: then from the first line in view.
      const candidates = [sentence?.start, text.blocks[at + 1]?.start].filter((place) => place !== undefined)
      return candidates.find((place) => (boxAt(surface, place, text.text.length)?.top ?? bottom) < bottom) ?? begins
    },
  }
}

/** Index of the first block that reaches below `top`. Blocks follow each other down the page. */
function blockInView({ blocks }: ArticleText, surface: Surface, top: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    const box = block && surface.rangeOf(block)?.getBoundingClientRect()
    if ((box?.bottom ?? 0) <= top) low = middle + 1
    else high = middle
  }
  return low
}

function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  return from < to ? { start: from, end: to } : undefined
}
