import { describe, expect, it } from 'vitest'
import type { Engine, SpeakRequest } from '@/components/voices/engine'
import { isTrusted, type Trial } from '@/components/voices/facts'
import { neutralSentence } from '@/components/voices/neutral-sentences'
import { TRIAL_MS, tryVoice } from '@/components/voices/trial'
import { chances, type Fault, hostileEngine } from './hostile-engine'
import { type VirtualClock, virtualClock } from './virtual-clock'
import { voice } from './voice'

const nora = voice('Nora', 'de-DE')

interface Tried {
  readonly trial: Trial
  readonly requests: readonly SpeakRequest[]
  readonly ms: number
}

/** Tries a voice of an engine, in its own time. */
async function tryOut(make: (clock: VirtualClock) => Engine): Promise<Tried> {
  const clock = virtualClock()
  const engine = make(clock)
  const requests: SpeakRequest[] = []
  const noting: Engine = {
    ...engine,
    speak(request, listener) {
      requests.push(request)
      engine.speak(request, listener)
    },
  }
  let trial: Trial | undefined
  let ms = 0
  const over = tryVoice(noting, nora, { clock, date: () => 1234 }, new AbortController().signal).then((found) => {
    trial = found
    ms = clock.now()
  })
  await clock.passing(10 * TRIAL_MS)
  await over
  if (trial === undefined) throw new Error('The trial has no end.')
  return { trial, requests, ms }
}

/** A voice with which the same goes wrong each time. */
const tryWith = (fault: Fault | undefined, pace = 15) =>
  tryOut((clock) =>
    hostileEngine({
      id: 'fake',
      clock,
      chance: chances(3),
      voices: [nora],
      badness: fault === undefined ? 0 : 1,
      pace,
      ...(fault !== undefined && { may: [fault] }),
    }),
  )

describe('trying a voice', () => {
  it.each([9, 15, 25])('finds nothing wrong with a good one that says %i letters a second', async (pace) => {
    const { trial, ms } = await tryWith(undefined, pace)
    expect(trial).toEqual({ at: 1234, starts: true, ends: true, words: true, stops: true, lasts: true })
    expect(isTrusted(nora, { Nora: { trial } })).toBe(true)
    expect(ms).toBeLessThan(TRIAL_MS)
  })

  it('is silent, and in the voice’s language', async () => {
    const { requests } = await tryWith(undefined)
    expect(requests.length).toBe(3)
    for (const { say, volume } of requests) {
      expect(volume).toBe(0)
      expect(say).toContain('Die Sonne geht im Osten auf')
    }
  })

  it.each<[Fault, Partial<Trial>]>([
    ['dies', { starts: true, ends: true, lasts: false }],
    ['never-starts', { starts: false, ends: false, lasts: false }],
    ['starts-late', { starts: true, lasts: true }],
    ['no-end', { starts: true, ends: false, lasts: true }],
    ['blocks', { starts: true, ends: false }],
    ['no-words', { starts: true, ends: true, words: false, stops: true, lasts: true }],
    ['fails-at-once', { starts: false }],
    ['breaks-off', { ends: false, lasts: false }],
    ['vanishes', { ends: false, lasts: false }],
    ['late-events', { starts: true, ends: true, stops: false }],
  ])('finds out one that "%s"', async (fault, expected) => {
    const { trial, ms } = await tryWith(fault)
    expect(trial).toMatchObject(expected)
    expect(isTrusted(nora, { Nora: { trial } })).toBe(fault === 'starts-late' || fault === 'no-words')
    expect(ms).toBeLessThanOrEqual(TRIAL_MS)
  })

  it('takes words that were reckoned for none', async () => {
    const { trial } = await tryOut((clock) => {
      const engine = hostileEngine({ id: 'fake', clock, chance: chances(3), voices: [nora], badness: 0 })
      return {
        ...engine,
        speak: (request, listener) =>
          engine.speak(request, (event) =>
            listener(event.type === 'reached' ? { ...event, isEstimated: true } : event),
          ),
      }
    })
    expect(trial).toMatchObject({ words: false, lasts: true })
  })

  it('gives an engine that just woke up a second chance to begin', async () => {
    const { trial } = await tryOut((clock) => {
      const engine = hostileEngine({ id: 'fake', clock, chance: chances(3), voices: [nora], badness: 0 })
      let asked = 0
      return {
        ...engine,
        speak(request, listener) {
          asked += 1
          if (asked > 1) engine.speak(request, listener)
        },
      }
    })
    expect(trial.starts).toBe(true)
  })

  it('ends at once, and leaves nothing behind, when it is given up', async () => {
    const clock = virtualClock()
    const engine = hostileEngine({ id: 'fake', clock, chance: chances(3), voices: [nora], badness: 0 })
    const life = new AbortController()
    let cancelled = 0
    const counting: Engine = {
      ...engine,
      cancel() {
        cancelled += 1
        engine.cancel()
      },
    }
    const trial = tryVoice(counting, nora, { clock, date: () => 0 }, life.signal)
    const end = expect(trial).rejects.toBe('enough')
    await clock.passing(9000)
    const before = cancelled
    life.abort('enough')
    await end
    expect(cancelled).toBe(before + 1)
    const asked = engine.asked()
    await clock.passing(TRIAL_MS)
    expect(engine.asked()).toBe(asked)
    expect(clock.due).toBe(0)
  })

  it('does not begin when it was given up before', async () => {
    const clock = virtualClock()
    const engine = hostileEngine({ id: 'fake', clock, chance: chances(3), voices: [nora], badness: 0 })
    await expect(tryVoice(engine, nora, { clock, date: () => 0 }, AbortSignal.abort('enough'))).rejects.toBe('enough')
    expect(engine.asked()).toBe(0)
  })
})

describe('the sentence a voice is tried with', () => {
  it.each([
    ['en-GB', 'The sun'],
    ['no', 'Solen står opp'],
    ['zh-TW', '太阳'],
    ['is', '1, 2, 3'],
    ['', '1, 2, 3'],
  ])('in "%s" begins with "%s"', (language, start) => {
    expect(neutralSentence(language).startsWith(start)).toBe(true)
  })
})
