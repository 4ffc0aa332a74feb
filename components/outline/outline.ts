/** The outline of an article: its headings, or where it has none, stops along the way. */
import type { ArticleText, Span } from '@/components/text/text'

/** A place the outline leads to. */
export interface Stop extends Span {
  readonly kind: 'title' | 'heading' | 'passage'
  /** The heading's words; the opening words of a passage. */
  readonly title: string
  /** How deep it is nested: 0 for the article's title, or where there is none, for the outermost headings. */
  readonly depth: number
  /** Where its section ends, with all that is nested in it. */
  readonly until: number
}

/**
 * All headings, the title first. Levels may skip: a heading is nested in the nearest one before it that is of a higher
 * level. An article without headings is cut into stretches of some minutes each; a short one has no outline.
 * `minutes`: what reading all of it takes.
 */
export function outlineOf(text: ArticleText, minutes: number): readonly Stop[] {
  const headings = headingsIn(text)
  return headings.some(({ kind }) => kind === 'heading') ? headings : stretchesOf(text, minutes)
}

function headingsIn({ text, blocks }: ArticleText): readonly Stop[] {
  /** The levels of the headings the next one may be nested in. */
  const open: number[] = []
  const found = blocks.flatMap(({ tag, start, end }) => {
    if (!/^h[1-6]$/.test(tag)) return []
    // The title stands above every heading of the body, an `h1` there included.
    const isTitle = start === 0 && tag === 'h1'
    const level = isTitle ? 0 : Number(tag[1])
    while ((open.at(-1) ?? -1) >= level) open.pop()
    open.push(level)
    const title = oneLine(text.slice(start, end))
    return [{ start, end, kind: isTitle ? ('title' as const) : ('heading' as const), title, depth: open.length - 1 }]
  })
  return withEnds(found, text.length)
}

/** Minutes of reading between two stops where there are no headings, and how many stops there are at most. */
const stretch = 1.5
const mostStretches = 12

/** Stops at the beginnings of paragraphs, about as far from each other as each other. */
function stretchesOf({ text, blocks }: ArticleText, minutes: number): readonly Stop[] {
  const count = Math.min(mostStretches, Math.round(minutes / stretch))
  const paragraphs = blocks.filter(({ tag }) => tag === 'p' || tag === 'div' || tag === 'blockquote')
  if (count < 2 || paragraphs.length < 2) return []
  const chosen = new Map(
    Array.from({ length: count }, (_, index) => {
      const wanted = (index * text.length) / count
      const nearest = paragraphs.reduce((best, each) =>
        Math.abs(each.start - wanted) < Math.abs(best.start - wanted) ? each : best,
      )
      return [nearest.start, nearest]
    }),
  )
  return withEnds(
    [...chosen.values()].map(({ start, end }) => ({
      start,
      end,
      kind: 'passage' as const,
      title: openingOf(oneLine(text.slice(start, end))),
      depth: 0,
    })),
    text.length,
  )
}

function withEnds(stops: readonly Omit<Stop, 'until'>[], length: number): readonly Stop[] {
  const after: { depth: number; start: number }[] = []
  // From the last to the first: what ends a section is the nearest stop after it that is not nested in it.
  return stops
    .map((_, index) => stops[stops.length - 1 - index] as Omit<Stop, 'until'>)
    .map((stop) => {
      while ((after.at(-1)?.depth ?? -1) > stop.depth) after.pop()
      const until = after.at(-1)?.start ?? length
      after.push(stop)
      return { ...stop, until }
    })
    .reverse()
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** Characters of a passage that stand for it. */
const opening = 56

function openingOf(words: string): string {
  if (words.length <= opening) return words
  const cut = words.slice(0, opening)
  const end = cut.lastIndexOf(' ')
  return `${(end > opening / 2 ? cut.slice(0, end) : cut).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')}…`
}

/** Index of the stop that `at` (offset into the text) lies behind; -1 before the first. */
export function stopAt(stops: readonly Stop[], at: number): number {
  let low = 0
  let high = stops.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stops[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The headings that `at` stands under, the outermost first, without the article's title. */
export function headingPath(stops: readonly Stop[], at: number): readonly string[] {
  return stops
    .slice(0, stopAt(stops, at) + 1)
    .filter(({ kind, until }) => kind === 'heading' && until > at)
    .map(({ title }) => title)
}

/** The first stop after `at`, for the command "next heading". */
export function nextHeading(stops: readonly Stop[], at: number): Stop | undefined {
  return stops[stopAt(stops, at) + 1]
}

/** The nearest stop before `at`: within a section its heading, on a heading the one before. */
export function previousHeading(stops: readonly Stop[], at: number): Stop | undefined {
  const index = stopAt(stops, at)
  const here = stops[index]
  return here !== undefined && at < here.end ? stops[index - 1] : here
}

/** A stop with what is nested in it. */
export interface Branch {
  readonly stop: Stop
  /** Place in the list of all stops. */
  readonly index: number
  readonly branches: readonly Branch[]
}

/** The stops as a tree, for nested lists. */
export function branchesOf(stops: readonly Stop[]): readonly Branch[] {
  const roots: Branch[] = []
  const open: { readonly depth: number; readonly branches: Branch[] }[] = [{ depth: -1, branches: roots }]
  stops.forEach((stop, index) => {
    while ((open.at(-1)?.depth ?? -1) >= stop.depth) open.pop()
    const branches: Branch[] = []
    open.at(-1)?.branches.push({ stop, index, branches })
    open.push({ depth: stop.depth, branches })
  })
  return roots
}
