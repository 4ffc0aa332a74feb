/**
 * Reading aloud whole, in compressed time: the panel's end of the line, the host, its player, and a computer's voices as
 * the browser offers them (`speechSynthesis`), which do what the test says. What was truly heard is written down, whatever
 * is reported of it.
 */
import type { Article } from '@/components/article/article'
import { type Call, type Channel, channelPair, type News } from '@/components/speech/calls'
import { makeHost } from '@/components/speech/host'
import { makeSpeech } from '@/components/speech/remote'
import { keptSpeech, type SpeechSettings } from '@/components/speech/settings'
import { textOf } from '@/components/text/text'
import { believable } from '@/components/voices/believable'
import type { Clock } from '@/components/voices/clock'
import type { Engine, SpeakRequest } from '@/components/voices/engine'
import { withEstimates } from '@/components/voices/estimate'
import { webSpeech } from '@/components/voices/web-speech.dom'
import { virtualClock } from '../voices/virtual-clock'
import { voice } from '../voices/voice'
import { fakeStored } from './fakes'

/** What is wrong with one utterance. */
export interface Fault {
  /** After so many words it stops sounding. */
  readonly soundsFor?: number
  /** Then this error is told; without one, nothing is. */
  readonly error?: string
  /** It is busy for ever, as some are that stand still; else it says that it is idle. */
  readonly isBusy?: boolean
  /** Nothing is told of its beginning, its words, its end. */
  readonly hides?: readonly ('start' | 'words' | 'end')[]
  /** Told beside what is true: at its beginning, with each word (of its place), at its end. */
  readonly lies?: (tell: Teller, when: 'start' | 'word' | 'end', at: number) => void
  /** Its end is told at once, and nothing is heard. */
  readonly isMute?: boolean
}

export interface Teller {
  start(): void
  word(charIndex: number): void
  end(): void
  error(error: string): void
}

interface Utterance {
  readonly text: string
  voice: { readonly name: string } | null
  rate: number
  onstart: (() => void) | null
  onend: (() => void) | null
  onerror: ((event: { readonly error: string }) => void) | null
  onboundary:
    | ((event: { readonly name: string; readonly charIndex: number; readonly charLength?: number }) => void)
    | null
}

export interface PlatformMeans {
  /** `nth`: how many it was given before. `asked`: what is to be said, and in whose voice. */
  readonly wrong?: (nth: number, asked: { readonly text: string; readonly voice: string }) => Fault | undefined
  readonly voices?: readonly string[]
  readonly lang?: string
  /** Milliseconds until the voices are listed. */
  readonly lateBy?: number
}

/** Milliseconds a word takes at rate 1. */
const WORD_MS = 400
const START_MS = 40

/** A `speechSynthesis` in time of the test. `heard` is told of each word when it is over. */
export function scriptedPlatform(clock: Clock, heard: (word: string) => void, means: PlatformMeans = {}) {
  const { wrong = () => undefined, lang = 'en-US', lateBy = 0 } = means
  let names = means.voices ?? ['Nora', 'Gwen']
  let given = 0
  let listening = 0
  let queue: { utterance: Utterance; fault: Fault; stops: (() => void)[] }[] = []
  let isLate = lateBy > 0
  const events = new EventTarget()
  const cancelled: Utterance[] = []
  const lister = (): unknown[] =>
    isLate ? [] : names.map((name) => ({ name, lang, voiceURI: name, localService: true, default: name === names[0] }))
  const changed = (): boolean => events.dispatchEvent(new Event('voiceschanged'))
  if (isLate) {
    clock.after(lateBy, () => {
      isLate = false
      changed()
    })
  }
  const tellerOf = (utterance: Utterance): Teller => ({
    start: () => utterance.onstart?.(),
    word: (charIndex) => utterance.onboundary?.({ name: 'word', charIndex, charLength: 1 }),
    end: () => utterance.onend?.(),
    error: (error) => utterance.onerror?.({ error }),
  })
  const begin = (): void => {
    const [turn] = queue
    if (turn === undefined || turn.stops.length > 0) return
    const { utterance, fault } = turn
    const tell = tellerOf(utterance)
    const soon = (ms: number, fn: () => void): void => void turn.stops.push(clock.after(ms, fn))
    const over = (how: () => void): void => {
      queue = queue.filter((each) => each !== turn)
      for (const stop of turn.stops) stop()
      how()
      begin()
    }
    if (fault.isMute === true) {
      soon(1, () => over(tell.end))
      return
    }
    const words = [...utterance.text.matchAll(/\S+/gu)]
    /** When each word begins, and the last ends. */
    const times = [START_MS]
    for (const { 0: each } of words)
      times.push((times.at(-1) ?? 0) + Math.max(WORD_MS, 60 * each.length) / utterance.rate)
    const at = (nth: number): number => times[nth] ?? 0
    const last = Math.min(words.length, fault.soundsFor ?? words.length)
    const hides = (what: 'start' | 'words' | 'end'): boolean => fault.hides?.includes(what) === true
    soon(START_MS, () => {
      if (last === 0 && words.length > 0) return
      if (!hides('start')) tell.start()
      fault.lies?.(tell, 'start', 0)
    })
    for (const [nth, { index }] of words.slice(0, last).entries()) {
      soon(at(nth), () => {
        if (!hides('words')) tell.word(index)
        fault.lies?.(tell, 'word', index)
      })
      soon(at(nth + 1) - 1, () => heard(words[nth]?.[0] ?? ''))
    }
    soon(at(last), () => {
      if (last < words.length) {
        const { error } = fault
        if (error !== undefined) over(() => tell.error(error))
        else if (fault.isBusy !== true) over(() => {})
        return
      }
      over(() => {
        if (!hides('end')) tell.end()
        fault.lies?.(tell, 'end', utterance.text.length)
      })
    })
  }
  const synthesis = {
    getVoices: lister,
    addEventListener(type: string, listener: () => void, options: { readonly signal: AbortSignal }) {
      listening += 1
      options.signal.addEventListener('abort', () => {
        listening -= 1
      })
      events.addEventListener(type, listener, options)
    },
    get speaking() {
      return queue.length > 0
    },
    get pending() {
      return queue.length > 1
    },
    speak(utterance: Utterance) {
      const fault = wrong(given, { text: utterance.text, voice: utterance.voice?.name ?? '' }) ?? {}
      given += 1
      queue.push({ utterance, fault, stops: [] })
      begin()
    },
    cancel() {
      for (const { utterance, stops } of queue.splice(0)) {
        for (const stop of stops) stop()
        cancelled.push(utterance)
        clock.after(5, () => utterance.onerror?.({ error: 'canceled' }))
      }
    },
  }
  const Utterance = class {
    voice = null
    lang = ''
    rate = 1
    pitch = 1
    volume = 1
    onstart = null
    onend = null
    onerror = null
    onboundary = null
    constructor(readonly text: string) {}
  }
  return {
    synthesis: synthesis as unknown as SpeechSynthesis,
    Utterance: Utterance as unknown as new (text: string) => SpeechSynthesisUtterance,
    /** The list changes. */
    has(...next: string[]) {
      names = next
      changed()
    },
    /** What was told to be forgotten reports all the same. */
    haunt() {
      for (const utterance of cancelled) {
        const tell = tellerOf(utterance)
        tell.start()
        tell.word(3)
        tell.end()
        tell.error('synthesis-failed')
      }
    },
    isSpeaking: () => queue.length > 0,
    given: () => given,
    /** How many still wait for the list to change. */
    listeners: () => listening,
  }
}

/** The voice of the package, with which nothing goes wrong; nobody else's time is asked. */
export function steadyEngine(clock: Clock, heard: (word: string) => void): Engine {
  const own = voice('Own', 'en-US', { engine: 'own', quality: 'poor', isEmbedded: true })
  let queue: { request: SpeakRequest; run: () => void }[] = []
  let stops: (() => void)[] = []
  const next = (): void => queue[0]?.run()
  return {
    id: 'own',
    voices: () => [own],
    onVoices: (listener) => listener([own]),
    speak(request, listener) {
      const { id, say, rate } = request
      const run = (): void => {
        const words = [...say.matchAll(/\S+/gu)]
        const at = (nth: number): number => START_MS + (nth * WORD_MS) / rate
        stops = words.flatMap(({ 0: word, index }, nth) => [
          clock.after(at(nth), () => {
            if (nth === 0) listener({ type: 'started', id })
            listener({ type: 'reached', id, offset: index })
          }),
          clock.after(at(nth + 1) - 1, () => heard(word)),
        ])
        stops.push(
          clock.after(at(words.length), () => {
            queue.shift()
            listener({ type: 'ended', id })
            next()
          }),
        )
      }
      queue.push({ request, run })
      if (queue.length === 1) next()
    },
    cancel() {
      queue = []
      for (const stop of stops.splice(0)) stop()
    },
  }
}

/** A word that no other place of the text has. */
export function word(nth: number): string {
  const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'mo', 'ne', 'pa', 'ri', 'su']
  return `za${[...String(nth)].map((digit) => syllables[Number(digit)]).join('')}`
}

/** Sentences of six words, two a paragraph, after a title of one. */
export function numberedArticle(sentences: number, language = 'en'): Article {
  const sentence = (nth: number): string => {
    const words = Array.from({ length: 6 }, (_, each) => word(1 + nth * 6 + each)).join(' ')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  }
  const body = Array.from({ length: sentences / 2 }, (_, nth) => ({
    tag: 'p' as const,
    children: [`${sentence(2 * nth)} ${sentence(2 * nth + 1)}`],
  }))
  return { url: 'https://paper.test/numbers', title: `${word(0)}.`, language, direction: 'ltr', body }
}

/** What a listener got of a numbered article: what is missing, and how many words each step back repeated. */
export function accountOf(heard: readonly string[], from = 0): { missing: string[]; back: number[]; next: number } {
  let next = from
  const missing: string[] = []
  const back: number[] = []
  const places = new Map(Array.from({ length: 20_000 }, (_, nth) => [word(nth), nth]))
  for (const each of heard) {
    const place = places.get(each.toLowerCase().replace(/\W/g, ''))
    if (place === undefined) throw new Error(`${each} is in no text.`)
    if (place < next) back.push(next - place)
    for (let lost = next; lost < place; lost += 1) missing.push(word(lost))
    next = place + 1
  }
  return { missing, back, next }
}

export interface StageMeans extends PlatformMeans {
  readonly article?: Article
  readonly settings?: Partial<SpeechSettings>
  /** The package's voice is there, too. */
  readonly hasOwn?: boolean
  /** Instead of the computer's voices. */
  readonly engines?: (clock: Clock, heard: (word: string) => void) => readonly Engine[]
  /** What becomes of the host's door, from the first call on. */
  readonly door?: (nth: number) => 'open' | 'shut' | 'silent'
}

/** The whole of it, opened and ready. `spoil`: changes the platform before it is used. */
export async function stage(means: StageMeans = {}, spoil: (synthesis: SpeechSynthesis) => void = () => {}) {
  const clock = virtualClock()
  const heard: string[] = []
  let leap = 0
  const date = (): number => 1_000_000 + clock.now() + leap
  /** A document that reads aloud, with a time of its own, which ends when it dies. */
  const makeWorld = () => {
    let isAlive = true
    const hear = (each: string): void => void (isAlive && heard.push(each))
    const time: Clock = { now: clock.now, after: (ms, fn) => clock.after(ms, () => isAlive && fn()) }
    const platform = scriptedPlatform(time, hear, means)
    spoil(platform.synthesis)
    const { synthesis, Utterance } = platform
    const ofComputer = () =>
      withEstimates(
        believable(webSpeech(synthesis, Utterance, time, { isSafari: false, page: new EventTarget() }), time),
        time,
      )
    const engines = means.engines?.(time, hear) ?? [
      ...(means.hasOwn === true ? [steadyEngine(time, hear)] : []),
      ofComputer(),
    ]
    const host = makeHost({
      engines,
      clock: time,
      date,
      media: undefined,
      detector: async () => () => undefined,
      outside: { keepPlace: () => {}, keepFacts: () => {}, sign: () => {}, leave: () => {} },
    })
    const die = (): void => {
      isAlive = false
    }
    return { platform, host, die }
  }
  let world = makeWorld()
  let line: Channel<News, Call> | undefined
  let calls = 0
  const article = means.article ?? numberedArticle(8)
  const text = textOf(article)
  const trial = { at: 0, starts: true, ends: true, words: true, stops: true, lasts: true }
  const facts = Object.fromEntries(
    (means.voices ?? ['Nora', 'Gwen']).map((name) => [`web-speech|${name}|${means.lang ?? 'en-US'}|local`, { trial }]),
  )
  const life = new AbortController()
  const told: Call[] = []
  const speech = makeSpeech(
    {
      connect: async () => {
        const how = means.door?.(calls) ?? 'open'
        calls += 1
        if (how === 'shut') throw new Error('Nobody is there.')
        if (how === 'silent') return await new Promise<never>(() => {})
        const [panelEnd, hostEnd] = channelPair<Call, News>((run) => run())
        line = hostEnd
        world.host.connect({
          ...hostEnd,
          onHeard: (listener) =>
            hostEnd.onHeard((call) => {
              told.push(call)
              listener(call)
            }),
        })
        return panelEnd
      },
      hostLives: async () => {},
      clock,
      settings: fakeStored<SpeechSettings>({
        ...keptSpeech.fallback,
        pauses: { sentence: 0.1, paragraph: 0.2, heading: 0.2 },
        ...means.settings,
      }),
      facts: fakeStored(facts),
      places: fakeStored([]),
      keeps: () => false,
    },
    { article, text },
    life.signal,
  )
  const notes = new Set<string>()
  speech.view.subscribe(({ problem }) => void (problem !== undefined && notes.add(problem)))
  await clock.passing(1)
  return {
    speech,
    clock,
    get platform() {
      return world.platform
    },
    heard,
    /** Each problem the person was told of. */
    notes,
    told,
    text,
    host: () => world.host,
    calls: () => calls,
    /** The date changes, and the clock does not. */
    leap(ms: number) {
      leap += ms
    },
    /** The document that reads aloud dies, with its sound. */
    kill() {
      world.die()
      world = makeWorld()
      line?.close()
    },
    leave: () => life.abort(),
    /** Lets it read to the end; what stopped is played again, as a person would. How often that was. */
    async finish(most = 12): Promise<number> {
      const hasEnded = (): boolean => speech.view.value.status === 'ended'
      let presses = 0
      let last = heard.length
      let quiet = 0
      for (let second = 0; second < 3600 && !hasEnded(); second += 1) {
        clock.pass(1000)
        for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
        quiet = heard.length === last ? quiet + 1 : 0
        last = heard.length
        const { status } = speech.view.value
        if (status === 'playing') {
          if (quiet > 60) throw new Error('It says that it plays, and nothing has been heard for a minute.')
        } else if (status !== 'silent' && !hasEnded()) {
          presses += 1
          if (presses > most) break
          speech.play()
        }
      }
      return presses
    },
  }
}
