/** The terms of the article that is shown: found and marked, and found and marked anew. */
import type { ReadonlySignal, Signal } from '@preact/signals'
import { type InTurns, withoutTurns } from '@/components/article/steps'
import { countSteps, type Density } from '@/components/glossary/density'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Personal } from '@/components/glossary/personal'
import type { ArticleText } from '@/components/text/text'
import type { TermFinder, TermWish } from './find-terms'
import { alikeUpTo } from './passages'
import { type ReaderState, shownIn } from './reader-state'
import { type Explain, isSame, type Shown, staying, termsWithin } from './shown'
import { contentWith } from './term-marks'

export interface ExplainMeans {
  /** Makes what finds terms in the glossaries at hand; called once the first article is on the screen. */
  readonly terms: () => Promise<TermFinder>
  /** What the person added to the glossaries and hid of them. */
  readonly personal: ReadonlySignal<Personal>
  readonly density: ReadonlySignal<Density>
  /** Notes which line is being read, before the same article is drawn anew. */
  readonly hold: () => void
  /** Resolves once what was handed over to be drawn is on the screen. */
  readonly painted: () => Promise<void>
  /** Does long work in turns with what the person does. */
  readonly inTurns?: InTurns
}

export interface Explainer {
  /** Marks what is known already of a text: all of a short one; of another the terms of `before`, as far as both are alike. */
  explainBy(before?: Shown): Explain
  /** Marks, once it is on the screen, what of the text that is shown could not be marked before. */
  explainLater(): Promise<void>
  /** The same, and then what takes a moment to find. */
  explainFully(): Promise<void>
  /** Finds and marks the terms anew, after the person's own ones or their wishes changed. */
  explainAnew(): Promise<void>
  /** Draws the same text anew, with something else about it. */
  redraw(before: Shown, change: Partial<Shown>): void
}

/** UTF-16 units. To find the terms of a longer text takes longer than a frame. */
const longText = 60_000

export function makeExplainer(
  state: Signal<ReaderState>,
  { terms, personal, density, hold, painted, inTurns = withoutTurns }: ExplainMeans,
): Explainer {
  let finder: TermFinder | undefined
  let ready: Promise<TermFinder> | undefined
  /** What was found after a text was shown. */
  let late: { readonly text: ArticleText; readonly terms: readonly FoundTerm[] } | undefined

  const wishFor = ({ article, text, report }: Pick<Shown, 'article' | 'text' | 'report'>): TermWish => ({
    article,
    text,
    report,
    personal: personal.peek(),
    help: density.peek().help,
  })
  const explain: Explain = (source) => {
    const further = late?.text === source.text ? late.terms : []
    const found = finder?.find(wishFor(source), further) ?? []
    return {
      terms: found,
      isExplained: finder !== undefined,
      content: contentWith(found, source.article, source.text, density.peek()),
    }
  }
  const isLong = ({ text }: ArticleText): boolean => text.length > longText
  /** Whether the terms of a text are marked after it has been painted: nobody waits for them to read. */
  const isLater = (text: ArticleText): boolean => finder === undefined || isLong(text)
  const redraw = (before: Shown, change: Partial<Shown>): void => {
    hold()
    state.value = { status: 'article', shown: { ...before, ...change, carried: staying } }
  }
  /** Explains the terms of what is shown anew. */
  const explainShown = (): void => {
    const before = shownIn(state.peek())
    if (before !== undefined) redraw(before, explain(before))
  }
  /** The same, in turns with others; not where another text has come, or other terms of the person's: they see to themselves. */
  const explainInTurns = async ({ text }: Shown): Promise<boolean> => {
    const now = shownIn(state.peek())
    if (now?.text !== text) return false
    const wish = wishFor(now)
    await finder?.prepare(wish)
    await inTurns(countSteps(text))
    if (shownIn(state.peek())?.text !== text || personal.peek() !== wish.personal) return false
    explainShown()
    return true
  }
  const explainLater = async (): Promise<boolean> => {
    const shown = shownIn(state.peek())
    if (shown === undefined || !isLater(shown.text)) return true
    await painted()
    ready ??= terms()
    finder = await ready
    return await explainInTurns(shown)
  }
  /** Finds what takes a moment, and adds it to what is shown. */
  const seekFurther = async (): Promise<void> => {
    const shown = shownIn(state.peek())
    if (shown === undefined || finder === undefined) return
    const listed = shown.terms.filter((term) => late?.terms.includes(term) !== true)
    const { help } = density.peek()
    const found = await finder.seekFurther(wishFor(shown), listed)
    const isMeant = shownIn(state.peek())?.text === shown.text && density.peek().help === help
    if (!isMeant || isSame(found, late?.text === shown.text ? late.terms : [])) return
    late = { text: shown.text, terms: found }
    await explainInTurns(shown)
  }
  return {
    explainBy: (before) => (source) => {
      if (!isLater(source.text)) return explain(source)
      const known = before === undefined ? [] : termsWithin(before.terms, alikeUpTo(before.text, source.text))
      const isExplained = before?.isExplained === true
      return {
        terms: known,
        isExplained,
        content: contentWith(known, source.article, source.text, density.peek()),
      }
    },
    async explainLater() {
      await explainLater()
    },
    async explainFully() {
      if (await explainLater()) await seekFurther()
    },
    async explainAnew() {
      const shown = shownIn(state.peek())
      if (shown !== undefined && isLong(shown.text)) {
        if (!(await explainInTurns(shown))) return
      } else explainShown()
      await seekFurther()
    },
    redraw,
  }
}
