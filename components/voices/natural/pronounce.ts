/**
 * How the words of an order sound: as they were given to sound, else as the dictionary has them, else letter by letter
 * where they look like it, else as the guesser thinks. Phones are those of CMU's dictionary, as it writes them.
 */
import type { GivenWord } from '../embedded/synthesis'
import type { Dictionary } from './dictionary'
import type { Guess } from './guesser'

/** The phones of each word; none of a word that cannot be said. */
export type Pronounce = (words: readonly GivenWord[]) => (readonly string[])[]

/** Words to remember the guesses for. */
const REMEMBERED = 5000

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

export function makePronounce(dictionary: Dictionary, guess: Guess): Pronounce {
  const guessed = new Map<string, readonly string[]>()

  const guessOf = (word: string): readonly string[] => {
    const known = guessed.get(word)
    if (known !== undefined) return known
    if (guessed.size > REMEMBERED) guessed.clear()
    const phones = guess(word)
    guessed.set(word, phones)
    return phones
  }

  /** A letter's name. The dictionary has the article under A. */
  const letter = (name: string): readonly string[] => (name === 'A' ? ['EY1'] : (dictionary(name) ?? []))

  /** Letters and apostrophes only. */
  const sounds = (piece: string): readonly string[] => {
    const capitals = piece.toUpperCase()
    const whole = dictionary(capitals)
    if (whole !== undefined) return whole
    const [, stem = '', ending = ''] = /^(.+?)('S?)$/.exec(capitals) ?? []
    if (stem !== '') return withEnding(sounds(piece.slice(0, stem.length)), ending)
    const bare = piece.replaceAll("'", '')
    // What has no vowel, and capitals that nobody took for a word, are said letter by letter.
    if (!/[AEIOUY]/i.test(bare) || (bare.length > 1 && bare.length < 5 && bare === bare.toUpperCase()))
      return [...bare.toUpperCase()].flatMap(letter)
    return guessOf(bare.toLowerCase())
  }

  const phonesOf = (word: GivenWord, isAmongLetters: boolean): readonly string[] => {
    if (word.phones !== undefined) return withEnding(word.phones.map(written), word.text.toUpperCase())
    if (word.text === 'A' && isAmongLetters) return letter('A')
    // U.S, of which the last full stop belongs to what follows.
    if (/^[A-Za-z](?:\.[A-Za-z])+$/.test(word.text)) return word.text.toUpperCase().split('.').flatMap(letter)
    const pieces = word.text.match(/[A-Za-z']+|\d/g) ?? []
    return pieces.flatMap((piece) => {
      const digit = digits[Number.parseInt(piece, 10)]
      return sounds(digit ?? piece.replace(/^'+/, ''))
    })
  }

  return (words) =>
    words.map((word, nth) =>
      phonesOf(
        word,
        [words[nth - 1], words[nth + 1]].some((beside) => beside !== undefined && /^[B-HJ-Z]$/.test(beside.text)),
      ),
    )
}

/** Radio phones with their stress, `ax0` and `hh`, as the dictionary writes them: it has no schwa of its own. */
function written(phone: string): string {
  return phone.replace(/^ax/, 'ah').toUpperCase()
}

/** With the `'S` of a possessive, if there is one, as English says it after that sound. */
function withEnding(phones: readonly string[], ending: string): readonly string[] {
  const last = phones.at(-1)
  if (!ending.startsWith("'S") || last === undefined) return phones
  if (/^(?:S|Z|SH|ZH|CH|JH)$/.test(last)) return [...phones, 'IH0', 'Z']
  return [...phones, /^(?:P|T|K|F|TH)$/.test(last) ? 'S' : 'Z']
}
