/**
 * The last step of extraction: the elements Readability chose become an article's tree. What the tag table does not name
 * gives way to its children, boxes without meaning become paragraphs or nothing, addresses become absolute, and what a
 * reader cannot play (a video, a frame) becomes a link.
 */
import type { ArticleElement, ArticleNode } from '@/components/article/article'
import { canonicalLanguage, idPrefix, webAddress } from '@/components/article/attributes'
import { element } from '@/components/article/decode'
import { attrsOf, flowOf, isTag, partsBlocks, type Tag } from '@/components/article/tags'
import { pictureAddress } from './picture.dom'

/** Elements that mean the same as one of the table. */
const synonyms: Readonly<Record<string, Tag>> = {
  h1: 'h2',
  strike: 's',
  acronym: 'abbr',
  tt: 'code',
  dir: 'ul',
  menu: 'ul',
  listing: 'pre',
  xmp: 'pre',
  plaintext: 'pre',
}

/** Boxes of layout: they part text into blocks and mean nothing by themselves. */
const boxes = new Set(
  'div section article main header footer nav aside center body html form fieldset address hgroup search'.split(' '),
)

/** Dropped with all they hold. */
const dropped = new Set(
  'script style noscript template link meta head title base svg canvas map area button input select textarea option object embed param track source annotation annotation-xml rp'.split(
    ' ',
  ),
)

const players = new Set(['video', 'audio', 'iframe'])

/** What holds on the way down. */
interface Place {
  readonly language: string | undefined
  readonly direction: string
}

/** Turns the children of `root` into nodes. `base` is the address that relative ones start from, `page` the page's. */
export function cleanTree(
  root: Element,
  { base, page, place }: { base: string; page: string; place: Place },
): ArticleNode[] {
  return new Cleaner(base, page, targetsOf(root, page, base)).contentOf(root, place)
}

/** The ids that links inside the content point to: only these are worth keeping. */
function targetsOf(root: Element, page: string, base: string): Set<string> {
  const targets = new Set<string>()
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    const id = fragmentOf(link.getAttribute('href') ?? '', page, base)
    if (id !== undefined) targets.add(id)
  }
  const present = new Set<string>()
  for (const target of root.querySelectorAll('[id], a[name]')) {
    const id = target.id || target.getAttribute('name')
    if (id !== null && targets.has(id)) present.add(id)
  }
  return present
}

/** The id a link points to on the page it stands on. */
function fragmentOf(href: string, page: string, base: string): string | undefined {
  let url: URL
  try {
    url = new URL(href, base)
  } catch {
    return undefined
  }
  const fragment = url.hash.slice(1)
  url.hash = ''
  const here = new URL(page)
  here.hash = ''
  if (fragment === '' || url.href !== here.href) return undefined
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

class Cleaner {
  constructor(
    readonly base: string,
    readonly page: string,
    readonly targets: ReadonlySet<string>,
  ) {}

  /** The children of a box as blocks: what stands in it loosely becomes a paragraph. */
  contentOf(box: Element, place: Place): ArticleNode[] {
    const blocks: ArticleNode[] = []
    let loose: ArticleNode[] = []
    const gather = (): void => {
      if (loose.some(isSomething)) blocks.push({ tag: 'p', children: loose })
      loose = []
    }
    for (const node of this.#children(box, place)) {
      if (holdsBlocks(node)) {
        gather()
        blocks.push(node)
      } else loose.push(node)
    }
    gather()
    return blocks
  }

  #children(parent: Element, place: Place): ArticleNode[] {
    const nodes: ArticleNode[] = []
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) nodes.push((child as Text).data)
      else if (child.nodeType === 1) nodes.push(...this.#element(child as Element, place))
    }
    return nodes
  }

  #element(source: Element, outer: Place): ArticleNode[] {
    const name = source.localName
    if (dropped.has(name)) return []
    if (players.has(name)) return this.#player(source)
    if (name === 'img') return this.#picture(source)
    const { place, said } = this.#placeOf(source, outer)
    const id = this.#idOf(source)
    const kept = { ...said, ...(id !== undefined && { id }) }
    const isMeant = Object.keys(kept).length > 0

    if (boxes.has(name)) {
      const content = this.contentOf(source, place)
      return isMeant ? [element('div', kept, content)] : content
    }
    if (name === 'a') return this.#link(source, kept, place)
    const tag = Object.hasOwn(synonyms, name) ? synonyms[name] : isTag(name) ? name : undefined
    const children = this.#children(source, place)
    if (tag === undefined) return isMeant ? [element('span', kept, children)] : children
    if (tag === 'span' && !isMeant) return children
    return [element(tag, { ...this.#attributes(source, tag), ...kept }, children)]
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

  #idOf(source: Element): string | undefined {
    const id = source.id || (source.localName === 'a' ? source.getAttribute('name') : null)
    return id !== null && this.targets.has(id) ? this.#named(id) : undefined
  }

  /** The article's own form of an id; white space cannot stand in one. */
  #named(id: string): string {
    return idPrefix + id.replace(/\s/g, '_')
  }

  #link(source: Element, kept: Record<string, string>, place: Place): ArticleNode[] {
    const children = this.#children(source, place)
    const given = source.getAttribute('href') ?? ''
    const fragment = fragmentOf(given, this.page, this.base)
    const href =
      fragment === undefined
        ? this.#address(given)
        : this.targets.has(fragment)
          ? `#${this.#named(fragment)}`
          : undefined
    if (href === undefined) return Object.keys(kept).length > 0 ? [element('span', kept, children)] : children
    return [element('a', { ...kept, href }, children)]
  }

  #picture(source: Element): ArticleNode[] {
    const src = pictureAddress(source, this.base)
    if (src === undefined) return []
    const alt = source.getAttribute('alt')
    const size = (name: string): string | undefined =>
      /^\s*(\d{1,5})(?:px)?\s*$/.exec(source.getAttribute(name) ?? '')?.[1]
    const [width, height] = [size('width'), size('height')]
    // Pictures of a pixel or two are there to count readers.
    if ((width !== undefined && Number(width) <= 2) || (height !== undefined && Number(height) <= 2)) return []
    return [
      element('img', { src, ...(alt !== null && { alt: alt.trim() }), ...(width && height && { width, height }) }, []),
    ]
  }

  /** A video, sound or frame cannot be shown here: it becomes a link to where it plays, in its place. */
  #player(source: Element): ArticleNode[] {
    const src = source.getAttribute('src') ?? source.querySelector('source')?.getAttribute('src') ?? ''
    const href = this.#address(src) ?? webAddress(this.page)
    if (href === undefined) return []
    const title = (source.getAttribute('title') ?? source.getAttribute('aria-label') ?? '').trim()
    return [{ tag: 'p', children: [element('a', { href }, [title === '' ? new URL(href).hostname : title])] }]
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

/** Whether a node stands by itself: it is a block, or an inline element around blocks. */
function holdsBlocks(node: ArticleNode): boolean {
  return typeof node !== 'string' && (partsBlocks(flowOf(node.tag)) || node.children.some(holdsBlocks))
}

function isSomething(node: ArticleNode): boolean {
  return typeof node !== 'string' ? node.tag !== 'br' && isSomethingIn(node) : /[^ \t\n\r\f]/.test(node)
}

function isSomethingIn({ tag, attrs, children }: ArticleElement): boolean {
  return flowOf(tag) === 'object' || flowOf(tag) === 'formula' || attrs?.id !== undefined || children.some(isSomething)
}
