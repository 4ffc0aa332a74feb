import { useSignal } from '@preact/signals'
import { useRef, useState } from 'preact/hooks'
import { useGroupName } from '@/components/ui/group-name'
import { useWords } from '@/components/ui/words'
import { speaks } from '@/components/voices/choose'
import type { Voice } from '@/components/voices/engine'
import { languageName } from './language-names'
import { subtagOf } from './state'
import { OtherLanguages, RegionGroups } from './VoiceGroups'
import type { VoiceList } from './VoiceRow'
import type { Trials } from './VoiceTrials'
import type { Speech } from './view'
import { findVoices, groupVoices } from './voice-groups'
import { automaticChoice } from './voice-standing'

interface VoiceChoicesProps {
  speech: Speech
  trials: Trials
  /** BCP 47: what the voice is to read. */
  language: string | undefined
  query: string
}

/** One radio group: the choice left to us, the voices of the language, and those of all others. */
export function VoiceChoices({ speech, trials, language, query }: VoiceChoicesProps) {
  const words = useWords()
  const name = useGroupName()
  const list = useRef<HTMLFieldSetElement>(null)
  const asked = useSignal<string | undefined>(undefined)
  const agreed = useSignal<readonly string[]>([])
  // What is learnt while the sheet is open moves no row away from under the finger.
  const [factsAtFirst] = useState(() => speech.facts.value)

  const voices = speech.voices.value
  const { voiceByLanguage } = speech.settings.value
  const remembered = voices.find(({ key }) => key === voiceByLanguage[subtagOf(language)])
  const automatic = automaticChoice(voices, speech.facts.value, language)
  const shownName = languageName(subtagOf(language), words.language) ?? words.say('voices.unknownLanguage')

  const focusOn = (key: string): void => {
    const radio = list.current?.querySelector<HTMLElement>(`input[value="${CSS.escape(key)}"]`)
    const isShown = radio?.checkVisibility() === true
    ;(isShown ? radio : list.current?.querySelector('input'))?.focus()
  }
  const take = (key: string | undefined): void => {
    asked.value = undefined
    speech.setVoice(key, language)
  }
  const rows: VoiceList = {
    speech,
    trials,
    name,
    marked: asked.value ?? remembered?.key ?? '',
    asked: asked.value,
    kept: remembered?.name,
    choose(voice) {
      const isKnown = voice.local || voice.isEmbedded || agreed.value.includes(voice.key)
      if (isKnown || Object.values(voiceByLanguage).includes(voice.key)) take(voice.key)
      else asked.value = voice.key
    },
    agree(voice) {
      agreed.value = [...agreed.value, voice.key]
      take(voice.key)
      focusOn(voice.key)
    },
    refuse() {
      asked.value = undefined
      focusOn(remembered?.key ?? '')
    },
  }

  const found = findVoices(voices, query, words.language)
  const isOwn = (voice: Voice): boolean => language !== undefined && speaks(voice, language)
  const groups = (some: readonly Voice[]) => groupVoices(some, factsAtFirst, words.language, language)
  const own = groups(found.filter(isOwn))
  const others = groups(found.filter((voice) => !isOwn(voice)))
  const isSearching = query.trim() !== ''

  return (
    <fieldset class="voices-list" ref={list}>
      <legend class="visually-hidden">{words.say('voices.about', words.say('voices.readsIn'), shownName)}</legend>
      <div class="voices-row">
        <label class="voices-choice">
          <input
            type="radio"
            name={name}
            value=""
            checked={rows.marked === ''}
            aria-describedby={`${name}-why`}
            onChange={() => take(undefined)}
          />
          <span class="voices-name">{words.say('voices.automatic')}</span>
        </label>
        <p class="voices-why" id={`${name}-why`}>
          {words.say(`voices.auto.${automatic.why}`, automatic.voice?.name ?? '', shownName)}{' '}
          {automatic.why !== 'onlyRemote' && words.say('voices.neverServer')}
        </p>
      </div>
      {own.length > 0 ? (
        <h3 class="sheet-heading">{words.say('voices.own', shownName)}</h3>
      ) : (
        !isSearching && language !== undefined && <p class="sheet-hint">{words.say('voices.noOwn', shownName)}</p>
      )}
      {own.map((group) => (
        <RegionGroups key={group.language} regions={group.regions} list={rows} />
      ))}
      <OtherLanguages groups={others} isAll={own.length === 0} isSought={isSearching} list={rows} />
    </fieldset>
  )
}
