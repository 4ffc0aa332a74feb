/** A part of the page that the person chose: what they had selected when they asked, or the block they picked. */
import type { Part } from '@/components/article/report'
import type { Wish } from '@/components/article/wish'
import { pickedElement } from './picked.dom'

/** A selection shorter than this (characters) is a word looked up, not a text to read. */
const leastSelected = 140

export interface ChosenPart {
  readonly part: Exclude<Part, 'found'>
  readonly range: Range
}

/** The part of `live` that is wished for; undefined for the whole page. */
export function chosenPart(live: Document, { part }: Wish): ChosenPart | undefined {
  if (part === 'picked') {
    const element = pickedElement()
    if (element === undefined) return undefined
    const range = new Range()
    range.selectNode(element)
    return { part, range }
  }
  if (part !== undefined) return undefined
  const selection = Document.prototype.getSelection.call(live)
  if (selection === null || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  return range.toString().slice(0, 2_000).replace(/\s+/g, ' ').trim().length >= leastSelected
    ? { part: 'selection', range }
    : undefined
}
