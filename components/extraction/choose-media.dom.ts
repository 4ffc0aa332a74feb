/** The choice among pictures and players: what the article keeps of them follows the text they stand among. */
import { figureOfCaption } from './figures-again.dom'
import type { Block, Box } from './page-blocks.dom'
import { furnitureNames } from './wording'

/** Characters around a picture that tell what it belongs to: more than a title and a line under it. */
const leastAround = 400

/** Names of what pictures belong to that are not the article's: who wrote it, whose page it is. */
const apartNames = /(?:^|[\s_-])(?:avatar|author|byline|bio|logo|comments?|sidebar|nav|menu|footer)(?=$|[\s_-])/i
/** Names of what else there is to read. Between two lines of the article they are mere names. */
const elseNames = /(?:^|[\s_-])(?:popular|trending|teaser|promo\w*|more)(?=$|[\s_-])/i
const apartTags = /^(?:aside|nav|footer|form)$/

/** Lines shorter than this (labels, names, credits) do not say what a picture beside them belongs to. */
const leastLine = 40

/** A picture belongs to the article when the text it stands among does: most of what is around it, or the lines beside it. */
export function keepMedia(blocks: readonly Block[], keep: boolean[]): void {
  const kept = new Map<Box, number>()
  for (const [i, { box, text }] of blocks.entries()) {
    if (!keep[i]) continue
    for (let outer: Box | undefined = box; outer !== undefined; outer = outer.parent)
      kept.set(outer, (kept.get(outer) ?? 0) + text.length)
  }
  const holds = (box: Box, share: number): boolean => (kept.get(box) ?? 0) >= box.chars * share
  const isStory = (box: Box): boolean => box.chars >= leastAround && holds(box, 0.5)
  const { start, first, end, heading } = extentOf(blocks, keep)
  const nextLine = linesBehind(blocks)
  let before: number | undefined
  for (const [i, { element, box, isMedia, text }] of blocks.entries()) {
    const figure = isMedia ? undefined : figureOfCaption(element)
    if (!isMedia && figure === undefined) {
      if (text.length >= leastLine) before = i
      continue
    }
    const told = figure === undefined ? undefined : lineOf(figure, blocks, i)
    if (told !== undefined) {
      keep[i] ||= keep[told] === true
      continue
    }
    let around: Box | undefined = box
    // A box with the title, a credit or nothing in it does not say what the picture belongs to; the one around it does.
    while (around !== undefined && around.chars < leastAround) around = around.parent
    if (keep[i] || i < start || i > end || around === undefined) continue
    if (i < first && heading !== undefined && isOfTheSite(box, heading)) continue
    const after = nextLine[i]
    const isBehind = before !== undefined && keep[before] === true
    const isBetween = isBehind && after !== undefined && keep[after] === true
    const isAmong = isBetween || (isBehind && (after === undefined || isLoose(box, kept)))
    keep[i] = (holds(around, i < first ? 0.3 : 0.5) || isAmong) && !isApart(element, box, isStory, isBetween)
  }
}

/** The line before a caption that a figure of words or of code holds: the caption goes with it. */
function lineOf(figure: Element, blocks: readonly Block[], caption: number): number | undefined {
  for (let i = caption - 1; i >= 0; i -= 1) {
    const block = blocks[i]
    if (block === undefined || !figure.contains(block.element)) return undefined
    if (!block.isMedia && figureOfCaption(block.element) === undefined) return i
  }
  return undefined
}

/** Where pictures of the article may stand: from its heading to behind its last line. */
function extentOf(
  blocks: readonly Block[],
  keep: readonly boolean[],
): {
  readonly start: number
  readonly first: number
  readonly end: number
  readonly heading: Element | undefined
} {
  const first = keep.indexOf(true)
  const last = keep.lastIndexOf(true)
  // The picture at the head stands between the title and the first paragraph, or right above the title.
  let start = first - 12
  let heading: Element | undefined
  for (let i = first; i >= 0 && i > first - 60 && heading === undefined; i -= 1) {
    const element = blocks[i]?.element
    if (element?.localName !== 'h1') continue
    heading = element
    start = Math.min(start, i - 2)
  }
  // Pictures in a row behind the last line end the article; behind another line they may be anything's.
  let end = last
  while (blocks[end + 1]?.isMedia === true) end += 1
  return { start, first, end: Math.max(end, last + 2), heading }
}

/** Whether a picture stands in a head that is not the article's: in that of the site stands its logo. */
function isOfTheSite(box: Box, heading: Element): boolean {
  for (let outer: Box | undefined = box; outer !== undefined; outer = outer.parent)
    if (/^(?:header|nav)$/.test(outer.element.localName)) return !outer.element.contains(heading)
  return false
}

/** For each block the number of the next line. */
function linesBehind(blocks: readonly Block[]): (number | undefined)[] {
  const next: (number | undefined)[] = []
  let line: number | undefined
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    next[i] = line
    const block = blocks[i]
    if (block !== undefined && !block.isMedia && block.text.length >= leastLine) line = i
  }
  return next
}

/** Whether a picture stands among paragraphs and not on a card of its own, with words that were left out, or in a link. */
function isLoose(box: Box, kept: ReadonlyMap<Box, number>): boolean {
  if (box.inLink) return false
  let own: Box | undefined = box
  while (own !== undefined && own.chars === 0) own = own.parent
  return own !== undefined && (kept.get(own) ?? 0) > 0
}

/** Whether a picture stands in a part of the page that is not the article's. */
function isApart(element: Element, box: Box, isStory: (box: Box) => boolean, isBetween: boolean): boolean {
  // A link with words in it leads away, and the picture with it.
  if (box.inLink && box.blocks > 0) return true
  if (namesApart(element, isBetween)) return true
  for (let outer: Box | undefined = box, levels = 1; outer !== undefined && levels < 5; levels += 1) {
    // A box that holds the story is not apart from it, whatever it is called.
    if (isStory(outer)) return false
    if (apartTags.test(outer.element.localName) || (levels < 3 && namesApart(outer.element, isBetween))) return true
    outer = outer.parent
  }
  return false
}

function namesApart(element: Element, isBetween: boolean): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.replace(/([a-z])([A-Z])/g, '$1-$2')
  return apartNames.test(names) || furnitureNames.test(names) || (!isBetween && elseNames.test(names))
}
