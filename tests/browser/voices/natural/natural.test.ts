import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Engine, EngineEvent, SpeakRequest } from '@/components/voices/engine'

/** Its packages are only for a build that was asked for it: `SIDELIGHT_NATURAL_VOICE=1 npx wxt build` installs them. */
const isInstalled = Object.keys(import.meta.glob('/assets/natural-voice/node_modules/.sidelight/*.json')).length > 0

const clock = {
  now: () => performance.now(),
  after(ms: number, fn: () => void): () => void {
    const timer = setTimeout(fn, ms)
    return () => clearTimeout(timer)
  },
}

describe.skipIf(!isInstalled)('the natural voice (skipped where its packages are not installed)', () => {
  let engine: Engine
  let events: (EngineEvent & { readonly at: number })[]

  beforeAll(async () => {
    // Sound is allowed after a press.
    const button = document.createElement('button')
    document.body.append(button)
    await userEvent.click(button)
    button.remove()
    const { naturalEngine } = await import('@/components/voices/natural/natural-engine.dom')
    engine = naturalEngine('Natural', clock)
  })
  beforeEach(() => {
    engine.cancel()
    events = []
  })
  afterAll(() => engine.rest?.())

  function speak(id: number, say: string, more: Partial<SpeakRequest> = {}): void {
    const [voice] = engine.voices()
    if (voice === undefined) throw new Error('There is no voice.')
    const plain = { rate: 1, pitch: 1, volume: 1, silence: 300, sounds: [] }
    engine.speak({ id, say, voice, ...plain, ...more }, (event) => events.push({ ...event, at: performance.now() }))
  }
  const happened = (): string[] =>
    events.map((event) => `${event.id} ${event.type}${event.type === 'reached' ? ` ${event.offset}` : ''}`)
  const patient = { timeout: 40_000, interval: 20 }
  const until = async (what: string): Promise<void> =>
    await vi.waitFor(() => expect(happened()).toContain(what), patient)

  test('is one of its own among the voices, and nothing of it is loaded by that', () => {
    expect(engine.id).toBe('natural')
    expect(engine.voices()).toMatchObject([{ key: 'natural|en', engine: 'natural', quality: 'natural', local: true }])
    expect(performance.getEntriesByType('resource').filter(({ name }) => /\.onnx/.test(name))).toEqual([])
  })

  test('tells its beginning, each word and its end, in order, each in its time', async () => {
    speak(1, 'One two three.')
    await until('1 ended')
    expect(happened()).toEqual(['1 started', '1 reached 0', '1 reached 4', '1 reached 8', '1 ended'])
    expect((events.at(-1)?.at ?? 0) - (events[0]?.at ?? 0)).toBeGreaterThan(700)
  }, 60_000)

  test('says a long sentence in parts that are ready before they are needed, and twice as fast when asked', async () => {
    const say =
      'The people of the town had waited for three days beside the old stone bridge, and nobody came to tell them that the war was over.'
    speak(1, say)
    await until('1 ended')
    speak(2, say, { rate: 2 })
    await until('2 ended')
    const lasts = (id: number): number => {
      const own = events.filter((event) => event.id === id)
      return (own.at(-1)?.at ?? 0) - (own[0]?.at ?? 0)
    }
    expect(happened().filter((each) => each.startsWith('1 reached'))).toHaveLength(say.split(' ').length)
    expect(lasts(1) / lasts(2)).toBeGreaterThan(1.7)
    expect(lasts(1) / lasts(2)).toBeLessThan(2.3)
  }, 90_000)

  test('falls silent when cancelled, and speaks again after a rest', async () => {
    speak(1, 'This is a long story that nobody will hear to its end.')
    await until('1 reached 10')
    engine.cancel()
    engine.rest?.()
    const soFar = happened()
    speak(2, 'Another.')
    await until('2 ended')
    expect(happened().slice(soFar.length)).toEqual(['2 started', '2 reached 0', '2 ended'])
  }, 60_000)
})
