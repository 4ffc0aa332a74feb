/** What is said of a file, in the interface's words. The codes are the ends of the keys, so one without words does not compile. */
import type { Words } from '@/components/ui/words'
import type { Note, Place, Problem, SkipReason } from './interchange'

/** Why a file is refused, in one sentence or two that say what to do. */
export function problemSentence(words: Words, { code, values }: Problem): string {
  return words.say(`interchange.problems.${code}`, ...values)
}

/** Why an entry is skipped. */
export function reasonSentence(words: Words, { code, values }: SkipReason): string {
  return words.say(`interchange.reasons.${code}`, ...values)
}

/** What was changed, and in how many entries. */
export function noteSentence(words: Words, { code, count }: Note): string {
  return words.count(`interchange.notes.${code}`, count)
}

/** "Line 12", "Entry 3". */
export function placeLabel(words: Words, { unit, number }: Place): string {
  return words.say(`interchange.places.${unit}`, number)
}

/** That a file has more terms than there is room for, and how many of how many would come in. */
export function firstPartSentence(words: Words, kept: number, total: number): string {
  const [some, all] = [kept, total].map((count) => count.toLocaleString(words.language))
  return words.say('interchange.firstPart', all ?? '', some ?? '')
}
