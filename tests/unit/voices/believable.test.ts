import { describe, expect, it } from 'vitest'
import { believable } from '@/components/voices/believable'
import type { Engine, EngineEvent, SpeakRequest } from '@/components/voices/engine'
import { virtualClock } from './virtual-clock'
import { voice } from './voice'

const say = 'The river rose by two metres in the night, and the people of the lower town carried their things upstairs.'

function set() {
  const clock = virtualClock()
  const hear: ((event: EngineEvent) => void)[] = []
  let cancelled = 0
  const engine: Engine = {
    id: 'odd',
    voices: () => [],
    onVoices() {},
    speak: (_, listener) => hear.push(listener),
    cancel: () => (cancelled += 1),
  }
  const steady = believable(engine, clock)
  const events: EngineEvent[] = []
  const request = (id: number, rate = 1): SpeakRequest => ({
    id,
    say,
    sounds: [],
    voice: voice('Nora', 'en'),
    rate,
    pitch: 1,
    volume: 1,
    silence: 0,
  })
  const speak = (id: number, rate?: number) => {
    steady.speak(request(id, rate), (event) => events.push(event))
    return hear.at(-1) as (event: EngineEvent) => void
  }
  return { clock, steady, events, speak, cancelled: () => cancelled }
}

const started = (id: number): EngineEvent => ({ type: 'started', id })
const ended = (id: number): EngineEvent => ({ type: 'ended', id })
const reached = (id: number, offset: number, length?: number): EngineEvent => ({
  type: 'reached',
  id,
  offset,
  ...(length !== undefined && { length }),
})

describe('an engine that can be believed', () => {
  it('passes on what is in order', () => {
    const { clock, events, speak } = set()
    const hear = speak(1)
    hear(started(1))
    clock.pass(200)
    hear(reached(1, 4, 5))
    clock.pass(7000)
    hear(ended(1))
    expect(events).toEqual([started(1), reached(1, 4, 5), ended(1)])
  })

  it('begins and ends once', () => {
    const { clock, events, speak } = set()
    const hear = speak(1)
    for (const event of [started(1), started(1)]) hear(event)
    clock.pass(7000)
    for (const event of [ended(1), ended(1), started(1), reached(1, 8)]) hear(event)
    hear({ type: 'failed', id: 1, reason: 'engine' })
    expect(events).toEqual([started(1), ended(1)])
  })

  it('has begun when it tells a word, or ends', () => {
    const { clock, events, speak } = set()
    const first = speak(1)
    clock.pass(500)
    first(reached(1, 4))
    clock.pass(7000)
    first(ended(1))
    const second = speak(2)
    clock.pass(7000)
    second(ended(2))
    expect(events).toEqual([started(1), reached(1, 4), ended(1), started(2), ended(2)])
  })

  it('tells only words that are in the text, and only forward', () => {
    const { clock, events, speak } = set()
    const hear = speak(1)
    hear(started(1))
    for (const offset of [4, -3, Number.NaN, 2.5, 4, 1000, 10, 4, Number.POSITIVE_INFINITY]) {
      clock.pass(200)
      hear(reached(1, offset))
    }
    expect(events.slice(1)).toEqual([4, 4, 10].map((offset) => reached(1, offset)))
  })

  it('keeps a length only if it is one', () => {
    const { events, speak } = set()
    const hear = speak(1)
    for (const length of [5, 0, -1, 5000]) hear(reached(1, 4, length))
    expect(events.slice(1)).toEqual([reached(1, 4, 5), reached(1, 4), reached(1, 4), reached(1, 4)])
  })

  it('does not believe a word that cannot have been said yet', () => {
    const { clock, events, speak } = set()
    const hear = speak(1)
    hear(started(1))
    hear(reached(1, 90))
    clock.pass(5000)
    hear(reached(1, 90))
    expect(events.slice(1)).toEqual([reached(1, 90)])
  })

  it.each([1, 4])('does not believe an end before anything can have been said, at rate %d', (rate) => {
    const { clock, events, speak } = set()
    const hear = speak(1, rate)
    clock.pass(100)
    hear(started(1))
    clock.pass(100)
    hear(ended(1))
    expect(events).toEqual([started(1), { type: 'failed', id: 1, reason: 'silence' }])
  })

  it('believes an end soon after the last word', () => {
    const { clock, events, speak } = set()
    const hear = speak(1)
    hear(started(1))
    for (let offset = 0; offset < say.length; offset += 30) hear(reached(1, offset))
    clock.pass(1)
    hear(ended(1))
    expect(events.at(-1)).toEqual(ended(1))
  })

  it('counts the time of one that waited from the end of the one before', () => {
    const { clock, events, speak } = set()
    const first = speak(1)
    const second = speak(2)
    first(started(1))
    clock.pass(7000)
    first(ended(1))
    second(ended(2))
    expect(events.at(-1)).toEqual({ type: 'failed', id: 2, reason: 'silence' })
  })

  it('says nothing of what it was told to forget, nor under another number', () => {
    const { events, speak, steady, cancelled } = set()
    const hear = speak(1)
    steady.cancel()
    for (const event of [started(1), reached(1, 4), ended(1)]) hear(event)
    speak(2)(started(1))
    expect(events).toEqual([])
    expect(cancelled()).toBe(1)
  })
})
