/** Pieces of drawn text → the lines a reader sees. Pure geometry, in CSS pixels of any one system. */

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * What the browser draws in one go, in the order of the text.
 * - `text`: a stretch of text in one line.
 * - `reading`: what stands over or under the piece before it (ruby).
 * - `object`: a picture or a formula, which may stand among words.
 */
export interface Piece extends Box {
  readonly kind: 'text' | 'reading' | 'object'
  /** Which column it is drawn in: lines of two columns may stand at one height. */
  readonly column: number
}

export interface Line extends Box {
  readonly column: number
  /** Nothing but pictures or formulas. */
  readonly isObject: boolean
}

/** From this part of the usual height on, text makes a line of its own; smaller text is a note raised from one. */
const FULL = 0.8
/** Two boxes are of one line when they share so much of the lower one's height. */
const SHARED = 0.4

interface Draft {
  /** Where its full text stands, without what is raised from it. */
  core: Box
  whole: Box
  readonly column: number
  first: number
  isObject: boolean
}

/**
 * Groups the pieces of one block into its lines, in reading order. Text of the usual size is laid in lines first; then
 * what is raised, lowered or set small joins the line it overlaps most, and what overlaps none is a line of its own.
 * Bidirectional text may come in any horizontal order.
 */
export function groupLines(pieces: readonly Piece[]): Line[] {
  const usual = usualHeight(pieces)
  const isFull = (piece: Piece): boolean => piece.kind === 'text' && heightOf(piece) >= usual * FULL
  const drafts: Draft[] = []
  const begin = (piece: Piece, at: number): Draft => {
    const { column } = piece
    const draft = { core: piece, whole: piece, column, first: at, isObject: piece.kind === 'object' }
    drafts.push(draft)
    return draft
  }
  const join = (draft: Draft, piece: Piece, at: number, isCore: boolean): void => {
    draft.whole = union(draft.whole, piece)
    if (isCore) draft.core = union(draft.core, piece)
    draft.first = Math.min(draft.first, at)
    if (piece.kind === 'text') draft.isObject = false
  }

  const homes: (Draft | undefined)[] = []
  let last: Draft | undefined
  pieces.forEach((piece, at) => {
    if (isFull(piece)) {
      if (last !== undefined && shared(last, piece) > SHARED) join(last, piece, at, true)
      else last = begin(piece, at)
    }
    homes[at] = isFull(piece) ? last : undefined
  })

  /** For each piece, the line of the next full one after it. */
  const next: (Draft | undefined)[] = []
  for (let at = pieces.length - 1; at >= 0; at -= 1) next[at] = homes[at + 1] ?? next[at + 1]

  let before: Draft | undefined
  pieces.forEach((piece, at) => {
    if (isFull(piece)) {
      before = homes[at]
      return
    }
    const candidates = [before, next[at]].filter((draft) => draft !== undefined)
    const [best] = candidates.sort((a, b) => shared(b, piece) - shared(a, piece))
    if (piece.kind === 'reading' && before !== undefined) join(before, piece, at, false)
    else if (best !== undefined && shared(best, piece) > SHARED) {
      join(best, piece, at, false)
      before = best
    } else before = begin(piece, at)
  })

  return drafts
    .sort((a, b) => a.first - b.first)
    .map(({ whole: { left, right, top, bottom }, column, isObject }) => ({
      left,
      right,
      top,
      bottom,
      column,
      isObject,
    }))
}

/** How much of the lower one's height a line and a piece share, 0–1; nothing across columns. */
function shared(draft: Draft, piece: Piece): number {
  if (draft.column !== piece.column) return 0
  const both = Math.min(draft.core.bottom, piece.bottom) - Math.max(draft.core.top, piece.top)
  return Math.max(0, both) / Math.max(1, Math.min(heightOf(draft.core), heightOf(piece)))
}

/** The height in which most of the text is set, by its length. */
function usualHeight(pieces: readonly Piece[]): number {
  const lengths = new Map<number, number>()
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue
    const height = Math.round(heightOf(piece))
    lengths.set(height, (lengths.get(height) ?? 0) + piece.right - piece.left)
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

const heightOf = ({ top, bottom }: Box): number => bottom - top

/** The smallest box around both. */
export function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  }
}
