/**
 * The last step of extraction: the elements that were chosen become an article's tree. What the tag table does not name
 * gives way to its children, boxes without meaning become paragraphs or nothing, addresses become absolute, and what a
 * reader cannot play (a video, a frame) becomes a link.
 */
import type { ArticleNode } from '@/components/article/article'
import { acceptValue, canonicalLanguage, webAddress, wellFormed } from '@/components/article/attributes'
import { element } from '@/components/article/decode'
import { attrsOf, flowOf, isTag, isVoid, type Tag } from '@/components/article/tags'
import { boxes, dropped, headingTag, holdsBlocks, inLine, isSomething, partsOfList, synonyms, wholes } from './contents'
import { omittedAttribute, placeholder } from './omissions'
import type { Steps } from './pace.dom'
import { pictureAddress } from './picture.dom'
import { playerLink, players } from './player.dom'
import { repeatedPictures } from './repeated.dom'
import { iconAttribute } from './settle-pictures.dom'
import { type Targets, targetsIn } from './targets.dom'

/** Elements with a line of text and no blocks in it. */
const lineTags = new Set<Tag>(['h2', 'h3', 'h4', 'h5', 'h6', 'summary'])
/** A link may hold blocks, and so may a change of the text; other phrases give way to blocks in them. */
const around = new Set<Tag>(['a', 'ins', 'del'])

/** What holds on the way down. */
interface Place {
  readonly language: string | undefined
  readonly direction: string
}

export interface CleanOptions {
  /** The address that relative ones start from. */
  readonly base: string
  /** The page's address. */
  readonly page: string
  readonly place: Place
  readonly omitted?: ArticleNode[][]
}

/**
 * Turns the children of `root` into nodes. The content of an element marked as omitted goes to the list of that number
 * in `omitted`, and a placeholder stays.
 */
export function* cleanTree(root: Element, { base, page, place, omitted = [] }: CleanOptions): Steps<ArticleNode[]> {
  const repeated = yield* repeatedPictures(root, base)
  const targets = yield* targetsIn(root, page, base)
  return yield* new Cleaner(base, page, targets, root, omitted, repeated).contentOf(root, place)
}

class Cleaner {
  /** Where several parts have headings of the first level, all levels move down by one; the title keeps the first. */
  readonly #levelsDown: number
  #elements = 0

  constructor(
    readonly base: string,
    readonly page: string,
    readonly targets: Targets,
    root: Element,
    readonly omitted: ArticleNode[][],
    readonly repeated: ReadonlySet<Element>,
  ) {
    this.#levelsDown = root.querySelectorAll('h1').length > 1 ? 1 : 0
  }

  /** The children of a box as blocks: what stands in it loosely becomes a paragraph. */
  *contentOf(box: Element, place: Place): Steps<ArticleNode[]> {
    const blocks: ArticleNode[] = []
    let loose: ArticleNode[] = []
    const gather = (): void => {
      if (loose.some(isSomething)) blocks.push({ tag: 'p', children: loose })
      loose = []
    }
    for (const node of yield* this.#children(box, place)) {
      if (holdsBlocks(node)) {
        gather()
        blocks.push(node)
      } else loose.push(node)
    }
    gather()
    return blocks
  }

  *#children(parent: Element, place: Place): Steps<ArticleNode[]> {
    const nodes: ArticleNode[] = []
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) nodes.push(wellFormed((child as Text).data))
      else if (child.nodeType === 1) {
        this.#elements += 1
        if (this.#elements % 50 === 0) yield
        // Not spread: a box may hold more than a call takes.
        for (const node of yield* this.#element(child as Element, place)) nodes.push(node)
      }
    }
    return nodes
  }

  *#element(source: Element, outer: Place): Steps<ArticleNode[]> {
    const passage = source.getAttribute(omittedAttribute)
    if (passage !== null) return yield* this.#omitted(source, Number(passage), outer)
    const name = source.localName
    if (dropped.has(name) || this.repeated.has(source)) return []
    if (players.has(name)) return yield* this.#player(source, outer)
    if (name === 'img') return this.#picture(source)
    const { place, said } = this.#placeOf(source, outer)
    const id = this.targets.idOf(source)
    const kept = { ...said, ...(id !== undefined && { id }) }
    const isMeant = Object.keys(kept).length > 0

    if (
      boxes.has(name) ||
      (Object.hasOwn(wholes, name) && source.parentElement?.closest(wholes[name] ?? '') === null)
    ) {
      const content = yield* this.contentOf(source, place)
      return isMeant ? [element('div', kept, content)] : content
    }
    if (name === 'a') return yield* this.#link(source, kept, place)
    const tag = this.#tagOf(source, name)
    const children = yield* this.#children(source, place)
    if (tag === undefined || tag === 'span') return isMeant ? [element('span', kept, children)] : children
    const flow = flowOf(tag)
    // A figure or a player may have come to stand in a paragraph.
    if ((tag === 'p' || (flow === 'inline' && !around.has(tag))) && children.some(holdsBlocks)) {
      return tag === 'p' ? yield* this.contentOf(source, place) : children
    }
    const content = lineTags.has(tag)
      ? inLine(children)
      : tag === 'ul' || tag === 'ol'
        ? partsOfList(children)
        : children
    return [element(tag, { ...this.#attributes(source, tag), ...kept }, isVoid(tag) ? [] : content)]
  }

  /** Passages of one number go back together, where the first of them stood. */
  *#omitted(source: Element, passage: number, place: Place): Steps<ArticleNode[]> {
    source.removeAttribute(omittedAttribute)
    const nodes = yield* this.#element(source, place)
    const before = this.omitted[passage]
    this.omitted[passage] = [...(before ?? []), ...nodes]
    return before === undefined ? [placeholder(source.localName, passage)] : []
  }

  #tagOf(source: Element, name: string): Tag | undefined {
    if (/^h[1-6]$/.test(name)) return headingTag(Number(name[1]) + this.#levelsDown)
    if (name === 'td' && source.closest('thead') !== null) return 'th'
    return Object.hasOwn(synonyms, name) ? synonyms[name] : isTag(name) ? name : undefined
  }

  #attributes(source: Element, tag: Tag): Record<string, string> {
    const given: Record<string, string> = {}
    for (const [name, kind] of Object.entries(attrsOf(tag))) {
      const value = kind === 'id' || kind === 'language' || kind === 'direction' ? null : source.getAttribute(name)
      if (value !== null) given[name] = kind === 'flag' ? '' : value
    }
    return given
  }

  /** Language and direction, where they differ from what holds around the element. */
  #placeOf(source: Element, outer: Place): { place: Place; said: { lang?: string; dir?: string } } {
    const lang = source.getAttribute('lang') ?? source.getAttribute('xml:lang')
    const language = lang === null ? undefined : canonicalLanguage(lang)
    const dir = source.getAttribute('dir')?.toLowerCase()
    const direction = dir === 'ltr' || dir === 'rtl' || dir === 'auto' ? dir : undefined
    return {
      place: { language: language ?? outer.language, direction: direction ?? outer.direction },
      said: {
        ...(language !== undefined && language !== outer.language && { lang: language }),
        ...(direction !== undefined && direction !== outer.direction && { dir: direction }),
      },
    }
  }

  *#link(source: Element, kept: Record<string, string>, place: Place): Steps<ArticleNode[]> {
    const children = yield* this.#children(source, place)
    const given = source.getAttribute('href') ?? ''
    const within = this.targets.within(given)
    const href =
      within === undefined
        ? (this.#address(given) ?? acceptValue('link', given))
        : within === 'outside'
          ? undefined
          : within
    if (href === undefined) return Object.keys(kept).length > 0 ? [element('span', kept, children)] : children
    return [element('a', { ...kept, href }, children)]
  }

  #picture(source: Element): ArticleNode[] {
    const given = source.getAttribute('src') ?? ''
    // Prepared pictures have their address; one that is still to come keeps its place.
    const src = pictureAddress(source, this.base) ?? (given.startsWith('data:image/') ? given : undefined)
    if (src === undefined) return []
    const alt = source.getAttribute('alt')
    if (source.hasAttribute(iconAttribute)) {
      // A sign set among words stands for a word; anywhere else an icon is furniture.
      const isAmongWords = [source.previousSibling, source.nextSibling].some(
        (node) => node?.nodeType === 3 && node.nodeValue?.trim(),
      )
      if (alt === null || alt.trim() === '' || !isAmongWords) return []
      if (!/[\p{L}\p{N}]/u.test(alt)) return [alt]
    }
    const size = (name: string): string | undefined =>
      /^\s*(\d{1,5})(?:px)?\s*$/.exec(source.getAttribute(name) ?? '')?.[1]
    const [width, height] = [size('width'), size('height')]
    return [
      element('img', { src, ...(alt !== null && { alt: alt.trim() }), ...(width && height && { width, height }) }, []),
    ]
  }

  /** A video, sound or frame cannot be shown here: it becomes a link to where it plays, in its place. */
  *#player(source: Element, place: Place): Steps<ArticleNode[]> {
    // An object shows what is in it where its file cannot be shown.
    const isFilled = source.firstElementChild !== null || source.textContent?.trim()
    if (source.localName === 'object' && isFilled) return yield* this.contentOf(source, place)
    const link = playerLink(source, this.page, (given) => this.#address(given))
    return link === undefined ? [] : [{ tag: 'p', children: [element('a', { href: link.href }, [link.title])] }]
  }

  #address(given: string): string | undefined {
    if (given.trim() === '') return undefined
    try {
      return webAddress(new URL(given, this.base).href)
    } catch {
      return undefined
    }
  }
}
