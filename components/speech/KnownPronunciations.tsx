import type { Pronunciation } from '@/components/narration/lexicon'
import { useWords } from '@/components/ui/words'
import { PronunciationLine } from './PronunciationLine'
import { keyOf } from './pronunciation-list'

interface KnownPronunciationsProps {
  known: readonly Pronunciation[]
  onCopy: (pronunciation: Pronunciation) => void
}

/** What the glossaries know of this article's words: read only, but a way to have it otherwise. */
export function KnownPronunciations({ known, onCopy }: KnownPronunciationsProps) {
  const words = useWords()
  if (known.length === 0) return null
  return (
    <details class="voices-fold">
      <summary>
        <h3>{words.say('pronunciation.known', known.length)}</h3>
      </summary>
      <p class="sheet-hint">{words.say('pronunciation.knownSays')}</p>
      <ul class="pronounce-list">
        {known.map((one) => (
          <li key={keyOf(one)}>
            <PronunciationLine of={one} />
            <button
              type="button"
              class="text-button"
              aria-label={words.say('pronunciation.about', words.say('pronunciation.copy'), one.written)}
              onClick={() => onCopy(one)}
            >
              {words.say('pronunciation.copy')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
