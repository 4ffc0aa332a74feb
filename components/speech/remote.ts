/** Reading aloud as the panel has it: a line to the player, wherever that is, and the settings, which are the panel's. */
import { computed, signal } from '@preact/signals'
import type { Article } from '@/components/article/article'
import type { ArticleText } from '@/components/text/text'
import type { Stored } from '@/components/ui/stored'
import type { Clock } from '@/components/voices/clock'
import type { Voice } from '@/components/voices/engine'
import type { FactsByVoice } from '@/components/voices/facts'
import type { Call, Channel, News } from './calls'
import { offsetKept, type Places } from './places'
import { keptSpeech, type SpeechSettings } from './settings'
import { subtagOf } from './state'
import { timelineOf } from './timeline'
import type { Speech, SpeechView } from './view'

export interface RemoteMeans {
  /** Calls the host, which may have to be woken first. */
  readonly connect: () => Promise<Channel<Call, News>>
  /** Resolves once a host lives, whoever woke it; at once where there is nothing to be gained by waiting. */
  readonly hostLives: (life: AbortSignal) => Promise<void>
  readonly clock: Clock
  readonly settings: Stored<SpeechSettings>
  readonly facts: Stored<FactsByVoice>
  readonly places: Stored<Places>
  /** Whether places may be kept: not in a private window. */
  readonly keeps: () => boolean
}

/** While a slider is dragged a setting changes with every movement; the voice follows when it rests. */
const REST_MS = 250
/** A host that dies so soon after the one before it is not called again before the person asks for something. */
const LIFE_MS = 10_000
/** A host that has not answered the door by then is not to be had. */
const ANSWER_MS = 10_000

const silentView: SpeechView = { status: 'idle', isEstimated: false, isAside: false, at: 0, gone: 0, left: 0 }

/** Reading aloud for one article. Reading ends when `signal` aborts, and goes on where it can when the panel closes. */
export function makeSpeech(
  means: RemoteMeans,
  { article, text }: { readonly article: Article; readonly text: ArticleText },
  life: AbortSignal,
): Speech {
  const { clock, settings } = means
  const language = text.blocks[0]?.language ?? article.language
  /** What the host last told. */
  const told = signal<SpeechView>(silentView)
  /** What became of the host, where that is worth a word. */
  const trouble = signal<'restarted' | 'stopped'>()
  const view = computed(() => {
    const known = told.value
    return trouble.value === undefined || known.problem !== undefined ? known : { ...known, problem: trouble.value }
  })
  const voices = signal<readonly Voice[]>([])
  /** Whether there are any, once the host has told. */
  let hasVoices: boolean | undefined
  const facts = signal<FactsByVoice>({})
  const kept = signal<SpeechSettings>(keptSpeech.fallback)
  const notice = signal<string>()
  let unrest: (() => void) | undefined
  /** What was asked for before the line stood. */
  let waiting: Call[] = []
  /** What is known of the words; a new host is told again. */
  let lore: Call | undefined
  let channel: Channel<Call, News> | undefined
  let isCalling = true
  /** A host takes as much memory as the panel. For who never listens none is woken before somebody comes near the player. */
  let isResting = false
  let diedAt = Number.NEGATIVE_INFINITY

  const call = (wish: Call): void => {
    if (life.aborted) return
    if (wish.type === 'inform') lore = wish
    if (isAsked(wish)) trouble.value = undefined
    if (channel !== undefined) {
      channel.say(wish)
      return
    }
    // Settings and lore are told to every new host.
    if (wish.type !== 'settings' && wish.type !== 'inform') waiting.push(wish)
    if (!isCalling && isAsked(wish)) void open(facts.peek(), told.peek().at)
    else if (wish.type === 'prepare') wake()
  }
  const tell = (error: unknown): void => {
    notice.value = error instanceof Error ? error.message : String(error)
  }

  /** Calls the host and opens the article there, at the place where reading stands. */
  const open = async (known: FactsByVoice, at: number | undefined): Promise<void> => {
    isCalling = true
    isResting = false
    const stopWaiting = clock.after(ANSWER_MS, () => {
      trouble.value = 'stopped'
    })
    const opened = await means.connect().catch(() => undefined)
    stopWaiting()
    isCalling = false
    if (life.aborted) return opened?.close()
    if (opened === undefined) {
      waiting = []
      trouble.value = 'stopped'
      return
    }
    if (trouble.peek() === 'stopped') trouble.value = undefined
    channel = opened
    opened.onHeard((news) => {
      if (news.type === 'view') told.value = news.view
      else if (news.type === 'voices') {
        voices.value = news.voices
        hasVoices = news.voices.length > 0
      } else facts.value = news.facts
    })
    opened.onClosed(() => {
      if (life.aborted || channel !== opened) return
      channel = undefined
      lost()
    })
    const place = at === undefined || at === 0 ? {} : { at }
    opened.say({ type: 'open', article, settings: kept.peek(), facts: known, keeps: means.keeps(), ...place })
    if (lore !== undefined) opened.say(lore)
    for (const wish of waiting.splice(0)) opened.say(wish)
  }
  /** The host died under us. A new one goes on where it stood; if that dies as well, nothing is left but to say so. */
  const lost = (): void => {
    const { problem: _, ...before } = told.peek()
    const { status, at, sentence, isEstimated, until, sleep } = before
    const isDying = clock.now() - diedAt < LIFE_MS
    diedAt = clock.now()
    told.value = { ...before, status: at > 0 || status === 'playing' ? 'paused' : 'idle', isAside: false }
    waiting = []
    if (isDying) {
      trouble.value = 'stopped'
      return
    }
    if (status === 'idle' && at === 0 && sleep === undefined) {
      rest()
      return
    }
    if (sleep !== undefined) waiting.push({ type: 'sleep', sleep })
    if (status === 'playing') {
      trouble.value = 'restarted'
      // A word that was only reckoned may not have been said.
      waiting.push({ type: 'play', from: isEstimated ? (sentence?.start ?? at) : at, until })
    }
    void open(facts.peek(), at)
  }
  const begin = async (): Promise<void> => {
    const [chosen, known, places] = await Promise.all([settings.get(), means.facts.get(), means.places.get()]).catch(
      (error) => {
        tell(error)
        return [kept.peek(), {}, []] as const
      },
    )
    if (life.aborted) return
    if (unrest === undefined) kept.value = chosen
    const at = offsetKept(places, article.url, text.text)
    facts.value = known
    // Whoever has listened before is likely to do so again, and is not kept waiting.
    const isListener = Object.values(known).some(({ pace }) => pace !== undefined)
    if (isListener || waiting.length > 0 || (at !== undefined && at > 0)) await open(known, at)
    else rest()
  }
  const rest = (): void => {
    isCalling = false
    isResting = true
    reckon()
    means.hostLives(life).then(wake, () => {})
  }
  const wake = (): void => {
    if (isResting && !life.aborted) void open(facts.peek(), undefined)
  }
  /** What can be told of an article without a host. */
  const reckon = (): void => {
    if (isResting) told.value = { ...silentView, left: timelineOf(text).secondsInAll(kept.peek()) }
  }
  void begin()
  life.addEventListener('abort', () => {
    unrest?.()
    channel?.say({ type: 'end' })
    channel?.close()
  })

  const adopt = (next: SpeechSettings): void => {
    // What comes back from the store while a slider moves is older than what the slider says.
    if (unrest !== undefined) return
    kept.value = next
    reckon()
    call({ type: 'settings', settings: next })
  }
  settings.watch(adopt, life)
  const keep = (): void => {
    unrest = undefined
    notice.value = undefined
    call({ type: 'settings', settings: kept.peek() })
    settings.set(kept.peek()).catch(tell)
  }
  const change = (some: Partial<SpeechSettings>): void => {
    kept.value = { ...kept.peek(), ...some }
    reckon()
    unrest?.()
    unrest = clock.after(REST_MS, keep)
  }

  return {
    view,
    settings: kept,
    voices,
    facts,
    notice,
    language,
    play: (from, until) => call({ type: 'play', from, until }),
    pause: () => call({ type: 'pause' }),
    toggle: () => call({ type: view.peek().status === 'playing' ? 'pause' : 'play' }),
    stop: () => call({ type: 'stop' }),
    nextSentence: () => call({ type: 'next' }),
    previousSentence: () => call({ type: 'previous' }),
    nextParagraph: () => call({ type: 'next-paragraph' }),
    previousParagraph: () => call({ type: 'previous-paragraph' }),
    seek: (offset) => call({ type: 'seek', offset }),
    setSleep: (sleep) => call({ type: 'sleep', sleep }),
    change,
    setVoice(key, wanted = language) {
      const subtag = subtagOf(wanted)
      const { [subtag]: _, ...others } = kept.peek().voiceByLanguage
      change({ voiceByLanguage: key === undefined ? others : { ...others, [subtag]: key } })
    },
    say(phrase, wanted, again = false) {
      call({ type: 'say', phrase, language: wanted, again })
      // As long as nobody knows, it is said: a voice of the package speaks every language somehow.
      return hasVoices !== false
    },
    inform: (lore) => call({ type: 'inform', lore }),
    prepare: () => call({ type: 'prepare' }),
    quietElsewhere: () => call({ type: 'quiet-elsewhere' }),
    sample: ({ key }) => call({ type: 'sample', key }),
    tryOut: ({ key }) => call({ type: 'try-out', key }),
  }
}

/** Whether a person asked for it: what the panel tells by itself wakes nobody. */
function isAsked({ type }: Call): boolean {
  return type !== 'settings' && type !== 'inform' && type !== 'prepare' && type !== 'end'
}
