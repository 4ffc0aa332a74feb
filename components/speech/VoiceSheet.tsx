import { useSignal } from '@preact/signals'
import { Search } from 'lucide'
import { useId } from 'preact/hooks'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { useWords, type Words } from '@/components/ui/words'
import { languageName } from './language-names'
import { RememberedVoices } from './RememberedVoices'
import { subtagOf } from './state'
import { VoiceChoices } from './VoiceChoices'
import { useTrials } from './VoiceTrials'
import type { Speech } from './view'
import { findVoices } from './voice-groups'

/** More voices than can be looked through are searched. */
const MANY = 12

/** The voices to choose from, for the article's language first: each says where the text goes and whether it is to be relied on. */
export function VoiceSheet({ speech, onClose }: { speech: Speech; onClose: () => void }) {
  const words = useWords()
  const ids = useId()
  const trials = useTrials(speech)
  const article = subtagOf(speech.language)
  const chosenTag = useSignal(article)
  const query = useSignal('')

  const voices = speech.voices.value
  const { voiceByLanguage } = speech.settings.value
  const tags = languagesOf(voices, voiceByLanguage, article, words)
  const nameOf = (tag: string): string => languageName(tag, words.language) ?? words.say('voices.unknownLanguage')
  const found = findVoices(voices, query.value, words.language)
  // The whole tag, so that the article's region comes first.
  const language = chosenTag.value === article ? speech.language : chosenTag.value

  return (
    <Sheet title={words.say('voices.title')} onClose={onClose}>
      <p role="status" class="visually-hidden">
        {trials.news}
      </p>
      {speech.notice.value !== undefined && (
        <p role="alert" class="term-problem">
          {speech.notice}
        </p>
      )}
      {voices.length === 0 && <p class="sheet-hint">{words.say('voices.looking')}</p>}
      {voices.length > 0 && (
        <>
          {tags.length > 1 && (
            <div class="voices-picker">
              <label for={`${ids}-language`}>{words.say('voices.readsIn')}</label>
              <select
                id={`${ids}-language`}
                value={chosenTag.value}
                onChange={(event) => {
                  chosenTag.value = event.currentTarget.value
                }}
              >
                {tags.map((tag) => (
                  <option key={tag} value={tag}>
                    {tag === article ? words.say('voices.thisArticle', nameOf(tag)) : nameOf(tag)}
                  </option>
                ))}
              </select>
            </div>
          )}
          {voices.length > MANY && (
            <>
              <div class="term-search">
                <Icon of={Search} />
                <label class="visually-hidden" for={`${ids}-search`}>
                  {words.say('voices.search')}
                </label>
                <input
                  id={`${ids}-search`}
                  type="search"
                  placeholder={words.say('voices.search')}
                  autocomplete="off"
                  value={query.value}
                  onInput={(event) => {
                    query.value = event.currentTarget.value
                  }}
                />
              </div>
              <p role="status" class={found.length === 0 ? 'sheet-hint' : 'visually-hidden'}>
                {found.length === 0
                  ? words.say('voices.noneFound', query.value.trim())
                  : query.value.trim() !== '' && words.count('voices.found', found.length)}
              </p>
            </>
          )}
          <VoiceChoices
            key={chosenTag.value}
            speech={speech}
            trials={trials}
            language={language === 'und' ? undefined : language}
            query={query.value}
          />
          {voices.every(({ isEmbedded }) => isEmbedded) && <p class="sheet-hint">{words.say('voices.addMore')}</p>}
          <RememberedVoices
            voices={voices}
            voiceByLanguage={voiceByLanguage}
            onReset={(tag) => {
              speech.setVoice(undefined, tag)
              trials.news.value = words.say('voices.wasReset', nameOf(tag))
            }}
          />
        </>
      )}
    </Sheet>
  )
}

/** The article's language, then those that have voices or a chosen one, by name. */
function languagesOf(
  voices: Speech['voices']['value'],
  voiceByLanguage: Readonly<Record<string, string>>,
  article: string,
  { language }: Words,
): readonly string[] {
  const others = new Set([...voices.map((voice) => subtagOf(voice.language)), ...Object.keys(voiceByLanguage)])
  others.delete(article)
  others.delete('und')
  const collator = new Intl.Collator(language)
  const nameOf = (tag: string): string => languageName(tag, language) ?? tag
  return [article, ...[...others].toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))]
}
