/** One run: a fresh browser, one page, one press, and what the panel's clock and the system's memory say. */
import { openPage } from './browser'
import { processorSoFar, restingBytes } from './memory'
import type { BenchPage } from './pages'
import type { Variant } from './variants'

/** `undefined` where there is no such figure. */
export interface Measured {
  /** Press to the end of the frame that shows the first paragraph (milliseconds). */
  readonly first: number
  /** Press to the end of the first frame that has all paragraphs behind it (milliseconds). */
  readonly whole: number | undefined
  /** Press to the frame in which the panel says that it shows one part of several (milliseconds). */
  readonly part: number | undefined
  /** Private memory of all the browser's processes, after less before (bytes). */
  readonly memory: number | undefined
  /** Processor that all the browser's processes took from the press until the clock told (milliseconds): a busy machine changes it less. */
  readonly processor: number
  /** The longest task of the panel's thread (milliseconds). */
  readonly task: number
  /** Paragraphs in the panel. */
  readonly paragraphs: number
}

/** Milliseconds until a run counts as failed. */
const limit = 90_000
/** Milliseconds of rest before memory is read. */
const rest = 1_500

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time))

/** Measures once. Rejects where the first paragraph never came. */
export async function measure(variant: Variant, page: BenchPage, executable: string): Promise<Measured> {
  const opened = await openPage(variant, page, executable)
  try {
    const before = await restingBytes(opened.browser)
    const took = await processorSoFar(opened.browser)
    const pressed = await opened.press()
    for (;;) {
      await pause(150)
      const marks = await opened.told()
      if (marks === undefined) {
        if (Date.now() - pressed > limit) throw new Error(await seenInstead(variant, page, opened))
        continue
      }
      const processor = (await processorSoFar(opened.browser)) - took
      await pause(rest)
      const after = await restingBytes(opened.browser)
      return {
        first: marks.first - pressed,
        whole: marks.whole === 0 ? undefined : marks.whole - pressed,
        part: marks.part === 0 ? undefined : marks.part - pressed,
        memory: before === undefined || after === undefined ? undefined : after - before,
        processor,
        task: marks.task,
        paragraphs: marks.paragraphs,
      }
    }
  } finally {
    await opened.close()
  }
}

async function seenInstead(
  { name, panel }: Variant,
  { words }: BenchPage,
  { browser }: Awaited<ReturnType<typeof openPage>>,
): Promise<string> {
  const { targetInfos } = await browser.send('Target.getTargets')
  const title = targetInfos.find(({ url }) => url.includes(panel))?.title
  const state = title === undefined ? 'no panel was open' : `the panel's title is “${title}”`
  return `${name}, ${words} words: the clock told nothing in ${limit / 1000} s; ${state}.`
}
