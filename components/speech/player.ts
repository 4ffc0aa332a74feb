/** Carries out what `speech.ts` decides for one article: speaks, keeps time, learns how fast voices are, and tells. */
import { computed, signal } from '@preact/signals'
import { languagesOf, needsDetector } from '@/components/narration/languages'
import { makeLexicon } from '@/components/narration/lexicon'
import { narrate } from '@/components/narration/narrate'
import { spokenOf } from '@/components/narration/spoken'
import { textOf } from '@/components/text/text'
import { speaks } from '@/components/voices/choose'
import type { Engine, EngineEvent, Voice } from '@/components/voices/engine'
import { withFacts } from '@/components/voices/facts'
import { attempt } from '@/components/voices/guarded'
import { makeAside } from './aside'
import { makeAwake } from './awake'
import { traitsOf } from './choices'
import { learningPace } from './learning-pace'
import { planSpeech } from './plan'
import type { Player, PlayerMeans } from './player-contract'
import { makeRoster } from './roster'
import { sampleFor } from './sample'
import { sleepTimer } from './sleep-timer'
import { step } from './speech'
import { type Command, idleSpeech, type SpeechEvent, type SpeechState, type Step, voiceFor } from './state'
import { timelineOf } from './timeline'
import { fail } from './turns'
import type { WordLore } from './view'
import { viewOf } from './view-of'

/** After the article was opened: drawing it goes first. */
const WARM_UP_MS = 300

/** A player for one article. It makes no sound before it is asked to, and none after `signal` aborts. */
export function makePlayer(means: PlayerMeans): Player {
  const { engines, clock, article, signal: life } = means
  const text = textOf(article)
  const language = text.blocks[0]?.language ?? article.language
  const state = signal<SpeechState>(idleSpeech(means.settings, means.facts, language))
  const saysAside = signal(false)
  const timeline = timelineOf(text)
  let lore: WordLore = { pronunciations: [], expansions: [] }
  let languages: readonly (string | undefined)[] = []
  let unwatch = (): void => {}
  /** Which engine has something of ours to say. */
  let speaking: Engine | undefined

  const canSpeak = (wanted: string): boolean => {
    const voice = voiceFor(state.peek(), wanted)
    return voice !== undefined && speaks(voice, wanted)
  }
  const makePlan = () =>
    planSpeech({
      text,
      narration: narrate(article, text, state.peek().settings.reads, languages),
      lexicon: makeLexicon(lore.pronunciations),
      expansions: state.peek().settings.expands ? lore.expansions : [],
      canSpeak,
    })
  let plan = makePlan()

  const learnPace = (voice: Voice, learnt: (known: number | undefined) => number | undefined): void => {
    const { facts } = state.peek()
    const known = facts[voice.key]?.pace
    const pace = learnt(known)
    if (pace !== undefined && pace !== known) means.onFacts(withFacts(facts, voice.key, { pace }))
  }

  /** Wakes the voice that would read, while what it is to say is still being laid out. */
  const prepare = (): void => {
    const voice = voiceFor(state.peek(), state.peek().language)
    if (voice !== undefined) roster.engineOf(voice)?.prepare?.(voice)
  }

  const carryOut = (command: Command): void => {
    switch (command.type) {
      case 'speak': {
        const { id, utterance, voice, silence } = command.turn
        const { rate, pitch, volume } = state.peek().settings
        const { say, sounds } = utterance
        const engine = roster.engineOf(voice)
        const hear = (event: EngineEvent): void => {
          send({ type: 'engine', event })
          awake.look()
        }
        if (engine === undefined) {
          hear({ type: 'failed', id, reason: 'voice-gone' })
          return
        }
        speaking = engine
        means.onSound()
        const learning = learningPace({ say, rate, clock }, (pace) => learnPace(voice, pace), hear)
        engine.speak({ id, say, sounds, voice, rate, pitch, volume, silence }, learning)
        return
      }
      case 'cancel':
        speaking?.cancel()
        speaking = undefined
        return
      case 'watch':
        unwatch()
        unwatch = clock.after(command.ms, () => {
          awake.look()
          send({ type: 'silence' })
        })
        return
      case 'unwatch':
        unwatch()
    }
  }

  /** A text that cannot be laid out must not leave a player that says it plays: it says that it failed. */
  const steadily = (before: SpeechState, event: SpeechEvent): Step =>
    attempt(() => step(before, event, plan)) ?? fail(before, 'engine')

  // An engine may report while it is being commanded: what it says then waits until the commands are done.
  const waiting: SpeechEvent[] = []
  let busy = false
  const send = (...events: SpeechEvent[]): void => {
    if (life.aborted) return
    waiting.push(...events)
    if (busy) return
    busy = true
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [after, commands] = steadily(state.peek(), next)
        state.value = after
        for (const command of commands) carryOut(command)
      }
    } finally {
      busy = false
    }
    awake.watch(state.peek().status === 'playing')
  }

  const awake = makeAwake(clock, means.date, () => send({ type: 'halt', reason: 'asleep' }))
  const sleep = sleepTimer(clock, means.date, () => send({ type: 'pause' }, { type: 'sleep', sleep: undefined }))

  const roster = makeRoster(engines, (voices) => send({ type: 'voices', voices }))
  roster.follow(life)
  if (means.at !== undefined) {
    const sentence = plan.sentenceBefore(means.at + 1) ?? plan.sentenceAfter(means.at)
    if (sentence !== undefined)
      state.value = { ...state.peek(), place: { from: sentence.start, sentence, word: undefined } }
  }
  const recognise = async (): Promise<void> => {
    if (!needsDetector(article, text)) return
    languages = languagesOf(article, text, await means.detector())
    plan = makePlan()
    const first = text.blocks.findIndex((_, index) => languages[index] !== undefined)
    if (language === undefined && first !== -1) send({ type: 'language', language: languages[first] })
  }
  // Without it the text is read as the page says; a package file that does not load is no reason to be silent. It has a turn
  // of its own: of a long text, the player alone holds the panel, with which it shares a thread, for some 50 ms.
  clock.after(0, () => void (life.aborted || recognise().catch(() => {})))
  // Cutting and wording the first sentences is slow once: done before play is pressed.
  clock.after(WARM_UP_MS, () => {
    const voice = voiceFor(state.peek(), language)
    if (!life.aborted && voice !== undefined) plan.at(state.peek().place?.from ?? 0, traitsOf(voice, 1))
  })
  life.addEventListener('abort', () => {
    unwatch()
    sleep(undefined)
    awake.watch(false)
    aside.hush()
    speaking?.cancel()
  })

  const aside = makeAside({
    clock,
    status: () => state.peek().status,
    settings: () => state.peek().settings,
    pause: () => send({ type: 'pause' }),
    goOn(again) {
      const { place } = state.peek()
      send({ type: 'play', ...(again && place !== undefined && { from: place.sentence.start }) })
    },
    onChange: (isSaying) => {
      saysAside.value = isSaying
    },
  })
  const speakAside = (words: string, voice: Voice | undefined, again: boolean, rate?: number): void => {
    const engine = voice && roster.engineOf(voice)
    if (voice === undefined || engine === undefined || life.aborted) return
    means.onSound()
    const { language: own, takesSounds } = voice
    const saying = { language: own, takesSounds, lexicon: makeLexicon(lore.pronunciations), instead: [] }
    const { say, sounds } = spokenOf(words, { start: 0, end: words.length }, saying)
    aside.say({ say, sounds, voice, engine, again, ...(rate !== undefined && { rate }) })
  }
  const adopt = (settings: SpeechState['settings']): void => {
    const before = state.peek().settings
    send({ type: 'settings', settings })
    if (before.reads !== settings.reads || before.expands !== settings.expands) plan = makePlan()
  }
  return {
    article,
    keeps: means.keeps,
    voices: computed(() => state.value.voices ?? []),
    view: computed(() => viewOf(state.value, timeline, text, saysAside.value)),
    handle(call) {
      switch (call.type) {
        case 'settings':
          return adopt(call.settings)
        case 'sleep':
          sleep(call.sleep)
          return send(call)
        case 'inform':
          lore = call.lore
          plan = makePlan()
          return
        case 'say':
          return speakAside(call.phrase, voiceFor(state.peek(), call.language), call.again, 1)
        case 'sample': {
          const voice = state.peek().voices?.find(({ key }) => key === call.key)
          return speakAside(sampleFor(voice, state.peek(), text), voice, false)
        }
        case 'open':
        case 'end':
        case 'quiet-elsewhere':
        case 'try-out':
          return
        case 'prepare':
          return prepare()
        default:
          // What is said beside the text ends with it; it would be talked into, or not be silenced.
          if (call.type === 'play' || call.type === 'pause' || call.type === 'stop') aside.hush()
          if (call.type === 'play') {
            roster.gather()
            prepare()
          }
          return send(call)
      }
    },
    learn: (facts) => send({ type: 'facts', facts }),
    quiet() {
      aside.hush()
      send({ type: 'pause' })
    },
    halt: (reason) => send({ type: 'halt', reason }),
    seekSeconds(seconds) {
      const { settings, facts } = state.peek()
      const pace = facts[voiceFor(state.peek(), language)?.key ?? '']?.pace
      send({ type: 'seek', offset: timeline.offsetAt(seconds, settings, pace) })
    },
  }
}
