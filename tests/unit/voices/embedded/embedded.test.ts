import { beforeEach, describe, expect, test } from 'vitest'
import { makeEmbedded } from '@/components/voices/embedded/embedded'
import type { Running, Sink } from '@/components/voices/embedded/sink'
import type { Answer, Request } from '@/components/voices/embedded/synthesis-worker'
import type { Engine, EngineEvent, SpeakRequest } from '@/components/voices/engine'

const RATE = 16000
/** Milliseconds that sound takes from the sink to the ear. */
const LATENCY = 40

/** A clock and a sink that share one time, which only the test moves; a worker that answers when the test says so. */
function studio() {
  let now = 0
  let stands = 0
  let running: Running = 'running'
  const due = new Set<{ at: number; fn: () => void }>()
  const played: { at: number; end: number; stoppedAt?: number }[] = []
  const workers: { requests: Request[]; answer: (answer: Answer) => void; die: () => void; isEnded: boolean }[] = []
  const state = { isSuspended: false, closed: 0, deaf: false }
  const sink: Sink = {
    start: async () => running,
    now: () => (state.deaf ? stands : now) / 1000,
    untilHeard: (at) => at * 1000 + LATENCY - (state.deaf ? stands : now),
    play(samples, sampleRate, at) {
      const sound: { at: number; end: number; stoppedAt?: number } = { at, end: at + samples.length / sampleRate }
      played.push(sound)
      return () => {
        sound.stoppedAt = now / 1000
      }
    },
    suspend() {
      state.isSuspended = true
    },
    close: () => void state.closed++,
  }
  const engine = makeEmbedded({
    name: 'Own',
    sink,
    clock: {
      now: () => now,
      after(ms, fn) {
        const entry = { at: now + ms, fn }
        due.add(entry)
        return () => due.delete(entry)
      },
    },
    openWorker(answered, died) {
      const worker = { requests: [] as Request[], answer: answered, die: died, isEnded: false }
      workers.push(worker)
      return {
        post: (request) => worker.requests.push(request),
        end() {
          worker.isEnded = true
        },
      }
    },
  })
  return {
    engine,
    played,
    workers,
    state,
    refuse(reason: Running) {
      running = reason
    },
    deafen() {
      stands = now
      state.deaf = true
    },
    /** Answers the oldest request with a second of sound for each word. */
    make(worker = workers.at(-1)): void {
      const request = worker?.requests.shift()
      if (request === undefined) throw new Error('Nothing was asked for.')
      const { words } = request.order
      const clip = {
        samples: new Float32Array(words.length * RATE),
        sampleRate: RATE,
        starts: words.map((_, nth) => nth),
      }
      worker?.answer({ id: request.id, clip })
    },
    async pass(ms: number): Promise<void> {
      // Promises of the sink are kept first.
      for (let turn = 0; turn < 4; turn++) await Promise.resolve()
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

let set: ReturnType<typeof studio>
let events: string[]
beforeEach(() => {
  set = studio()
  events = []
})

function speak(id: number, say: string, more: Partial<SpeakRequest> = {}, engine: Engine = set.engine): void {
  const [voice] = engine.voices()
  if (voice === undefined) throw new Error('There is no voice.')
  const listener = (event: EngineEvent) => {
    const what = event.type === 'reached' ? ` ${event.offset}` : event.type === 'failed' ? ` ${event.reason}` : ''
    events.push(`${event.id} ${event.type}${what}`)
  }
  engine.speak({ id, say, voice, sounds: [], rate: 1, pitch: 1, volume: 1, silence: 250, ...more }, listener)
}

describe('the embedded engine', () => {
  test('loads nothing before it is asked, and once when it is told to prepare', () => {
    expect(set.workers).toHaveLength(0)
    set.engine.prepare?.(set.engine.voices()[0] as never)
    set.engine.prepare?.(set.engine.voices()[0] as never)
    expect(set.workers).toHaveLength(1)
  })

  test('tells each word when it is heard, not when it is played', async () => {
    speak(1, 'one two')
    await set.pass(500)
    set.make()
    await set.pass(20 + LATENCY - 2)
    expect(events).toEqual([])
    await set.pass(2)
    expect(events).toEqual(['1 started', '1 reached 0'])
    await set.pass(999)
    expect(events).toHaveLength(2)
    await set.pass(1001)
    expect(events.slice(2)).toEqual(['1 reached 4', '1 ended'])
  })

  test('begins the next utterance its silence after the end of the one before, to the sample', async () => {
    speak(1, 'one')
    speak(2, 'two', { silence: 333 })
    await set.pass(0)
    set.make()
    set.make()
    const [one, two] = set.played
    expect(two?.at).toBeCloseTo((one?.end ?? 0) + 0.333, 4)
    speak(3, 'three')
    set.make()
    expect(set.played[2]?.at).toBeCloseTo((two?.end ?? 0) + 0.25, 4)
  })

  test('asks its worker for the next as soon as it is handed over, one at a time and in order', async () => {
    speak(1, 'one')
    speak(2, 'two')
    expect(set.workers[0]?.requests).toHaveLength(1)
    await set.pass(0)
    set.make()
    expect(set.workers[0]?.requests.map(({ order }) => order.words[0]?.text)).toEqual(['two'])
  })

  test('is silent at once when cancelled, and tells nothing of what was cancelled, made or not', async () => {
    speak(1, 'one two')
    speak(2, 'three')
    await set.pass(0)
    set.make()
    await set.pass(300)
    events = []
    set.engine.cancel()
    expect(set.played[0]?.stoppedAt).toBeCloseTo(0.3)
    speak(3, 'four')
    // What was being made comes late, and is not played.
    set.make()
    expect(set.played).toHaveLength(1)
    set.make()
    await set.pass(2000)
    expect(events).toEqual(['3 started', '3 reached 0', '3 ended'])
    expect(set.played[1]?.at).toBeLessThan(0.33)
  })

  test.each(['not-allowed', 'no-sound'] as const)(
    'fails with %s where no sound can begin, and tries anew',
    async (reason) => {
      set.refuse(reason)
      speak(1, 'one')
      await set.pass(0)
      expect(events).toEqual([`1 failed ${reason}`])
      set.refuse('running')
      speak(2, 'two')
      set.make()
      await set.pass(0)
      set.make()
      await set.pass(2000)
      expect(events.slice(1)).toEqual(['2 started', '2 reached 0', '2 ended'])
    },
  )

  test('fails when its sound stands still', async () => {
    speak(1, 'one two three')
    await set.pass(0)
    set.make()
    await set.pass(100)
    set.deafen()
    await set.pass(4000)
    expect(events).toEqual(['1 started', '1 reached 0', '1 failed no-sound'])
  })

  test.each([
    ['dies', () => set.workers[0]?.die()],
    ['fails', () => set.workers[0]?.answer({ id: set.workers[0].requests[0]?.id ?? 0, clip: undefined })],
    ['does not answer', async () => await set.pass(20_000)],
  ])('throws its worker away when it %s, and speaks the next with a fresh one', async (_, harm) => {
    speak(1, 'one')
    await set.pass(0)
    await harm()
    await set.pass(1)
    expect(events).toEqual(['1 failed engine'])
    expect(set.workers[0]?.isEnded).toBe(true)
    speak(2, 'two')
    set.make()
    await set.pass(2000)
    expect(events.slice(1)).toEqual(['2 started', '2 reached 0', '2 ended'])
    // News of the dead.
    set.workers[0]?.die()
    expect(set.workers).toHaveLength(2)
  })

  test('lets what is made be heard before it tells that the next failed', async () => {
    speak(1, 'one')
    await set.pass(0)
    set.make()
    await set.pass(100)
    speak(2, 'two')
    set.workers[0]?.die()
    await set.pass(500)
    expect(events).toEqual(['1 started', '1 reached 0'])
    await set.pass(1000)
    expect(events.slice(2)).toEqual(['1 ended', '2 failed engine'])
  })

  test('lets the sink rest when nothing was said for a while, and gives everything back when told', async () => {
    speak(1, 'one')
    await set.pass(0)
    set.make()
    await set.pass(9000)
    expect(set.state.isSuspended).toBe(false)
    await set.pass(4000)
    expect(set.state.isSuspended).toBe(true)
    set.engine.rest?.()
    expect(set.workers[0]?.isEnded).toBe(true)
    expect(set.state.closed).toBe(1)
  })

  test('loses nothing, and no order, over hours of speech', async () => {
    const wanted: string[] = []
    for (let id = 1; id <= 500; id++) {
      speak(id, 'one two')
      wanted.push(`${id} started`, `${id} reached 0`, `${id} reached 4`, `${id} ended`)
      await set.pass(0)
      set.make()
      await set.pass(2000)
    }
    await set.pass(500 * 300)
    expect(events).toEqual(wanted)
  })
})
