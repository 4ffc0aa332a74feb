import { describe, expect, it } from 'vitest'
import type { EngineEvent, Voice } from '@/components/speech/engine'
import { webSpeech } from '@/components/speech/web-speech.dom'
import { fakeClock } from '../../unit/speech/fakes'

/** An utterance as the platform has it, without insisting on the platform's own voice objects. */
class ScriptedUtterance {
  voice: { name: string } | null = null
  lang = ''
  rate = 1
  onstart: (() => void) | null = null
  onend: (() => void) | null = null
  onerror: ((event: { error: string }) => void) | null = null
  onboundary: ((event: { name: string; charIndex: number; charLength?: number }) => void) | null = null
  constructor(readonly text: string) {}
}

/** A `speechSynthesis` that does what the test says, and nothing of its own accord. */
class ScriptedSynthesis extends EventTarget {
  list: { name: string; lang: string; localService: boolean; default: boolean }[] = []
  spoken: ScriptedUtterance[] = []
  calls: string[] = []
  getVoices = () => this.list
  speak(utterance: ScriptedUtterance): void {
    this.calls.push(`speak ${utterance.text}`)
    this.spoken.push(utterance)
  }
  cancel(): void {
    this.calls.push('cancel')
    for (const { onerror } of this.spoken) onerror?.({ error: 'canceled' })
  }
  pause(): never {
    throw new Error('pause() wedges real engines.')
  }
  resume(): never {
    throw new Error('resume() wedges real engines.')
  }
}

const nora = { name: 'Nora', lang: 'en_US', localService: true, default: true }
const cloud = { name: 'Cloud', lang: 'fr-FR', localService: false, default: false }

function set(list = [nora, cloud]) {
  const synthesis = new ScriptedSynthesis()
  synthesis.list = list
  const clock = fakeClock()
  const engine = webSpeech(
    synthesis as unknown as SpeechSynthesis,
    ScriptedUtterance as unknown as new (
      text: string,
    ) => SpeechSynthesisUtterance,
    clock,
  )
  const events: EngineEvent[] = []
  const speak = (id: number, say: string, voice = engine.voices()[0]): ScriptedUtterance => {
    if (voice === undefined) throw new Error('The script has no voice.')
    engine.speak({ id, say, voice, rate: 1.5, pitch: 1, volume: 1 }, (event) => events.push(event))
    return synthesis.spoken.at(-1) ?? new ScriptedUtterance('')
  }
  return { synthesis, clock, engine, events, speak }
}

describe('the platform’s voices', () => {
  it('are listed with well-formed languages and keys of their own', () => {
    expect(set().engine.voices()).toEqual([
      { key: 'web-speech|Nora|en_US|local', name: 'Nora', language: 'en-US', local: true, isDefault: true },
      { key: 'web-speech|Cloud|fr-FR|remote', name: 'Cloud', language: 'fr-FR', local: false, isDefault: false },
    ])
  })

  it('are looked for again and again when the list comes late', () => {
    const { synthesis, clock, engine } = set([])
    const heard: (readonly Voice[])[] = []
    engine.onVoices((voices) => heard.push(voices), new AbortController().signal)
    clock.pass(3000)
    expect(heard).toEqual([])
    synthesis.list = [nora]
    clock.pass(250)
    expect(heard.map((voices) => voices.length)).toEqual([1])
    clock.pass(60000)
    expect(heard.length).toBe(1)
  })

  it('are reported missing after five seconds, once', () => {
    const { clock, engine } = set([])
    const heard: (readonly Voice[])[] = []
    engine.onVoices((voices) => heard.push(voices), new AbortController().signal)
    clock.pass(60000)
    expect(heard).toEqual([[]])
  })

  it('are read again when the platform says they changed, but an empty list ends no search', () => {
    const { synthesis, engine } = set([])
    const life = new AbortController()
    const heard: number[] = []
    engine.onVoices((voices) => heard.push(voices.length), life.signal)
    synthesis.dispatchEvent(new Event('voiceschanged'))
    synthesis.list = [nora, cloud]
    synthesis.dispatchEvent(new Event('voiceschanged'))
    synthesis.list = []
    synthesis.dispatchEvent(new Event('voiceschanged'))
    expect(heard).toEqual([2, 0])
    life.abort()
    synthesis.dispatchEvent(new Event('voiceschanged'))
    expect(heard).toEqual([2, 0])
  })

  it('are no longer looked for when nobody listens', () => {
    const { clock, engine } = set([])
    const life = new AbortController()
    const heard: number[] = []
    engine.onVoices((voices) => heard.push(voices.length), life.signal)
    life.abort()
    clock.pass(60000)
    expect(heard).toEqual([])
  })
})

describe('the platform speaking', () => {
  it('is told voice, language and rate', () => {
    const { speak } = set()
    expect(speak(1, 'The river rose.')).toMatchObject({
      text: 'The river rose.',
      voice: nora,
      lang: 'en_US',
      rate: 1.5,
    })
  })

  it('reports start, words and end, and no other boundary', () => {
    const { speak, events } = set()
    const utterance = speak(7, 'The river rose.')
    utterance.onstart?.()
    utterance.onboundary?.({ name: 'sentence', charIndex: 0, charLength: 15 })
    utterance.onboundary?.({ name: 'word', charIndex: 4, charLength: 5 })
    utterance.onboundary?.({ name: 'word', charIndex: 10 })
    utterance.onend?.()
    utterance.onend?.()
    expect(events).toEqual([
      { type: 'started', id: 7 },
      { type: 'reached', id: 7, offset: 4, length: 5 },
      { type: 'reached', id: 7, offset: 10 },
      { type: 'ended', id: 7 },
    ])
  })

  it('queues', () => {
    const { speak, synthesis } = set()
    speak(1, 'One.')
    speak(2, 'Two.')
    expect(synthesis.calls).toEqual(['speak One.', 'speak Two.'])
  })

  it('never hears again of what it cancelled', () => {
    const { speak, engine, events } = set()
    const [one, two] = [speak(1, 'One.'), speak(2, 'Two.')]
    engine.cancel()
    one.onend?.()
    two.onstart?.()
    two.onboundary?.({ name: 'word', charIndex: 0 })
    two.onerror?.({ error: 'interrupted' })
    expect(events).toEqual([])
  })

  it.each([
    ['interrupted', 'interrupted'],
    ['canceled', 'interrupted'],
    ['network', 'network'],
    ['synthesis-failed', 'engine'],
    ['voice-unavailable', 'voice-gone'],
    ['language-unavailable', 'voice-gone'],
    ['invalid-argument', 'rate'],
    ['not-allowed', 'not-allowed'],
    ['audio-busy', 'no-sound'],
    ['something new', 'engine'],
  ])('fails with "%s" as "%s"', (error, reason) => {
    const { speak, events } = set()
    speak(3, 'One.').onerror?.({ error })
    expect(events).toEqual([{ type: 'failed', id: 3, reason }])
  })

  it('fails at once with a voice it does not have', () => {
    const { speak, events, synthesis } = set()
    speak(4, 'One.', { key: 'gone', name: 'Gone', language: 'en', local: true, isDefault: false })
    expect(events).toEqual([{ type: 'failed', id: 4, reason: 'voice-gone' }])
    expect(synthesis.calls).toEqual([])
  })
})
