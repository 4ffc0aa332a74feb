/** What the elements around a block say by their tags and names. */
import type { Box } from './page-blocks.dom'
import { remembered } from './remembered'
import { partCount, partsNamed } from './wording'

const aroundTags = [
  'article',
  'main',
  'aside',
  'nav',
  'footer',
  'header',
  'form',
  'table',
  'ul ol',
  'figure',
  'section',
  'blockquote',
  'details',
  'dl',
  'a',
]

const tagNumbers = new Map(aroundTags.flatMap((tags, i) => tags.split(' ').map((tag) => [tag, i] as const)))
const naming = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid']

/** What elements say by their names and their tags, added up on the way down. */
export interface Says {
  /** For each part, the depth of the nearest box that is named for it; -1 where none is. */
  readonly namedAt: Int16Array
  readonly tags: Uint8Array
}

export interface Around {
  /** The same object for boxes side by side that say the same, and the outer box's where the box adds nothing. */
  readonly says: Says
  /** The article element it stands in. */
  readonly article: Element | null
  /** Whether it stands in what is called the main part by its role. */
  readonly isInMain: boolean
}

export const articleLike = 'article, [role="article"], .hentry'

export class Surroundings {
  readonly #around = new Map<Box, Around>()
  readonly #named = new Map<string, readonly number[]>()
  /** For what the outer box says, what boxes say in it, by what they add. */
  readonly #added = new Map<Says, Map<string, Says>>()

  of(box: Box): Around {
    const known = this.#around.get(box)
    if (known !== undefined) return known
    const outer = box.parent === undefined ? undefined : this.of(box.parent)
    const { element } = box
    const names = element.hasAttributes() ? naming.map((name) => element.getAttribute(name) ?? '').join(' ') : ''
    // The body's and the root's classes speak of the page as a whole.
    const own = box.depth === 0 ? [] : remembered(this.#named, names, partsNamed)
    const tag = tagNumbers.get(element.localName)
    const outerSays = outer?.says ?? {
      namedAt: new Int16Array(partCount).fill(-1),
      tags: new Uint8Array(aroundTags.length),
    }
    const addsTag = tag !== undefined && outerSays.tags[tag] === 0
    const says = own.length > 0 || addsTag ? this.#adding(outerSays, box.depth, own, tag) : outerSays
    const article = outer === undefined || element.matches(articleLike) ? element.closest(articleLike) : outer.article
    const isInMain =
      outer === undefined
        ? element.closest('[role="main"]') !== null
        : outer.isInMain || element.getAttribute('role') === 'main'
    const made = { says, article, isInMain }
    this.#around.set(box, made)
    return made
  }

  #adding(outer: Says, depth: number, parts: readonly number[], tag: number | undefined): Says {
    const inside = remembered(this.#added, outer, () => new Map<string, Says>())
    return remembered(inside, `${depth} ${tag} ${parts}`, () => {
      const says = { namedAt: outer.namedAt.slice(), tags: outer.tags.slice() }
      for (const part of parts) says.namedAt[part] = depth
      if (tag !== undefined) says.tags[tag] = 1
      return says
    })
  }
}
