/** How long it takes to say something: for the time shown, and to know when a voice has been silent for too long. */

/** A middling voice at rate 1: about 155 English words a minute, spaces counted. */
const CHARACTERS_A_SECOND = 15

/** Scripts where one character is a syllable or a word take about three times as long each. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** The first of them is Hangul. To tell that a text has none at all is quick without asking for scripts. */
const mayBeDense = /[\u1100-\uffff]/

/** How much there is to say: UTF-16 units, each dense character counted as three. */
export function weightOf(text: string): number {
  return text.length + 2 * (mayBeDense.test(text) ? (text.match(dense)?.length ?? 0) : 0)
}

/** Seconds a voice takes for `text` at `rate`, by its pace (units of `weightOf` a second at rate 1) where it is known. */
export function secondsOf(text: string, rate: number, pace = CHARACTERS_A_SECOND): number {
  return weightOf(text) / (pace * rate)
}

/** Milliseconds after which a voice that was given `text` and says nothing of it must be taken for dead. */
export function patienceFor(text: string, rate: number): number {
  return Math.round(5000 + 2500 * secondsOf(text, rate))
}

/**
 * The pace known so far, moved towards what was just heard: `seconds` for `text` at `rate`. Short utterances tell little,
 * and a tenth or ten times of what people speak at was no speech: those change nothing.
 */
export function paceAfter(known: number | undefined, text: string, seconds: number, rate: number): number | undefined {
  const weight = weightOf(text)
  const heard = weight / (seconds * rate)
  if (weight < 30 || !(heard > CHARACTERS_A_SECOND / 10 && heard < CHARACTERS_A_SECOND * 10)) return known
  return known === undefined ? heard : known + (heard - known) * 0.2
}
