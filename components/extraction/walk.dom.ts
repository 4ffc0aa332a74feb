/**
 * The walk through the live page that copies it (`snapshot.dom.ts`). It has a beginning and an end of its own: a place on a
 * page is the number of elements and texts before it and of the characters in them.
 */
import {
  appendBackground,
  appendReading,
  copyAttributes,
  copyNoscript,
  copyScript,
  copyShownPicture,
  isHeadingButton,
  isOverPage,
  markInText,
  markOverlay,
  nameInCopy,
} from './copied.dom'
import { cutOf } from './cut'
import { appendDrawing } from './drawing.dom'
import { hiddenAttribute, shownAttribute } from './hidden.dom'
import { noteInView } from './in-view.dom'
import { hasPlaceElsewhere, latePartFor, proseInFrame } from './late-parts.dom'
import type { Steps } from './pace.dom'
import {
  attributeOf,
  baseOf,
  firstChildOf,
  hasShownBox,
  isShown,
  localNameOf,
  namespaceOf,
  nextSiblingOf,
  nodeTypeOf,
  shadowRootOf,
} from './pristine.dom'
import { Slots } from './slotted.dom'
import {
  type Bounds,
  headsTable,
  html,
  inText,
  isInPlace,
  isText,
  leaveBehind,
  lines,
  mathml,
  maxDepth,
  mostPictures,
  neverCopied,
  neverRendered,
  type Place,
  type Step,
  slack,
  slackInText,
  stride,
  textWithin,
  weightOf,
} from './walk-step.dom'

export class Walk {
  #place = 0
  /** Since the last place to rest at. */
  #steps = 0
  #nodes: number
  #chars: number
  #pictures = mostPictures
  /** Parts that came late: each has one place. */
  readonly #late = new Set<Element>()
  readonly #slots = new Slots()

  constructor(
    readonly copy: Document,
    readonly live: Document,
    readonly mindsVisibility: boolean,
    readonly bounds: Bounds,
  ) {
    ;({ nodes: this.#nodes, chars: this.#chars } = bounds)
  }

  /**
   * Copies what is below `from` into `to`, until it is done (undefined), there is so much that the walk ends at a place on
   * the page, or the page has changed during a rest so that what comes next is lost.
   */
  *copyChildren(from: Node, to: Element): Steps<number | 'lost' | undefined> {
    const stack: Step[] = [this.#stepInto(from, { target: to, depth: 0, shown: this.mindsVisibility || undefined })]
    while (stack.length > 0) {
      const step = stack[stack.length - 1]
      const node = step?.next
      if (step === undefined || node == null) {
        const { filled } = stack.pop() ?? {}
        if (filled !== undefined && this.#isBefore && !step?.stays) leaveBehind(filled)
        continue
      }
      if (this.#nodes <= 0 || this.#chars <= 0) {
        // The end of a piece is that of a line, where there is one near.
        const isFar = this.#nodes < -slack || this.#chars < -slackInText
        if (isFar || (nodeTypeOf(node) === 1 && lines.has(localNameOf(node as Element)))) return this.#place
      }
      step.next = step.rest === undefined ? nextSiblingOf(node) : (step.rest.next().value ?? null)
      this.#place += 1
      this.#steps += 1
      if (!this.#isBefore) this.#nodes -= weightOf(node)
      if (this.#steps >= stride) {
        this.#steps = 0
        yield
        if (!isInPlace(node, step) || !stack.every((each) => isInPlace(each.next, each))) return 'lost'
      }
      if (this.bounds.within?.intersectsNode(node) === false) continue
      if (isText(node)) {
        const end = this.#copyText(node, step)
        if (end !== undefined) return end
      } else if (nodeTypeOf(node) === 1) {
        const into = this.#copyElement(node as Element, step)
        if (into !== undefined) stack.push(into)
      }
    }
    return undefined
  }

  get #isBefore(): boolean {
    return this.#place <= this.bounds.from
  }

  /** Copies what of a text lies in the piece. The place where the piece ends, if it is in this text. */
  #copyText(node: Text, { target, stays }: Step): number | undefined {
    const text = textWithin(node, this.bounds.within)
    const start = stays ? 0 : Math.min(text.length, Math.max(0, this.bounds.from - this.#place))
    const end = start + cutOf(text.slice(start), inText.length(Math.max(0, this.#chars + slackInText)))
    // A string, not a text: the browser need not hand us what it makes of it.
    if (end > start) target.append(text.slice(start, end))
    if (end < text.length) return this.#place + end
    this.#place += end
    this.#chars -= inText.weight(end - start)
    return undefined
  }

  #stepInto(from: Node, { target, depth, shown, base, stays }: Place, filled?: Element): Step {
    const place = { target, depth, shown, base, stays, ...(filled !== undefined && { filled }) }
    if (nodeTypeOf(from) === 1) {
      const element = from as Element
      const shadow = shadowRootOf(element)
      if (shadow !== null) return { ...place, next: shadow.firstChild, parent: shadow }
      if (localNameOf(element) === 'slot') {
        const { nodes, parent } = this.#slots.assignedTo(element as HTMLSlotElement)
        const first = nodes.next().value
        if (first !== undefined) return { ...place, next: first, parent, rest: nodes }
      }
    }
    return { ...place, next: firstChildOf(from), parent: from }
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
    if (name === 'svg' || name === 'canvas') {
      if (!this.#isBefore && step.shown !== false) appendDrawing(element, step.target)
      return undefined
    }
    if (namespace !== html || neverCopied.has(name)) return undefined
    if (name === 'script') {
      copyScript(element, step.target)
      return undefined
    }
    if (name === 'template') return this.#copyTemplate(element as HTMLTemplateElement, step)
    if (name === 'noscript' && element.firstElementChild === null) {
      if (!this.#isBefore) copyNoscript(element, step.target)
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
    // A button is a box: its words are not one with those before it.
    if (name === 'button') copied.append(' ')
    // Most elements of a text say nothing but their name, and need not be asked.
    const saysMore = copyAttributes(element, copied, step.base)
    // A piece of a page that came late has been read where it belongs.
    if (saysMore && hasPlaceElsewhere(element, this.live)) return undefined
    if (name === 'img') copyShownPicture(element as HTMLImageElement, copied)
    if (saysMore || name === 'article') noteInView(element, copied)
    if (name === 'mjx-container') copied.className = 'MathJax'
    // Below what is `visibility: hidden` a part may be shown.
    const seen = step.shown === false ? hasShownBox : isShown
    const shown = step.shown === undefined || neverRendered.has(name) ? step.shown : seen(element)
    if (shown !== step.shown) copied.setAttribute(shown ? shownAttribute : hiddenAttribute, '')
    else if (shown && saysMore) {
      markOverlay(element, copied)
      markInText(element, copied)
    }
    if (name === 'meter' && !this.#isBefore) appendReading(element as HTMLMeterElement, copied)
    if (saysMore) appendBackground(element, copied)
    if (name === 'iframe' && shown) {
      // To look into a frame takes as long as to copy many nodes.
      this.#steps = stride
      const inside = this.#stepIntoFrame(element as HTMLIFrameElement, step)
      if (inside !== undefined) return inside
    }
    if (copied.localName === 'img' || name === 'iframe') {
      if (this.#isBefore) return undefined
      step.target.appendChild(copied)
      this.#pictures -= 1
      if (this.#pictures === 0) this.#nodes = 0
      return undefined
    }
    return this.#enter(element, copied, step, name === 'details' ? undefined : shown)
  }

  #enter(element: Element, copied: Element, step: Step, shown: boolean | undefined): Step {
    const depth = step.depth + 1
    const isPast = depth > maxDepth
    if (!isPast) step.target.appendChild(copied)
    // Past the depth content stands side by side, and a break parts it where its box did.
    else if (lines.has(copied.localName) && step.target.lastChild?.nodeName !== 'BR')
      step.target.append(this.copy.createElement('br'))
    const target = isPast ? step.target : copied
    const stays = step.stays === true || (this.#isBefore && headsTable.has(copied.localName))
    return this.#stepInto(element, { target, depth, shown, base: step.base, stays }, copied)
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
    if (late === null || this.#late.has(late)) return undefined
    this.#late.add(late)
    // It is hidden only because nothing has moved it yet.
    return this.#stepInto(late, { ...step, shown: undefined })
  }
}
