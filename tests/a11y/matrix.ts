/**
 * What the accessibility matrix is made of: every way the panel may look times every state it may be in, the choice of
 * a part of it (`--only`), and a sample in which every two values meet (`--sample`). Plain data, so it can be counted
 * and tested without a browser.
 */
import { themeChoices } from '../../components/typography/themes'
import { typefaceNames } from '../../components/typography/typefaces'

/** One drawing of the panel. */
export interface Cell {
  readonly language: string
  readonly state: string
  readonly theme: string
  readonly typeface: string
  readonly width: string
}

export type Dimension = keyof Cell

/** The values of each dimension, in the order in which they are gone through: the costly changes change least often. */
export type Dimensions = Readonly<Record<Dimension, readonly string[]>>

interface View {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** The panel's widths; `zoom400` is a window of 1280 × 1024 at 400 %, as WCAG 1.4.10 has it. */
export const views: Readonly<Record<string, View>> = {
  '240': { width: 240, height: 720, scale: 1 },
  '360': { width: 360, height: 720, scale: 1 },
  '500': { width: 500, height: 720, scale: 1 },
  zoom400: { width: 320, height: 256, scale: 4 },
}

/** The languages the matrix asks for. One the built extension does not have is named as missing, never counted. */
export const languages: readonly string[] = ['en', 'ar']

/** The whole matrix over these states. */
export function wholeMatrix(states: readonly string[]): Dimensions {
  return { language: languages, state: states, theme: themeChoices, typeface: typefaceNames, width: Object.keys(views) }
}

const names: readonly Dimension[] = ['language', 'state', 'theme', 'typeface', 'width']

/** How many cells there are. */
export function countCells(dimensions: Dimensions): number {
  return names.reduce((product, name) => product * dimensions[name].length, 1)
}

/** Every cell, the last dimension changing fastest. */
export function* cellsOf(dimensions: Dimensions): Generator<Cell> {
  for (const language of dimensions.language)
    for (const state of dimensions.state)
      for (const theme of dimensions.theme)
        for (const typeface of dimensions.typeface)
          for (const width of dimensions.width) yield { language, state, theme, typeface, width }
}

/** A cell as one word: what results are kept under. */
export function nameOf(cell: Cell): string {
  return names.map((name) => cell[name]).join('/')
}

/**
 * Narrows the dimensions as `theme=night|black,width=240` says. Throws an Error that lists what there is when it names
 * something else.
 */
export function narrowed(dimensions: Dimensions, only: string): Dimensions {
  const result: Record<Dimension, readonly string[]> = { ...dimensions }
  for (const part of only.split(',')) {
    const [name = '', values = ''] = part.split('=')
    const dimension = names.find((each) => each === name.trim())
    if (dimension === undefined) throw new Error(`There is no “${name}”: --only knows ${names.join(', ')}.`)
    const wanted = values.split('|').map((each) => each.trim())
    for (const value of wanted) {
      // A language may be asked for that is not part of the matrix: the one made up for trying.
      if (dimension === 'language' || dimensions[dimension].includes(value)) continue
      throw new Error(`There is no ${dimension} “${value}”. There are: ${dimensions[dimension].join(', ')}.`)
    }
    result[dimension] = wanted
  }
  return result
}

/**
 * A sample of at most `size` cells in which as many pairs of values meet as so few can hold; with enough of them, every
 * pair (pairwise testing). Always the same for the same dimensions: greedy, and where several do as well, the value that
 * has been taken least. In the order of `cellsOf`.
 */
export function sampleOf(dimensions: Dimensions, size: number): Cell[] {
  const met = new Set<string>()
  const taken = new Map<string, number>()
  const chosen: Cell[] = []
  const total = pairsIn(dimensions)
  while (chosen.length < Math.min(size, countCells(dimensions)) && met.size < total) {
    const cell = {} as Record<Dimension, string>
    // The dimension with most values first: it decides how many cells are needed.
    const order = names.toSorted((one, other) => dimensions[other].length - dimensions[one].length)
    const takenOf = (name: Dimension, value: string): number => taken.get(`${name}=${value}`) ?? 0
    Object.assign(cell, unmetPair(dimensions, order, met, takenOf))
    for (const name of order) {
      if (cell[name] !== undefined) continue
      const worth = (value: string): number =>
        order.filter((other) => cell[other] !== undefined && !met.has(pair(name, value, other, cell[other]))).length -
        takenOf(name, value) / 1000
      cell[name] = dimensions[name].reduce((best, value) => (worth(value) > worth(best) ? value : best))
    }
    for (const name of names) taken.set(`${name}=${cell[name]}`, takenOf(name, cell[name]) + 1)
    for (const one of names)
      for (const other of names) if (one !== other) met.add(pair(one, cell[one], other, cell[other]))
    chosen.push(cell)
  }
  const place = (cell: Cell): number[] => names.map((name) => dimensions[name].indexOf(cell[name]))
  return chosen.sort((one, other) => compare(place(one), place(other)))
}

/** The pairs of values that never meet in `cells`, for a test of the sample. */
export function unmetPairs(dimensions: Dimensions, cells: readonly Cell[]): string[] {
  const met = new Set(
    cells.flatMap((cell) => names.flatMap((one) => names.map((other) => pair(one, cell[one], other, cell[other])))),
  )
  return allPairs(dimensions).filter((each) => !met.has(each))
}

/** Direction does not matter: the smaller name comes first. */
function pair(one: Dimension, value: string, other: Dimension, otherValue: string): string {
  return one < other ? `${one}=${value} ${other}=${otherValue}` : `${other}=${otherValue} ${one}=${value}`
}

function allPairs(dimensions: Dimensions): string[] {
  const all = new Set<string>()
  for (const one of names)
    for (const other of names)
      if (one < other)
        for (const value of dimensions[one])
          for (const otherValue of dimensions[other]) all.add(pair(one, value, other, otherValue))
  return [...all]
}

function pairsIn(dimensions: Dimensions): number {
  return allPairs(dimensions).length
}

/** A pair that has not met, of the values taken least, in the largest dimension if it can be: a new cell's seed. */
function unmetPair(
  dimensions: Dimensions,
  order: readonly Dimension[],
  met: ReadonlySet<string>,
  takenOf: (name: Dimension, value: string) => number,
): Partial<Record<Dimension, string>> {
  const rarest = (name: Dimension): string[] =>
    dimensions[name].toSorted((one, other) => takenOf(name, one) - takenOf(name, other))
  for (const one of order)
    for (const value of rarest(one))
      for (const other of order)
        if (one !== other)
          for (const otherValue of rarest(other))
            if (!met.has(pair(one, value, other, otherValue))) return { [one]: value, [other]: otherValue }
  return {}
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
