/** Soft hyphens that were put into drawn words so that long ones break well. They are shown, and no part of the text. */

export const softHyphen = '\u00ad'

/**
 * Where in `data`, drawn for the text from `at` on, a soft hyphen stands that the text does not have: UTF-16 offsets into
 * `data`, ascending. Undefined where they differ in more than that. One the publisher wrote is matched with the text's.
 */
export function insertedIn(data: string, text: string, at: number): number[] | undefined {
  const inserted: number[] = []
  let place = at
  for (let i = 0; i < data.length; i += 1) {
    if (data[i] === text[place]) place += 1
    else if (data[i] === softHyphen) inserted.push(i)
    else return undefined
  }
  return inserted
}

/** How much of the text the first `offset` units of a node hold that has `inserted` hyphens. */
export function textLengthOf(inserted: readonly number[] | undefined, offset: number): number {
  if (inserted === undefined) return offset
  let low = 0
  let high = inserted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((inserted[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return offset - low
}
