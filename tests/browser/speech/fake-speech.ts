/** `Speech` for the interface's tests: what is seen is set by the test, what is asked is written down. */
import { signal } from '@preact/signals'
import { keptSpeech, type SpeechSettings } from '@/components/speech/settings'
import { subtagOf } from '@/components/speech/state'
import type { Speech, SpeechView, WordLore } from '@/components/speech/view'
import type { Voice } from '@/components/voices/engine'
import type { FactsByVoice } from '@/components/voices/facts'
import { voice } from '../../unit/voices/voice'

export interface FakeSpeech extends Speech {
  /** Each verb that was called, with its arguments, in order. */
  readonly asked: (readonly [verb: keyof Speech, ...args: unknown[]])[]
  /** The verbs that were called, in order. */
  verbs(): (keyof Speech)[]
  /** Changes some of what is seen. `undefined` takes a field away. */
  set(view: { [Name in keyof SpeechView]?: SpeechView[Name] | undefined }): void
  has(...voices: Voice[]): void
  knows(facts: FactsByVoice): void
  /** Settings as if they came from the store: not written down. */
  keeps(settings: Partial<SpeechSettings>): void
  /** Says why the settings could not be kept. */
  warn(notice: string | undefined): void
}

/** Settings change when asked to, and so do voice and sleep; status and place only when the test says so. */
export function fakeSpeech(first: Partial<SpeechView> = {}, language: string | undefined = 'en-US'): FakeSpeech {
  const nora = voice('Nora', 'en-US', { isDefault: true })
  const view = signal<SpeechView>({
    status: 'idle',
    isEstimated: false,
    at: 0,
    gone: 0,
    left: 240,
    voice: nora,
    isAside: false,
    ...first,
  })
  const settings = signal(keptSpeech.fallback)
  const voices = signal<readonly Voice[]>([nora])
  const facts = signal<FactsByVoice>({})
  const notice = signal<string | undefined>(undefined)
  const asked: FakeSpeech['asked'] = []
  const ask = (verb: keyof Speech, ...args: unknown[]): void => {
    // An argument that was left out is not told from one that was `undefined`.
    while (args.length > 0 && args.at(-1) === undefined) args.pop()
    asked.push([verb, ...args])
  }
  const set: FakeSpeech['set'] = (some) => {
    const next = Object.entries({ ...view.value, ...some }).filter(([, value]) => value !== undefined)
    view.value = Object.fromEntries(next) as unknown as SpeechView
  }
  const keeps: FakeSpeech['keeps'] = (some) => {
    settings.value = { ...settings.value, ...some }
  }
  return {
    asked,
    verbs: () => asked.map(([verb]) => verb),
    set,
    keeps,
    has(...next) {
      voices.value = next
    },
    knows(next) {
      facts.value = next
    },
    warn(next) {
      notice.value = next
    },
    view,
    settings,
    voices,
    facts,
    notice,
    language,
    play: (from, until) => ask('play', from, until),
    pause: () => ask('pause'),
    toggle: () => ask('toggle'),
    stop: () => ask('stop'),
    nextSentence: () => ask('nextSentence'),
    previousSentence: () => ask('previousSentence'),
    nextParagraph: () => ask('nextParagraph'),
    previousParagraph: () => ask('previousParagraph'),
    seek: (offset) => ask('seek', offset),
    setSleep(sleep) {
      ask('setSleep', sleep)
      set({ sleep })
    },
    change(some) {
      ask('change', some)
      keeps(some)
    },
    setVoice(key, of) {
      ask('setVoice', key, of)
      const { [subtagOf(of ?? language)]: _, ...others } = settings.value.voiceByLanguage
      keeps({ voiceByLanguage: key === undefined ? others : { ...others, [subtagOf(of ?? language)]: key } })
    },
    say(phrase, of, again) {
      ask('say', phrase, of, again)
      return true
    },
    inform: (lore: WordLore) => ask('inform', lore),
    // A hint, and no verb of the person's.
    prepare: () => {},
    quietElsewhere: () => ask('quietElsewhere'),
    sample: (one) => ask('sample', one),
    tryOut: (one) => ask('tryOut', one),
  }
}
