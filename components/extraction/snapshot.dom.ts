/**
 * A copy of the page to work on, so that the publisher's document stays as it is. It is built element by element in an
 * inert document instead of cloned or serialised: the walk does not recurse, does not trust the page's properties, ends
 * at a depth and a size of its own, goes through open shadow roots and slots, and takes along what only the live page
 * knows: what is hidden, and which file a picture really shows.
 */
import {
  attributeNamesOf,
  attributeOf,
  baseOf,
  bodyOf,
  firstChildOf,
  isShown,
  localNameOf,
  namespaceOf,
  nextSiblingOf,
  nodeTypeOf,
  rootOf,
  shadowRootOf,
} from './pristine.dom'

/** On the topmost element of everything the page does not show. */
export const hiddenAttribute = 'data-sidelight-hidden'

const html = 'http://www.w3.org/1999/xhtml'
const mathml = 'http://www.w3.org/1998/Math/MathML'

/** Deeper elements are put side by side. Readability's time grows with the square of the depth. */
const maxDepth = 110
/** Elements and texts. A page of 500,000 words has some 100,000. */
const maxNodes = 300_000

/** Nothing in these is article text, and some of them would run, load or clobber. */
const left = new Set(
  'style link template base frame frameset applet param input select textarea option optgroup datalist output progress meter dialog canvas map area svg'.split(
    ' ',
  ),
)

/**
 * Copies the page's document. Undefined when it has more than `most` elements and texts. Changes nothing in `live`.
 */
export function takeSnapshot(live: Document, most = maxNodes): Document | undefined {
  const copy = new DOMParser().parseFromString('', 'text/html')
  const base = copy.createElement('base')
  base.href = baseOf(live)
  copy.head.append(base)
  const root = rootOf(live)
  if (root === null) return copy
  copyAttributes(root, copy.documentElement)
  const body = bodyOf(live)
  // Some pages hide everything until a script has run; on such a page "hidden" says nothing.
  const walk = new Walk(copy, body !== null && isShown(body), most)
  for (let child = firstChildOf(root); child !== null; child = nextSiblingOf(child)) {
    if (nodeTypeOf(child) !== 1) continue
    const name = localNameOf(child as Element)
    const target = name === 'head' ? copy.head : copy.body
    if (name === 'body') copyAttributes(child as Element, copy.body)
    if (!walk.copyChildren(child as Element, target)) return undefined
  }
  return copy
}

interface Step {
  next: Node | null
  readonly target: Element
  readonly depth: number
  /** Undefined where hidden and shown mean nothing: below a closed `<details>`, on a page that hides everything. */
  readonly shown: boolean | undefined
  /** What a slot shows: given as a list, not as siblings. */
  readonly rest?: Node[]
}

class Walk {
  #left: number

  constructor(
    readonly copy: Document,
    readonly mindsVisibility: boolean,
    most: number,
  ) {
    this.#left = most
  }

  /** Copies what is below `from` into `to`. False when there is too much of it. */
  copyChildren(from: Node, to: Element): boolean {
    const stack: Step[] = [this.#stepInto(from, to, 0, this.mindsVisibility || undefined)]
    while (stack.length > 0) {
      const step = stack[stack.length - 1]
      const node = step?.next
      if (step === undefined || node == null) {
        stack.pop()
        continue
      }
      step.next = step.rest === undefined ? nextSiblingOf(node) : (step.rest.shift() ?? null)
      this.#left -= 1
      if (this.#left < 0) return false
      const type = nodeTypeOf(node)
      if (type === 3) step.target.append(this.copy.createTextNode((node as Text).data))
      else if (type === 1) {
        const into = this.#copyElement(node as Element, step)
        if (into !== undefined) stack.push(into)
      }
    }
    return true
  }

  #stepInto(from: Node, target: Element, depth: number, shown: boolean | undefined): Step {
    if (nodeTypeOf(from) === 1) {
      const element = from as Element
      const shadow = shadowRootOf(element)
      if (shadow !== null) return { next: shadow.firstChild, target, depth, shown }
      if (localNameOf(element) === 'slot') {
        const assigned = HTMLSlotElement.prototype.assignedNodes.call(element as HTMLSlotElement, { flatten: true })
        const [first = null, ...rest] = assigned
        if (first !== null) return { next: first, target, depth, shown, rest }
      }
    }
    return { next: firstChildOf(from), target, depth, shown }
  }

  /** Copies one element and says how to go on below it; undefined when nothing below it is wanted. */
  #copyElement(element: Element, step: Step): Step | undefined {
    const name = localNameOf(element)
    const namespace = namespaceOf(element)
    if (namespace === mathml) {
      const copied = this.copy.createElementNS(mathml, name)
      copyAttributes(element, copied)
      return this.#enter(element, copied, step, step.shown)
    }
    if (namespace !== html || left.has(name)) return undefined
    if (name === 'script') {
      // Structured data is read by Readability; in an inert document no script runs.
      if (attributeOf(element, 'type') !== 'application/ld+json') return undefined
      const script = this.copy.createElement('script')
      script.type = 'application/ld+json'
      script.append(element.textContent ?? '')
      step.target.append(script)
      return undefined
    }
    if (name === 'noscript' && element.firstElementChild === null) {
      this.#copyNoscript(element, step)
      return undefined
    }
    // A slot shows what is assigned to it; `<noscript>` with elements in it is shown, because scripts are off.
    if (name === 'slot' || name === 'noscript') return this.#stepInto(element, step.target, step.depth, step.shown)
    if (name === 'button') {
      // A picture that opens larger is wrapped in a button; other buttons are not reading matter.
      return element.querySelector('img, picture') === null
        ? undefined
        : this.#stepInto(element, step.target, step.depth, step.shown)
    }
    const copied = this.copy.createElement(nameInCopy(element, name))
    copyAttributes(element, copied)
    if (name === 'img') copyShownPicture(element as HTMLImageElement, copied)
    const shown = step.shown && (neverRendered.has(name) || isShown(element))
    if (step.shown && !shown) copied.setAttribute(hiddenAttribute, '')
    return this.#enter(element, copied, step, name === 'details' ? undefined : shown)
  }

  #enter(element: Element, copied: Element, step: Step, shown: boolean | undefined): Step {
    step.target.append(copied)
    const depth = step.depth + 1
    // Past the depth the copy stays empty and its content follows it as siblings.
    return this.#stepInto(element, depth > maxDepth ? step.target : copied, depth, shown)
  }

  /** With scripting on, the content of `<noscript>` is mere text. Only the pictures in it are of interest. */
  #copyNoscript(element: Element, step: Step): void {
    const source = element.textContent ?? ''
    if (!/<img\b/i.test(source)) return
    const parsed = new DOMParser().parseFromString(source, 'text/html')
    const noscript = this.copy.createElement('noscript')
    for (const image of parsed.querySelectorAll('img')) {
      const copied = this.copy.createElement('img')
      copyAttributes(image, copied)
      noscript.append(copied)
    }
    step.target.append(noscript)
  }
}

/** Elements of a page's head have no box, which says nothing. */
const neverRendered = new Set(['meta', 'title', 'head', 'source', 'track', 'br', 'wbr', 'picture', 'rp', 'rt'])

/** A form would let its content shadow its properties; an element of the page's own making is a box or it is not. */
function nameInCopy(element: Element, name: string): string {
  if (name === 'form') return 'div'
  if (!name.includes('-')) return /^[a-z][a-z0-9]*$/.test(name) ? name : 'span'
  const { display } = getComputedStyle(element)
  return display === 'inline' || display === 'contents' || display === '' ? 'span' : 'div'
}

/**
 * Handlers and names that clobber stay behind, and so do style and `hidden`: whether an element is shown was seen on the
 * live page, and Readability would guess it again from these.
 */
function copyAttributes(from: Element, to: Element): void {
  const isMeta = localNameOf(from) === 'meta'
  for (const name of attributeNamesOf(from)) {
    if (!/^[a-z_][\w.:-]*$/i.test(name) || /^on/i.test(name)) continue
    if (name === 'name' && !isMeta) continue
    if (name === hiddenAttribute || name === 'style' || name === 'hidden') continue
    const value = attributeOf(from, name)
    if (value !== null) to.setAttribute(name, value)
  }
}

/** The file a picture really shows, and its size, are known once it is loaded. */
function copyShownPicture(image: HTMLImageElement, copied: Element): void {
  if (!image.complete || image.naturalWidth === 0 || image.currentSrc === '') return
  copied.setAttribute('src', image.currentSrc)
  copied.removeAttribute('srcset')
  copied.setAttribute('width', String(image.naturalWidth))
  copied.setAttribute('height', String(image.naturalHeight))
}
