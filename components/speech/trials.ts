/** When voices are tried: the best one nobody knows, once nothing is read; any, when the person asks. */
import type { ReadonlySignal } from '@preact/signals'
import { chooseVoice, speaks } from '@/components/voices/choose'
import type { Clock } from '@/components/voices/clock'
import type { Engine, Voice } from '@/components/voices/engine'
import { type FactsByVoice, isTrusted, withFacts } from '@/components/voices/facts'
import { tryVoice } from '@/components/voices/trial'

interface TrialMeans {
  readonly engines: readonly Engine[]
  readonly clock: Clock
  /** Milliseconds since 1970. */
  readonly date: () => number
  readonly facts: () => FactsByVoice
  readonly learn: (facts: FactsByVoice) => void
  /** Whether something is being read. */
  readonly isBusy: () => boolean
}

export interface Trials {
  /** Tries, soon and if nothing is read by then, the voice that would read `language` best if it can be relied on. */
  consider(voices: ReadonlySignal<readonly Voice[]>, language: string | undefined): void
  tryNow(key: string): void
  /** Breaks off the trial under way: the engine is needed. */
  stop(): void
}

/** The person gets to press play first. */
const SOON_MS = 4000

export function makeTrials({ engines, clock, date, facts, learn, isBusy }: TrialMeans): Trials {
  let current: AbortController | undefined
  const begin = async (voice: Voice): Promise<void> => {
    const engine = engines.find(({ id }) => id === voice.engine)
    if (engine === undefined) return
    current?.abort()
    const life = new AbortController()
    current = life
    const trial = await tryVoice(engine, voice, { clock, date }, life.signal).catch(() => undefined)
    if (current === life) current = undefined
    if (trial === undefined || life.signal.aborted) return
    learn(withFacts(facts(), voice.key, { trial }))
  }
  return {
    consider(voices, language) {
      clock.after(SOON_MS, () => {
        if (isBusy() || current !== undefined) return
        const voice = worthTrying(voices.peek(), language, facts())
        if (voice !== undefined) void begin(voice)
      })
    },
    tryNow(key) {
      for (const engine of engines) {
        const voice = engine.voices().find((each) => each.key === key)
        if (voice !== undefined) void begin(voice)
      }
    },
    stop() {
      current?.abort()
      current = undefined
    },
  }
}

/** The voice that would be chosen if every voice nobody has tried could be relied on; `undefined` if that is known. */
export function worthTrying(
  voices: readonly Voice[],
  language: string | undefined,
  facts: FactsByVoice,
): Voice | undefined {
  const sound = { at: 0, starts: true, ends: true, words: true, stops: true, lasts: true }
  const hoped = Object.fromEntries(voices.map(({ key }) => [key, { trial: facts[key]?.trial ?? sound }]))
  const best = chooseVoice(voices, language, { facts: hoped })
  if (best === undefined || isTrusted(best, facts) || facts[best.key]?.trial !== undefined) return undefined
  return best.local && speaks(best, language) ? best : undefined
}
