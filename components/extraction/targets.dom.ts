/** Links inside an article: which ids they point to. */
import { idPrefix } from '@/components/article/attributes'
import type { Steps } from './pace.dom'

/** Links that are looked at between two places to rest. */
const stride = 500

/** The ids that links inside `root` point to: only these are worth keeping. */
export function* targetsIn(root: Element, page: string, base: string): Steps<Targets> {
  const targets = new Targets(page, base)
  yield* targets.find(root)
  return targets
}

export class Targets {
  readonly #here: string
  /** Whether a link that is nothing but a fragment stays on the page: a page may give its links another base. */
  readonly #isBase: boolean
  readonly #present = new Set<string>()
  readonly #given = new Set<string>()

  constructor(
    page: string,
    readonly base: string,
  ) {
    this.#here = withoutFragment(new URL(page))
    this.#isBase = withoutFragment(new URL(base)) === this.#here
  }

  *find(root: Element): Steps<void> {
    const wanted = new Set<string>()
    for (const [i, link] of root.querySelectorAll('a[href*="#"]').entries()) {
      const id = this.#fragmentOf(link.getAttribute('href') ?? '')
      if (id !== undefined) wanted.add(id)
      if (i % stride === stride - 1) yield
    }
    if (wanted.size === 0) return
    for (const target of root.querySelectorAll('[id], a[name]')) {
      const id = target.id || target.getAttribute('name')
      if (id !== null && wanted.has(id)) this.#present.add(id)
    }
  }

  /** The article's id for an element that a link points to; the first element of that id has it. */
  idOf(source: Element): string | undefined {
    const id = source.id || (source.localName === 'a' ? source.getAttribute('name') : null)
    if (id === null || id === '' || !this.#present.has(id) || this.#given.has(id)) return undefined
    this.#given.add(id)
    return named(id)
  }

  /** The address of a link within the page: in the article, or `outside` of it; undefined for links to other pages. */
  within(href: string): string | 'outside' | undefined {
    const id = this.#fragmentOf(href)
    return id === undefined ? undefined : this.#present.has(id) ? `#${named(id)}` : 'outside'
  }

  /** The id a link points to on the page it stands on. */
  #fragmentOf(href: string): string | undefined {
    if (!href.includes('#')) return undefined
    // Most are plain, and a long text has thousands of them.
    if (/^#[\w-]+$/.test(href)) return this.#isBase ? href.slice(1) : undefined
    let url: URL
    try {
      url = new URL(href, this.base)
    } catch {
      return undefined
    }
    const fragment = url.hash.slice(1)
    if (fragment === '' || withoutFragment(url) !== this.#here) return undefined
    try {
      return decodeURIComponent(fragment)
    } catch {
      return fragment
    }
  }
}

function withoutFragment(url: URL): string {
  url.hash = ''
  return url.href
}

/** The article's own form of an id; white space cannot stand in one. */
function named(id: string): string {
  return idPrefix + id.replace(/[\s*]/g, '_')
}
