import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { makeEmbedded } from '@/components/voices/embedded/embedded'
import { embeddedEngine } from '@/components/voices/embedded/embedded-engine.dom'
import { openWorker } from '@/components/voices/embedded/open-worker.dom'
import { webAudioSink } from '@/components/voices/embedded/sink.dom'
import type { SynthesisWorker } from '@/components/voices/embedded/synthesis-worker'
import type { Engine, EngineEvent, SpeakRequest } from '@/components/voices/engine'

const clock = {
  now: () => performance.now(),
  after(ms: number, fn: () => void): () => void {
    const timer = setTimeout(fn, ms)
    return () => clearTimeout(timer)
  },
}

/** Everything that goes to the loudspeaker also goes here: what is heard, sample by sample. */
function tap() {
  const heard: Float32Array[] = []
  let rate = 0
  const connect = AudioNode.prototype.connect
  vi.spyOn(AudioNode.prototype, 'connect').mockImplementation(function (this: AudioNode, to: unknown, ...rest) {
    if (to instanceof AudioDestinationNode) {
      const recorder = recorderOf(to.context as AudioContext)
      Reflect.apply(connect, this, [recorder])
    }
    return Reflect.apply(connect, this, [to, ...rest])
  })
  const recorders = new Map<AudioContext, ScriptProcessorNode>()
  const recorderOf = (context: AudioContext): ScriptProcessorNode => {
    const known = recorders.get(context)
    if (known !== undefined) return known
    const recorder = context.createScriptProcessor(1024, 1, 1)
    rate = context.sampleRate
    recorder.onaudioprocess = ({ inputBuffer }) => {
      heard.push(inputBuffer.getChannelData(0).slice())
    }
    Reflect.apply(connect, recorder, [context.destination])
    recorders.set(context, recorder)
    return recorder
  }
  return {
    /** Seconds of silence, longer than `atLeast`, between two sounds. */
    gaps(atLeast: number): number[] {
      const all = heard.flatMap((part) => [...part])
      const gaps: number[] = []
      let last: number | undefined
      for (const [nth, sample] of all.entries()) {
        if (Math.abs(sample) < 0.006) continue
        if (last !== undefined && (nth - last) / rate > atLeast) gaps.push((nth - last) / rate)
        last = nth
      }
      return gaps
    },
    /** The loudest of the last `seconds`. */
    loudness(seconds: number): number {
      return Math.max(
        ...heard
          .flatMap((part) => [...part])
          .slice(-seconds * rate)
          .map(Math.abs),
      )
    },
    seconds: () => (heard.length * 1024) / rate,
  }
}

/** Sound is allowed after a press. */
beforeAll(async () => {
  const button = document.createElement('button')
  button.textContent = 'Play'
  document.body.append(button)
  await userEvent.click(button)
  button.remove()
})

let engine: Engine
let ear: ReturnType<typeof tap>
let events: (EngineEvent & { readonly at: number })[]
beforeEach(() => {
  ear = tap()
  events = []
  engine = embeddedEngine('Our own voice', clock)
})
afterEach(() => {
  engine.rest?.()
  vi.restoreAllMocks()
})

function speak(id: number, say: string, more: Partial<SpeakRequest> = {}): void {
  const [voice] = engine.voices()
  if (voice === undefined) throw new Error('There is no voice.')
  const plain = { rate: 1, pitch: 1, volume: 1, silence: 300, sounds: [] }
  engine.speak({ id, say, voice, ...plain, ...more }, (event) => events.push({ ...event, at: performance.now() }))
}

const happened = (): string[] =>
  events.map((event) => {
    const more = event.type === 'reached' ? ` ${event.offset}` : event.type === 'failed' ? `: ${event.reason}` : ''
    return `${event.id} ${event.type}${more}`
  })
const patient = { timeout: 12_000, interval: 20 }
const until = async (what: string): Promise<void> => await vi.waitFor(() => expect(happened()).toContain(what), patient)

describe('the embedded voice', () => {
  test('is there at once and alone, without anything being loaded', () => {
    const requests = performance.getEntriesByType('resource').length
    expect(engine.voices()).toMatchObject([
      { key: 'embedded|slt', name: 'Our own voice', language: 'en-US', isEmbedded: true },
    ])
    const found = vi.fn()
    engine.onVoices(found, new AbortController().signal)
    expect(found).toHaveBeenCalledExactlyOnceWith(engine.voices())
    expect(performance.getEntriesByType('resource').length).toBe(requests)
  })

  test('tells its beginning, each word and its end, in order, each in its time', async () => {
    speak(1, 'One two three.')
    await until('1 ended')
    expect(happened()).toEqual(['1 started', '1 reached 0', '1 reached 4', '1 reached 8', '1 ended'])
    expect((events.at(-1)?.at ?? 0) - (events[0]?.at ?? 0)).toBeGreaterThan(700)
  }, 30_000)

  test('leaves between two utterances the silence it was asked for, to the sample', async () => {
    speak(1, 'Oh no.')
    speak(2, 'Oh yes.', { silence: 500 })
    await until('2 ended')
    await vi.waitFor(() => expect(ear.loudness(0.2)).toBeLessThan(0.006), patient)
    const [gap, ...more] = ear.gaps(0.25)
    expect(more).toEqual([])
    // The voice fades in and out within 4 ms.
    expect(gap).toBeGreaterThan(0.495)
    expect(gap).toBeLessThan(0.52)
  }, 30_000)

  test('says a long sentence in parts, with no more than a breath between them', async () => {
    const say =
      'The people of the town had waited for three days beside the old stone bridge, and nobody came to tell them that the war was over'
    speak(1, say, { rate: 3 })
    await until('1 ended')
    expect(events.filter(({ type }) => type === 'reached')).toHaveLength(say.split(' ').length)
    expect(Math.max(0, ...ear.gaps(0.05))).toBeLessThan(0.16)
  }, 30_000)

  test('falls silent within moments when cancelled, and says no more of it', async () => {
    speak(1, 'This is a long story that nobody will hear to its end.')
    await until('1 reached 10')
    engine.cancel()
    const soFar = happened()
    const heard = ear.seconds()
    await vi.waitFor(() => expect(ear.seconds()).toBeGreaterThan(heard + 0.4), patient)
    expect(ear.loudness(0.2)).toBe(0)
    expect(happened()).toEqual(soFar)
    speak(2, 'Another.')
    await until('2 ended')
    expect(happened().slice(soFar.length)).toEqual(['2 started', '2 reached 0', '2 ended'])
  }, 30_000)

  test('speaks as softly as it is asked', async () => {
    speak(1, 'Softly.', { volume: 0.1 })
    await until('1 ended')
    expect(ear.loudness(5)).toBeLessThan(0.1)
    expect(ear.loudness(5)).toBeGreaterThan(0.01)
  }, 30_000)

  test('passes over what cannot be said, in its turn', async () => {
    speak(1, 'One.')
    speak(2, '🙂')
    speak(3, 'Three.')
    await until('3 ended')
    expect(happened().filter((each) => !each.includes('reached'))).toEqual(
      [1, 2, 3].flatMap((id) => [`${id} started`, `${id} ended`]),
    )
  }, 30_000)

  test('speaks again after a rest', async () => {
    speak(1, 'One.')
    await until('1 ended')
    engine.rest?.()
    speak(2, 'Two.')
    await until('2 ended')
    expect(happened().at(-1)).toBe('2 ended')
  }, 30_000)

  test('says that it failed when its worker dies, after what is already made was heard, and speaks the next', async () => {
    let opened = 0
    let kill = (): void => {}
    engine = makeEmbedded({
      name: '',
      clock,
      sink: webAudioSink(),
      openWorker(answered, died) {
        const worker: SynthesisWorker = openWorker(answered, died)
        opened++
        kill = () => {
          worker.end()
          died()
        }
        return worker
      },
    })
    speak(1, 'The first one.')
    await until('1 started')
    speak(2, 'The second one is not made.')
    kill()
    speak(3, 'The third.')
    await until('3 ended')
    expect(happened().filter((each) => !each.includes('reached'))).toEqual([
      '1 started',
      '1 ended',
      '2 failed: engine',
      '3 started',
      '3 ended',
    ])
    expect(opened).toBe(2)
  }, 30_000)
})
