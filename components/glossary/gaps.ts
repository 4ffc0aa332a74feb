/**
 * Gaps: what stands between two words. A space, a hyphen or nothing joins them to one name. A single sign may be part of
 * a name (`Brig. Gen.`, `9/11`, `Procter & Gamble`), so it is kept as its own code unit; more than that parts them.
 */
import { apostrophe, hyphen, mark, silent, space } from './characters'
import { kindAt } from './words'

/** A space, one hyphen, a line break, or nothing. */
export const joined = 0
/** A full stop, with or without a space. */
export const stopGap = 0x2e
/** Two signs or more, or an empty line: no name crosses it. */
export const broken = 0xffff
const dash = 0x2014

/** A gap while it is read: these flags, and the sign in the bits above. */
const hasSpace = 1
const hasHyphen = 2
const hasNewline = 4
const isBroken = 8
const signShift = 4

/** The gap so far, and the character at `at`. Begins with 0. */
export function widened(gap: number, text: string, at: number, limit: number): number {
  const kind = kindAt(text, at, limit)
  if (kind === silent || kind === mark) return gap
  if (kind === space) return text[at] === '\n' ? withNewline(gap) : isBetweenLines(gap) ? gap : gap | hasSpace
  if (gap & hasHyphen || gap >> signShift !== 0) return gap | isBroken
  if (kind === hyphen) return gap | hasHyphen
  // The apostrophe of the allies’ arms.
  if (kind === apostrophe) return gap === 0 && /s/i.test(text[at - 1] ?? '') ? gap : gap | (0x27 << signShift)
  return gap | (plainSign(text.charCodeAt(at)) << signShift)
}

/** What is between two words once all of it is read. */
export function gapOf(gap: number): number {
  if (gap & isBroken) return broken
  if (gap >> signShift !== 0) return gap >> signShift
  // A hyphen with spaces around it is a dash.
  return gap & hasHyphen && gap & hasSpace ? dash : joined
}

/** A gap that is broken whatever follows. */
export const brokenGap = isBroken
/** A gap of a single space so far. */
export const spaceGap = hasSpace

function withNewline(gap: number): number {
  if (gap & hasNewline) return gap | isBroken
  return gap | hasNewline | (gap & hasHyphen ? 0 : hasSpace)
}

/** Whether the last thing read is a hyphen at the end of its line. */
function isBetweenLines(gap: number): boolean {
  return gap === (hasHyphen | hasNewline)
}

/** Full-width signs are the plain ones, and one dash is the other. */
function plainSign(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0
  return code === 0x2015 ? dash : code
}
