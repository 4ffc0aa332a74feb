/**
 * What the window can stand on, measured from the drawn article one block at a time and kept until the layout changes.
 * A picture, a formula on its own and a rule are stops of their own, so none is passed over in silence. A row of a table
 * is one stop while it is low, since what stands in a row belongs together; in a high row each cell is read line by
 * line. Lines of code that reach past their box are lit as far as the box shows.
 */
import { flowOf, isTag, partsBlocks } from '@/components/article/tags'
import type { Ranged } from '@/components/text/lines.dom'
import type { ArticleText, Block } from '@/components/text/text'
import { asideAttribute } from '@/components/text/text-map.dom'
import type { Stops } from './find-stop'
import { groupLines, type Line, type Piece } from './group-lines'
import { type Lanes, lanesOf } from './lanes.dom'
import type { Stop } from './window-of'

export interface DrawnStops extends Stops {
  /** The article they are in; undefined while none is drawn. */
  root(): Element | undefined
  /** The block nearest to a point of the page, by the order of the text. */
  blockNear(x: number, y: number): number
  /** Blocks of the row of the table that holds `block`, first and last; of that block alone outside of tables. */
  rowOf(block: number): readonly [number, number]
  /** Forgets what was measured: the layout is another. */
  forget(): void
}

/** A row up to so many times as high as its letters are large is one stop: about four lines and its padding. */
const LOW_ROW = 8

const pictures = 'img, [role="img"], math'

export function drawnStops(text: ArticleText, surface: Ranged, window: Window): DrawnStops {
  const known = new Map<number, readonly Stop[]>()
  let isParted: boolean | undefined

  const nodesOf = (block: Block | undefined): readonly [Node, Node] | undefined => {
    const range = block && surface.rangeOf(block)
    return range && [range.startContainer, range.endContainer]
  }
  const root = (): Element | undefined => nodesOf(text.blocks[0])?.[0].parentElement?.closest('.article') ?? undefined
  const rowElement = (block: number): Element | null =>
    nodesOf(text.blocks[block])?.[0].parentElement?.closest('tr') ?? null
  const rowOf = (block: number): readonly [number, number] => {
    const row = rowElement(block)
    if (row === null) return [block, block]
    let [first, last] = [block, block]
    while (first > 0 && row.contains(nodesOf(text.blocks[first - 1])?.[0] ?? null)) first -= 1
    while (last < text.blocks.length - 1 && row.contains(nodesOf(text.blocks[last + 1])?.[0] ?? null)) last += 1
    return [first, last]
  }

  const measure = (index: number): readonly Stop[] => {
    const nodes = nodesOf(text.blocks[index])
    const article = root()
    if (nodes === undefined || article === undefined) return []
    const [first, last] = nodes
    const before = index === 0 ? article : (nodesOf(text.blocks[index - 1])?.[1] ?? article)
    const after = nodesOf(text.blocks[index + 1])?.[0]
    const row = lowRow(first)
    const home = blockElementOf(first)
    const sharesHome = index > 0 && blockElementOf(before) === home
    const nextHome = after === undefined ? null : blockElementOf(after)
    const lanes = lanesOf(first, article, row)
    const pieces: Piece[] = []
    const outside: Stop[] = []
    let isPast = false
    let formula: Element | undefined
    const walker = window.document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    // From the end of the block before: a picture may stand before the first word of this one.
    walker.currentNode = before
    for (let node = walker.nextNode(); node !== null && node !== after; node = walker.nextNode()) {
      const isWithin = formula?.contains(node) === true
      if (node instanceof Element) {
        /** Between blocks a stop belongs to the block before it, and before all of them to the first. */
        const isBetween = isPast || index === 0
        if (node.matches('hr') && isBetween) outside.push(...stopsOfObject(node, 'rule', article))
        if (isWithin || !node.matches(pictures) || row?.contains(node) === true) continue
        const around = blockElementOf(node)
        if (around === home && (isPast || !sharesHome)) pieces.push(...piecesOf(node.getClientRects(), 'object', lanes))
        else if (isBetween && around !== nextHome && !isInLowRow(node)) {
          outside.push(...stopsOfObject(node, 'picture', article))
        }
        if (node.localName === 'math') formula = node
      } else {
        const isAside = node.parentElement?.closest(`[${asideAttribute}], rp`) != null
        const kind = node.parentElement?.closest('rt') == null ? 'text' : 'reading'
        if (!isWithin && !isAside && row === null) pieces.push(...piecesOf(rectsOf(node), kind, lanes))
        isPast ||= node === last
      }
    }
    const own = row === null ? linesOf(groupLines(pieces), lanes) : stopsOfRow(index, row, article)
    const stops = [...own, ...outside]
    const { scrollX, scrollY } = window
    return inOrder(stops, index === 0).map((stop) => moved(stop, scrollX, scrollY))
  }

  /** The row around a node when it is low enough to be one stop. */
  const lowRow = (node: Node): Element | null => {
    const row = node.parentElement?.closest('tr') ?? null
    if (row === null) return null
    const size = Number.parseFloat(window.getComputedStyle(row).fontSize)
    return row.getBoundingClientRect().height <= size * LOW_ROW ? row : null
  }
  /** Whether a picture belongs to a row that is one stop for the words in it. */
  const isInLowRow = (node: Node): boolean => (lowRow(node)?.textContent ?? '').trim() !== ''
  /** The first block of a row stands for all of it. */
  const stopsOfRow = (index: number, row: Element, article: Element): Stop[] =>
    rowOf(index)[0] === index ? stopsOfObject(row, 'row', article) : []

  const stopsOf = (index: number): readonly Stop[] => {
    const stops = known.get(index) ?? measure(index)
    known.set(index, stops)
    return stops
  }

  return {
    blocks: text.blocks.length,
    stopsOf,
    root,
    rowOf,
    forget() {
      known.clear()
      isParted = undefined
    },
    blockNear(pageX, pageY) {
      const [x, y] = [pageX - window.scrollX, pageY - window.scrollY]
      const article = root()
      isParted ??= article !== undefined && hasColumns(window.getComputedStyle(article))
      const isRightToLeft = article !== undefined && window.getComputedStyle(article).direction === 'rtl'
      /** Whether a block ends before the point, undefined for one that is not drawn. */
      const isBefore = (index: number): boolean | undefined => {
        const block = text.blocks[index]
        const box = block && surface.rangeOf(block)
        const end = isParted ? [...(box?.getClientRects() ?? [])].at(-1) : box?.getBoundingClientRect()
        if (box === undefined || end === undefined || end.height === 0) return undefined
        if (isParted && article !== undefined) {
          const lane = lanesOf(box.endContainer, article, null).laneAt(end)
          const isLeft = lane.right < x
          if (isLeft || lane.left > x) return isLeft !== isRightToLeft
        }
        return end.bottom <= y
      }
      let low = 0
      let high = text.blocks.length
      while (low < high) {
        const middle = (low + high) >> 1
        let drawn = middle
        while (drawn < high && isBefore(drawn) === undefined) drawn += 1
        if (drawn < high && isBefore(drawn) === true) low = drawn + 1
        else high = middle
      }
      return Math.min(low, text.blocks.length - 1)
    },
  }
}

const hasColumns = ({ columnCount, columnWidth }: CSSStyleDeclaration): boolean =>
  columnCount !== 'auto' || columnWidth !== 'auto'

/** The nearest element around a node that begins and ends a block of text. */
function blockElementOf(node: Node): Element | null {
  let element = node.parentElement
  const isBlock = ({ localName }: Element): boolean => isTag(localName) && partsBlocks(flowOf(localName))
  while (element !== null && !isBlock(element) && !element.matches('.article')) element = element.parentElement
  return element
}

function rectsOf(node: Node): DOMRectList {
  const range = node.ownerDocument?.createRange() ?? new Range()
  range.selectNodeContents(node)
  return range.getClientRects()
}

function piecesOf(rects: DOMRectList, kind: Piece['kind'], lanes: Lanes): Piece[] {
  return [...rects]
    .filter(({ width, height }) => width > 0.5 && height > 0.5)
    .map(({ left, right, top, bottom }) => {
      const box = { left, right, top, bottom }
      return { ...box, kind, column: lanes.columnOf(box) }
    })
}

function linesOf(lines: readonly Line[], lanes: Lanes): Stop[] {
  return lines.map(({ column, isObject, ...box }) => ({
    ...box,
    kind: isObject ? 'picture' : 'line',
    lane: lanes.laneAt(box, column),
  }))
}

function stopsOfObject(element: Element, kind: Stop['kind'], article: Element): Stop[] {
  const lanes = lanesOf(element, article, kind === 'row' ? element : null)
  return [...element.getClientRects()]
    .filter(({ width, height }) => width > 0.5 && height > 0)
    .map(({ left, right, top, bottom }) => ({
      left,
      right,
      top,
      bottom,
      kind,
      lane: lanes.laneAt({ left, right, top, bottom }),
    }))
}

/** What stands before the first block of all comes before it. */
function inOrder(stops: readonly Stop[], isFirst: boolean): readonly Stop[] {
  return isFirst ? [...stops].sort((a, b) => a.top - b.top) : stops
}

function moved({ left, right, top, bottom, kind, lane }: Stop, x: number, y: number): Stop {
  return {
    left: left + x,
    right: right + x,
    top: top + y,
    bottom: bottom + y,
    kind,
    lane: { left: lane.left + x, right: lane.right + x },
  }
}
