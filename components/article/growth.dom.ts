/**
 * Draws the stretches of a long article one after the other: those in view at once, the rest a few milliseconds at a time.
 * What was drawn and is still the same is never touched again.
 */
import type { ArticleNode, MarkedNode } from './article'
import { firstBelow } from './first-below.dom'
import type { Pace } from './pace.dom'
import { areSame, beginsWith } from './same-nodes'

/** What an article is to show in its stretches. */
export interface Content<M> {
  readonly stretches: readonly (readonly MarkedNode<M>[])[]
  /** The same without marks: what tells whether they are of another text. */
  readonly bare: readonly (readonly ArticleNode[])[]
  /** Number of the first string of the text in each of them. */
  readonly firstRuns: readonly number[]
  /** Draws nodes into the element, in place of what it drew there before; none empties it. */
  readonly draw: (nodes: readonly MarkedNode<M>[], into: Element) => void
}

/** The stretches of a drawn article. They keep their places while it is the same text. */
export interface Growth {
  readonly count: number
  element(index: number): HTMLElement
  firstRun(index: number): number
  /** The nodes of a stretch, without marks. */
  nodes(index: number): readonly ArticleNode[]
  /** Whether a stretch shows what it is to show. */
  isDrawn(index: number): boolean
  /** How often it was drawn. */
  drawings(index: number): number
  /** Draws a stretch now, if it is not. */
  draw(index: number): void
  /** Draws all that is missing now. */
  drawAll(): void
  /** Calls back whenever some stretches were drawn, with which, until `signal` aborts. */
  watch(onDrawn: (drawn: readonly number[]) => void, signal: AbortSignal): void
}

const growths = new WeakMap<Element, Growth>()

/** How the article drawn in an element grows; undefined where it is short and drawn as one. */
export function growthOf(article: Element): Growth | undefined {
  return growths.get(article)
}

/** Milliseconds of drawing after which others have their turn. */
const longest = 8
/** What is above and below the view is drawn with it: so many times its height. */
const margin = 1

export interface Growing<M> extends Growth {
  /** What is to be drawn from now on. What is in view is drawn at once. */
  show(content: Content<M>): void
  /** Takes it all away. */
  end(): void
}

/** Without a pace, everything is drawn at once. */
export function growIn<M>(article: HTMLElement, pace: Pace | undefined): Growing<M> {
  let content: Content<M> = { stretches: [], bare: [], firstRuns: [], draw: () => {} }
  let elements: HTMLElement[] = []
  /** What is drawn, and with what: compared with what is to be drawn once somebody asks. */
  let drawn: ({ nodes: readonly MarkedNode<M>[]; bare: readonly ArticleNode[]; by: Content<M>['draw'] } | undefined)[] =
    []
  let isSettled: boolean[] = []
  let drawings: number[] = []
  let untold = new Set<number>()
  const watchers = new Set<(drawn: readonly number[]) => void>()
  const life = new AbortController()
  const { defaultView: window } = article.ownerDocument
  let isBusy = false
  let hasMoved = true
  let next = 0

  const isDrawn = (index: number): boolean => {
    const [is, nodes] = [drawn[index], content.stretches[index]]
    if (isSettled[index] === true) return true
    if (is === undefined || nodes === undefined || is.by !== content.draw || !areSame(is.nodes, nodes)) return false
    isSettled[index] = true
    return true
  }
  const draw = (index: number): void => {
    const [nodes, bare, element, before] = [
      content.stretches[index],
      content.bare[index],
      elements[index],
      drawn[index],
    ]
    if (nodes === undefined || bare === undefined || element === undefined || isDrawn(index)) return
    // In another text a picture that was asked for, a part that was opened, would be another one.
    if (before !== undefined && !beginsWith(bare, before.bare)) content.draw([], element)
    if (element.dataset.awaited !== undefined) {
      element.replaceChildren()
      delete element.dataset.awaited
    }
    content.draw(nodes, element)
    drawn[index] = { nodes, bare, by: content.draw }
    isSettled[index] = true
    drawings[index] = (drawings[index] ?? 0) + 1
    untold.add(index)
  }
  const tell = (): void => {
    if (untold.size === 0) return
    const told = [...untold]
    untold = new Set()
    for (const watcher of watchers) watcher(told)
  }
  const drawInView = (reach: number): void => {
    const height = window?.innerHeight ?? 0
    let index = firstBelow(elements, -height * reach)
    next = index
    while (index < elements.length) {
      if ((elements[index]?.getBoundingClientRect().top ?? 0) > height * (1 + reach)) break
      draw(index)
      index += 1
    }
  }
  const following = (): number | undefined => {
    for (let step = 0; step < elements.length; step += 1) {
      const index = (next + step) % elements.length
      if (isDrawn(index)) continue
      next = index
      return index
    }
    return undefined
  }
  const goOn = async (pace: Pace): Promise<void> => {
    if (isBusy) return
    isBusy = true
    try {
      for (let turn = pace.painted; ; turn = pace.pause) {
        await turn()
        if (life.signal.aborted) return
        const since = pace.now()
        if (hasMoved) drawInView(margin)
        hasMoved = false
        tell()
        let index = following()
        for (; index !== undefined; index = following()) {
          draw(index)
          tell()
          if (pace.now() - since >= longest) break
        }
        if (index === undefined && following() === undefined) return
      }
    } finally {
      isBusy = false
    }
  }
  const isWhole = (): boolean => isSettled.length === elements.length && !isSettled.includes(false)
  const drawAll = (): void => {
    for (const index of elements.keys()) draw(index)
    tell()
  }
  const within = { signal: life.signal, passive: true }
  window?.addEventListener(
    'scroll',
    () => {
      hasMoved = true
      if (isWhole()) return
      drawInView(0)
      tell()
    },
    within,
  )
  // What finds, copies or prints all of the article needs all of it.
  window?.addEventListener('beforeprint', drawAll, within)
  window?.addEventListener(
    'keydown',
    ({ key, ctrlKey, metaKey }) => {
      if ((ctrlKey || metaKey) && /^[afgp]$/i.test(key) && !isWhole()) drawAll()
    },
    { ...within, capture: true },
  )
  // What is touched must be what it is taken for: the mark of a term says which by its number in a list.
  for (const type of ['pointerover', 'pointerdown', 'focusin'] as const) {
    article.addEventListener(
      type,
      ({ target }) => {
        const stretch = target instanceof Element ? target.closest<HTMLElement>('.stretch') : null
        const index = stretch === null ? -1 : elements.indexOf(stretch)
        if (index === -1 || isDrawn(index)) return
        draw(index)
        tell()
      },
      { ...within, capture: true },
    )
  }

  const growing: Growing<M> = {
    get count() {
      return elements.length
    },
    element(index) {
      const element = elements[index]
      if (element === undefined) throw new RangeError(`There is no stretch ${index}.`)
      return element
    },
    firstRun: (index) => content.firstRuns[index] ?? 0,
    nodes: (index) => content.bare[index] ?? [],
    isDrawn,
    drawings: (index) => drawings[index] ?? 0,
    draw(index) {
      draw(index)
      tell()
    },
    drawAll,
    watch(onDrawn, signal) {
      watchers.add(onDrawn)
      signal.addEventListener('abort', () => watchers.delete(onDrawn))
    },
    show(now) {
      content = now
      const before = elements
      elements = [...article.querySelectorAll<HTMLElement>(':scope > .stretch')]
      for (const gone of before.slice(elements.length)) now.draw([], gone)
      drawn = elements.map((_, index) => drawn[index])
      drawings = elements.map((_, index) => drawings[index] ?? 0)
      isSettled = elements.map(() => false)
      for (const [index, element] of elements.entries()) {
        if (drawn[index] !== undefined || element.dataset.awaited !== undefined) continue
        element.dataset.awaited = ''
        // Its box stands for all that is to come.
        element.append(article.ownerDocument.createElement('div'))
      }
      if (pace === undefined) {
        drawAll()
        return
      }
      // The first screens.
      for (const index of [0, 1]) draw(index)
      if (drawn.some((one, index) => index > 1 && one !== undefined)) drawInView(0)
      hasMoved = true
      void goOn(pace)
    },
    end() {
      life.abort()
      for (const [index, element] of elements.entries()) if (drawn[index] !== undefined) content.draw([], element)
      growths.delete(article)
    },
  }
  growths.set(article, growing)
  return growing
}
