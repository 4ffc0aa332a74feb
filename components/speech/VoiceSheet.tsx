import { useId } from 'preact/hooks'
import { Sheet } from '@/components/ui/Sheet'
import { useWords } from '@/components/ui/words'
import { speaks, type Voice } from './engine'
import type { Speech } from './player'
import { subtagOf } from './state'

/** The voices to choose from: those of the article's language first, each saying where the text goes. */
export function VoiceSheet({ speech, onClose }: { speech: Speech; onClose: () => void }) {
  const words = useWords()
  const name = useId()
  const { language } = speech
  const own = speech.voices.value.filter((voice) => language !== undefined && speaks(voice, language))
  const others = speech.voices.value.filter((voice) => !own.includes(voice))
  const chosen = speech.chosenVoice.value
  const groups = [...new Set(others.map((voice) => subtagOf(voice.language)))]
    .map((tag) => ({ title: nameOf(tag), voices: others.filter((voice) => subtagOf(voice.language) === tag) }))
    .sort((a, b) => a.title.localeCompare(b.title, words.language))

  function nameOf(tag: string): string {
    return languageName(tag, words.language) ?? words.say('speech.unknownLanguage')
  }

  const choice = (key: string, label: string, hint: string) => (
    <label class="voice" key={key}>
      <input
        type="radio"
        name={name}
        value={key}
        checked={key === (chosen ?? '')}
        onChange={() => speech.setVoice(key === '' ? undefined : key)}
      />
      <span class="voice-name">{label}</span>
      <span class="voice-hint">{hint}</span>
    </label>
  )
  const group = (title: string, voices: readonly Voice[]) => (
    // biome-ignore lint/a11y/useSemanticElements: the fieldset is the list; a second one would double its legend.
    <div role="group" aria-label={title} class="voice-group" key={title}>
      <h3 class="voice-language">{title}</h3>
      {voices.map((voice) =>
        choice(
          voice.key,
          voice.name,
          `${nameOf(voice.language)} · ${words.say(voice.local ? 'speech.local' : 'speech.remote')}`,
        ),
      )}
    </div>
  )

  return (
    <Sheet title={words.say('speech.voice')} onClose={onClose}>
      {speech.voices.value.length === 0 ? (
        <p class="sheet-hint">{words.say('speech.problem.noVoice')}</p>
      ) : (
        <fieldset class="voice-list">
          <legend class="visually-hidden">{words.say('speech.voice')}</legend>
          {choice('', words.say('speech.automatic'), words.say('speech.automaticHint'))}
          {own.length > 0 && group(nameOf(subtagOf(language)), own)}
          {others.length > 0 && (
            <details open={own.length === 0 || others.some(({ key }) => key === chosen)}>
              <summary class="voice-others">{words.say('speech.otherLanguages')}</summary>
              {groups.map(({ title, voices }) => group(title, voices))}
            </details>
          )}
        </fieldset>
      )}
    </Sheet>
  )
}

/** What a language is called in the interface's language; `undefined` when the tag says nothing. */
export function languageName(tag: string, inLanguage: string): string | undefined {
  if (tag === '' || tag === 'und') return undefined
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag)
  } catch {
    // Not a well-formed tag (RangeError): shown as the publisher wrote it.
    return tag
  }
}
