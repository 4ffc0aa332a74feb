/**
 * Word times for voices that do not tell them: reckoned from the pace the voice has shown, begun anew with each
 * utterance, and given up as soon as the voice tells a word itself.
 */
import type { Clock } from './clock'
import type { Engine, EngineEvent, SpeakRequest, Voice } from './engine'
import type { FactsByVoice } from './facts'

export interface EstimatedWord {
  /** UTF-16 units into what is said. */
  readonly offset: number
  readonly length: number
  /** Milliseconds from the start of what is said. */
  readonly at: number
}

/** UTF-16 units a second at rate 1, of a middling voice: about 155 English words a minute, spaces counted. */
const USUAL_PACE = 15

/**
 * Weights in letters, fitted to the word starts of two voices (flite's slt, eSpeak NG) in 25 sentences of our own. What
 * a word takes beyond its letters, its vowels, and whether it is a common one were tried and told nothing more.
 */
const DIGIT = 4.5
const CAPITAL = 2.5
const DENSE = 3
const COMMA = 3
const STOP = 4
/** Weight of a UTF-16 unit on average, spaces counted. */
const MEAN = 0.91
/** Milliseconds of silence around what is said, and those of them before it. */
const AROUND_MS = 200
const LEAD_MS = 90
/** How much what was heard before counts beside the utterance just heard. */
const MEMORY = 0.85
/** An utterance of less weight tells little about the pace. */
const LEAST = 20

/** Scripts where one character is a syllable or a word. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
/** What is heard of a text: words (of dense scripts each character), and the marks at which a voice rests. */
const heard =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:[’'.,:/-][\p{L}\p{N}\p{M}]+)*|[.!?…。！？;:؛,،、，：；—–()]/gu

/** The words of what is said, each with what is said before it, and the weight of it all. */
function weigh(say: string): { readonly words: readonly EstimatedWord[]; readonly weight: number } {
  const words: EstimatedWord[] = []
  let weight = 0
  for (const { 0: piece, index } of say.matchAll(heard)) {
    if (/^[\p{L}\p{N}\p{M}]/u.test(piece)) {
      words.push({ offset: index, length: piece.length, at: weight })
      weight += weightOf(piece)
    } else {
      weight += /[,،、，()]/u.test(piece) ? COMMA : STOP
    }
  }
  return { words: words.map((word) => ({ ...word, at: word.at / weight })), weight }
}

function weightOf(word: string): number {
  if (dense.test(word)) return DENSE
  const digits = word.match(/\p{N}/gu)?.length ?? 0
  const isSpelled = /^\p{Lu}{2,5}$/u.test(word) && !/[AEIOUÄÖÜ]/u.test(word)
  return isSpelled ? CAPITAL * word.length : word.length - digits + DIGIT * digits
}

/** How fast a voice speaks, as far as it was heard: weight and milliseconds at rate 1, the recent counting most. */
export interface Tempo {
  readonly weight: number
  readonly ms: number
}

/** Of a voice that was not yet heard. `pace`: UTF-16 units a second at rate 1, where something is known. */
export function firstTempo(pace = USUAL_PACE): Tempo {
  // It counts as much as a short utterance would.
  return { weight: LEAST, ms: (1000 * LEAST) / (pace * MEAN) }
}

/** When each word of `say` begins: milliseconds after the voice does, at `rate`. */
export function wordTimes(say: string, rate: number, tempo: Tempo): readonly EstimatedWord[] {
  const { words, weight } = weigh(say)
  const whole = AROUND_MS - LEAD_MS + (weight * tempo.ms) / (tempo.weight * rate)
  return words.map((word) => ({ ...word, at: Math.round(LEAD_MS + word.at * whole) }))
}

/** The tempo after `say` was heard at `rate`, which took `ms`. */
export function tempoAfter(tempo: Tempo, say: string, rate: number, ms: number): Tempo {
  const { weight } = weigh(say)
  const spoken = (ms - AROUND_MS) * rate
  const times = (weight * tempo.ms) / (tempo.weight * spoken)
  // A tenth or ten times of what is known is no speech.
  if (weight < LEAST || !(times > 0.1 && times < 10)) return tempo
  return { weight: tempo.weight * MEMORY + weight, ms: tempo.ms * MEMORY + spoken }
}

/**
 * The same engine; where a voice does not tell its words, `reached` comes with `isEstimated`. What is already known of
 * voices spares them the time to learn. A voice that tells its words is never reckoned for, unless it came to the end of
 * an utterance without any: were it dead, the words reckoned would hide that.
 */
export function withEstimates(engine: Engine, clock: Clock, facts: () => FactsByVoice = () => ({})): Engine {
  const tempos = new Map<string, Tempo>()
  /** Whether a voice told words, the last time that it came to an end. */
  const telling = new Map<string, boolean>()
  let generation = 0
  let stop = (): void => {}

  const tempoOf = ({ key }: Voice): Tempo => tempos.get(key) ?? firstTempo(facts()[key]?.pace)
  const tells = ({ key }: Voice): boolean => telling.get(key) ?? facts()[key]?.trial?.words === true

  /** Tells one word after the other by the clock, until it is stopped. */
  const run = ({ id, say, rate, voice }: SpeakRequest, listener: (event: EngineEvent) => void): void => {
    stop()
    const began = clock.now()
    const words = wordTimes(say, rate, tempoOf(voice))
    const next = (place: number): void => {
      const word = words[place]
      if (word === undefined) return
      stop = clock.after(Math.max(0, began + word.at - clock.now()), () => {
        const { offset, length } = word
        next(place + 1)
        listener({ type: 'reached', id, offset, length, isEstimated: true })
      })
    }
    next(0)
  }

  return {
    ...engine,
    speak(request, listener) {
      const mine = generation
      const { voice, say, rate } = request
      let startedAt: number | undefined
      let told = false
      engine.speak(request, (event) => {
        if (mine !== generation) return
        if (event.type === 'started') {
          startedAt ??= clock.now()
          listener(event)
          // What was heard may have ended it.
          if (mine === generation && !told && !tells(voice)) run(request, listener)
          else stop()
          return
        }
        if (event.type === 'reached') {
          // A mark at the very beginning is all that some voices ever tell.
          if (event.offset > 0) {
            if (!told) stop()
            told = true
            telling.set(voice.key, true)
          }
        } else {
          stop()
          if (event.type === 'ended' && startedAt !== undefined) {
            tempos.set(voice.key, tempoAfter(tempoOf(voice), say, rate, clock.now() - startedAt))
            // Of a single word no second one can be told.
            if (!told && /\S\s+\S/u.test(say)) telling.set(voice.key, false)
          }
        }
        listener(event)
      })
    },
    cancel() {
      generation += 1
      stop()
      engine.cancel()
    },
  }
}
