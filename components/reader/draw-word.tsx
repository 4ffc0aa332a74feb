import type { Dictionary } from '@/components/dictionary/dictionary'
import { later } from '@/components/ui/Later'
import type { DrawWord } from './panel-explaining'

const WordInPlace = later(async () => (await import('./WordInPlace')).WordInPlace)

/** Draws the entries of a dictionary, each for the place its word stands at. The code comes with the first of them. */
export function makeDrawWord(dictionary: () => Promise<Dictionary>): DrawWord {
  let opened: Promise<Dictionary> | undefined
  const open = (): Promise<Dictionary> => {
    opened ??= dictionary()
    return opened
  }
  return (text, word, at, tell) => <WordInPlace dictionary={open} text={text} word={word} at={at} onKnown={tell} />
}
