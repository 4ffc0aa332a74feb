/** Tables for the ear: what a cell's column and row are called, and which tables are only a way to lay things out. */
import type { ArticleElement, ArticleNode } from '@/components/article/article'

export interface TableFacts {
  readonly columns: number
  readonly rows: number
  /** By cell: the names of its column, and of a row that began further up. Cells without any are left out. */
  readonly headers: ReadonlyMap<ArticleElement, readonly string[]>
}

/** Headers longer than this many UTF-16 units are sentences: nobody wants them before each cell. */
const LONGEST = 60
/** Cells longer than this on average hold the parts of a page, not the values of a table. */
const CELL = 400

interface Cell {
  readonly element: ArticleElement
  readonly row: number
  readonly column: number
  readonly width: number
  readonly height: number
  readonly isHeader: boolean
}

/** The facts of a table of values; `undefined` for one that only lays things out, or has but one row or column. */
export function factsOf(table: ArticleElement): TableFacts | undefined {
  const lines = rowsOf(table)
  const { grid, columns } = gridOf(lines)
  const cells = grid.flat()
  const rows = lines.length
  if (columns < 2 || rows < 2 || cells.some(({ element }) => contains(element, 'table'))) return undefined
  const isNamed = cells.some(({ isHeader }) => isHeader) || contains(table, 'caption')
  const length = cells.reduce((sum, { element }) => sum + textIn(element.children).length, 0)
  if (!isNamed && length > cells.length * CELL) return undefined
  return { columns, rows, headers: headersOf(grid, columns) }
}

interface Line {
  readonly cells: readonly ArticleElement[]
  readonly isHead: boolean
}

function rowsOf(table: ArticleElement): Line[] {
  const found: Line[] = []
  const visit = (nodes: readonly ArticleNode[], isHead: boolean): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue
      if (node.tag === 'tr') {
        const cells = node.children.filter((child) => typeof child !== 'string' && isCell(child)) as ArticleElement[]
        if (cells.length > 0) found.push({ cells, isHead })
      } else if (node.tag === 'thead' || node.tag === 'tbody' || node.tag === 'tfoot') {
        visit(node.children, node.tag === 'thead')
      }
    }
  }
  visit(table.children, false)
  return found
}

function isCell({ tag }: ArticleElement): boolean {
  return tag === 'td' || tag === 'th'
}

/** A hostile `colspan` must not cost memory; no table that is read aloud is wider. */
const WIDEST = 100

function gridOf(lines: readonly Line[]): { grid: Cell[][]; columns: number } {
  /** By column: the first row that is free again. */
  const free: number[] = []
  let columns = 0
  const grid = lines.map((line, row) => {
    const cells: Cell[] = []
    let column = 0
    for (const element of line.cells) {
      while ((free[column] ?? 0) > row) column += 1
      const width = Math.min(WIDEST, Number(element.attrs?.colspan ?? 1))
      const height = Math.min(lines.length - row, Number(element.attrs?.rowspan ?? 1))
      for (let i = column; i < column + width; i += 1) free[i] = row + height
      const isHeader = element.tag === 'th' || line.isHead
      if (column < WIDEST) cells.push({ element, row, column, width, height, isHeader })
      column += width
      columns = Math.max(columns, Math.min(column, WIDEST))
    }
    return cells
  })
  return { grid, columns }
}

/**
 * Rows are heard from left to right, so a row's own header was just said; what names the column must be said again, and
 * what names several rows where the next of them begins.
 */
function headersOf(lines: readonly (readonly Cell[])[], columns: number): Map<ArticleElement, readonly string[]> {
  const headers = new Map<ArticleElement, readonly string[]>()
  const above: string[][] = Array.from({ length: columns }, () => [])
  let spanning: Cell[] = []
  let wasHeaderRow = false
  lines.forEach((line, row) => {
    spanning = spanning.filter((cell) => cell.row + cell.height > row)
    const [first] = line
    // One cell over the whole width is a title within the table.
    if (first === undefined || (line.length === 1 && first.width >= columns)) return
    const isHeaderRow = line.every(({ isHeader }) => isHeader)
    const rowNames = isHeaderRow ? [] : spanning.map(nameOf).filter(isShort)
    for (const cell of line) {
      const names = [
        ...(cell === first ? rowNames : []),
        // A header is not told by another, but for the row's that stands for several.
        ...(cell.isHeader ? [] : (above[cell.column] ?? [])),
      ]
      if (names.length > 0) headers.set(cell.element, [...new Set(names)])
    }
    const naming = line.filter((cell) => namesColumn(cell, isHeaderRow))
    for (const cell of naming) {
      const name = nameOf(cell)
      for (let i = cell.column; i < Math.min(columns, cell.column + cell.width); i += 1) {
        // Rows of headers right below one another belong together; one further down takes their place.
        above[i] = [...(wasHeaderRow ? (above[i] ?? []) : []), ...(isShort(name) ? [name] : [])]
      }
    }
    wasHeaderRow = naming.length > 0
    spanning.push(...line.filter((cell) => cell.isHeader && cell.height > 1 && !naming.includes(cell)))
  })
  return headers
}

function namesColumn({ element, isHeader, width }: Cell, isHeaderRow: boolean): boolean {
  const scope = element.attrs?.scope
  if (scope !== undefined) return scope === 'col' || (scope === 'colgroup' && width > 0)
  return isHeader && isHeaderRow
}

function nameOf({ element }: Cell): string {
  return textIn(element.children).replace(/\s+/g, ' ').trim().replace(/[:.]$/, '')
}

function isShort(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name) && name.length <= LONGEST
}

function textIn(nodes: readonly ArticleNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : ` ${textIn(node.children)}`)).join('')
}

function contains({ children }: ArticleElement, tag: string): boolean {
  return children.some((node) => typeof node !== 'string' && (node.tag === tag || contains(node, tag)))
}
