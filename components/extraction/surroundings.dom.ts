/** What the elements around a block say by their tags and names. */
import type { Box } from './page-blocks.dom'
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
  /** The same object as the outer box's where the box adds nothing. */
  readonly says: Says
  /** The article element it stands in. */
  readonly article: Element | null
  /** Whether it stands in what is called the main part by its role. */
  readonly isInMain: boolean
}

export const articleLike = 'article, [role="article"], .hentry'

export class Surroundings {
  readonly #around = new Map<Box, Around>()
  readonly #named = new Map<string, number[]>()

  of(box: Box): Around {
    const known = this.#around.get(box)
    if (known !== undefined) return known
    const outer = box.parent === undefined ? undefined : this.of(box.parent)
    const { element } = box
    const names = element.hasAttributes() ? naming.map((name) => element.getAttribute(name) ?? '').join(' ') : ''
    // The body's and the root's classes speak of the page as a whole.
    const own = box.depth === 0 ? [] : this.#partsNamed(names)
    const tag = tagNumbers.get(element.localName)
    let says = outer?.says ?? { namedAt: new Int16Array(partCount).fill(-1), tags: new Uint8Array(aroundTags.length) }
    if (own.length > 0 || (tag !== undefined && says.tags[tag] === 0)) {
      says = { namedAt: says.namedAt.slice(), tags: says.tags.slice() }
      for (const part of own) says.namedAt[part] = box.depth
      if (tag !== undefined) says.tags[tag] = 1
    }
    const article = outer === undefined || element.matches(articleLike) ? element.closest(articleLike) : outer.article
    const isInMain =
      outer === undefined
        ? element.closest('[role="main"]') !== null
        : outer.isInMain || element.getAttribute('role') === 'main'
    const made = { says, article, isInMain }
    this.#around.set(box, made)
    return made
  }

  #partsNamed(names: string): number[] {
    const known = this.#named.get(names)
    if (known !== undefined) return known
    const parts = partsNamed(names)
    this.#named.set(names, parts)
    return parts
  }
}
