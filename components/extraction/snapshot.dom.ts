/**
 * A copy of the page to work on, so that the publisher's document stays as it is. It is built element by element in an
 * inert document instead of cloned or serialised: the walk does not recurse, does not trust the page's properties, ends
 * at a depth and a size of its own, goes through open shadow roots, slots and frames of the same origin, and takes along
 * what only the live page knows: what is hidden, and which file a picture really shows.
 */
import {
  appendBackground,
  copyAttributes,
  copyScript,
  copyShownPicture,
  isHeadingButton,
  isOverPage,
  markOverlay,
  nameInCopy,
} from './copied.dom'
import { hiddenAttribute } from './hidden.dom'
import { noteInView } from './in-view.dom'
import { hasPlaceElsewhere, latePartFor, proseInFrame } from './late-parts.dom'
import {
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

const html = 'http://www.w3.org/1999/xhtml'
const mathml = 'http://www.w3.org/1998/Math/MathML'

/** Deeper elements are put side by side. Readability's time grows with the square of the depth. */
const maxDepth = 110
/** Elements and texts. A page of 500,000 words has some 100,000. */
const maxNodes = 300_000

/** Nothing in these is article text, and some of them would run, load or clobber. */
const left = new Set(
  'style link base frame frameset applet param input select textarea option optgroup datalist output progress meter canvas map area svg'.split(
    ' ',
  ),
)

export interface SnapshotLimits {
  /** Elements and texts the page may have. */
  readonly most?: number | undefined
  /** The only part of the page's body to copy. */
  readonly within?: Range | undefined
}

/** Copies the page's document. Undefined when it has more than `most` elements and texts. Changes nothing in `live`. */
export function takeSnapshot(live: Document, { most = maxNodes, within }: SnapshotLimits = {}): Document | undefined {
  const copy = new DOMParser().parseFromString('', 'text/html')
  const base = copy.createElement('base')
  base.href = baseOf(live)
  copy.head.append(base)
  const root = rootOf(live)
  if (root === null) return copy
  copyAttributes(root, copy.documentElement)
  const body = bodyOf(live)
  // Some pages hide everything until a script has run; on such a page "hidden" says nothing.
  const walk = new Walk(copy, live, body !== null && isShown(body), most, within)
  for (let child = firstChildOf(root); child !== null; child = nextSiblingOf(child)) {
    if (nodeTypeOf(child) !== 1) continue
    const name = localNameOf(child as Element)
    const target = name === 'head' ? copy.head : copy.body
    if (name === 'body') copyAttributes(child as Element, copy.body)
    // The common ancestor of a part may be in a shadow root, which the way down from the body does not show.
    const from = target === copy.body && within !== undefined ? elementOf(within.commonAncestorContainer) : child
    if (!walk.copyChildren(from, target)) return undefined
  }
  return copy
}

function elementOf(node: Node): Node {
  return nodeTypeOf(node) === 3 ? (node.parentNode ?? node) : node
}

/** Where copies go, and what holds there. */
interface Place {
  readonly target: Element
  readonly depth: number
  /** Undefined where hidden and shown mean nothing: below a closed `<details>`, on a page that hides everything. */
  readonly shown: boolean | undefined
  /** Where relative addresses start from, below a frame. */
  readonly base?: string | undefined
}

interface Step extends Place {
  next: Node | null
  /** What a slot shows: given as a list, not as siblings. */
  readonly rest?: Node[]
}

class Walk {
  #left: number

  constructor(
    readonly copy: Document,
    readonly live: Document,
    readonly mindsVisibility: boolean,
    most: number,
    readonly within: Range | undefined,
  ) {
    this.#left = most
  }

  /** Copies what is below `from` into `to`. False when there is too much of it. */
  copyChildren(from: Node, to: Element): boolean {
    const stack: Step[] = [this.#stepInto(from, { target: to, depth: 0, shown: this.mindsVisibility || undefined })]
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
      if (this.within?.intersectsNode(node) === false && !this.copy.head.contains(step.target)) continue
      if (type === 3) step.target.append(this.copy.createTextNode(this.#textOf(node as Text)))
      else if (type === 1) {
        const into = this.#copyElement(node as Element, step)
        if (into !== undefined) stack.push(into)
      }
    }
    return true
  }

  /** The text of a node, as far as it is within the part that is read. */
  #textOf(node: Text): string {
    const { within } = this
    const end = node === within?.endContainer ? within.endOffset : node.data.length
    return node.data.slice(node === within?.startContainer ? within.startOffset : 0, end)
  }

  #stepInto(from: Node, { target, depth, shown, base }: Place): Step {
    const place = { target, depth, shown, base }
    if (nodeTypeOf(from) === 1) {
      const element = from as Element
      const shadow = shadowRootOf(element)
      if (shadow !== null) return { ...place, next: shadow.firstChild }
      if (localNameOf(element) === 'slot') {
        const assigned = HTMLSlotElement.prototype.assignedNodes.call(element as HTMLSlotElement, { flatten: true })
        const [first = null, ...rest] = assigned
        if (first !== null) return { ...place, next: first, rest }
      }
    }
    return { ...place, next: firstChildOf(from) }
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
      copyScript(element, step.target)
      return undefined
    }
    if (name === 'template') return this.#copyTemplate(element as HTMLTemplateElement, step)
    if (name === 'noscript' && element.firstElementChild === null) {
      this.#copyNoscript(element, step)
      return undefined
    }
    // The pictures for readers without scripts are twins of those before them.
    if (name === 'noscript' && (element.textContent ?? '').trim() === '')
      return this.#enter(element, this.copy.createElement('noscript'), step, step.shown)
    // A slot shows what is assigned to it; `<noscript>` with elements in it is shown, because scripts are off.
    if (name === 'slot' || name === 'noscript') return this.#stepInto(element, step)
    if (name === 'button' && !isHeadingButton(element)) {
      // A picture that opens larger is wrapped in a button; other buttons are not reading matter.
      return element.querySelector('img, picture') === null ? undefined : this.#stepInto(element, step)
    }
    if (name === 'dialog' && (attributeOf(element, 'open') === null || isOverPage(element))) return undefined
    // A piece of a page that came late has been read where it belongs.
    if (hasPlaceElsewhere(element, this.live)) return undefined
    const copied = this.copy.createElement(nameInCopy(element, name))
    copyAttributes(element, copied, step.base)
    if (name === 'img') copyShownPicture(element as HTMLImageElement, copied)
    noteInView(element, copied)
    if (name === 'mjx-container') copied.className = 'MathJax'
    const shown = step.shown && (neverRendered.has(name) || isShown(element))
    if (step.shown && !shown) copied.setAttribute(hiddenAttribute, '')
    else if (shown) markOverlay(element, copied)
    appendBackground(element, copied)
    if (name === 'iframe' && shown) {
      const inside = this.#stepIntoFrame(element as HTMLIFrameElement, step)
      if (inside !== undefined) return inside
    }
    if (copied.localName === 'img' || name === 'iframe') {
      step.target.append(copied)
      return undefined
    }
    return this.#enter(element, copied, step, name === 'details' ? undefined : shown)
  }

  #enter(element: Element, copied: Element, step: Step, shown: boolean | undefined): Step {
    step.target.append(copied)
    const depth = step.depth + 1
    // Past the depth the copy stays empty and its content follows it as siblings.
    return this.#stepInto(element, { ...step, target: depth > maxDepth ? step.target : copied, depth, shown })
  }

  #stepIntoFrame(frame: HTMLIFrameElement, step: Step): Step | undefined {
    const body = proseInFrame(frame)
    if (body === undefined) return undefined
    const box = this.copy.createElement('div')
    step.target.append(box)
    return this.#stepInto(body, { ...step, target: box, depth: step.depth + 1, base: baseOf(body.ownerDocument) })
  }

  /** A template keeps the place of a part that came late, or is to become a shadow root. */
  #copyTemplate(template: HTMLTemplateElement, step: Step): Step | undefined {
    if (attributeOf(template, 'shadowrootmode') !== null) return this.#stepInto(template.content, step)
    const late = latePartFor(template, this.live)
    // It is hidden only because nothing has moved it yet.
    return late === null ? undefined : this.#stepInto(late, { ...step, shown: undefined })
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
