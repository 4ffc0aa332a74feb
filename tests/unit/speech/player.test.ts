import { describe, expect, it } from 'vitest'
import { makeSpeech } from '@/components/speech/player'
import { keptSpeech, type SpeechSettings } from '@/components/speech/settings'
import { type Span, textOfNodes } from '@/components/text/text'
import { fakeClock, fakeEngine, fakeSettings } from './fakes'
import { voice } from './voices'

const text = textOfNodes([{ tag: 'p', children: ['The river rose. The bridge held.'] }], 'en')
const nora = voice('Nora', 'en-US', { isDefault: true })
const gwen = voice('Gwen', 'en-GB')

async function makeReader(kept: SpeechSettings = keptSpeech.fallback) {
  const engine = fakeEngine()
  const clock = fakeClock()
  const settings = fakeSettings(kept)
  const life = new AbortController()
  const painted: Record<string, string | undefined> = {}
  const paint = (name: string, span?: Span): void => {
    painted[name] = span && text.text.slice(span.start, span.end)
  }
  const speech = makeSpeech({ engines: [engine], clock, text, paint, settings, signal: life.signal })
  await settings.get()
  return { engine, clock, settings, life, painted, speech, said: () => engine.asked.map(({ request }) => request.say) }
}

describe('the player', () => {
  it('says nothing before play, and plays through to the end', async () => {
    const { engine, speech, painted, said } = await makeReader()
    engine.has(nora)
    expect(said()).toEqual([])
    expect(speech.status.value).toBe('idle')
    speech.play()
    engine.start()
    expect(said()).toEqual(['The river rose.', 'The bridge held.'])
    engine.reach('river')
    expect(painted).toEqual({ sentence: 'The river rose.', word: 'river' })
    expect(speech.progress.value).toBeCloseTo(4 / 32)
    engine.end()
    engine.start()
    engine.end()
    expect(painted).toEqual({ sentence: undefined, word: undefined })
    expect([speech.status.value, speech.progress.value]).toEqual(['ended', 1])
  })

  it('falls silent on pause and goes on from the word', async () => {
    const { engine, speech, said } = await makeReader()
    engine.has(nora)
    speech.toggle()
    engine.start()
    engine.reach('rose')
    speech.toggle()
    expect(said()).toEqual([])
    speech.toggle()
    expect(said()).toEqual(['rose.'])
  })

  it('speaks at the kept rate with the kept voice', async () => {
    const { engine, speech } = await makeReader({ rate: 1.5, voiceByLanguage: { en: 'Gwen' } })
    engine.has(nora, gwen)
    speech.play()
    expect(engine.asked[0]?.request).toMatchObject({ rate: 1.5, voice: gwen })
    expect(speech.chosenVoice.value).toBe('Gwen')
  })

  it('lets the voice follow the slider only when it rests, and keeps the rate then', async () => {
    const { engine, speech, clock, settings } = await makeReader()
    engine.has(nora)
    speech.play()
    speech.setRate(1.1)
    clock.pass(100)
    speech.setRate(1.2)
    clock.pass(100)
    expect([speech.rate.value, engine.asked[0]?.request.rate, settings.value.rate]).toEqual([1.2, 1, 1])
    clock.pass(200)
    expect([engine.asked.length, engine.asked[0]?.request.rate, settings.value.rate]).toEqual([1, 1.2, 1.2])
  })

  it('keeps rates within what is offered', async () => {
    const { speech } = await makeReader()
    speech.setRate(40)
    expect(speech.rate.value).toBe(4)
  })

  it('changes the voice at once, keeps it for the language, and can leave the choice to us again', async () => {
    const { engine, speech, settings } = await makeReader({ rate: 1, voiceByLanguage: { de: 'Lars' } })
    engine.has(nora, gwen)
    speech.play()
    speech.setVoice('Gwen')
    expect(engine.asked[0]?.request.voice).toBe(gwen)
    expect(settings.value.voiceByLanguage).toEqual({ de: 'Lars', en: 'Gwen' })
    speech.setVoice(undefined)
    expect(engine.asked[0]?.request.voice).toBe(nora)
    expect(settings.value.voiceByLanguage).toEqual({ de: 'Lars' })
  })

  it('says there is no voice, and looks again when play is pressed', async () => {
    const { engine, speech, said } = await makeReader()
    engine.has()
    expect([speech.status.value, speech.problem.value]).toEqual(['silent', 'no-voice'])
    const voices = [nora]
    Object.assign(engine, { voices: () => voices })
    speech.play()
    expect(said()).toEqual(['The river rose.'])
    expect(speech.problem.value).toBeUndefined()
  })

  it('waits for a platform that lists its voices late', async () => {
    const { engine, speech, clock, said } = await makeReader()
    speech.play()
    expect([speech.status.value, said()]).toEqual(['playing', []])
    clock.pass(3000)
    engine.has(nora)
    expect(said()).toEqual(['The river rose.'])
  })

  it('says so when only remote voices are there, and uses one only when chosen', async () => {
    const { engine, speech, said } = await makeReader()
    engine.has(voice('Cloud', 'en-US', { local: false }))
    expect(speech.problem.value).toBe('only-remote')
    speech.setVoice('Cloud')
    speech.play()
    expect(said()).toEqual(['The river rose.'])
  })

  it('says so when no voice speaks the language', async () => {
    const { engine, speech } = await makeReader()
    engine.has(voice('Lars', 'de-DE'))
    expect(speech.problem.value).toBe('other-language')
  })

  it('fails with a reason when the voice stays silent, and tries again on play', async () => {
    const { engine, speech, clock, said } = await makeReader()
    engine.has(nora)
    speech.play()
    clock.pass(5000)
    expect(said()).toEqual(['The river rose.'])
    clock.pass(5000)
    expect([speech.status.value, speech.problem.value, said()]).toEqual(['failed', 'silence', []])
    speech.play()
    expect(said()).toEqual(['The river rose.'])
  })

  it('is patient with a slow voice', async () => {
    const { engine, speech, clock } = await makeReader({ rate: 0.5, voiceByLanguage: {} })
    engine.has(nora)
    speech.play()
    engine.start()
    const before = engine.asked[0]?.request.id
    clock.pass(8000)
    expect(engine.asked[0]?.request.id).toBe(before)
    clock.pass(60000)
    expect(speech.problem.value).toBe('silence')
  })

  it('sends each utterance to the engine its voice belongs to', async () => {
    const [platform, embedded] = [fakeEngine('platform'), fakeEngine('embedded')]
    const life = new AbortController()
    const options = {
      clock: fakeClock(),
      text,
      paint: () => {},
      settings: fakeSettings({ rate: 1, voiceByLanguage: { en: 'Flo' } }),
    }
    const speech = makeSpeech({ ...options, engines: [platform, embedded], signal: life.signal })
    platform.has(nora)
    embedded.has(voice('Flo', 'en-US'))
    await options.settings.get()
    speech.play()
    expect([platform.asked.length, embedded.asked.length]).toEqual([0, 1])
  })

  it('listens to an engine that answers while it is being asked', async () => {
    const { engine, speech } = await makeReader()
    engine.has(nora)
    engine.speak = ({ id }, hear) => hear({ type: 'ended', id })
    speech.play()
    expect(speech.status.value).toBe('ended')
  })

  it('says why settings could not be kept, and plays on', async () => {
    const { engine, speech, settings } = await makeReader()
    settings.set = () => Promise.reject(new Error('The disk is full.'))
    engine.has(nora, gwen)
    speech.setVoice('Gwen')
    await Promise.resolve().then(() => {})
    expect(speech.notice.value).toBe('The disk is full.')
    expect(speech.voice.value).toBe(gwen)
  })

  it('ends with its article: silent, without paint, deaf', async () => {
    const { engine, speech, life, clock, painted, said } = await makeReader()
    engine.has(nora)
    speech.play()
    engine.start()
    life.abort()
    expect([said(), painted]).toEqual([[], { sentence: undefined, word: undefined }])
    speech.play()
    clock.pass(60000)
    expect(said()).toEqual([])
  })
})

describe('what is kept of speech', () => {
  it.each([
    ['nothing', undefined, { rate: 1, voiceByLanguage: {} }],
    ['null', null, { rate: 1, voiceByLanguage: {} }],
    ['a part', { rate: 2 }, { rate: 2, voiceByLanguage: {} }],
    ['nonsense', { rate: 'fast', voiceByLanguage: 7 }, { rate: 1, voiceByLanguage: {} }],
    ['a rate out of range', { rate: 1000 }, { rate: 4, voiceByLanguage: {} }],
    [
      'voices, one of them nonsense',
      { voiceByLanguage: { en: 'Nora', de: 3 } },
      { rate: 1, voiceByLanguage: { en: 'Nora' } },
    ],
  ])('is whole again after reading back %s', (_, value, expected) => {
    expect(keptSpeech.decode(value, 1)).toEqual(expected)
  })

  it('says a term between two words of the text, and goes on at the word', async () => {
    const { engine, speech, said } = await makeReader()
    engine.has(nora)
    speech.play()
    engine.start()
    engine.reach('rose')
    expect(speech.say('Raqqah', 'en')).toBe(true)
    expect(said()).toEqual(['Raqqah'])
    engine.end()
    expect(said()[0]).toBe('rose.')
    expect(speech.status.value).toBe('playing')
  })

  it('stays silent after a term when it was silent before', async () => {
    const { engine, speech, said } = await makeReader()
    engine.has(nora)
    speech.say('Raqqah', 'en')
    speech.say('Daesh', 'en')
    expect(said()).toEqual(['Daesh'])
    engine.end()
    expect([speech.status.value, said()]).toEqual(['idle', []])
  })

  it('cannot say a term without a voice', async () => {
    const { speech } = await makeReader()
    expect(speech.say('Raqqah', 'en')).toBe(false)
  })
})
