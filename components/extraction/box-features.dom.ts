/** What the boxes around a block are, as numbers for the model. Blocks side by side share them. */
import type { Box } from './page-blocks.dom'
import type { Survey } from './page-survey.dom'
import { type Around, Surroundings } from './surroundings.dom'

/** As many boxes, from the inside out, tell of themselves. */
const levels = 4

export class BoxFeatures {
  readonly #surroundings = new Surroundings()
  readonly #own = new Map<Box, Float32Array>()
  /** For a box, the numbers of those in it that hold one block and say nothing by themselves. */
  readonly #plain = new Map<Box, Float32Array>()

  constructor(readonly survey: Survey) {}

  around(box: Box): Around {
    return this.#surroundings.of(box)
  }

  of(box: Box): Float32Array {
    const { parent } = box
    const around = this.around(box)
    const isPlain = parent !== undefined && box.blocks <= 1 && this.around(parent).says === around.says
    const [known, key] = isPlain ? [this.#plain, parent] : [this.#own, box]
    let numbers = known.get(key)
    if (numbers === undefined) {
      numbers = Float32Array.from([...saidAround(box, around), Math.min(1, box.depth / 20), ...this.#held(box)])
      known.set(key, numbers)
    }
    return numbers
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
