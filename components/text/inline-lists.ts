/**
 * Lists written as running text, "1) Wash the rice 2) Soak it": each item is said by itself, though no full stop parts
 * it from the next.
 */
import { ordinalLanguages } from './abbreviations'

const label = String.raw`(?<=^|\s)([•⁃◦‣▪]?)\s?(?:(\d{1,3}|[A-Za-z])(\.?\)|\.)\s|(?<=[•⁃◦‣▪])\s?)(?=["\p{Pi}\p{Ps}]?[\p{Lu}\p{Lo}\p{N}])`
const labels = new RegExp(label, 'gu')
/** A list begins where the block does, or after a colon. */
const beginning = /(?:^|:\s)\s*(?:[•⁃◦‣▪]|(?:1|[aA])(?:\.?\)|\.)\s)/u

/** In front of "2.", these make a number or a letter of a sentence out of it: "in chapter 2.", "is 2.", "plan B." */
const before =
  /(?:\p{Lu}\p{L}*|chapter|section|step|page|figure|part|version|number|table|phase|level|grade|round|week|day|rule|line|question|note|plan|option|type|group|class|vitamin|and|or|to|is|are|was|were|of|the|in|on|at|by|than|only|with|for|from|[=+<>≤≥×–-])\s*$/u

/** Where the items of the lists within `block` begin, ascending; 0 is left out. None when there is but one item. */
export function itemStarts(block: string, language: string): number[] {
  if (!beginning.test(block)) return []
  const starts: number[] = []
  let items: { at: number; form: string; value: number }[] = []
  const close = (): void => {
    if (items.length > 1) starts.push(...items.map(({ at }) => at).filter((at) => at > 0))
    items = []
  }
  for (const match of block.matchAll(labels)) {
    const [, bullet = '', name = '', mark = ''] = match
    const at = match.index
    const value = name === '' ? 0 : /\d/.test(name) ? Number(name) : name.toLowerCase().charCodeAt(0) - 96
    const kind = name === '' ? '' : /\d/.test(name) ? '1' : name < 'a' ? 'A' : 'a'
    const form = `${bullet}${kind}${mark}`
    const front = block.slice(Math.max(0, at - 24), at).trimEnd()
    const last = items.at(-1)
    if (last !== undefined && form === last.form && (name === '' || value === last.value + 1)) {
      const isParted = /[.:;!?]["\p{Pf}]?$/u.test(front)
      // "3. Oktober", and the initials of names: "A. Lind, B. Cole".
      const isOrdinal = mark === '.' && bullet === '' && (kind === 'A' || ordinalLanguages.has(language))
      if (isParted || (!isOrdinal && (mark !== '.' || bullet !== '' || !before.test(front)))) {
        items.push({ at, form, value })
      }
    } else if ((front === '' || front.endsWith(':')) && value <= 1) {
      close()
      items.push({ at, form, value })
    } else if (bullet !== '' && front === '') items.push({ at, form, value })
  }
  close()
  return starts
}
