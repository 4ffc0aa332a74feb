import { useWords } from '@/components/ui/words'

interface NotCoveredProps {
  /** BCP 47. */
  languages: readonly string[] | undefined
  /** What is said of them. */
  says: 'wordAids.noSyllables' | 'wordAids.noParts' | 'wordAids.noHyphens'
}

/** Says which languages of the article an aid knows nothing of, where there are some. */
export function NotCovered({ languages = [], says }: NotCoveredProps) {
  const words = useWords()
  if (languages.length === 0) return null
  const names = new Intl.DisplayNames(words.language, { type: 'language' })
  const nameOf = (tag: string): string => {
    try {
      return names.of(tag) ?? tag
    } catch {
      // A publisher wrote lang="english" or worse (RangeError).
      return tag
    }
  }
  const list = new Intl.ListFormat(words.language, { type: 'conjunction' })
  return <p class="aids-hint">{words.say(says, list.format([...new Set(languages.map(nameOf))]))}</p>
}
