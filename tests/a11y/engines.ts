/**
 * Two engines that look for accessibility faults, with nothing switched off: axe-core with every rule it has (A, AA,
 * AAA, best practices, experimental, deprecated ones that still say something, and those off by default) and IBM's
 * equal-access engine with its rules for WCAG 2.2 and its own. What they cannot decide counts too, unless `accepted.ts`
 * says why not.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axeCore from 'axe-core'
import { type Accepted, accepted } from './accepted'
import type { Fault } from './fault'

declare const axe: typeof axeCore

/** The little of IBM's engine that is used. */
declare const ace: {
  Checker: new () => { check(on: Document, rulesets: string[]): Promise<{ results: readonly Finding[] }> }
}

interface Finding {
  readonly ruleId: string
  readonly reasonId: string
  readonly value: readonly [string, string]
  readonly node?: Node
  readonly message: string
}

const require = createRequire(import.meta.url)
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const aceSource = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8')

export interface Look {
  /** What counts. */
  readonly faults: readonly Fault[]
  /** Entries of `accepted.ts` that held, by index. */
  readonly used: readonly number[]
}

/** Runs both engines on what `page` shows. Rejects when either does not run: such a look counts for nothing. */
export async function lookWithEngines(page: Page, known: readonly Accepted[] = accepted): Promise<Look> {
  const present = await page.evaluate(() => [typeof axe !== 'undefined', typeof ace !== 'undefined'])
  // In one go with what may define `module` or `define`: the page's own rules against foreign scripts do not hold here.
  if (present[0] !== true) await page.evaluate(`${axeSource};undefined`)
  if (present[1] !== true) await page.evaluate(`${aceSource};globalThis.ace ??= ace;undefined`)
  return await page.evaluate(examine, known)
}

async function examine(known: readonly Accepted[]): Promise<Look> {
  const used = new Set<number>()
  const faults: Fault[] = []
  const placeOf = (element: Element | null): string => {
    const parts: string[] = []
    for (let at = element; at !== null && parts.length < 3; at = at.parentElement) {
      const classes = Array.from(at.classList, (name) => `.${name}`).join('')
      parts.unshift(at.localName + classes)
    }
    return parts.join(' > ')
  }
  const report = (fault: Omit<Fault, 'place'>, element: Element | null): void => {
    const index = known.findIndex(
      (each) =>
        each.engine === fault.engine &&
        each.rule === fault.rule &&
        each.outcome === fault.outcome &&
        (each.says === undefined || fault.says.includes(each.says)) &&
        element?.matches(each.selector),
    )
    if (index >= 0) used.add(index)
    else faults.push({ ...fault, place: placeOf(element) })
  }

  const every = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]))
  const found = await axe.run(document, {
    rules: every,
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
    iframes: false,
    preload: false,
  })
  for (const [outcome, results] of [
    ['violation', found.violations],
    ['incomplete', found.incomplete],
  ] as const) {
    for (const { id, nodes } of results) {
      for (const node of nodes) {
        const says = [...node.any, ...node.all, ...node.none].map(({ message }) => message).join('; ')
        report({ engine: 'axe', rule: id, outcome, says }, node.element ?? null)
      }
    }
  }

  const { results } = await new ace.Checker().check(document, ['WCAG_2_2', 'IBM_Accessibility'])
  if (results.length === 0) throw new Error('IBM’s engine looked at nothing.')
  for (const { ruleId, reasonId, value, node, message } of results) {
    // MANUAL says "have a person look", of every page there is; PASS is none.
    if (value[1] !== 'FAIL' && value[1] !== 'POTENTIAL') continue
    const outcome = `${value[0]} ${value[1]} ${reasonId}`.toLowerCase()
    const element = node instanceof Element ? node : (node?.parentElement ?? null)
    report({ engine: 'ibm', rule: ruleId, outcome, says: message }, element)
  }
  return { faults, used: [...used] }
}
