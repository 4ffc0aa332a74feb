/** The interface's words from the browser's message store. */
import { browser } from '#imports'
import { makeWords, type Words } from '@/components/ui/words'

/** The words in the browser's language, or in English where there is no translation. */
export function browserWords(): Words {
  // A locale's own message says which language the texts that were found are in, whatever the browser's is.
  const language = browser.i18n.getMessage('language' as never) || 'en'
  return makeWords(language, (key, substitutions) =>
    browser.i18n.getMessage(key.replaceAll('.', '_') as never, [...substitutions]),
  )
}
