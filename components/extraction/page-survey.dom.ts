/** What is counted over all blocks of a page before the first of them is looked at. */
import type { Steps } from './pace.dom'
import type { Block, Box } from './page-blocks.dom'
import { remembered } from './remembered'

/** Blocks with the same tags and classes on the way up. */
export interface Like {
  count: number
  chars: number
  /** Those that Readability keeps. */
  kept: number
}

export interface Survey {
  /** Characters: of all blocks, of those that Readability keeps, and of those in each box. */
  readonly total: number
  readonly kept: number
  readonly keptIn: ReadonlyMap<Box, number>
  /** Of each block. */
  readonly likes: readonly Like[]
  /** How often each line stands on the page. */
  readonly times: ReadonlyMap<string, number>
}

export function* survey(blocks: readonly Block[], readable: readonly boolean[]): Steps<Survey> {
  const keptIn = new Map<Box, number>()
  const times = new Map<string, number>()
  const likes: Like[] = []
  const alike = new Alike()
  let total = 0
  let kept = 0
  for (const [i, block] of blocks.entries()) {
    const { length } = block.text
    total += length
    if (readable[i]) {
      kept += length
      for (let box: Box | undefined = block.box; box !== undefined; box = box.parent)
        keptIn.set(box, (keptIn.get(box) ?? 0) + length)
    }
    const like = alike.of(block)
    like.count += 1
    like.chars += length
    like.kept += readable[i] ? 1 : 0
    likes.push(like)
    times.set(block.text, (times.get(block.text) ?? 0) + 1)
    if (i % 500 === 499) yield
  }
  return { total: Math.max(1, total), kept, keptIn, likes, times }
}

class Alike {
  readonly #likes = new Map<string, Like>()
  readonly #looks = new Map<Element, string>()

  of({ element, box }: Block): Like {
    const parent = box.element === element ? (box.parent ?? box) : box
    const own = element.localName === 'span' ? '' : this.#lookOf(element)
    const outer = parent.parent === undefined ? '' : this.#lookOf(parent.parent.element)
    const key = `${own}<${this.#lookOf(parent.element)}<${outer}`
    return remembered(this.#likes, key, () => ({ count: 0, chars: 0, kept: 0 }))
  }

  #lookOf(element: Element): string {
    return remembered(
      this.#looks,
      element,
      () => `${element.localName}.${(element.getAttribute('class') ?? '').replace(/\d+/g, '')}`,
    )
  }
}
