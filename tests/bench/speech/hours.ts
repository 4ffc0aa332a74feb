/**
 * Hours of reading in compressed time, through the player as it is, with a platform at its worst and the package's own
 * voice behind it. What counts is what a listener got: every sentence, once, in order.
 */
import { makePlayer } from '@/components/speech/player'
import type { Player } from '@/components/speech/player-contract'
import { keptSpeech } from '@/components/speech/settings'
import { textOf } from '@/components/text/text'
import { believable } from '@/components/voices/believable'
import type { Engine, Voice } from '@/components/voices/engine'
import { withEstimates } from '@/components/voices/estimate'
import type { FactsByVoice, Trial } from '@/components/voices/facts'
import { chances, type Fault, faults, type Heard, hostileEngine } from '../../unit/voices/hostile-engine'
import { virtualClock } from '../../unit/voices/virtual-clock'
import { voice } from '../../unit/voices/voice'
import { makeArticle } from './unheard-of'

export interface HoursMeans {
  readonly hours: number
  readonly seed: number
  /** Part of the platform's utterances with which something goes wrong. */
  readonly badness?: number
  readonly may?: readonly Fault[]
  /** The platform's events reach the player as they are. */
  readonly isRaw?: boolean
  /** Is told of each thing that went wrong for the listener. */
  readonly tell?: (defect: string) => void
}

export interface Hours {
  /** Of speech and silence. */
  readonly hours: number
  /** Not wholly heard. */
  readonly lostSentences: number
  /** Heard again, in whole or in part, although nothing had gone wrong with it. */
  readonly repeatedSentences: number
  /** Silence for longer than the watchdog may take, while reading. */
  readonly stuck: number
  readonly sentences: number
  readonly articles: number
  /** Part of what was heard that the platform said, not the package's own voice. */
  readonly platformShare: number
  /** How often a listener had to press play again: after an interruption, or a failure. */
  readonly presses: number
  readonly faults: Readonly<Record<string, number>>
}

/** After these the rest of the sentence is said again, which a listener expects. */
const harmful: ReadonlySet<Fault | undefined> = new Set<Fault>([
  'dies',
  'breaks-off',
  'never-starts',
  'starts-late',
  'blocks',
  'fails',
  'fails-at-once',
  'vanishes',
  'no-end',
])
const passed: Trial = { at: 0, starts: true, ends: true, words: true, stops: true, lasts: true }
const ARTICLE_LENGTH = 3000
/** More than the patience with the longest utterance. */
const STUCK_MS = 120_000

/** Reads until so many hours have passed. */
export function readForHours(means: HoursMeans): Hours {
  const { hours, seed, badness = 0.12, may, isRaw = false, tell = () => {} } = means
  const chance = chances(seed)
  const clock = virtualClock()
  const count = new Map<string, number>()
  const total = { lost: 0, repeated: 0, stuck: 0, sentences: 0, articles: 0, platform: 0, heard: 0, presses: 0 }
  let slept = 0
  let number = 0
  const elapsed = (): number => clock.now() - slept

  while (elapsed() < hours * 3_600_000) {
    const made = makeArticle(chance, ARTICLE_LENGTH, number)
    number = made.next
    const ledger = makeLedger(textOf(made.article).text, made.sentences, (defect) =>
      tell(`article ${total.articles}: ${defect}`),
    )
    let heardAt = clock.now()
    const hear = (heard: Heard): void => {
      heardAt = clock.now()
      total.heard += heard.to
      if (!heard.request.voice.isEmbedded) total.platform += heard.to
      ledger.hear(heard)
    }
    const [platform, own] = engines({ clock, chance, badness, may, hear })
    const life = new AbortController()
    let facts: FactsByVoice = Object.fromEntries(platform.voices.map(({ key }) => [key, { trial: passed }]))
    const steady: Engine = isRaw
      ? platform.engine
      : withEstimates(believable(platform.engine, clock), clock, () => facts)
    const player: Player = makePlayer({
      article: made.article,
      settings: { ...keptSpeech.fallback, rate: [0.75, 1, 1.5, 3][total.articles % 4] ?? 1 },
      facts,
      keeps: false,
      engines: [own, steady],
      clock,
      date: () => clock.now(),
      // The article says itself what languages it is in.
      detector: () => new Promise(() => {}),
      onSound() {},
      onFacts(learnt) {
        facts = learnt
        player.learn(learnt)
      },
      signal: life.signal,
    })
    const press = (): void => {
      total.presses += 1
      heardAt = clock.now()
      player.handle({ type: 'play' })
    }
    player.handle({ type: 'play' })
    let pressesInVain = 0
    for (;;) {
      clock.pass(1000)
      const { status } = player.view.peek()
      if (status === 'ended' || pressesInVain > 20) break
      if (chance() < 1 / 1800) {
        const ms = 3_600_000 * chance()
        clock.jump(ms)
        slept += ms
        heardAt = clock.now()
      }
      if (status !== 'playing') {
        pressesInVain = ledger.hasGrown() ? 0 : pressesInVain + 1
        press()
      } else if (clock.now() - heardAt > STUCK_MS) {
        total.stuck += 1
        pressesInVain += 1
        tell(`article ${total.articles}: stuck at ${clock.now()} ms`)
        player.handle({ type: 'pause' })
        press()
      }
    }
    life.abort()
    for (const [fault, times] of platform.engine.counts) count.set(fault, (count.get(fault) ?? 0) + times)
    const { lost, repeated } = ledger.close()
    total.lost += lost
    total.repeated += repeated
    total.sentences += made.sentences.length
    total.articles += 1
  }
  return {
    hours: Math.round((elapsed() / 3_600_000) * 100) / 100,
    lostSentences: total.lost,
    repeatedSentences: total.repeated,
    stuck: total.stuck,
    sentences: total.sentences,
    articles: total.articles,
    platformShare: Math.round((100 * total.platform) / Math.max(1, total.heard)) / 100,
    presses: total.presses,
    faults: Object.fromEntries([...count].sort()),
  }
}

interface EngineMeans {
  readonly clock: ReturnType<typeof virtualClock>
  readonly chance: () => number
  readonly badness: number
  readonly may: readonly Fault[] | undefined
  readonly hear: (heard: Heard) => void
}

/** The platform, with voices for some of the languages, and the package's own voice, with which nothing goes wrong. */
function engines({ clock, chance, badness, may, hear }: EngineMeans) {
  const voices: readonly Voice[] = ['en-US', 'en-GB', 'de-DE', 'ru-RU', 'zh-CN', 'ar-SA'].map((language) =>
    voice(`Hostile ${language}`, language, { engine: 'web-speech', quality: 'natural' }),
  )
  const platform = hostileEngine({
    id: 'web-speech',
    clock,
    chance,
    voices,
    badness,
    may: may ?? faults,
    lateBy: chance() < 0.3 ? 3400 : 0,
    pace: 11 + 8 * chance(),
    isMute: chance() < 0.3,
    onHeard: hear,
  })
  // In all the languages, because what is said in another than the voice's own is not what stands in the text.
  const embedded = ['en-US', 'de-DE', 'ru-RU', 'zh-CN', 'ar-SA', 'el-GR'].map((language) =>
    voice(`Own ${language}`, language, { engine: 'own', quality: 'plain', isEmbedded: true }),
  )
  const own = hostileEngine({ id: 'own', clock, chance, voices: embedded, badness: 0, onHeard: hear })
  return [{ engine: platform, voices }, own] as const
}

/** Keeps account of what of a text was heard, how often and for what reason. */
function makeLedger(text: string, sentences: readonly string[], tell: (defect: string) => void) {
  const spans: { readonly start: number; readonly end: number }[] = []
  let from = 0
  for (const sentence of sentences) {
    const start = text.indexOf(sentence, from)
    if (start === -1) throw new Error(`The text has no such sentence: ${sentence}`)
    from = start + sentence.length
    spans.push({ start, end: from })
  }
  const times = new Uint8Array(text.length)
  /** Heard, and whatever may happen, there is no reason to hear it again. */
  const isDone = new Uint8Array(text.length)
  let near = 0
  let repeated = 0
  let size = 0
  let sizeSeen = 0

  /** Where a word of what was said stands: words are found one by one, since what lies between them may be said otherwise. */
  const placeOf = (word: string): number => {
    const close = text.indexOf(word, Math.max(0, near - 1500))
    const place = close === -1 ? text.indexOf(word) : close
    if (place === -1) throw new Error(`Something was said that stands nowhere: ${word}`)
    near = place
    return place
  }
  return {
    hear({ request: { id, say }, to, fault, at }: Heard): void {
      const again = new Set<number>()
      for (const { 0: word, index } of say.matchAll(/[\p{L}\p{N}]+/gu)) {
        const start = placeOf(word)
        const length = Math.min(word.length, to - index)
        for (let place = start; place < start + length; place++) {
          if (isDone[place] === 1) again.add(spans.findIndex(({ end }) => end > place))
          if (times[place] === 0) size += 1
          times[place] = (times[place] ?? 0) + 1
        }
        if (to === say.length && !harmful.has(fault)) isDone.fill(1, start, start + length)
      }
      for (const sentence of again) {
        repeated += 1
        tell(
          `sentence ${sentence} was heard again at ${at} ms, in utterance ${id} of ${say.length} (${fault ?? 'in order'})`,
        )
      }
    },
    hasGrown(): boolean {
      const has = size > sizeSeen
      sizeSeen = size
      return has
    },
    close(): { readonly lost: number; readonly repeated: number } {
      let lost = 0
      for (const [sentence, { start, end }] of spans.entries()) {
        const missing = times
          .subarray(start, end)
          .findIndex((heard, at) => heard === 0 && /[\p{L}\p{N}]/u.test(text[start + at] ?? ''))
        if (missing === -1) continue
        lost += 1
        tell(
          `sentence ${sentence} was lost from "${text.slice(start + missing, start + missing + 20)}" on, of "${text.slice(start, start + 20)}…" (${end - start})`,
        )
      }
      return { lost, repeated }
    },
  }
}
