import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { steps } from '@/components/dictionary/levels'
import { WordSteps } from '@/components/dictionary/word-steps'
import { type Frequencies, levelRows } from '../../../assets/dictionary/frequencies'

/** The lists of words that are as common as said, as the packer writes them. */
function listsOf(words: ReadonlyMap<string, number>): WordSteps {
  const frequencies = { counts: words, zipf: (word: string) => words.get(word) ?? 0 } as unknown as Frequencies
  return new WordSteps(new TextEncoder().encode(levelRows(frequencies)))
}

const word = fc.string({ unit: fc.constantFrom(...'abcxyz'), minLength: 2, maxLength: 60 })

describe('the steps of word lists', () => {
  test('are those of the words that were written, and of no other word', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1 }),
        fc.array(word),
        fc.infiniteStream(fc.nat(4)),
        (known, others, at) => {
          const words = new Map(known.map((each) => [each, [2, ...steps][at.next().value] ?? 0] as const))
          const lists = listsOf(words)
          for (const each of [...known, ...others, '', 'a', 'ab ', 'été', 'AB'])
            expect(steps[lists.stepOf(each)] ?? 0, each).toBe((words.get(each) ?? 0) < 2.5 ? 0 : words.get(each))
        },
      ),
    )
  })
})
