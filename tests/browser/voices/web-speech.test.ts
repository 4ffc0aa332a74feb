import { describe, expect, it } from 'vitest'
import type { EngineEvent, SpeakRequest, Voice } from '@/components/voices/engine'
import { webSpeech } from '@/components/voices/web-speech.dom'
import { virtualClock } from '../../unit/voices/virtual-clock'
import { voice } from '../../unit/voices/voice'

/** An utterance as the platform has it, without insisting on the platform's own voice objects. */
class ScriptedUtterance {
  voice: { name: string } | null = null
  lang = ''
  rate = 1
  pitch = 1
  volume = 1
  onstart: (() => void) | null = null
  onend: (() => void) | null = null
  onerror: ((event: { error: string }) => void) | null = null
  onboundary: ((event: { name: string; charIndex: number; charLength?: number }) => void) | null = null
  constructor(readonly text: string) {}
}

/** A `speechSynthesis` that does what the test says, and nothing of its own accord. */
class ScriptedSynthesis extends EventTarget {
  list: { name: string; lang: string; localService: boolean; default: boolean; voiceURI: string }[] = []
  spoken: ScriptedUtterance[] = []
  calls: string[] = []
  speaking = false
  pending = false
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

const nora = { name: 'Nora', lang: 'en_US', localService: true, default: true, voiceURI: 'Nora' }
const cloud = {
  name: 'Google français',
  lang: 'fr-FR',
  localService: false,
  default: false,
  voiceURI: 'Google français',
}

function set(list = [nora, cloud], { isSafari = false } = {}) {
  const synthesis = new ScriptedSynthesis()
  synthesis.list = list
  const clock = virtualClock()
  const page = new EventTarget()
  const engine = webSpeech(
    synthesis as unknown as SpeechSynthesis,
    ScriptedUtterance as unknown as new (
      text: string,
    ) => SpeechSynthesisUtterance,
    clock,
    { isSafari, page },
  )
  const events: EngineEvent[] = []
  engine.voices()
  const request = (id: number, say: string, more: Partial<SpeakRequest> = {}): SpeakRequest => {
    const [first] = engine.voices()
    return {
      id,
      say,
      sounds: [],
      voice: first ?? voice('None', ''),
      rate: 1.5,
      pitch: 1,
      volume: 1,
      silence: 0,
      ...more,
    }
  }
  const speak = (id: number, say: string, more: Partial<SpeakRequest> = {}): ScriptedUtterance => {
    engine.speak(request(id, say, more), (event) => events.push(event))
    return synthesis.spoken.at(-1) ?? new ScriptedUtterance('')
  }
  return { synthesis, clock, engine, events, speak, page }
}

describe('the platform’s voices', () => {
  it('are listed with well-formed languages, keys of their own, and how they sound', () => {
    const same = { engine: 'web-speech', takesSounds: false, isEmbedded: false }
    expect(set().engine.voices()).toEqual([
      {
        ...same,
        key: 'web-speech|Nora|en_US|local',
        name: 'Nora',
        language: 'en-US',
        local: true,
        isDefault: true,
        quality: 'plain',
      },
      {
        ...same,
        key: 'web-speech|Google français|fr-FR|remote',
        name: 'Google français',
        language: 'fr-FR',
        local: false,
        isDefault: false,
        quality: 'good',
      },
    ])
  })

  it('are listed once each, in the best quality that is installed, and without variants and jokes', () => {
    const premium = { ...nora, voiceURI: 'com.apple.voice.premium.en-US.Nora' }
    const compact = { ...nora, voiceURI: 'com.apple.voice.compact.en-US.Nora' }
    const bells = { ...nora, name: 'Cloches', voiceURI: 'com.apple.speech.synthesis.voice.Bells' }
    const variant = { ...nora, name: 'English (America)+Alex espeak-ng' }
    const { engine, speak } = set([compact, premium, compact, bells, variant])
    expect(engine.voices().map(({ name, quality }) => [name, quality])).toEqual([['Nora', 'natural']])
    expect(speak(1, 'One.').voice).toBe(premium)
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
    clock.pass(60_000)
    expect(heard.length).toBe(1)
  })

  it('are reported missing after five seconds, once, and found when they come half a minute late', () => {
    const { synthesis, clock, engine } = set([])
    const heard: (readonly Voice[])[] = []
    engine.onVoices((voices) => heard.push(voices), new AbortController().signal)
    clock.pass(27_000)
    expect(heard).toEqual([[]])
    synthesis.list = [nora]
    clock.pass(3000)
    expect(heard.map((voices) => voices.length)).toEqual([0, 1])
    expect(clock.due).toBe(0)
  })

  it('are no longer looked for after half a minute', () => {
    const { clock, engine } = set([])
    engine.onVoices(() => {}, new AbortController().signal)
    clock.pass(40_000)
    expect(clock.due).toBe(0)
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
    clock.pass(60_000)
    expect(heard).toEqual([])
    expect(clock.due).toBe(0)
  })
})

describe('the platform speaking', () => {
  it('is told voice, language, rate, pitch and volume', () => {
    const { speak } = set()
    expect(speak(1, 'The river rose.', { pitch: 0.8, volume: 0.3 })).toMatchObject({
      text: 'The river rose.',
      voice: nora,
      lang: 'en_US',
      rate: 1.5,
      pitch: 0.8,
      volume: 0.3,
    })
  })

  it('is spared what upsets voices, and each word keeps its place', () => {
    const { speak } = set()
    expect(speak(1, 'A <b>\u0007 & \ud800 b\u2028c').text).toBe('A  b       b c')
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

  it('has started when it tells a word', () => {
    const { speak, events } = set()
    speak(7, 'The river rose.').onboundary?.({ name: 'word', charIndex: 4 })
    expect(events.map(({ type }) => type)).toEqual(['started', 'reached'])
  })

  it('queues one ahead and no more', () => {
    const { speak, synthesis } = set()
    const one = speak(1, 'One.')
    speak(2, 'Two.')
    speak(3, 'Three.')
    expect(synthesis.calls).toEqual(['speak One.', 'speak Two.'])
    one.onstart?.()
    one.onend?.()
    expect(synthesis.calls).toEqual(['speak One.', 'speak Two.', 'speak Three.'])
  })

  it('is over when the next one sounds', () => {
    const { speak, events } = set()
    const one = speak(1, 'One.')
    const two = speak(2, 'Two.')
    one.onstart?.()
    two.onstart?.()
    one.onend?.()
    expect(events.map(({ type, id }) => `${type} ${id}`)).toEqual(['started 1', 'ended 1', 'started 2'])
  })

  it('never hears again of what it cancelled', () => {
    const { speak, engine, events } = set()
    const [one, two] = [speak(1, 'One.'), speak(2, 'Two.')]
    engine.cancel()
    one.onend?.()
    two.onstart?.()
    two.onboundary?.({ name: 'word', charIndex: 0 })
    two.onerror?.({ error: 'interrupted' })
    const three = speak(3, 'Three.')
    one.onerror?.({ error: 'interrupted' })
    three.onstart?.()
    expect(events).toEqual([{ type: 'started', id: 3 }])
  })

  it('may be told what comes next while it reports', () => {
    const { engine, synthesis, events } = set()
    const [first] = engine.voices()
    if (first === undefined) throw new Error('The script has no voice.')
    const request = { sounds: [], voice: first, rate: 1, pitch: 1, volume: 1, silence: 0 }
    engine.speak({ ...request, id: 1, say: 'One.' }, (event) => {
      if (event.type !== 'ended') return
      engine.cancel()
      engine.speak({ ...request, id: 2, say: 'Two.' }, (later) => events.push(later))
    })
    synthesis.spoken[0]?.onstart?.()
    synthesis.spoken[0]?.onend?.()
    synthesis.spoken[1]?.onstart?.()
    expect(synthesis.calls).toEqual(['speak One.', 'cancel', 'speak Two.'])
    expect(events).toEqual([{ type: 'started', id: 2 }])
  })

  it('waits after a cancel in Safari, and only there', () => {
    const { speak, engine, synthesis, clock } = set([nora], { isSafari: true })
    speak(1, 'One.')
    clock.pass(1000)
    engine.cancel()
    speak(2, 'Two.')
    clock.pass(149)
    expect(synthesis.calls).toEqual(['speak One.', 'cancel'])
    clock.pass(1)
    expect(synthesis.calls).toEqual(['speak One.', 'cancel', 'speak Two.'])
    const elsewhere = set()
    elsewhere.engine.cancel()
    elsewhere.speak(1, 'One.')
    expect(elsewhere.synthesis.calls).toEqual(['cancel', 'speak One.'])
  })

  it('keeps the silence it was asked for, counting the time it takes to begin', () => {
    const { speak, synthesis, clock } = set()
    const one = speak(1, 'One.')
    clock.pass(100)
    one.onstart?.()
    speak(2, 'Two.', { silence: 600 })
    clock.pass(900)
    expect(synthesis.calls).toEqual(['speak One.'])
    one.onend?.()
    clock.pass(499)
    expect(synthesis.calls).toEqual(['speak One.'])
    clock.pass(1)
    expect(synthesis.calls).toEqual(['speak One.', 'speak Two.'])
  })

  it('keeps no silence after it was cancelled, and speaks nothing that waited in it', () => {
    const { speak, synthesis, clock, engine } = set()
    const one = speak(1, 'One.')
    one.onstart?.()
    speak(2, 'Two.', { silence: 600 })
    one.onend?.()
    engine.cancel()
    speak(3, 'Three.', { silence: 600 })
    clock.pass(10_000)
    expect(synthesis.calls).toEqual(['speak One.', 'cancel', 'speak Three.'])
  })

  it.each([
    ['interrupted', 'interrupted'],
    ['canceled', 'interrupted'],
    ['network', 'network'],
    ['synthesis-failed', 'engine'],
    ['text-too-long', 'engine'],
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

  it('fails for want of its voice when the platform has none at all any more', () => {
    const { speak, events, synthesis } = set()
    const utterance = speak(3, 'One.')
    synthesis.list = []
    utterance.onerror?.({ error: 'synthesis-failed' })
    expect(events).toEqual([{ type: 'failed', id: 3, reason: 'voice-gone' }])
  })

  it('fails at once with a voice it does not have, and goes on with the next', () => {
    const { speak, events, synthesis } = set()
    speak(4, 'One.', { voice: voice('Gone', 'en') })
    expect(events).toEqual([{ type: 'failed', id: 4, reason: 'voice-gone' }])
    expect(synthesis.calls).toEqual([])
    speak(5, 'Two.')
    expect(synthesis.calls).toEqual(['speak Two.'])
  })

  it('falls silent with its page', () => {
    const { speak, synthesis, page } = set()
    speak(1, 'One.')
    page.dispatchEvent(new Event('pagehide'))
    expect(synthesis.calls).toEqual(['speak One.', 'cancel'])
  })
})

describe('a platform that says nothing about what it dropped', () => {
  const say = 'The river rose by two metres in the night, and nobody slept.'

  it('has ended when it is silent after the time the words take', () => {
    const { speak, synthesis, events, clock } = set()
    synthesis.speaking = true
    speak(1, say).onstart?.()
    clock.pass(4000)
    synthesis.speaking = false
    clock.pass(2000)
    expect(events.map(({ type }) => type)).toEqual(['started', 'ended'])
  })

  it('has failed when it is silent before', () => {
    const { speak, synthesis, events, clock } = set()
    synthesis.speaking = true
    speak(1, say).onstart?.()
    synthesis.speaking = false
    clock.pass(1500)
    expect(events.at(-1)).toEqual({ type: 'failed', id: 1, reason: 'silence' })
  })

  it('has failed when it neither begins nor waits to', () => {
    const { speak, events, clock } = set()
    speak(1, say)
    clock.pass(2900)
    expect(events).toEqual([])
    clock.pass(200)
    expect(events).toEqual([{ type: 'failed', id: 1, reason: 'silence' }])
  })

  it('is given the time it takes while it says that it is busy', () => {
    const { speak, synthesis, events, clock } = set()
    speak(1, say)
    synthesis.pending = true
    clock.pass(60_000)
    expect(events).toEqual([])
  })

  it('is cleared before it is given something, when what it holds is none of ours', () => {
    const { speak, synthesis } = set()
    synthesis.speaking = true
    speak(1, 'One.')
    expect(synthesis.calls).toEqual(['cancel', 'speak One.'])
  })

  it('is not asked any more when there is nothing to say', () => {
    const { speak, clock } = set()
    const one = speak(1, 'One.')
    one.onstart?.()
    one.onend?.()
    clock.pass(1000)
    expect(clock.due).toBe(0)
  })
})
