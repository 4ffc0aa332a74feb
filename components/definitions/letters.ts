/** Letters and words as short forms see them: without case and marks, and with small words that have no letter. */

/** Articles, prepositions and conjunctions of the languages whose news we test with, but for those that are English verbs. */
const smallWords: ReadonlySet<string> = new Set(
  `a an the of and or in on for to with by at from as per its into
  de del la el los las y e o u en para por con al da do das dos di della delle dei il lo gli per
  du des le les et au aux un une der die das den dem des und für zur zum von im
  van het voor og av för och i и в на по за для с о от`.split(/\s+/),
)

/** Whether short forms usually pass over `word`, whatever its case. */
export function isSmallWord(word: string): boolean {
  return smallWords.has(word.toLowerCase())
}

/** Without case and marks (É is e), one unit for one unit, so that places stay what they are. */
export function folded(text: string): string {
  if (/^[\0-\x7F]*$/.test(text)) return text.toLowerCase()
  return Array.from(text, (letter) => {
    const plain = letter.normalize('NFD').slice(0, letter.length).toLowerCase()
    return plain.length === letter.length ? plain : letter
  }).join('')
}

/** The letters and digits of `text`. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
