/** Small questions about words on their way to a voice. */
import type { Spoken } from '@/components/narration/spoken'

/** Voices stumble over rows of stars and dashes, or fall silent without a word about it. */
export function isSayable(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words)
}

/** What is said with words in front that are not in the text. */
export function withLead(spoken: Spoken, lead: string): Spoken {
  const by = lead.length + 1
  return {
    say: `${lead} ${spoken.say}`,
    pieces: spoken.pieces.map((piece) => ({ ...piece, at: piece.at + by })),
    sounds: spoken.sounds.map(({ start, end, ipa }) => ({ start: start + by, end: end + by, ipa })),
  }
}
