import type { Words } from '@/components/ui/words'
import { dateIn } from './date-in'

/**
 * What takes a process long the first time it is done, done while nobody waits for it. The first of the browser's formats
 * loads what it knows of all languages: 50 to 120 ms, which every article's date and length would wait for.
 */
export function warmUp(words: Words): void {
  dateIn(words.language, '2000-01-01')
  words.count('reader.words', 1_000)
}
