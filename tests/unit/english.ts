import en from '@/assets/locales/en.json'
import { makeWords, type Words } from '@/components/ui/words'

/** The English words, read from the locale file the way the browser's message store reads them. */
export const english: Words = makeWords('en', (key, substitutions) => {
  let found: unknown = en
  for (const part of key.split('.')) found = (found as Record<string, unknown> | undefined)?.[part]
  return typeof found === 'string' ? found.replace(/\$([1-9])/g, (_, n) => substitutions[Number(n) - 1] ?? '') : ''
})
