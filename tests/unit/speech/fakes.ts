/** An engine and a clock that do nothing until the test says so. */

import { type Plan, type PlanMeans, planSpeech } from '@/components/speech/plan'
import type { ArticleText } from '@/components/text/text'
import type { Stored } from '@/components/ui/stored'
import type { Clock } from '@/components/voices/clock'
import type { Engine, EngineEvent, SpeakRequest, Voice } from '@/components/voices/engine'

export interface FakeEngine extends Engine {
  /** What it was asked to say and has not been told to forget. */
  readonly asked: { request: SpeakRequest; hear: (event: EngineEvent) => void }[]
  /** Lists these voices from now on, and says so. */
  has(...voices: Voice[]): void
  /** The utterance in hand starts. */
  start(): void
  /** The utterance in hand gets to these words. */
  reach(words: string): void
  /** The utterance in hand ends; the next one, if any, is in hand. */
  end(): void
}

export function fakeEngine(id = 'fake'): FakeEngine {
  let list: readonly Voice[] = []
  const listeners = new Set<(voices: readonly Voice[]) => void>()
  const asked: FakeEngine['asked'] = []
  const inHand = () => {
    const [first] = asked
    if (first === undefined) throw new Error('The engine has nothing to say.')
    return first
  }
  return {
    id,
    asked,
    voices: () => list,
    onVoices(listener, signal) {
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener))
    },
    speak(request, hear) {
      asked.push({ request, hear })
    },
    cancel() {
      asked.length = 0
    },
    has(...voices) {
      list = voices
      for (const listener of listeners) listener(list)
    },
    start() {
      const { request, hear } = inHand()
      hear({ type: 'started', id: request.id })
    },
    reach(words) {
      const { request, hear } = inHand()
      hear({ type: 'reached', id: request.id, offset: request.say.indexOf(words) })
    },
    end() {
      const { request, hear } = inHand()
      asked.shift()
      hear({ type: 'ended', id: request.id })
    },
  }
}

export interface FakeClock extends Clock {
  /** Lets this many milliseconds pass. */
  pass(ms: number): void
}

export function fakeClock(): FakeClock {
  let now = 0
  const due = new Set<{ at: number; fn: () => void }>()
  return {
    now: () => now,
    after(ms, fn) {
      const entry = { at: now + ms, fn }
      due.add(entry)
      return () => due.delete(entry)
    },
    pass(ms) {
      const until = now + ms
      for (;;) {
        const next = [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (next === undefined) break
        due.delete(next)
        now = next.at
        next.fn()
      }
      now = until
    },
  }
}

/** What is kept, in memory. */
export function fakeStored<T>(first: T): Stored<T> & { readonly value: T } {
  let value = first
  const listeners = new Set<(value: T) => void>()
  return {
    get value() {
      return value
    },
    get: () => Promise.resolve(value),
    set(next) {
      value = next
      for (const listener of listeners) listener(next)
      return Promise.resolve()
    },
    note() {},
    async amend(by) {
      await this.set(by(value))
      return value
    },
    watch(listener, signal) {
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener))
    },
  }
}

/** A plan that says a text as it stands. */
export function planOf(text: ArticleText, more: Partial<PlanMeans> = {}): Plan {
  const part = { isSkipped: false, asides: [], lead: '', instead: [], phrases: [] } as const
  const parts = text.blocks.map(({ tag, language }) => ({
    ...part,
    kind: /^h[1-6]$/.test(tag) ? ('heading' as const) : ('text' as const),
    ...(language !== undefined && { language }),
  }))
  const lexicon = { find: () => [] }
  return planSpeech({ text, narration: { parts, end: [] }, lexicon, expansions: [], canSpeak: () => true, ...more })
}
