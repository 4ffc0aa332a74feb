/**
 * How long keys and clicks wait while 100,000 words are read and drawn: event timing of the browser (input to the next paint)
 * in the page and in the panel, from the press until the article has been in place for two seconds. The page is scrolled by
 * keys and clicked; the panel is scrolled by keys, play is pressed and stopped, the text made larger and smaller. The floor
 * beside it, whose panel knows none of these keys, tells how long the browser alone makes them wait on this machine.
 *
 * The browser tells of events from 16 ms on, in steps of 8; all others count as 16. The 98th percentile is over all events.
 */
import type { Page } from '@playwright/test'
import { attach, inside } from './attach'
import { openPage } from './browser'
import { inputGoal, verdict } from './goals'
import { pageOf } from './pages'
import { type Part, type PartMeans, partWords } from './part'
import type { Variant } from './variants'

interface Waits {
  readonly events: number
  readonly p98: number
  readonly longest: number
  /** The name of the longest. */
  readonly name: string
}

export const inputPart: Part = async (means) => {
  const { print, ours, floor } = means
  const rounds = Math.min(3, means.rounds)
  print(`\n— input: while ${partWords.toLocaleString('en')} words load, ${rounds} rounds`)
  print('round  variant  where   events  p98 ms  longest ms')
  const all: Record<'ours' | 'floor', { page: Waits; panel: Waits }[]> = { ours: [], floor: [] }
  for (let i = 0; i < rounds; i += 1) {
    for (const variant of i % 2 === 0 ? [ours, floor] : [floor, ours]) {
      const whose = variant === ours ? 'ours' : 'floor'
      const found = await waited(variant, means)
      all[whose].push(found)
      for (const [where, { events, p98, longest, name }] of Object.entries(found))
        print(
          `${String(i + 1).padEnd(6)} ${whose.padEnd(8)} ${where.padEnd(7)} ${String(events).padStart(6)} ${p98.toFixed(0).padStart(7)} ${longest.toFixed(0).padStart(11)} (${name})`,
        )
    }
  }
  for (const where of ['page', 'panel'] as const) {
    const [own, bare] = [all.ours, all.floor].map((found) => medianOf(found.map((each) => each[where].p98)))
    if (own === undefined || bare === undefined) throw new Error('Nothing was measured.')
    print(
      `  p98 in the ${where}  ${own} ms   goal < ${inputGoal} ms   ${verdict(own, inputGoal - 1)}   (the floor: ${bare} ms)`,
    )
  }
  return all
}

function medianOf(figures: readonly number[]): number | undefined {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1]
}

async function waited(variant: Variant, { executable }: PartMeans): Promise<{ page: Waits; panel: Waits }> {
  const opened = await openPage(variant, await pageOf(partWords), executable)
  try {
    const { page } = opened
    await inside(page, watchEvents)
    const deadline = Date.now() + 90_000
    let end = deadline
    const isGoingOn = (): boolean => Date.now() < end
    await opened.press()
    const inPage = used(page, ['PageDown', 'PageDown', 'PageUp', 'Tab'], isGoingOn)
    const attached = await attach(opened, variant)
    await inside(attached.panel, watchEvents)
    const inPanel = used(
      attached.panel,
      ['PageDown', 'Alt+p', 'PageDown', 'Alt+=', 'PageUp', 'Alt+-', 'Alt+p'],
      isGoingOn,
    )
    while (isGoingOn()) {
      if (end === deadline && (await opened.told()) !== undefined) end = Date.now() + 2_000
      await new Promise((next) => setTimeout(next, 200))
    }
    await Promise.all([inPage, inPanel])
    const waits = { page: await inside(page, waitsSeen), panel: await inside(attached.panel, waitsSeen) }
    await attached.close()
    return waits
  } finally {
    await opened.close()
  }
}

/** Presses the keys in turn and clicks now and then, some times a second, as long as it is to go on. */
async function used(page: Page, keys: readonly string[], isGoingOn: () => boolean): Promise<void> {
  for (let i = 0; isGoingOn(); i += 1) {
    await page.keyboard.press(keys[i % keys.length] ?? 'PageDown')
    // At the edge, where no link leads away.
    if (i % 5 === 4) await page.mouse.click(3, 600)
    await new Promise((next) => setTimeout(next, 70))
  }
}

interface Watched {
  readonly slow: { readonly name: string; readonly duration: number }[]
  readonly before: number
}

/** These run in page and panel. The events that a person starts; what follows from them by itself is not counted twice. */
function watchEvents(): void {
  const names = ['keydown', 'keyup', 'pointerdown', 'pointerup', 'click']
  const counts = performance.eventCounts
  const before = names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)
  const slow: Watched['slow'] = []
  ;(globalThis as unknown as { benchEvents: Watched }).benchEvents = { slow, before }
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (names.includes(name)) slow.push({ name, duration })
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

function waitsSeen(): Promise<Waits> {
  return new Promise((done) =>
    setTimeout(() => {
      const names = ['keydown', 'keyup', 'pointerdown', 'pointerup', 'click']
      const counts = performance.eventCounts
      const { slow, before } = (globalThis as unknown as { benchEvents: Watched }).benchEvents
      const events = names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0) - before
      const sorted = [...slow].sort((a, b) => b.duration - a.duration)
      // Of 100 events the second longest is the 98th percentile: so many are above it.
      const above = Math.floor(events * 0.02)
      const longest = sorted[0] ?? { name: 'none', duration: 16 }
      done({ events, p98: sorted[above]?.duration ?? 16, longest: longest.duration, name: longest.name })
    }, 500),
  )
}
