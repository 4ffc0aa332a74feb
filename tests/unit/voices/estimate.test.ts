import { describe, expect, it } from 'vitest'
import type { Engine, EngineEvent, SpeakRequest } from '@/components/voices/engine'
import { firstTempo, tempoAfter, withEstimates, wordTimes } from '@/components/voices/estimate'
import type { FactsByVoice } from '@/components/voices/facts'
import measured from './measured-words.json'
import { virtualClock } from './virtual-clock'
import { voice } from './voice'

const say = 'The river rose by two metres in the night.'
const wordsOf = (text: string, rate = 1) =>
  wordTimes(text, rate, firstTempo()).map(({ offset, length }) => text.slice(offset, offset + length))

describe('the words of an estimate', () => {
  it('are those of the text, in order and later and later', () => {
    expect(wordsOf(say)).toEqual('The river rose by two metres in the night'.split(' '))
    const times = wordTimes(say, 1, firstTempo()).map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(new Set(times).size).toBe(times.length)
  })

  it.each([
    ['It’s half-past, e.g. now', ['It’s', 'half-past', 'e.g', 'now']],
    ['£1,250.50 of it', ['1,250.50', 'of', 'it']],
    ['太阳从东方', ['太', '阳', '从', '东', '方']],
    ['तेज़ नदी', ['तेज़', 'नदी']],
    ['— … !', []],
    ['', []],
  ])('of "%s" are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('come after a rest where there is a comma', () => {
    const last = (text: string) => wordTimes(text, 1, firstTempo()).at(-1)?.at ?? 0
    expect(last('one, two')).toBeGreaterThan(last('one two') + 50)
  })

  it('come twice as fast at twice the rate', () => {
    const [slow, fast] = [1, 2].map((rate) => wordTimes(say, rate, firstTempo()).at(-1)?.at ?? 0)
    expect(slow).toBeGreaterThan(1.8 * (fast ?? 0))
  })

  it('begin at nothing where nothing is heard', () => {
    expect(wordTimes('…', 1, firstTempo())).toEqual([])
  })
})

describe('the tempo of a voice', () => {
  it('is learnt from a few sentences', () => {
    let tempo = firstTempo()
    for (let sentence = 0; sentence < 6; sentence++) tempo = tempoAfter(tempo, say, 1, 2000)
    expect(wordTimes(say, 1, tempo).at(-1)?.at).toBeGreaterThan(1500)
    expect(wordTimes(say, 1, tempo).at(-1)?.at).toBeLessThan(1950)
  })

  it.each([
    ['what took no time', say, 0],
    ['what took an hour', say, 3_600_000],
    ['a single word', 'Yes.', 300],
  ])('does not follow from %s', (_, text, ms) => {
    const tempo = firstTempo(20)
    expect(tempoAfter(tempo, text, 1, ms)).toBe(tempo)
  })
})

/** Word starts of real voices, measured: see the file. */
describe('the estimate beside the true word starts', () => {
  it.each(['espeak', 'flite'] as const)('of %s is near enough to follow', (name) => {
    const errors: number[] = []
    let tempo = firstTempo()
    for (const [place, { text, ...voices }] of measured.entries()) {
      const { ms, starts } = voices[name]
      const times = new Map(wordTimes(text, 1, tempo).map(({ offset, at }) => [offset, at]))
      tempo = tempoAfter(tempo, text, 1, ms)
      if (place < 3) continue
      for (const [offset = 0, start = 0] of starts) {
        const at = times.get(offset)
        if (at !== undefined) errors.push(Math.abs(at - start))
      }
    }
    errors.sort((a, b) => a - b)
    expect(errors.length).toBeGreaterThan(250)
    expect(errors[errors.length >> 1]).toBeLessThan(120)
    expect(errors[Math.floor(0.95 * errors.length)]).toBeLessThan(400)
  })
})

function set(facts: FactsByVoice = {}) {
  const clock = virtualClock()
  const hear: ((event: EngineEvent) => void)[] = []
  const engine: Engine = {
    id: 'mute',
    voices: () => [],
    onVoices() {},
    speak: (_, listener) => hear.push(listener),
    cancel() {},
  }
  const estimating = withEstimates(engine, clock, () => facts)
  const events: EngineEvent[] = []
  const speak = (id: number, rate = 1) => {
    const request: SpeakRequest = {
      id,
      say,
      sounds: [],
      voice: voice('Nora', 'en'),
      rate,
      pitch: 1,
      volume: 1,
      silence: 0,
    }
    estimating.speak(request, (event) => events.push(event))
    return hear.at(-1) as (event: EngineEvent) => void
  }
  const words = () => events.flatMap((event) => (event.type === 'reached' && event.isEstimated ? [event.offset] : []))
  return { clock, estimating, events, speak, words }
}

describe('a voice that does not tell its words', () => {
  it('has them told by the clock, from its start, once each and none after its end', () => {
    const { clock, speak, words, events } = set()
    const hear = speak(1)
    clock.pass(5000)
    expect(words()).toEqual([])
    hear({ type: 'started', id: 1 })
    clock.pass(1400)
    expect(words().length).toBeGreaterThan(3)
    expect(words().length).toBeLessThan(7)
    hear({ type: 'ended', id: 1 })
    const told = events.length
    clock.pass(60_000)
    expect(events.length).toBe(told)
    expect(clock.due).toBe(0)
  })

  it('is reckoned better with each sentence', () => {
    const { clock, speak, events } = set()
    let id = 0
    for (; id < 5; id++) {
      const hear = speak(id)
      hear({ type: 'started', id })
      clock.pass(6000)
      hear({ type: 'ended', id })
    }
    speak(id)({ type: 'started', id })
    clock.pass(3000)
    const last = events.at(-1)
    expect(last?.type === 'reached' && say.slice(last.offset, last.offset + (last.length ?? 0))).toMatch(
      /by|two|metres/,
    )
  })

  it('is reckoned from what was learnt of it on another day', () => {
    const at = (facts: FactsByVoice) => {
      const { clock, speak, words } = set(facts)
      speak(1)({ type: 'started', id: 1 })
      clock.pass(1000)
      return words().length
    }
    expect(at({ Nora: { pace: 30 } })).toBeGreaterThan(at({ Nora: { pace: 10 } }))
  })

  it('is reckoned no longer once it tells a word, in this utterance and the next', () => {
    const { clock, speak, words, events } = set()
    const hear = speak(1)
    hear({ type: 'started', id: 1 })
    clock.pass(500)
    const told = words().length
    expect(told).toBeGreaterThan(0)
    hear({ type: 'reached', id: 1, offset: 4, length: 5 })
    clock.pass(3000)
    hear({ type: 'ended', id: 1 })
    speak(2)({ type: 'started', id: 2 })
    clock.pass(1000)
    expect(words().length).toBe(told)
    expect(events).toContainEqual({ type: 'reached', id: 1, offset: 4, length: 5 })
  })

  it('is not reckoned when it is known to tell words, until it has ended without one', () => {
    const trial = { at: 0, starts: true, ends: true, words: true, stops: true, lasts: true }
    const { clock, speak, words } = set({ Nora: { trial } })
    const hear = speak(1)
    hear({ type: 'started', id: 1 })
    clock.pass(60_000)
    expect(words()).toEqual([])
    hear({ type: 'ended', id: 1 })
    speak(2)({ type: 'started', id: 2 })
    clock.pass(2000)
    expect(words().length).toBeGreaterThan(3)
  })

  it('is reckoned although it tells where it begins', () => {
    const { clock, speak, words } = set()
    const hear = speak(1)
    hear({ type: 'started', id: 1 })
    hear({ type: 'reached', id: 1, offset: 0 })
    clock.pass(2000)
    expect(words().length).toBeGreaterThan(3)
  })

  it('is silent when it is told to be', () => {
    const { clock, speak, events, estimating } = set()
    const hear = speak(1)
    hear({ type: 'started', id: 1 })
    clock.pass(500)
    estimating.cancel()
    const told = events.length
    hear({ type: 'ended', id: 1 })
    clock.pass(60_000)
    expect(events.length).toBe(told)
  })
})
