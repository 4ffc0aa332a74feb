/** The walk through the live page that copies it (`snapshot.dom.ts`). */
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
import { inertDocument } from './inert.dom'
import { hasPlaceElsewhere, latePartFor, proseInFrame } from './late-parts.dom'
import type { Steps } from './pace.dom'
import {
  attributeOf,
  baseOf,
  firstChildOf,
  isShown,
  localNameOf,
  namespaceOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  shadowRootOf,
} from './pristine.dom'

const html = 'http://www.w3.org/1999/xhtml'
const mathml = 'http://www.w3.org/1998/Math/MathML'

/** Deeper elements are put side by side. Readability's time grows with the square of the depth. */
const maxDepth = 110
/** Nodes between two places to rest at. */
const stride = 200

/** Nothing in these is article text, and some of them would run, load or clobber. */
const left = new Set(
  'style link base frame frameset applet param input select textarea option optgroup datalist output progress meter canvas map area svg'.split(
    ' ',
  ),
)

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
  /** What `next` is a child of. */
  readonly parent: Node | null
  /** What a slot shows: given as a list, not as siblings. */
  readonly rest?: Node[]
}

export class Walk {
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

  /**
   * Copies what is below `from` into `to`: until it is done, or there is too much of it, or the page has changed during a
   * rest so that what comes next is lost.
   */
  *copyChildren(from: Node, to: Element): Steps<'done' | 'too much' | 'lost'> {
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
      if (this.#left < 0) return 'too much'
      if (this.#left % stride === 0) {
        yield
        if (!isInPlace(node, step) || !stack.every((each) => isInPlace(each.next, each))) return 'lost'
      }
      if (this.within?.intersectsNode(node) === false && !this.copy.head.contains(step.target)) continue
      // A string, not a text: the browser need not hand us what it makes of it.
      if (isText(node)) step.target.append(this.#textOf(node))
      else if (nodeTypeOf(node) === 1) {
        const into = this.#copyElement(node as Element, step)
        if (into !== undefined) stack.push(into)
      }
    }
    return 'done'
  }

  /** The text of a node, as far as it is within the part that is read. */
  #textOf(node: Text): string {
    const { within } = this
    if (within === undefined) return node.data
    const end = node === within.endContainer ? within.endOffset : node.data.length
    return node.data.slice(node === within.startContainer ? within.startOffset : 0, end)
  }

  #stepInto(from: Node, { target, depth, shown, base }: Place): Step {
    if (nodeTypeOf(from) === 1) {
      const element = from as Element
      const shadow = shadowRootOf(element)
      if (shadow !== null) return { target, depth, shown, base, next: shadow.firstChild, parent: shadow }
      if (localNameOf(element) === 'slot') {
        const assigned = HTMLSlotElement.prototype.assignedNodes.call(element as HTMLSlotElement, { flatten: true })
        const [first = null, ...rest] = assigned
        if (first !== null) return { target, depth, shown, base, next: first, parent: null, rest }
      }
    }
    return { target, depth, shown, base, next: firstChildOf(from), parent: from }
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
    const copied = this.copy.createElement(nameInCopy(element, name))
    // Most elements of a text say nothing but their name, and need not be asked.
    const saysMore = copyAttributes(element, copied, step.base)
    // A piece of a page that came late has been read where it belongs.
    if (saysMore && hasPlaceElsewhere(element, this.live)) return undefined
    if (name === 'img') copyShownPicture(element as HTMLImageElement, copied)
    if (saysMore || name === 'article') noteInView(element, copied)
    if (name === 'mjx-container') copied.className = 'MathJax'
    const shown = step.shown && (neverRendered.has(name) || isShown(element))
    if (step.shown && !shown) copied.setAttribute(hiddenAttribute, '')
    else if (shown && saysMore) markOverlay(element, copied)
    if (saysMore) appendBackground(element, copied)
    if (name === 'iframe' && shown) {
      const inside = this.#stepIntoFrame(element as HTMLIFrameElement, step)
      if (inside !== undefined) return inside
    }
    if (copied.localName === 'img' || name === 'iframe') {
      step.target.appendChild(copied)
      return undefined
    }
    return this.#enter(element, copied, step, name === 'details' ? undefined : shown)
  }

  #enter(element: Element, copied: Element, step: Step, shown: boolean | undefined): Step {
    step.target.appendChild(copied)
    const depth = step.depth + 1
    // Past the depth the copy stays empty and its content follows it as siblings.
    const target = depth > maxDepth ? step.target : copied
    return this.#stepInto(element, { target, depth, shown, base: step.base })
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
    const parsed = inertDocument(source)
    const noscript = this.copy.createElement('noscript')
    for (const image of parsed.querySelectorAll('img')) {
      const copied = this.copy.createElement('img')
      copyAttributes(image, copied)
      noscript.append(copied)
    }
    step.target.append(noscript)
  }
}

/** A form may give its `nodeType` as one of its controls, but never as the number of a text. */
function isText(node: Node): node is Text {
  return node.nodeType === 3
}

/** Whether a node is still where it was when the step was taken. A slot's nodes stand elsewhere. */
function isInPlace(node: Node | null, { parent }: Step): boolean {
  return node === null || parent === null || parentOf(node) === parent
}

/** Elements of a page's head have no box, which says nothing. */
const neverRendered = new Set(['meta', 'title', 'head', 'source', 'track', 'br', 'wbr', 'picture', 'rp', 'rt'])
