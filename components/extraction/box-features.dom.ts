/** What the boxes around a block are, as numbers for the model. Blocks side by side share them. */
import type { Box } from './page-blocks.dom'
import type { Survey } from './page-survey.dom'
import { remembered } from './remembered'
import { type Around, type Says, Surroundings } from './surroundings.dom'

/** As many boxes, from the inside out, tell of themselves. */
const levels = 4

export class BoxFeatures {
  readonly #surroundings = new Surroundings()
  readonly #own = new Map<Box, Float32Array>()
  /** For a box, the numbers of those in it that hold one block, by what they say. */
  readonly #inside = new Map<Box, Map<Says, Float32Array>>()

  constructor(readonly survey: Survey) {}

  around(box: Box): Around {
    return this.#surroundings.of(box)
  }

  of(box: Box): Float32Array {
    const { parent } = box
    if (parent === undefined || box.blocks > 1) return remembered(this.#own, box, () => this.#read(box))
    const { says } = this.around(box)
    return remembered(
      remembered(this.#inside, parent, () => new Map<Says, Float32Array>()),
      says,
      () => this.#read(box),
    )
  }

  #read(box: Box): Float32Array {
    return Float32Array.from([...saidAround(box, this.around(box)), Math.min(1, box.depth / 20), ...this.#held(box)])
  }

  #held(box: Box): number[] {
    const { total, kept, keptIn } = this.survey
    const numbers: number[] = []
    let outer: Box | undefined = box
    for (let level = 0; level < levels; level += 1) {
      const next: Box | undefined = outer?.parent
      // A box with one block in it says nothing that the block does not.
      while (outer !== undefined && outer.blocks <= 1 && outer.parent !== undefined) outer = outer.parent
      const chars = outer?.chars ?? total
      const keptHere = outer === undefined ? 0 : (keptIn.get(outer) ?? 0)
      numbers.push(
        Math.log1p(chars) / 10,
        outer === undefined ? 0 : outer.linked / Math.max(1, chars),
        outer === undefined ? 0 : Math.log1p(chars / Math.max(1, outer.blocks)) / 5,
        outer === undefined ? 0 : Math.log1p(outer.prose) / 3,
        chars / total,
        keptHere / Math.max(1, chars),
        keptHere / Math.max(1, kept),
      )
      outer = outer?.parent ?? next?.parent
    }
    return numbers
  }
}

function saidAround({ depth }: Box, { says: { tags, namedAt } }: Around): number[] {
  const numbers = [...tags]
  for (const at of namedAt) {
    const distance = at < 0 ? Infinity : depth - at
    numbers.push(Number(distance <= 1), Number(distance > 1 && distance <= 4), Number(distance > 4 && at >= 0))
  }
  return numbers
}
