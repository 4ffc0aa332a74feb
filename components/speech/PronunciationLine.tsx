import type { Pronunciation } from '@/components/narration/lexicon'
import { useWords } from '@/components/ui/words'
import { languageName } from './language-names'

/** A word, how it is said, and in which language that holds. */
export function PronunciationLine({ of: { written, respelling, ipa, as, language } }: { of: Pronunciation }) {
  const words = useWords()
  return (
    <span class="pronounce-line">
      <bdi class="voices-name">{written}</bdi>
      {respelling !== undefined && <bdi>{respelling}</bdi>}
      {respelling === undefined && ipa !== undefined && <bdi class="term-ipa">/{ipa}/</bdi>}
      {respelling === undefined && ipa === undefined && as !== undefined && (
        <span>{words.say(`pronunciation.ways.${as}`)}</span>
      )}
      <span class="pronounce-language">
        {language === undefined
          ? words.say('pronunciation.everyLanguage')
          : (languageName(language, words.language) ?? language)}
      </span>
    </span>
  )
}
