/** Stands in a page: the engine over the platform's voices, as it is in the panel, and what is asked of it there. */
import { believable } from '@/components/voices/believable'
import { chooseVoice } from '@/components/voices/choose'
import type { EngineEvent, Voice } from '@/components/voices/engine'
import { withEstimates } from '@/components/voices/estimate'
import { tryVoice } from '@/components/voices/trial'
import { webSpeech } from '@/components/voices/web-speech.dom'

const clock = {
  after(ms: number, fn: () => void) {
    const timer = setTimeout(fn, ms)
    return () => clearTimeout(timer)
  },
  now: () => performance.now(),
}
const engine = withEstimates(believable(webSpeech(speechSynthesis, SpeechSynthesisUtterance, clock), clock), clock)
const lines: readonly { readonly say: string; readonly silence: number }[] = [
  { say: 'The river rose by two metres in the night, and the people carried their things upstairs.', silence: 0 },
  { say: 'Nobody was hurt.', silence: 600 },
  { say: 'A spokesman said that the bridge would stay closed until Thursday.', silence: 0 },
  { say: 'Some think the wall too high.', silence: 300 },
]

/** When voices were listed, how many, and of how many that the platform has. */
async function listed() {
  return await new Promise((resolve) => {
    const told: { ms: number; offered: number; all: number }[] = []
    const began = clock.now()
    const over = new AbortController()
    const end = (): void => {
      over.abort()
      resolve(told)
    }
    engine.onVoices((voices) => {
      told.push({
        ms: Math.round(clock.now() - began),
        offered: voices.length,
        all: speechSynthesis.getVoices().length,
      })
      if (voices.length > 0) setTimeout(end)
    }, over.signal)
    setTimeout(end, 31_000)
  })
}

/** Speaks the lines as the player does, one ahead. */
async function spoken(voice: Voice) {
  const began = clock.now()
  const heard: { ms: number; event: EngineEvent }[] = []
  return await new Promise((resolve) => {
    const speak = (id: number): void => {
      const line = lines[id]
      if (line === undefined) return
      engine.speak({ ...line, id, sounds: [], voice, rate: 1, pitch: 1, volume: 1 }, (event) => {
        heard.push({ ms: Math.round(clock.now() - began), event })
        if (event.type === 'started') speak(id + 1)
        if (event.type === 'failed' || (event.type === 'ended' && id === lines.length - 1)) resolve(heard)
      })
    }
    speak(0)
    setTimeout(() => resolve(heard), 60_000)
  })
}

Object.assign(globalThis, {
  platform: {
    listed,
    spoken: () => chosen() && spoken(chosen() as Voice),
    tried: () =>
      chosen() && tryVoice(engine, chosen() as Voice, { clock, date: Date.now }, new AbortController().signal),
    chosen,
  },
})

function chosen(): Voice | undefined {
  return chooseVoice(engine.voices(), 'en-US', { facts: {} })
}
