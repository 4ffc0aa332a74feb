/**
 * Forty screens of 100,000 words by the Page Down key, twice from the top: the first pass may lay out what was never seen, the
 * second is the one that counts. A frame's time is from its callback to the next one's; beside it the browser's own list of
 * frames whose work took longer than 50 ms, which a busy machine lengthens less.
 */
import { attach, inPlace, inside } from './attach'
import { openPage } from './browser'
import { scrollGoal, verdict } from './goals'
import { pageOf } from './pages'
import { type Part, type PartMeans, partWords } from './part'
import type { Variant } from './variants'

const screens = 40

interface Pass {
  /** Milliseconds. */
  readonly longest: number
  readonly median: number
  readonly frames: number
  /** Frames whose work the browser says took longer than 50 ms, and the longest of them. */
  readonly slow: number
  readonly longestWork: number
  /** CSS pixels from the top at the end. */
  readonly reached: number
}

export const scrollPart: Part = async (means) => {
  const { ours, floor, print } = means
  print(`\n— scroll: ${screens} screens of ${partWords.toLocaleString('en')} words by Page Down`)
  print('variant  pass    longest ms  median ms  frames  worked > 50 ms  longest work ms  reached px')
  const figures: Record<string, readonly Pass[]> = {}
  for (const variant of [ours, floor]) {
    const passes = await scrolled(variant, means)
    figures[variant.name] = passes
    for (const [i, { longest, median, frames, slow, longestWork, reached }] of passes.entries())
      print(
        `${variant.name.padEnd(8)} ${['first', 'second'][i]?.padEnd(6)} ${longest.toFixed(1).padStart(11)} ${median.toFixed(1).padStart(10)} ${String(frames).padStart(7)} ${String(slow).padStart(15)} ${longestWork.toFixed(0).padStart(16)} ${reached.toFixed(0).padStart(11)}`,
      )
  }
  const last = figures.ours?.[1]
  print(`  ours, second pass: longest frame  goal ≤ ${scrollGoal} ms   ${verdict(last?.longest, scrollGoal)}`)
  return figures
}

async function scrolled(variant: Variant, { executable }: PartMeans): Promise<Pass[]> {
  const opened = await openPage(variant, await pageOf(partWords), executable)
  try {
    await opened.press()
    await inPlace(opened)
    const attached = await attach(opened, variant)
    const { panel } = attached
    const passes: Pass[] = []
    for (let i = 0; i < 2; i += 1) {
      await inside(panel, toTop)
      await inside(panel, watchFrames)
      for (let at = 0; at < screens; at += 1) {
        await inside(panel, awaitEnd)
        await panel.keyboard.press('PageDown')
        await inside(panel, scrollEnded)
      }
      passes.push(await inside(panel, framesSeen))
    }
    await attached.close()
    return passes
  } finally {
    await opened.close()
  }
}

interface Watch {
  readonly times: number[]
  readonly work: number[]
  isOver: boolean
}

/** These run in the panel. */
function toTop(): Promise<void> {
  return new Promise((done) => {
    scrollTo({ top: 0, behavior: 'instant' })
    setTimeout(done, 500)
  })
}

function watchFrames(): void {
  const watch: Watch = { times: [], work: [], isOver: false }
  ;(globalThis as unknown as { benchWatch: Watch }).benchWatch = watch
  let before: number | undefined
  const each = (at: number): void => {
    if (before !== undefined) watch.times.push(at - before)
    before = at
    if (!watch.isOver) requestAnimationFrame(each)
  }
  requestAnimationFrame(each)
  const observer = new PerformanceObserver((list) => {
    if (watch.isOver) return observer.disconnect()
    for (const { duration } of list.getEntries()) watch.work.push(duration)
  })
  observer.observe({ type: 'long-animation-frame' })
}

/** A screen has been scrolled when the browser says so; one that says nothing in two seconds is not waited for. */
function awaitEnd(): void {
  const ended = new Promise<unknown>((done) => {
    addEventListener('scrollend', done, { once: true })
    setTimeout(done, 2_000)
  })
  ;(globalThis as unknown as { benchEnd: Promise<unknown> }).benchEnd = ended
}

async function scrollEnded(): Promise<void> {
  await (globalThis as unknown as { benchEnd: Promise<unknown> }).benchEnd
}

function framesSeen(): Promise<Pass> {
  return new Promise((done) =>
    setTimeout(() => {
      const { benchWatch } = globalThis as unknown as { benchWatch: Watch }
      benchWatch.isOver = true
      const times = [...benchWatch.times].sort((a, b) => a - b)
      done({
        longest: times.at(-1) ?? Number.NaN,
        median: times[times.length >> 1] ?? Number.NaN,
        frames: times.length,
        slow: benchWatch.work.length,
        longestWork: Math.max(0, ...benchWatch.work),
        reached: scrollY,
      })
    }, 300),
  )
}
