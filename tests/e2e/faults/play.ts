/** Plays a row of the table in either browser: reads an article, lets the fault happen, looks, goes on, and looks again. */
import { expect } from '@playwright/test'
import type { Panel } from '../../drive/panel'
import { before, type Fault, type Scene, type Sight, type Tab } from './faults'
import { type Site, sentenceOf, story } from './site'

/** One browser for all rows: a fault must leave the panel fit for the next. */
export interface Theatre {
  readonly site: Site
  /** Where the extension's own pages are. */
  readonly own: string
  /** A new tab, in front. It is empty. */
  open(): Promise<Tab>
  /** Presses the toolbar button for a tab. The panel is the same document all the time. */
  press(tab: Tab): Promise<Panel>
  setOffline(is: boolean): Promise<void>
  /** Resolves to how many workers ran until now. */
  killWorker(): Promise<number>
}

/** The tab with the article that is read before each row. */
const keepers = new WeakMap<Theatre, Tab>()

async function keeperOf(theatre: Theatre): Promise<Tab> {
  const known = keepers.get(theatre)
  if (known !== undefined) return known
  const keeper = await theatre.open()
  await keeper.goto(theatre.site.at('/before', { body: story(before) }))
  keepers.set(theatre, keeper)
  return keeper
}

/** `sights`: one of them must be seen. */
export async function play(row: Fault, theatre: Theatre, sights: readonly Sight[] = [row.sees]): Promise<void> {
  const { site, setOffline } = theatre
  const killWorker = async () => expect(await theatre.killWorker(), 'workers that have ended').toBeGreaterThan(0)
  const keeper = await keeperOf(theatre)
  const page = await theatre.open()
  const panel = await theatre.press(keeper)
  const untilShown = (text: string) =>
    expect.poll(async () => (await panel.evaluate(look)).article ?? '', soon).toContain(text)
  const pressInPanel = (name: RegExp) => panel.clickButton(name)
  const scene: Scene = { site, page, setOffline, killWorker, pressInPanel, untilShown }
  await untilShown(sentenceOf(before))
  await panel.evaluate(listen)
  try {
    await page.goto(row.opens(site, theatre.own))
    await row.beforePress?.(scene)
    await theatre.press(page)
    if (row.afterPress !== undefined) {
      await row.afterPress(scene)
      const isHeard = async () => !((await panel.evaluate(look)).article ?? '').includes(sentenceOf(before))
      await expect(async () => {
        if (await isHeard()) return
        await theatre.press(page)
        await expect.poll(isHeard).toBe(true)
      }).toPass({ timeout: patience })
    }
    if (row.whileReading !== undefined) {
      await expect.poll(async () => (await panel.evaluate(look)).state, soon).toBe('reading')
      await row.whileReading(scene)
    }
    if (row.halfway !== undefined) {
      await expect
        .poll(async () => {
          const { state, isWhole, article = '' } = await panel.evaluate(look)
          return state === 'article' && !isWhole && !article.includes(sentenceOf(before))
        }, soon)
        .toBe(true)
      await row.halfway(scene)
    }
    if (row.afterwards !== undefined) {
      await expect
        .poll(async () => {
          const { state, article = '' } = await panel.evaluate(look)
          return state === 'article' && !article.includes(sentenceOf(before))
        }, soon)
        .toBe(true)
      await row.afterwards(scene)
    }
    if (row.isQuiet === true) {
      const { asked } = await panel.evaluate(look)
      await expect.poll(async () => (await panel.evaluate(look)).asked, soon).toBeGreaterThan(asked + 1)
    }
    await see(panel, ...sights)
    if (row.goesOn !== undefined) {
      await panel.clickButton(row.goesOn.by)
      await see(panel, row.goesOn.sees)
    }
    expect((await panel.evaluate(look)).hasFocus, 'the focus is in the panel').toBe(true)
  } finally {
    if (row.id === 'F-28') await setOffline(false)
    await page.close()
  }
}

/** Milliseconds: the first reading of a browser loads everything, on a machine that may have more to do. */
const patience = 30_000
const soon = { timeout: patience, intervals: [50, 100, 200] }

/** Waits until the panel shows one of these, and has said it. */
async function see(panel: Panel, ...sights: readonly Sight[]): Promise<void> {
  await expect(async () => {
    const seen = await panel.evaluate(look)
    // The last one says what is missing.
    const fit = sights.find((sight) => 'reason' in sight === (seen.state === 'failed')) ?? sights.at(-1)
    if (fit !== undefined) isSeen(seen, fit)
  }).toPass(soon)
}

/** Throws where it is not. */
function isSeen(seen: ReturnType<typeof look>, sight: Sight): void {
  if ('slow' in sight) {
    expect(seen.main).toMatch(sight.slow)
    expect(seen.heard).toMatch(sight.slow)
    expect(seen.buttons).toContain('Keep waiting')
  } else if ('reason' in sight) {
    expect(seen).toMatchObject({ state: 'failed', reason: sight.reason })
    expect(seen.title).toMatch(sight.title)
    expect(seen.says).toMatch(/Sidelight|Try again/)
    expect(seen.heard).toMatch(sight.title)
  } else {
    expect(seen.state).toBe('article')
    expect(seen.article).toMatch(sight.text instanceof RegExp ? sight.text : literally(sight.text))
    if (sight.without !== undefined) expect(seen.article).not.toContain(sight.without)
    if (sight.line === undefined) expect(seen.line).toBeUndefined()
    else {
      expect(seen.line).toMatch(sight.line)
      expect(seen.heard).toMatch(sight.line)
    }
  }
}

const literally = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))

/** What the panel shows now. Runs in there. */
function look() {
  const shown = (selector: string) =>
    Array.from(document.querySelectorAll(selector)).find((each) => each.checkVisibility())
  const ears = window as unknown as Partial<Ears>
  const reader = document.querySelector<HTMLElement>('#reader')
  return {
    state: reader?.dataset.state,
    reason: reader?.dataset.reason,
    isWhole: reader?.dataset.complete !== undefined,
    article: shown('article')?.textContent ?? undefined,
    main: shown('main')?.textContent ?? '',
    title: shown('main h1')?.textContent ?? undefined,
    says: shown('main p')?.textContent ?? undefined,
    line: shown('.page-line')?.textContent ?? undefined,
    buttons: Array.from(document.querySelectorAll('main button'), (each) => each.textContent),
    heard: ears.heard?.join('\n') ?? '',
    asked: ears.asked ?? 0,
    hasFocus: document.activeElement !== document.body,
  }
}

/** What is listened to inside the panel. */
interface Ears {
  /** What its status has said. */
  heard: string[]
  /** How often it has asked a page. */
  asked: number
}

/** From now on what the panel's status says is written down, and how often it asks a page. Runs in there. */
function listen(): void {
  const ears = window as unknown as Ears & Partial<Record<'browser' | 'chrome', Extension>>
  document.querySelector<HTMLElement>('#content')?.focus()
  const isNew = ears.heard === undefined
  ears.heard = []
  if (!isNew) return
  ears.asked = 0
  const { scripting } = (ears.browser ?? ears.chrome) as Extension
  const { executeScript } = scripting
  scripting.executeScript = (...args) => {
    ears.asked += 1
    return executeScript.apply(scripting, args)
  }
  const status = document.querySelector('#reader > [role=status]')
  if (status === null) throw new Error('There is no status.')
  new MutationObserver(() => ears.heard.push(status.textContent ?? '')).observe(status, {
    childList: true,
    characterData: true,
    subtree: true,
  })
}

/** The little of the extension API that is listened to. */
interface Extension {
  readonly scripting: { executeScript(...args: unknown[]): unknown }
}
