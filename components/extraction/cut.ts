/** Where a text that is too long for one piece of a page is cut. */

/** As far back as this (UTF-16 units) a better place to cut is looked for. */
const reach = 4_000

/**
 * Characters of `text` to take, at most `most`: to the end of a sentence or line, else of a word, if one is near, and never
 * between the halves of a character.
 */
export function cutOf(text: string, most: number): number {
  if (text.length <= most) return text.length
  const near = text.slice(Math.max(0, most - reach), most)
  const start = most - near.length
  for (const end of [/[.!?…]["'”’»)\]]*\s|[。！？][」』”]?|\n/g, /\s/g]) {
    let last = 0
    for (const match of near.matchAll(end)) last = match.index + match[0].length
    if (last > 0) return start + last
  }
  return /[\uDC00-\uDFFF]/.test(text.charAt(most)) ? most - 1 : most
}
