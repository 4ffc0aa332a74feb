/** How long it takes to say something: for the time shown, and to know when a voice has been silent for too long. */

/** A middling voice at rate 1: about 155 English words a minute, spaces counted. */
const CHARACTERS_A_SECOND = 15

/** Scripts where one character is a syllable or a word take about three times as long each. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** Seconds a voice takes for `text` at `rate`, roughly. */
export function secondsOf(text: string, rate: number): number {
  const weight = text.length + 2 * (text.match(dense)?.length ?? 0)
  return weight / (CHARACTERS_A_SECOND * rate)
}

/** Milliseconds after which a voice that was given `text` and says nothing of it must be taken for dead. */
export function patienceFor(text: string, rate: number): number {
  return Math.round(5000 + 2500 * secondsOf(text, rate))
}
