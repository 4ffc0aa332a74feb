/** What befalls reading aloud from outside: a lid that is closed, headphones pulled out, the document that speaks dying. */
import { describe, expect, it } from 'vitest'
import { keptSpeech } from '@/components/speech/settings'
import type { Clock } from '@/components/voices/clock'
import { makeEmbedded } from '@/components/voices/embedded/embedded'
import type { Sink } from '@/components/voices/embedded/sink'
import type { OpenWorker } from '@/components/voices/embedded/synthesis-worker'
import type { Engine } from '@/components/voices/engine'
import { guarded } from '@/components/voices/guarded'
import { accountOf, type StageMeans, stage, steadyEngine } from './stage'

const WORDS = 49
const hour = 3_600_000

async function reading(means: StageMeans = {}) {
  const set = await stage(means)
  set.speech.play()
  await set.clock.passing(5000)
  expect(set.speech.view.value.status).toBe('playing')
  return set
}

describe('a computer that sleeps', () => {
  it.each([
    ['the clock leaps', (set: Awaited<ReturnType<typeof reading>>) => set.clock.jump(3 * hour)],
    ['only the date leaps', (set: Awaited<ReturnType<typeof reading>>) => set.leap(3 * hour)],
  ])('and wakes is silent, says why, and goes on from the place: %s', async (_, sleep) => {
    const set = await reading()
    const { speech, clock, heard, platform, finish } = set
    sleep(set)
    await clock.passing(20_000)
    expect(speech.view.value).toMatchObject({ status: 'paused', problem: 'asleep' })
    const count = heard.length
    await clock.passing(60_000)
    expect([heard.length, platform.isSpeaking()]).toEqual([count, false])
    speech.play()
    expect(speech.view.value.problem).toBe(undefined)
    await finish()
    const { missing, back, next } = accountOf(heard)
    expect([missing, next]).toEqual([[], WORDS])
    expect(Math.max(0, ...back)).toBeLessThanOrEqual(6)
  })

  it.each([
    ['goes back by a day', -24 * hour],
    ['goes back by a second', -1000],
    ['is set by a minute', 60_000],
  ])('is not taken for one whose date %s', async (_, ms) => {
    const { speech, heard, leap, finish } = await reading()
    leap(ms)
    expect(await finish()).toBe(0)
    expect([accountOf(heard), speech.view.value.problem]).toMatchObject([{ missing: [], back: [] }, undefined])
  })

  it('is not looked for when nothing is read', async () => {
    const { speech, clock, leap } = await reading()
    speech.pause()
    leap(hour)
    await clock.passing(60_000)
    expect(speech.view.value.problem).toBe(undefined)
  })

  it('and a timer of the reader’s that was due meanwhile: play is not cut short by it', async () => {
    const { speech, clock, heard, finish } = await reading()
    speech.setSleep({ type: 'at', at: 1_000_000 + clock.now() + 600_000 })
    clock.jump(hour)
    await clock.passing(1000)
    expect(speech.view.value).toMatchObject({ status: 'paused' })
    speech.play()
    expect(await finish()).toBe(0)
    expect(accountOf(heard).missing).toEqual([])
  })
})

describe('another way out for the sound', () => {
  it('pauses what is read, says why, and goes on from the place', async () => {
    const { speech, heard, host, platform, finish } = await reading()
    host().deviceChanged()
    expect(speech.view.value).toMatchObject({ status: 'paused', problem: 'device' })
    expect(platform.isSpeaking()).toBe(false)
    speech.play()
    await finish()
    expect(accountOf(heard)).toMatchObject({ missing: [], next: WORDS })
  })

  it('is nobody’s concern while nothing is read', async () => {
    const { speech, host } = await stage()
    host().deviceChanged()
    expect(speech.view.value).toMatchObject({ status: 'idle' })
    expect(speech.view.value.problem).toBe(undefined)
  })
})

describe('the document that reads aloud', () => {
  it('dies in mid-sentence: a new one goes on at the word, and it is said', async () => {
    const { speech, heard, kill, clock, finish } = await reading()
    const count = heard.length
    kill()
    await clock.passing(1000)
    expect(speech.view.value).toMatchObject({ status: 'playing', problem: 'restarted' })
    expect(await finish()).toBe(0)
    const { missing, back, next } = accountOf(heard)
    expect([missing, next]).toEqual([[], WORDS])
    expect(Math.max(0, ...back)).toBeLessThanOrEqual(1)
    expect(heard.length).toBeGreaterThan(count)
  })

  it('is told anew what is known of the words, and when to stop', async () => {
    const set = await reading()
    const lore = { pronunciations: [], expansions: [] }
    set.speech.inform(lore)
    set.speech.setSleep({ type: 'end-of-section' })
    set.told.length = 0
    set.kill()
    await set.clock.passing(10)
    expect(set.told.map(({ type }) => type)).toEqual(['open', 'inform', 'sleep', 'play'])
    expect(set.speech.view.value.sleep).toEqual({ type: 'end-of-section' })
  })

  it('dies while nothing is read: the place stays, and nothing is said aloud or in words', async () => {
    const { speech, kill, clock, heard } = await reading()
    speech.pause()
    const { at } = speech.view.value
    const count = heard.length
    kill()
    await clock.passing(5000)
    expect([speech.view.value.problem, heard.length]).toEqual([undefined, count])
    // The sentence's start: where it goes on another day, too.
    expect(speech.view.value.at).toBeGreaterThan(0)
    expect(speech.view.value.at).toBeLessThanOrEqual(at)
  })

  it('dies again and again: it is not called without end, and the next press tries anew', async () => {
    const { speech, kill, clock, calls, heard, finish } = await reading()
    kill()
    await clock.passing(500)
    kill()
    await clock.passing(500)
    expect(speech.view.value).toMatchObject({ status: 'paused', problem: 'stopped' })
    const count = calls()
    await clock.passing(hour)
    expect(calls()).toBe(count)
    speech.play()
    await clock.passing(1000)
    expect(speech.view.value).toMatchObject({ status: 'playing' })
    expect(speech.view.value.problem).toBe(undefined)
    await finish()
    expect(accountOf(heard)).toMatchObject({ missing: [], next: WORDS })
  })

  it('cannot be had: it is said, and each press knocks again', async () => {
    const { speech, clock, calls, finish } = await stage({ door: (nth) => (nth < 2 ? 'shut' : 'open') })
    expect(speech.view.value).toMatchObject({ status: 'idle', problem: 'stopped' })
    speech.play()
    await clock.passing(10)
    expect(speech.view.value).toMatchObject({ status: 'idle', problem: 'stopped' })
    speech.play()
    await clock.passing(1000)
    expect([calls(), speech.view.value.status, speech.view.value.problem]).toEqual([3, 'playing', undefined])
    expect(await finish()).toBe(0)
  })

  it('does not answer: it is said after ten seconds', async () => {
    const { speech, clock } = await stage({ door: () => 'silent' })
    speech.play()
    await clock.passing(11_000)
    expect(speech.view.value).toMatchObject({ status: 'idle', problem: 'stopped' })
  })
})

describe('what is said beside the text', () => {
  it.each(['stop', 'pause'] as const)('is silent at %s, and the text does not begin of itself', async (verb) => {
    const { speech, clock, platform, heard } = await reading()
    speech.say('zade zafi zago zalu', 'en')
    await clock.passing(600)
    speech[verb]()
    const count = heard.length
    expect([platform.isSpeaking(), speech.view.value.isAside]).toEqual([false, false])
    await clock.passing(120_000)
    expect(heard.length).toBe(count)
  })

  it('gives way to play, and is not talked into', async () => {
    const { speech, clock, platform } = await reading()
    speech.say('zade zafi zago zalu', 'en')
    await clock.passing(600)
    const given = platform.given()
    speech.play()
    expect(speech.view.value).toMatchObject({ status: 'playing', isAside: false })
    expect(platform.given()).toBe(given + 1)
  })

  it('and does not end: the text goes on all the same', async () => {
    const { speech, clock, heard, finish } = await reading({
      wrong: (_, { text }) => (text === 'zazaza.' ? { soundsFor: 0, isBusy: true } : undefined),
    })
    speech.say('zazaza.', 'en', true)
    await clock.passing(60_000)
    expect(speech.view.value).toMatchObject({ isAside: false })
    await finish()
    expect(accountOf(heard)).toMatchObject({ missing: [], next: WORDS })
  })
})

/** The package's own voice, over a worker and a way out for the sound that do as the test says. */
function own(clock: Clock, wrong: { worker?: OpenWorker; sink?: Partial<Sink> }): Engine {
  const openWorker: OpenWorker = (answered) => ({
    post({ id, order: { words } }) {
      const clip = {
        samples: new Float32Array(8000 * words.length),
        sampleRate: 16_000,
        starts: words.map((_, nth) => nth / 2),
      }
      clock.after(5, () => answered({ id, clip }))
    },
    end() {},
  })
  const sink: Sink = {
    start: async () => 'running',
    now: () => clock.now() / 1000,
    untilHeard: (at) => at * 1000 - clock.now(),
    play: () => () => {},
    suspend() {},
    close() {},
    ...wrong.sink,
  }
  return makeEmbedded({ name: 'Own', openWorker: wrong.worker ?? openWorker, sink, clock })
}

const throws = (): never => {
  throw new Error('No.')
}

describe('the package’s own voice', () => {
  const ways: [string, Parameters<typeof own>[1], string][] = [
    ['whose worker cannot be made', { worker: throws }, 'engine'],
    [
      'whose program does not load',
      { worker: (answered) => ({ post: ({ id }) => answered({ id, clip: undefined }), end() {} }) },
      'engine',
    ],
    ['whose worker dies of each order', { worker: (_, died) => ({ post: () => died(), end() {} }) }, 'engine'],
    ['whose worker never answers', { worker: () => ({ post() {}, end() {} }) }, 'engine'],
    ['whose sound may not begin', { sink: { start: async () => 'not-allowed' } }, 'not-allowed'],
    ['whose sound has no way out', { sink: { start: async () => 'no-sound' } }, 'no-sound'],
    ['whose sound never begins', { sink: { start: () => new Promise(() => {}) } }, 'silence'],
    ['whose sound stands still', { sink: { now: () => 0, untilHeard: () => 1000 } }, 'no-sound'],
    ['whose sound cannot be played', { sink: { play: throws } }, 'no-sound'],
  ]
  it.each(ways)('%s: the reason is told, and play tries again', async (_, wrong, problem) => {
    let isWell = false
    const { speech, clock, platform } = await stage({
      engines: (time, hear) => {
        const [ill, well] = [own(time, wrong), steadyEngine(time, hear)]
        const now = (): Engine => (isWell ? well : ill)
        return [
          {
            ...ill,
            speak: (request, listener) => now().speak(request, listener),
            cancel: () => now().cancel(),
          },
        ]
      },
    })
    speech.play()
    await clock.passing(120_000)
    expect([speech.view.value.status, speech.view.value.problem, platform.given()]).toEqual(['failed', problem, 0])
    isWell = true
    speech.play()
    await clock.passing(2000)
    expect([speech.view.value.status, speech.view.value.problem]).toEqual(['playing', undefined])
  })

  it.each(ways)('%s: a voice of the computer’s reads instead', async (_, wrong) => {
    const settings = { ...keptSpeech.fallback, voiceByLanguage: { en: 'embedded|slt' } }
    const { speech, clock, heard, notes, finish } = await stage({
      settings,
      engines: (time, hear) => [own(time, wrong), { ...steadyEngine(time, hear), id: 'other' }],
    })
    speech.play()
    await clock.passing(120_000)
    expect(await finish()).toBe(0)
    expect(accountOf(heard)).toMatchObject({ missing: [], back: [], next: WORDS })
    expect([...notes]).toContain('moved')
  })

  it('loses its sound in mid-sentence: it is said, and play goes on at the word', async () => {
    let dead: number | undefined
    const { speech, clock } = await stage({
      engines: (time) => [
        own(time, {
          sink: {
            start: async () => (dead === undefined ? 'running' : 'no-sound'),
            now: () => (dead ?? time.now()) / 1000,
            untilHeard: (at) => at * 1000 - (dead ?? time.now()),
          },
        }),
      ],
    })
    speech.play()
    await clock.passing(4000)
    dead = clock.now()
    const { at } = speech.view.value
    expect(at).toBeGreaterThan(0)
    await clock.passing(60_000)
    expect(speech.view.value).toMatchObject({ status: 'failed', problem: 'no-sound', at })
    dead = undefined
    speech.play()
    await clock.passing(1000)
    expect(speech.view.value.status).toBe('playing')
    expect(speech.view.value.at).toBeGreaterThanOrEqual(at)
  })
})

it('an engine whose every call throws is one that has no voice and fails', () => {
  const events: unknown[] = []
  const engine = guarded({ id: 'ill', voices: throws, onVoices: throws, speak: throws, cancel: throws, rest: throws })
  engine.onVoices((voices) => events.push(voices), new AbortController().signal)
  const [voice] = steadyEngine({} as Clock, () => {}).voices()
  if (voice === undefined) throw new Error('There is a voice.')
  const request = { id: 4, say: 'a', sounds: [], voice, rate: 1, pitch: 1, volume: 1, silence: 0 }
  engine.speak(request, (event) => events.push(event))
  engine.cancel()
  engine.prepare?.(voice)
  engine.rest?.()
  expect([engine.voices(), ...events]).toEqual([[], [], { type: 'failed', id: 4, reason: 'engine' }])
})
