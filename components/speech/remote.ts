/** Reading aloud as the panel has it: a line to the player, wherever that is, and the settings, which are the panel's. */
import { signal } from '@preact/signals'
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
import type { Speech, SpeechView } from './view'

export interface RemoteMeans {
  /** Calls the host, which may have to be woken first. */
  readonly connect: () => Promise<Channel<Call, News>>
  readonly clock: Clock
  readonly settings: Stored<SpeechSettings>
  readonly facts: Stored<FactsByVoice>
  readonly places: Stored<Places>
  /** Whether places may be kept: not in a private window. */
  readonly keeps: () => boolean
  /** Tells what cannot happen: the host is not to be had. */
  readonly fail: (error: unknown) => void
}

/** While a slider is dragged a setting changes with every movement; the voice follows when it rests. */
const REST_MS = 250

const silentView: SpeechView = { status: 'idle', isEstimated: false, isAside: false, at: 0, gone: 0, left: 0 }

/** Reading aloud for one article. Reading ends when `signal` aborts, and goes on where it can when the panel closes. */
export function makeSpeech(
  means: RemoteMeans,
  { article, text }: { readonly article: Article; readonly text: ArticleText },
  life: AbortSignal,
): Speech {
  const { clock, settings } = means
  const language = text.blocks[0]?.language ?? article.language
  const view = signal<SpeechView>(silentView)
  const voices = signal<readonly Voice[]>([])
  const facts = signal<FactsByVoice>({})
  const kept = signal<SpeechSettings>(keptSpeech.fallback)
  const notice = signal<string>()
  let unrest: (() => void) | undefined
  /** What was asked for before the line stood. */
  let waiting: Call[] | undefined = []
  let channel: Channel<Call, News> | undefined

  const call = (wish: Call): void => {
    if (life.aborted) return
    if (waiting === undefined) channel?.say(wish)
    else waiting.push(wish)
  }
  const tell = (error: unknown): void => {
    notice.value = error instanceof Error ? error.message : String(error)
  }

  /** Calls the host and opens the article there, at the place where reading stands. */
  const open = async (known: FactsByVoice, at: number | undefined): Promise<void> => {
    const opened = await means.connect()
    if (life.aborted) return opened.close()
    channel = opened
    opened.onHeard((news) => {
      if (news.type === 'view') view.value = news.view
      else if (news.type === 'voices') voices.value = news.voices
      else facts.value = news.facts
    })
    opened.onClosed(() => {
      if (life.aborted) return
      // The host died under us. A new one goes on where it stood; it does not speak unasked.
      waiting = []
      view.value = { ...view.peek(), status: view.peek().at > 0 ? 'paused' : 'idle' }
      open(facts.peek(), view.peek().at).catch(means.fail)
    })
    const place = at === undefined || at === 0 ? {} : { at }
    opened.say({ type: 'open', article, settings: kept.peek(), facts: known, keeps: means.keeps(), ...place })
    const asked = waiting ?? []
    waiting = undefined
    for (const wish of asked) opened.say(wish)
  }
  const begin = async (): Promise<void> => {
    const [chosen, known, places] = await Promise.all([settings.get(), means.facts.get(), means.places.get()]).catch(
      (error) => {
        tell(error)
        return [kept.peek(), {}, []] as const
      },
    )
    if (unrest === undefined) kept.value = chosen
    await open(known, offsetKept(places, article.url, text.text))
  }
  begin().catch(means.fail)
  life.addEventListener('abort', () => {
    unrest?.()
    channel?.say({ type: 'end' })
    channel?.close()
  })

  const adopt = (next: SpeechSettings): void => {
    // What comes back from the store while a slider moves is older than what the slider says.
    if (unrest !== undefined) return
    kept.value = next
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
      return voices.peek().length > 0
    },
    inform: (lore) => call({ type: 'inform', lore }),
    prepare: () => call({ type: 'prepare' }),
    quietElsewhere: () => call({ type: 'quiet-elsewhere' }),
    sample: ({ key }) => call({ type: 'sample', key }),
    tryOut: ({ key }) => call({ type: 'try-out', key }),
  }
}
