/** "Where am I": answered at once, and exactly as soon as there was time to count. */
import type { ArticleText } from '@/components/text/text'
import type { Stop } from './outline'
import { countSentences } from './sentence-count'
import { type Where, whereAt } from './where'

export interface WhereMeans {
  readonly text: ArticleText
  /** The outline, which may be made when it is first asked for. */
  stops(): readonly Stop[]
  /** Minutes that reading all of it takes. */
  readonly minutes: number
  /** Where the person is: offset into the text. */
  place(): number
  /** Seconds that are left at the voice's pace, while it reads. */
  secondsHearing(): number | undefined
}

export interface WhereAmI {
  ask(): Where
  /** Ends counting. */
  leave(): void
}

/** Milliseconds that may be counted while somebody waits for the answer, and units of text that fit in them surely. */
const patience = 16
const smallBlock = 8_000

/** Nothing is counted before the first question; what is left after it is counted while the browser is idle. */
export function makeWhereAmI(means: WhereMeans, window: Window): WhereAmI {
  const count = countSentences(means.text)
  let idle: number | undefined
  let isOver = false
  const goOn = (deadline: IdleDeadline): void => {
    idle = undefined
    let first = true
    const isWhole = count.advance(() => {
      const may = first || deadline.timeRemaining() > 4
      first = false
      return may
    })
    if (!isWhole) later()
  }
  const later = (): void => {
    if (!isOver) idle ??= window.requestIdleCallback(goOn)
  }
  return {
    ask() {
      const until = window.performance.now() + patience
      const isWhole = count.advance((units) => units < smallBlock && window.performance.now() < until)
      if (!isWhole) later()
      const { text, minutes } = means
      const at = means.place()
      return whereAt(at, means.stops(), { length: text.text.length, minutes }, count.at(at), means.secondsHearing())
    },
    leave() {
      isOver = true
      if (idle !== undefined) window.cancelIdleCallback(idle)
    },
  }
}
