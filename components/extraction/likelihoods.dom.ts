/** How likely each block belongs to the article: the model's word on it, and on what stands in one table or list with it. */
import { type Evidence, featuresOf } from './features.dom'
import { isByline, isFurniture } from './furniture.dom'
import type { Model } from './model'
import type { Steps } from './pace.dom'
import type { Block, Box } from './page-blocks.dom'

/** Blocks between two places to rest at. */
const stride = 200

/** Numbers from 0 to 1, one a block; media, which are not weighed, have 0. */
export function* likelihoods(blocks: readonly Block[], evidence: Evidence, model: Model): Steps<number[]> {
  const weighed = yield* featuresOf(blocks, evidence, model)
  const likely: number[] = []
  for (const [i, block] of blocks.entries()) {
    const likelihood = weighed[i]
    likely.push(likelihood === undefined || isFurniture(block) || isByline(block, evidence) ? 0 : likelihood)
    if (i % stride === 0) yield
  }
  for (const whole of wholes) settle(blocks, likely, whole)
  return likely
}

const tableTag: ReadonlySet<string> = new Set(['table'])

/** The table that a block in `box` stands in. */
export function tableAround(box: Box): Box | undefined {
  return around(box, tableTag)
}

function around(box: Box, tags: ReadonlySet<string>): Box | undefined {
  let outer: Box | undefined = box
  while (outer !== undefined && !tags.has(outer.element.localName)) outer = outer.parent
  return outer
}

/** Elements whose parts lean on one another. */
interface Whole {
  readonly tags: ReadonlySet<string>
  /** 0–1: how much of a part's likelihood is that of the whole. */
  readonly share: number
  /** A part weighs as many characters as it has, but no more than this. */
  readonly mostWeight: number
}

/**
 * A table is kept or left out as one. The items of a list go half the way: on pages not learned from it pays a little in
 * each collection (news 0.001, articles 0.001, documentation 0.001, forums 0.003), and a list with holes pays nobody.
 */
const wholes: readonly Whole[] = [
  { tags: tableTag, share: 1, mostWeight: Infinity },
  { tags: new Set(['ul', 'ol', 'dl']), share: 0.5, mostWeight: 180 },
]

function settle(blocks: readonly Block[], likely: number[], { tags, share, mostWeight }: Whole): void {
  const parts = new Map<Box, { numbers: number[]; weight: number; sum: number }>()
  for (const [i, { box, text, isMedia }] of blocks.entries()) {
    if (isMedia) continue
    const outer = around(box, tags)
    if (outer === undefined) continue
    const whole = parts.get(outer) ?? { numbers: [], weight: 0, sum: 0 }
    parts.set(outer, whole)
    const weight = Math.min(text.length, mostWeight)
    whole.numbers.push(i)
    whole.weight += weight
    whole.sum += weight * (likely[i] ?? 0)
  }
  for (const { numbers, weight, sum } of parts.values()) {
    for (const i of numbers) likely[i] = (1 - share) * (likely[i] ?? 0) + (share * sum) / weight
  }
}
