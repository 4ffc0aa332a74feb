import { describe, expect, it } from 'vitest'
import type { Article } from '@/components/article/article'
import { type Call, type Channel, channelPair, type News } from '@/components/speech/calls'
import { makeHost } from '@/components/speech/host'
import { offsetKept, type Places, placeOf, withoutPlace, withPlace } from '@/components/speech/places'
import { makeSpeech } from '@/components/speech/remote'
import { keptSpeech, type SpeechSettings } from '@/components/speech/settings'
import type { Speech } from '@/components/speech/view'
import { textOf } from '@/components/text/text'
import type { FactsByVoice } from '@/components/voices/facts'
import { voice } from '../voices/voice'
import { type FakeEngine, fakeClock, fakeEngine, fakeStored } from './fakes'

const nora = voice('Nora', 'en-US', { isDefault: true, isEmbedded: true })
const gwen = voice('Gwen', 'en-GB')

const river: Article = {
  url: 'https://paper.test/river',
  title: 'The river rose.',
  language: 'en',
  direction: 'ltr',
  body: [{ tag: 'p', children: ['The bridge held. Nobody slept.'] }],
}
const mill: Article = { ...river, url: 'https://paper.test/mill', title: 'The mill stood.' }

/** A host as it stands in its document, and panels that call it; lines carry what is said at once. */
function stage({ engines = [fakeEngine()], settings = {} as Partial<SpeechSettings> } = {}) {
  const clock = fakeClock()
  const kept = fakeStored<SpeechSettings>({ ...keptSpeech.fallback, ...settings })
  const places = fakeStored<Places>([])
  const facts = fakeStored<FactsByVoice>({})
  const signs: (string | undefined)[] = []
  let left = 0
  const host = makeHost({
    engines,
    clock,
    date: () => 1_000_000 + clock.now(),
    media: undefined,
    detector: async () => (words: string) => (words.includes('Das') ? 'de' : undefined),
    outside: {
      keepPlace(url, place) {
        void places.set(place === undefined ? withoutPlace(places.value, url) : withPlace(places.value, place))
      },
      keepFacts: (learnt) => void facts.set(learnt),
      sign: (title) => void signs.push(title),
      leave: () => {
        left += 1
      },
    },
  })
  /** A panel that shows an article. */
  const open = async (article: Article = river, keeps = true, hostLives = async () => {}) => {
    const life = new AbortController()
    let line: Channel<Call, News> | undefined
    let die = () => {}
    let calls = 0
    const connect = async () => {
      calls += 1
      const [panelEnd, hostEnd] = channelPair<Call, News>((run) => run())
      host.connect(hostEnd)
      line = panelEnd
      die = hostEnd.close
      return panelEnd
    }
    const text = textOf(article)
    const means = {
      connect,
      hostLives,
      clock,
      settings: kept,
      facts,
      places,
      keeps: () => keeps,
    }
    const speech = makeSpeech(means, { article, text }, life.signal)
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
    const painted = () => {
      const { sentence, word } = speech.view.value
      return [sentence, word].map((span) => span && text.text.slice(span.start, span.end))
    }
    const calm = async () => {
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
    }
    return {
      speech,
      text,
      painted,
      article,
      calm,
      calls: () => calls,
      die: () => die(),
      leave: () => life.abort(),
      close: () => line?.close(),
    }
  }
  const said = (engine: FakeEngine | undefined = engines[0]) => engine?.asked.map(({ request }) => request.say) ?? []
  return { open, clock, kept, places, facts, signs, said, left: () => left, engine: engines[0] as FakeEngine }
}

describe('an article that nobody listens to', () => {
  const never = () => new Promise<void>(() => {})

  it('wakes no host, and yet says how long it is to listen to at the chosen speed, as the host does', async () => {
    const { open, engine } = stage()
    engine.has(nora)
    const { speech, calls, calm } = await open(river, true, never)
    const { status, at, left } = speech.view.value
    expect([calls(), status, at]).toEqual([0, 'idle', 0])
    expect(left).toBeGreaterThan(1)
    speech.change({ rate: 2 })
    expect(speech.view.value.left).toBeLessThan(left)
    speech.change({ rate: 1 })
    expect(speech.view.value.left).toBe(left)
    speech.prepare()
    await calm()
    expect(speech.view.value.voice?.name).toBe(nora.name)
    expect(speech.view.value.left).toBe(left)
  })

  it('has its host at once if a voice was ever listened to, whatever it read', async () => {
    const { open, engine, facts } = stage()
    engine.has(nora)
    await facts.set({ [nora.key]: { pace: 14 } })
    expect((await open(river, true, never)).calls()).toBe(1)
    await facts.set({
      [nora.key]: { trial: { at: 0, starts: true, ends: true, words: true, stops: true, lasts: true } },
    })
    expect((await open(mill, true, never)).calls()).toBe(0)
  })

  it.each([
    ['comes near the player', (speech: Speech) => speech.prepare()],
    ['plays it', (speech: Speech) => speech.play()],
    ['has a word said', (speech: Speech) => speech.say('Nora', 'en')],
    ['sets the sleep timer', (speech: Speech) => speech.setSleep({ type: 'end-of-paragraph' })],
  ])('has its host once somebody %s', async (_, ask) => {
    const { open, engine } = stage()
    engine.has(nora)
    const { speech, calls, calm } = await open(river, true, never)
    ask(speech)
    ask(speech)
    await calm()
    expect(calls()).toBe(1)
    expect(speech.voices.value).toHaveLength(1)
    speech.play()
    engine.start()
    expect(speech.view.value.status).toBe('playing')
  })

  it('hears of what is read elsewhere as soon as that has begun', async () => {
    const { open, engine } = stage()
    engine.has(nora)
    let wakes = () => {}
    const still = await open(mill, true, () => new Promise((found) => (wakes = found)))
    const other = await open(river)
    other.speech.play()
    engine.start()
    expect(still.speech.view.value.elsewhere).toBeUndefined()
    wakes()
    await still.calm()
    expect(still.speech.view.value.elsewhere?.title).toBe(river.title)
  })

  it('is ready at once where it was listened to before', async () => {
    const { open, engine, places } = stage()
    engine.has(nora)
    const text = textOf(river).text
    const place = placeOf(river.url, text, text.indexOf('The bridge'), 1)
    await places.set(place === undefined ? [] : [place])
    const { calls, speech } = await open(river, true, never)
    expect([calls(), speech.view.value.at]).toEqual([1, text.indexOf('The bridge')])
  })

  it('wakes no second host when the first is gone', async () => {
    const { open } = stage()
    let isFirst = true
    const { speech, calls, die, calm } = await open(river, true, () => {
      const lives = isFirst ? Promise.resolve() : never()
      isFirst = false
      return lives
    })
    expect(calls()).toBe(1)
    die()
    await calm()
    expect([calls(), speech.view.value.problem]).toEqual([1, undefined])
    speech.play()
    await calm()
    expect(calls()).toBe(2)
  })

  it('says that there is no voice only when there is none', async () => {
    const { open, engine } = stage()
    const { speech, calm } = await open(river, true, never)
    expect(speech.say('Nora', 'en')).toBe(true)
    await calm()
    engine.has()
    expect(speech.say('Nora', 'en')).toBe(false)
  })
})

describe('reading aloud from the panel', () => {
  it('says nothing before play, and plays through to the end', async () => {
    const { open, engine, said } = stage()
    const { speech, painted, text } = await open()
    engine.has(nora)
    expect([said(), speech.view.value.status]).toEqual([[], 'idle'])
    speech.play()
    engine.start()
    expect(said()).toEqual(['The river rose.', 'The bridge held.'])
    engine.reach('river')
    expect(painted()).toEqual(['The river rose.', 'river'])
    expect(speech.view.value.at).toBe(4)
    for (let count = 0; count < 3; count += 1) {
      engine.end()
      if (count < 2) engine.start()
    }
    expect(painted()).toEqual([undefined, undefined])
    expect([speech.view.value.status, speech.view.value.at]).toEqual(['ended', text.text.length])
  })

  it('keeps the chosen pauses between sentences, paragraphs and headings', async () => {
    const { open, engine } = stage({ settings: { pauses: { sentence: 0.2, paragraph: 0.5, heading: 1 } } })
    const { speech } = await open({ ...river, body: [...river.body, { tag: 'p', children: ['Then it fell.'] }] })
    engine.has(nora)
    speech.play()
    const silences: number[] = []
    for (let count = 0; count < 4; count += 1) {
      silences.push(engine.asked[0]?.request.silence ?? -1)
      engine.start()
      engine.end()
    }
    expect(silences).toEqual([0, 1000, 200, 500])
  })

  it('falls silent on pause and goes on from the word', async () => {
    const { open, engine, said } = stage()
    const { speech } = await open()
    engine.has(nora)
    speech.toggle()
    engine.start()
    engine.reach('rose')
    speech.toggle()
    expect(said()).toEqual([])
    speech.toggle()
    expect(said()).toEqual(['rose.'])
  })

  it('reads a selection and stops at its end', async () => {
    const { open, engine, said } = stage()
    const { speech, text } = await open()
    engine.has(nora)
    const start = text.text.indexOf('bridge')
    speech.play(start, start + 'bridge held'.length)
    expect(said()).toEqual(['bridge held'])
    engine.start()
    expect(said()).toHaveLength(1)
    engine.end()
    expect([speech.view.value.status, speech.view.value.until, said()]).toEqual(['paused', undefined, []])
    speech.play()
    engine.start()
    expect(said()).toEqual(['Nobody slept.'])
  })

  it('stops after each sentence where that was asked for, and goes on with the next', async () => {
    const { open, engine, said } = stage({ settings: { practises: true } })
    const { speech } = await open()
    engine.has(nora)
    speech.play()
    engine.start()
    expect(said()).toEqual(['The river rose.'])
    engine.end()
    expect(speech.view.value.status).toBe('paused')
    speech.play()
    expect(said()).toEqual(['The bridge held.'])
  })

  it('falls asleep at its time, and at the end of a paragraph', async () => {
    const { open, engine, clock, said } = stage()
    const { speech } = await open()
    engine.has(nora)
    speech.play()
    engine.start()
    speech.setSleep({ type: 'at', at: 1_000_000 + clock.now() + 3000 })
    clock.pass(2999)
    expect(speech.view.value.status).toBe('playing')
    clock.pass(2)
    expect([speech.view.value.status, speech.view.value.sleep]).toEqual(['paused', undefined])
    speech.setSleep({ type: 'end-of-paragraph' })
    speech.play()
    engine.start()
    expect(said()).toEqual(['The river rose.'])
    engine.end()
    expect([speech.view.value.status, speech.view.value.sleep]).toEqual(['paused', undefined])
  })

  it('goes by paragraphs, and to a sentence anywhere', async () => {
    const { open, engine, painted } = await stageAt('playing')
    const { speech, text } = open
    speech.nextParagraph()
    expect(painted()[0]).toBe('The bridge held.')
    speech.seek(text.text.length - 3)
    expect(painted()[0]).toBe('Nobody slept.')
    speech.previousParagraph()
    expect(painted()[0]).toBe('The bridge held.')
    speech.previousParagraph()
    expect(painted()[0]).toBe('The river rose.')
    expect(engine.asked[0]?.request.say).toBe('The river rose.')
  })

  it('lets the voice follow the slider only when it rests, and keeps the rate then', async () => {
    const { open, engine, clock, kept } = stage()
    const { speech } = await open()
    engine.has(nora)
    speech.play()
    speech.change({ rate: 1.1 })
    clock.pass(100)
    speech.change({ rate: 1.2 })
    clock.pass(100)
    expect([speech.settings.value.rate, engine.asked[0]?.request.rate, kept.value.rate]).toEqual([1.2, 1, 1])
    clock.pass(200)
    expect([engine.asked.length, engine.asked[0]?.request.rate, kept.value.rate]).toEqual([1, 1.2, 1.2])
  })

  it('keeps the voice for the language, and can leave the choice to us again', async () => {
    const { open, engine, clock, kept } = stage({ settings: { voiceByLanguage: { de: 'Lars' } } })
    const { speech } = await open()
    engine.has(nora, gwen)
    speech.play()
    speech.setVoice('Gwen')
    clock.pass(300)
    expect(engine.asked[0]?.request.voice).toEqual(gwen)
    expect(kept.value.voiceByLanguage).toEqual({ de: 'Lars', en: 'Gwen' })
    speech.setVoice(undefined)
    clock.pass(300)
    expect(engine.asked[0]?.request.voice).toEqual(nora)
    expect(kept.value.voiceByLanguage).toEqual({ de: 'Lars' })
  })

  it('says there is no voice, and looks again when play is pressed', async () => {
    const { open, engine, said } = stage()
    const { speech } = await open()
    engine.has()
    expect([speech.view.value.status, speech.view.value.problem]).toEqual(['silent', 'no-voice'])
    const voices = [nora]
    Object.assign(engine, { voices: () => voices })
    speech.play()
    expect(said()).toEqual(['The river rose.'])
    expect(speech.view.value.problem).toBeUndefined()
  })

  it('says so when only remote voices are there, and uses one only when chosen', async () => {
    const { open, engine, clock, said } = stage()
    const { speech } = await open()
    engine.has(voice('Cloud', 'en-US', { local: false }))
    expect(speech.view.value.problem).toBe('only-remote')
    speech.setVoice('Cloud')
    clock.pass(300)
    speech.play()
    expect(said()).toEqual(['The river rose.'])
  })

  it('moves to the embedded voice at the same word when a voice dies, and says so', async () => {
    const [platform, embedded] = [fakeEngine('platform'), fakeEngine('embedded')]
    const { open, clock, said } = stage({
      engines: [platform, embedded],
      settings: { voiceByLanguage: { en: 'Gwen' } },
    })
    const { speech } = await open()
    platform.has({ ...gwen, engine: 'platform' })
    embedded.has({ ...nora, engine: 'embedded' })
    speech.play()
    platform.start()
    platform.reach('rose')
    clock.pass(6000)
    expect(said(platform)).toEqual(['rose.'])
    clock.pass(3500)
    expect([said(platform), said(embedded)[0]]).toEqual([[], 'rose.'])
    expect([speech.view.value.status, speech.view.value.problem]).toEqual(['playing', 'moved'])
  })

  it('fails with a reason when there is no other voice, and tries again on play', async () => {
    const { open, engine, clock, said } = stage()
    const { speech } = await open()
    engine.has(gwen)
    speech.play()
    clock.pass(3000)
    expect(said()).toEqual(['The river rose.'])
    clock.pass(3000)
    expect([speech.view.value.status, speech.view.value.problem]).toEqual(['failed', 'silence'])
  })

  it('learns how fast a voice is, and tells the time by it', async () => {
    const long = `The water ${'came up and went down again '.repeat(8)}today.`
    const { open, engine, clock, facts } = stage()
    const { speech } = await open({ ...river, body: [{ tag: 'p', children: [long] }] })
    engine.has(nora)
    speech.play()
    engine.start()
    engine.end()
    engine.start()
    const before = speech.view.value.left
    clock.pass((1000 * long.length) / 30)
    engine.end()
    expect(facts.value.Nora?.pace).toBeCloseTo(30, 0)
    speech.previousSentence()
    expect(speech.view.value.left).toBeLessThan(before * 0.7)
  })

  it('says a definition and goes on from the start of its sentence, or at the word', async () => {
    const { open, engine, said } = await stageAt('playing')
    engine.reach('rose')
    open.speech.say('Raqqah', 'en')
    expect(said()).toEqual(['Raqqah'])
    engine.end()
    expect(said()[0]).toBe('rose.')
    engine.start()
    open.speech.say('Daesh: a group.', 'en', true)
    engine.end()
    expect(said()[0]).toBe('The river rose.')
    expect(open.speech.view.value.status).toBe('playing')
  })

  it('stays silent after a sample when it was silent before', async () => {
    const { open, engine, said } = stage()
    const { speech } = await open()
    engine.has(nora, gwen)
    speech.sample(gwen)
    expect([engine.asked[0]?.request.voice, speech.view.value.isAside]).toEqual([gwen, true])
    engine.end()
    expect([speech.view.value.status, speech.view.value.isAside, said()]).toEqual(['idle', false, []])
  })

  it('says why settings could not be kept, and plays on', async () => {
    const { open, engine, clock, kept } = stage()
    const { speech } = await open()
    kept.set = () => Promise.reject(new Error('The disk is full.'))
    engine.has(nora, gwen)
    speech.setVoice('Gwen')
    clock.pass(300)
    await Promise.resolve().then(() => {})
    expect([speech.notice.value, speech.view.value.voice]).toEqual(['The disk is full.', gwen])
  })
})

/** A panel whose article is being read: its first sentence sounds. */
async function stageAt(_: 'playing') {
  const all = stage()
  const open = await all.open()
  all.engine.has(nora)
  open.speech.play()
  all.engine.start()
  return { ...all, open, painted: open.painted, another: all.open }
}

describe('the host', () => {
  it('ends reading with the article, silent and deaf', async () => {
    const { open, said, clock } = await stageAt('playing')
    open.leave()
    expect(said()).toEqual([])
    open.speech.play()
    clock.pass(60_000)
    expect(said()).toEqual([])
  })

  it('goes on when the panel is closed, shows a sign, and is there for the panel that opens again', async () => {
    const { open, engine, said, signs, left, another } = await stageAt('playing')
    open.close()
    engine.end()
    engine.start()
    expect([said().length, signs.at(-1), left()]).toEqual([2, 'The river rose.', 0])
    const again = await another()
    expect([again.speech.view.value.status, again.painted()[0]]).toEqual(['playing', 'The bridge held.'])
    again.speech.pause()
    expect([said(), signs.at(-1)]).toEqual([[], undefined])
  })

  it('leaves when nobody listens any more: after the last word of a closed panel', async () => {
    const { open, engine, clock, left } = await stageAt('playing')
    open.close()
    for (let count = 0; count < 3; count += 1) {
      engine.end()
      if (count < 2) engine.start()
    }
    clock.pass(1)
    expect(left()).toBe(1)
  })

  it('leaves at once when a panel is closed that is not reading', async () => {
    const { open, engine, left } = stage()
    const { close } = await open()
    engine.has(nora)
    close()
    expect(left()).toBe(1)
  })

  it('lets one panel be heard at a time, and tells the other', async () => {
    const { open, engine, said, another } = await stageAt('playing')
    const second = await another(mill)
    expect(second.speech.view.value.elsewhere).toEqual({ title: 'The river rose.' })
    second.speech.play()
    expect([open.speech.view.value.status, said()]).toEqual(['paused', ['The mill stood.']])
    engine.start()
    expect(open.speech.view.value.elsewhere).toEqual({ title: 'The mill stood.' })
    open.speech.quietElsewhere()
    expect([second.speech.view.value.status, said()]).toEqual(['paused', []])
  })

  it('keeps the place of each article, goes on there another day, and forgets it at the end', async () => {
    const { open, engine, places, another } = await stageAt('playing')
    engine.end()
    engine.start()
    engine.reach('held')
    open.speech.pause()
    expect(places.value).toHaveLength(1)
    open.leave()
    const tomorrow = await another()
    expect(tomorrow.speech.view.value).toMatchObject({ status: 'idle', at: open.text.text.indexOf('The bridge') })
    tomorrow.speech.play()
    expect(engine.asked[0]?.request.say).toBe('The bridge held.')
    for (let count = 0; count < 2; count += 1) {
      engine.start()
      engine.end()
    }
    expect([tomorrow.speech.view.value.status, places.value]).toEqual(['ended', []])
  })

  it('keeps no place in a private window', async () => {
    const { open, engine, places } = stage()
    const { speech } = await open(river, false)
    engine.has(nora)
    speech.play()
    engine.start()
    engine.end()
    speech.pause()
    expect(places.value).toEqual([])
  })

  it('keeps the place now and then while it reads, should the browser die', async () => {
    const { engine, clock, places, open } = await stageAt('playing')
    engine.reach('rose')
    clock.pass(5000)
    expect(offsetKept(places.value, river.url, open.text.text)).toBe(open.text.text.indexOf('rose'))
  })

  it('wakes the voice when play is near, and at play at the latest', async () => {
    const { open, engine } = stage()
    const { speech } = await open()
    const woken: string[] = []
    engine.prepare = ({ name }) => void woken.push(name)
    engine.has(nora)
    expect(woken).toEqual([])
    speech.prepare()
    expect(woken).toEqual(['Nora'])
    speech.play()
    expect(woken).toEqual(['Nora', 'Nora'])
  })

  it('gives memory back a minute after the last sound', async () => {
    const { open, engine, clock } = await stageAt('playing')
    let rests = 0
    engine.rest = () => {
      rests += 1
    }
    clock.pass(4000)
    open.speech.pause()
    clock.pass(59_000)
    expect(rests).toBe(0)
    clock.pass(2000)
    expect(rests).toBe(1)
  })
})

describe('what is kept of speech', () => {
  it.each([
    ['nothing', undefined, {}],
    ['null', null, {}],
    ['a part', { rate: 2 }, { rate: 2 }],
    ['nonsense', { rate: 'fast', voiceByLanguage: 7, pauses: 'long', reads: [], colour: 'mauve' }, {}],
    ['a rate out of range', { rate: 1000 }, { rate: 4 }],
    ['voices, one of them nonsense', { voiceByLanguage: { en: 'Nora', de: 3 } }, { voiceByLanguage: { en: 'Nora' } }],
  ])('is whole again after reading back %s', (_, value, expected) => {
    expect(keptSpeech.decode(value, 1)).toEqual({ ...keptSpeech.fallback, ...expected })
  })
})
