import en from '@/assets/locales/en.json'
import { makeWords, type Words } from '@/components/ui/words'
import { type Texts, textsOf } from './locales/texts'

const englishTexts = textsOf(en)
let current = wordsOf('en', englishTexts)

/** The words of a locale's texts, read the way the browser's message store reads them. */
export function wordsOf(language: string, texts: Texts): Words {
  return makeWords(language, (key, substitutions) =>
    (texts.get(key) ?? '').replace(/\$([1-9])/g, (_, n) => substitutions[Number(n) - 1] ?? ''),
  )
}

/** The words that tests draw with: English, but where a test of the layout has asked for others. */
export const english: Words = {
  get language() {
    return current.language
  },
  get direction() {
    return current.direction
  },
  say: (...args) => current.say(...args),
  count: (...args) => current.count(...args),
  time: (...args) => current.time(...args),
  list: (items) => current.list(items),
}

/** Lets everything that is drawn from now on speak other words, as another language would; English again without any. */
export function speakInstead(language = 'en', other: Texts = englishTexts): void {
  current = wordsOf(language, other)
}
