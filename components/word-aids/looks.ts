/** Where words are cut, and what their pieces look like. */
import type { AidedWord } from './aided-words'
import { beginningOf } from './beginnings'
import type { Dress, Piece } from './dress'
import type { TaggedWord } from './tagging'
import type { PartOfSpeech, WordAidSettings } from './word-aids'

/** Words shorter than this are never broken; letters. As browsers do it (`hyphenate-limit-chars: auto`). */
const shortestBroken = 5

/** Where words are parted when syllables are shown, and where they may break: offsets into the word. */
export interface Places {
  syllables(word: AidedWord): readonly number[]
  hyphens(word: AidedWord): readonly number[]
}

/** Bold beginnings and syllables in one: a letter has one element around it, whatever is shown of its word. */
export function bothLooks(words: readonly AidedWord[], settings: WordAidSettings, places: Places): Dress {
  const pieces: Piece[] = []
  const hyphens: number[] = []
  const { beginnings, syllables } = settings
  for (const one of words) {
    const { start, word } = one
    const isShort = word.length < shortestBroken
    // All in capitals, or with capitals inside, it is a name or an abbreviation; the publisher’s own places come first.
    const isWhole = /.\p{Lu}/u.test(word) || word.includes('\u00ad')
    const breaks = isShort || isWhole ? [] : places.hyphens(one)
    for (const place of breaks) hyphens.push(start + place)
    const bold = beginnings === 'off' ? 0 : beginningOf(word, beginnings)
    const ends = syllables === 'off' || isWhole ? [] : places.syllables(one)
    if (bold === 0 && ends.length === 0) continue
    let from = 0
    let syllable = 0
    while (from < word.length) {
      const end = ends[syllable] ?? word.length
      const to = from < bold ? Math.min(end, bold) : end
      const looks: string[] = []
      if (from < bold) looks.push('aid-beginning')
      if (syllables === 'dots' && to === end && end < word.length) looks.push('aid-dot')
      // The dot says it all where a line ends with it.
      if (syllables === 'dots' && from > 0 && ends.includes(from) && breaks.includes(from)) looks.push('aid-after-dot')
      if (syllables === 'shades' && syllable % 2 === 1) looks.push('aid-shade')
      if (looks.length > 0) pieces.push({ start: start + from, end: start + to, look: looks.join(' ') })
      from = to
      if (to === end) syllable += 1
    }
  }
  return { pieces, hyphens }
}

/** A piece for each word that is one of the wished parts of speech. Both lists are in order. */
export function partPieces(
  words: readonly AidedWord[],
  tagged: readonly TaggedWord[],
  parts: readonly PartOfSpeech[],
): Piece[] {
  const pieces: Piece[] = []
  let index = 0
  for (const { start, end } of words) {
    while ((tagged[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index += 1
    const found = tagged[index]
    if (found === undefined || found.start > start || !parts.includes(found.part)) continue
    pieces.push({ start, end, look: `aid-part aid-${found.part}` })
  }
  return pieces
}
