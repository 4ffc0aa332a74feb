/** One look at one drawing of the panel: both engines, and those of our own checks that take a moment only. */
import type { Page } from '@playwright/test'
import { accepted } from './accepted'
import { clippedAtDouble, clippedText, clippedUnderSpacing } from './checks/clipping'
import { paleText } from './checks/contrast'
import { walkFocus } from './checks/focus-look'
import { lostToForcedColours } from './checks/forced-colours'
import { paleHighlights } from './checks/highlights'
import { motionLeft } from './checks/motion'
import { sidewaysScroll } from './checks/reflow'
import { smallTargets } from './checks/targets'
import { type Look, lookWithEngines } from './engines'
import type { Fault } from './fault'

/** Looks with everything that may differ from cell to cell. */
export async function look(page: Page): Promise<Look> {
  const { faults, used } = await lookWithEngines(page)
  const own = [
    await clippedText(page),
    await clippedUnderSpacing(page),
    await sidewaysScroll(page),
    await smallTargets(page),
    await paleText(page),
  ].flat()
  return { faults: [...faults, ...unknownOf(own)], used }
}

export interface OnceOptions {
  readonly hasArticle: boolean
  /** Any page that may run scripts. */
  readonly paper: Page
  /** Kinds of controls whose focus was measured on this theme already; undefined to leave the focus where it is. */
  readonly measured: Set<string> | undefined
}

/** Looks with what is the same for every typeface and width: once a state and theme. */
export async function lookOnce(page: Page, { hasArticle, paper, measured }: OnceOptions): Promise<Fault[]> {
  const faults = [
    await motionLeft(page),
    await lostToForcedColours(page),
    await clippedAtDouble(page),
    hasArticle ? await paleHighlights(page) : [],
    // Last: going round with the keyboard closes what opens for a moment.
    measured === undefined ? [] : await walkFocus(page, paper, { measured }),
  ].flat()
  return unknownOf(faults)
}

/** Without what `accepted.ts` explains: of our own checks, by rule and place, since there is no element to match. */
function unknownOf(faults: readonly Fault[]): Fault[] {
  return faults.filter(
    (fault) =>
      !accepted.some(
        (each) =>
          each.engine === 'own' &&
          each.rule === fault.rule &&
          each.outcome === fault.outcome &&
          fault.place.endsWith(each.selector),
      ),
  )
}
