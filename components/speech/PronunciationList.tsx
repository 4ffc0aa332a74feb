import { useSignal } from '@preact/signals'
import { Pencil, Search, Trash2, Volume2 } from 'lucide'
import { useId } from 'preact/hooks'
import type { Pronunciation } from '@/components/narration/lexicon'
import { Icon } from '@/components/ui/Icon'
import { IconButton } from '@/components/ui/IconButton'
import { useWords } from '@/components/ui/words'
import { PronunciationLine } from './PronunciationLine'
import { keyOf, listed } from './pronunciation-list'

/** More than can be looked through are searched. */
const MANY = 8

interface PronunciationListProps {
  own: readonly Pronunciation[]
  onListen: (pronunciation: Pronunciation) => void
  onChange: (pronunciation: Pronunciation) => void
  onRemove: (pronunciation: Pronunciation) => void
}

/** What the person taught, with a search field when it is much. */
export function PronunciationList({ own, onListen, onChange, onRemove }: PronunciationListProps) {
  const words = useWords()
  const searchId = useId()
  const query = useSignal('')
  const isLong = own.length > MANY
  const shown = listed(own, isLong ? query.value : '', words.language)
  const about = (verb: 'listen' | 'change' | 'remove', written: string): string =>
    words.say('pronunciation.about', words.say(`pronunciation.${verb}`), written)
  if (own.length === 0) return <p class="sheet-hint">{words.say('pronunciation.none')}</p>
  return (
    <>
      {isLong && (
        <div class="term-search">
          <Icon of={Search} />
          <label class="visually-hidden" for={searchId}>
            {words.say('pronunciation.search')}
          </label>
          <input
            id={searchId}
            type="search"
            placeholder={words.say('pronunciation.search')}
            autocomplete="off"
            value={query.value}
            onInput={(event) => {
              query.value = event.currentTarget.value
            }}
          />
        </div>
      )}
      <p role="status" class="sheet-hint">
        {shown.length === 0
          ? words.say('pronunciation.noneFound', query.value.trim())
          : words.count('pronunciation.count', shown.length)}
      </p>
      <ul class="pronounce-list">
        {shown.map((one) => (
          <li key={keyOf(one)} data-key={keyOf(one)}>
            <PronunciationLine of={one} />
            <span class="pronounce-ways">
              <IconButton icon={Volume2} label={about('listen', one.written)} onPress={() => onListen(one)} />
              <IconButton
                class="pronounce-change"
                icon={Pencil}
                label={about('change', one.written)}
                onPress={() => onChange(one)}
              />
              <IconButton icon={Trash2} label={about('remove', one.written)} onPress={() => onRemove(one)} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
