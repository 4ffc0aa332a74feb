/** One drawn article with its text: the map between them, which grows with the drawing, and the room of what is not laid out. */
import { firstBelow } from '@/components/article/first-below.dom'
import { growthOf } from '@/components/article/growth.dom'
import { type ArticleText, blockIndexAt, type Span } from '@/components/text/text'
import { type DrawnMap, mapText } from '@/components/text/text-map.dom'
import { mayNeedRules } from '@/components/typography/scripts-needed'
import { painted } from '@/components/ui/painted.dom'
import type { Drawn } from './kept-place.dom'
import { leaveUnseenOut, longText, type Unseen } from './unseen.dom'

export interface GrowingPage {
  readonly text: ArticleText
  readonly map: DrawnMap
  readonly drawn: Drawn
  readonly unseen: Unseen | undefined
  /** Whether what is out of view is not laid out. */
  readonly isLong: boolean
  /** Whether it is the drawing of this text in this element. */
  isOf(root: Element, text: ArticleText): boolean
  /** Draws what a span lies in, and what comes right after, if they are not drawn. */
  reach(span: Span): void
  /** Takes note of what was drawn since. */
  catchUp(): void
  leave(): void
}

interface PageMeans {
  /** Runs a change of the look without moving the line in view, and fits what is not laid out to it. */
  readonly around: (change: () => void) => void
  /** Told that ranges somebody has are worth nothing any more. */
  readonly onOther: () => void
}

/** Ties a drawn article to its text. Throws when they disagree, now or as it grows. */
export function showGrowing(root: Element, text: ArticleText, { around, onOther }: PageMeans): GrowingPage {
  const life = new AbortController()
  const growth = growthOf(root)
  const map = mapText(root, text, growth)
  const isLong = growth !== undefined && text.text.length > longText
  const count = growth?.count ?? 0
  let markScripts: ((span: Span) => void) | undefined

  const startOf = (part: number): number =>
    part < count ? (text.runs[growth?.firstRun(part) ?? 0]?.start ?? text.text.length) : text.text.length
  const spanOf = (part: number): Span => ({ start: startOf(part), end: startOf(part + 1) })
  const firstBlock = (part: number): number => {
    const block = part <= 0 ? 0 : blockIndexAt(text, startOf(part))
    return block === -1 ? text.blocks.length : block
  }
  const elements = [...Array(count).keys()].map((part) => growth?.element(part) as HTMLElement)
  const blocksBelow = (top: number): readonly [number, number] => {
    const part = Math.min(firstBelow(elements, top), count - 1)
    return [firstBlock(part), firstBlock(part + 1)]
  }

  let isOther = false
  const take = (drawn: readonly number[]): void => {
    for (const part of drawn) {
      const wasAsked = map.check(part)
      markScripts?.(spanOf(part))
      if (!wasAsked || isOther) continue
      isOther = true
      // Once for all that is drawn in one go.
      queueMicrotask(() => {
        isOther = false
        if (!life.signal.aborted) onOther()
      })
    }
  }
  growth?.watch(take, life.signal)

  /** The last block of the last stretch that is drawn at once. */
  const last = text.blocks[Math.max(0, firstBlock(2) - 1)]
  const unseen =
    growth && root instanceof HTMLElement
      ? leaveUnseenOut(
          root,
          growth,
          {
            isLong,
            isMeasured: () =>
              growth.count < 2 || last === undefined || isMeasuredUnseen(growth.element(1), map.rangeOf(last)),
            onDue: () => around(() => {}),
          },
          life.signal,
        )
      : undefined
  if (root instanceof HTMLElement && mayNeedRules(text.text)) {
    const scripts = painted().then(() => import('@/components/typography/mark-scripts.dom'))
    void scripts.then((scripts) => {
      if (life.signal.aborted) return
      const parts = [...Array(count).keys()].filter((part) => growth?.isDrawn(part))
      const spans = growth && [{ start: 0, end: startOf(0) }, ...parts.map(spanOf)]
      around(() => {
        markScripts = scripts.markScripts(root, text, map.rangeOf, spans)
      })
    })
  }

  return {
    text,
    map,
    drawn: { text, rangeOf: map.rangeOf, ...(count > 0 && { blocksBelow }) },
    unseen,
    isLong,
    isOf: (other, its) => other === root && its === text && growthOf(root) === growth,
    reach({ start, end }) {
      for (let part = map.partAt(start); part <= map.partAt(end) + 1; part += 1) if (part >= 0) growth?.draw(part)
    },
    catchUp() {
      for (let part = 0; part < count; part += 1) if (growth?.isDrawn(part)) map.check(part)
    },
    leave: () => life.abort(),
  }
}

/** Whether a browser gives the words of `range` a box while it leaves `stretch`, where they stand, out. */
function isMeasuredUnseen(stretch: HTMLElement, range: Range): boolean {
  stretch.style.setProperty('content-visibility', 'hidden')
  const { height } = range.getBoundingClientRect()
  stretch.style.removeProperty('content-visibility')
  return height > 0
}
