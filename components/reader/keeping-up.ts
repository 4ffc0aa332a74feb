/** Whether the view keeps up with the voice, or is left to the person, who looks elsewhere while reading goes on. */

/**
 * - `near`: the view follows the voice.
 * - `held`: the person went back a little while the voice was in view; it stays there.
 * - `away`: the voice is out of view, and is not followed.
 */
export type Following = 'near' | 'held' | 'away'

/** Less than a line is a slip of the hand, not a wish to look back. CSS pixels. */
const SLIP = 24

/** What holds after the person has scrolled. `moved`: how far up they are from where they were led, in CSS pixels, ≤ 0. */
export function afterScroll(before: Following, isInView: boolean, moved: number): Following {
  if (!isInView) return 'away'
  if (before === 'away') return 'near'
  // Down is where the voice goes anyway: following it would lead nowhere else.
  return moved <= -SLIP ? 'held' : 'near'
}

/** What holds after the voice has moved on by itself. */
export function afterWord(before: Following, isInView: boolean): Following {
  if (before === 'held' && !isInView) return 'away'
  // The voice has come to where the person went ahead.
  return before === 'away' && isInView ? 'near' : before
}
