/**
 * What the panel shows, read off its document in either browser, as a person would find it: by what is on it and by
 * pressing its buttons.
 */
import type { Page } from '@playwright/test'
import type { Sidebar } from './firefox'
import { until } from './until'

/** The panel in either browser. */
export interface Panel {
  /** Runs `read` in the panel's document. Arguments and result are JSON. */
  evaluate<Result, Args extends unknown[]>(read: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>
  /** Clicks the button with this accessible name. */
  clickButton(name: RegExp): Promise<void>
  press(key: string): Promise<void>
  screenshot(): Promise<Buffer>
}

export function chromiumPanel(page: Page): Panel {
  return {
    evaluate: (read, ...args) =>
      // The TypeScript runner wraps named functions in a helper of its own, which a function that travels leaves behind.
      page.evaluate(`{ const __name = (it) => it; (${read})(...${JSON.stringify(args)}) }`),
    clickButton: (name) => page.getByRole('button', { name }).first().click(),
    press: (key) => page.keyboard.press(key),
    screenshot: () => page.screenshot(),
  }
}

export function firefoxPanel(sidebar: Sidebar): Panel {
  return {
    evaluate: sidebar.evaluate,
    clickButton: (name) => sidebar.click('button', name),
    press: sidebar.press,
    screenshot: sidebar.screenshot,
  }
}

export interface TermShown {
  readonly term: string
  /** Forms in which it was found in the article. */
  readonly matched: readonly string[]
  readonly definition: string
  readonly source: string
  readonly count: number
}

export interface Facts {
  readonly ok: boolean
  readonly reason?: string | undefined
  readonly title?: string | undefined
  readonly byline?: string | undefined
  readonly published?: string | undefined
  readonly language?: string | undefined
  readonly words?: number
  readonly terms?: readonly TermShown[]
  /** Names of the voices that can read aloud; empty where the browser has none. */
  readonly voices?: readonly string[]
}

/** Waits until the panel has read its page, and returns what it shows. Leaves it as it was. */
export async function factsOf(panel: Panel): Promise<Facts> {
  const state = await settled(panel)
  if (state !== 'article') return { ok: false, reason: await panel.evaluate(readReason) }
  const article = await panel.evaluate(readArticle)
  return { ok: true, ...article, terms: await termsIn(panel), voices: await voicesIn(panel) }
}

/**
 * Waits until the panel has left the state `reading`, and an article is whole and its terms are marked, `limit` milliseconds
 * at most, and returns the state it is in then.
 */
export async function settled(panel: Panel, limit?: number): Promise<string> {
  return await until(
    'the panel to read the page',
    async () => {
      const { state, complete } = await panel.evaluate(() => ({
        ...document.querySelector<HTMLElement>('#reader')?.dataset,
      }))
      return state === 'reading' || (state === 'article' && complete === undefined) ? undefined : state
    },
    limit,
  )
}

/** The glossary's list, opened and closed again. */
export async function termsIn(panel: Panel): Promise<TermShown[]> {
  await panel.clickButton(/glossary/i)
  await until('the glossary to open', () => panel.evaluate(hasDialog))
  const terms = await panel.evaluate(readTerms)
  await panel.press('Escape')
  return terms
}

/** The voices on offer, from the voice sheet, opened and closed again. */
export async function voicesIn(panel: Panel): Promise<string[]> {
  await panel.clickButton(/^voice/i)
  await until('the voices to open', () => panel.evaluate(hasDialog))
  const voices = await panel.evaluate(readVoices)
  await panel.press('Escape')
  return voices
}

function hasDialog(): true | undefined {
  return document.querySelector('dialog[open], [role=dialog]') !== null || undefined
}

function readReason(): string {
  return document.querySelector<HTMLElement>('#reader')?.dataset.reason ?? 'unknown'
}

function readArticle() {
  const text = (found: Element | null | undefined): string | undefined => found?.textContent?.trim() || undefined
  const address = document.querySelector('article address')?.cloneNode(true) as Element | undefined
  for (const aside of address?.querySelectorAll('[data-aside]') ?? []) aside.remove()
  return {
    title: text(document.querySelector('article h1')),
    byline: text(address),
    published: document.querySelector<HTMLTimeElement>('article header time')?.dateTime,
    language: document.querySelector<HTMLElement>('article')?.lang || undefined,
    words: Number(document.querySelector<HTMLDataElement>('data.word-count')?.value),
  }
}

function readTerms(): TermShown[] {
  return Array.from(document.querySelectorAll('.term-entry'), (entry) => {
    const text = (selector: string): string => entry.querySelector(selector)?.textContent?.trim() ?? ''
    // "Written here: one, another"; nothing where the article writes the term as the glossary does.
    const forms = text('.term-matched')
      .replace(/^[^:]*:\s*/, '')
      .split(/\s*,\s*/)
      .filter((form) => form !== '')
    return {
      term: text('.term-name'),
      matched: forms.length > 0 ? forms : [text('.term-name')],
      definition: text('.term-definition'),
      source: text('.term-source'),
      count: Number(entry.querySelector<HTMLDataElement>('.term-count')?.value),
    }
  })
}

function readVoices(): string[] {
  // The one without a value leaves the choice to the program.
  const radios = document.querySelectorAll<HTMLInputElement>('.voice-list input[type=radio]:not([value=""])')
  return Array.from(
    radios,
    (radio) => radio.labels?.[0]?.querySelector('.voice-name')?.textContent?.trim() ?? radio.value,
  )
}
