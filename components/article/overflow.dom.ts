/** What is wider than its place: told to whoever draws it, so that it can be scrolled by key, and be seen to go on. */

export interface Overflow {
  /** Whether the box scrolls sideways. */
  readonly isWide: boolean
  /** Whether the headings of a table's rows can stay in place and leave more than half of the box free. */
  readonly canPin: boolean
}

const measures = new WeakMap<Element, () => void>()
/** One for all: an article may hold hundreds of pieces of code. Made when the first is drawn. */
let sizes: ResizeObserver | undefined

/**
 * Calls `onChange` when it changes whether `box` scrolls sideways, until `signal` aborts: once it is laid out, and as its
 * size or that of its content changes. While it scrolls, `data-before` and `data-after` say on which side more is hidden.
 */
export function watchOverflow(box: HTMLElement, onChange: (overflow: Overflow) => void, signal: AbortSignal): void {
  let known: Overflow = { isWide: false, canPin: false }

  const showEdges = (): void => {
    const room = box.scrollWidth - box.clientWidth
    // From right to left it counts down from 0.
    const gone = Math.abs(box.scrollLeft)
    box.toggleAttribute('data-before', known.isWide && gone > 1)
    box.toggleAttribute('data-after', known.isWide && gone < room - 1)
  }
  const measure = (): void => {
    const isWide = box.scrollWidth > box.clientWidth + 1
    const now = { isWide, canPin: isWide && mayPin(box) }
    if (now.isWide !== known.isWide || now.canPin !== known.canPin) {
      known = now
      onChange(now)
    }
    showEdges()
  }

  sizes ??= new ResizeObserver((entries) => {
    // A box and its content are often told of together.
    for (const each of new Set(entries.map(({ target }) => measures.get(target)))) each?.()
  })
  const observed = [box, ...box.children]
  for (const each of observed) {
    measures.set(each, measure)
    sizes.observe(each)
  }
  box.addEventListener('scroll', showEdges, { signal, passive: true })
  signal.addEventListener('abort', () => {
    for (const each of observed) sizes?.unobserve(each)
  })
}

/** Of the box, what headings that stay may take. */
const mostPinned = 0.45

/** Rows whose first cells are headings; where cells span rows or columns, the first cell may be in another column. */
function mayPin(box: HTMLElement): boolean {
  const first = box.querySelector('tbody > tr > th:first-child, table > tr > th:first-child')
  if (first === null || box.querySelector('[rowspan], th:first-child[colspan]') !== null) return false
  return first.getBoundingClientRect().width <= box.clientWidth * mostPinned
}
