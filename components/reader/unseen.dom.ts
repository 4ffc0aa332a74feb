/**
 * In a very long article, what is far out of view is not laid out: a changed setting then costs what is seen, and not
 * 100,000 words. What is not laid out takes the room that its words would take, so that the scroll bar is right: guessed from
 * their number at first, and the better the more has been seen.
 */
import type { Growth } from '@/components/article/growth.dom'
import { heightOf, type Look, type Piece, piecesOf, widthOf } from '@/components/article/shapes'

/** Characters; shorter articles are laid out within a frame or two anyway. */
export const longText = 60_000

export interface Unseen {
  /** Gives every stretch that is not laid out its room, in the look the article has now. */
  makeRoom(): void
}

/** A Latin letter with what is left free at the ends of lines, of the size of the letters: until some were measured. */
const usualLetter = 0.5
/** Heights that differ by less than this share stay as they are. */
const near = 0.004
/** Where the guesses turn out to be off by this share, all are mended. */
const worthMoving = 0.01
/** Paragraphs that tell how many letters go into a line. */
const samples = 12
/** Widths of a letter a paragraph has at least that is such a sample. */
const leastSample = 60

/** Milliseconds after the last scrolling in which nothing is moved under it. */
const rest = 150

interface Seen {
  /** Its height when it was laid out, by what was guessed for it then. */
  readonly factor: number
  /** In which look. */
  readonly look: string
}

interface UnseenMeans {
  /** Whether what is out of view is left out, and not only what is not drawn yet. */
  readonly isLong: boolean
  /** Whether a text out of view has a box when asked; all that follows lines depends on it. */
  readonly isMeasured: () => boolean
  /** Told when `makeRoom` is due: it moves what stands below. */
  readonly onDue: () => void
}

/** Ends with `signal`. */
export function leaveUnseenOut(root: HTMLElement, growth: Growth, means: UnseenMeans, signal: AbortSignal): Unseen {
  const { isLong, isMeasured, onDue } = means
  const pieces: (readonly Piece[] | undefined)[] = []
  const seen: (Seen | undefined)[] = []
  const given: number[] = []
  const all = [...Array(growth.count).keys()]
  let letter = usualLetter
  const nothing: Look = { width: 0, em: 0, line: 0, gap: 0, letter: 0 }
  let fitted = { look: nothing, named: '', usual: 0, asked: { size: 0, others: '' } }

  const guess = (index: number, look: Look): number => {
    pieces[index] ??= piecesOf(growth.nodes(index))
    return heightOf(pieces[index], look)
  }
  const give = (index: number, height: number, tolerance: number): void => {
    const before = given[index]
    if (before !== undefined && Math.abs(height - before) <= before * tolerance) return
    given[index] = height
    growth.element(index).style.setProperty('contain-intrinsic-block-size', `${height.toFixed(2)}px`)
  }
  /** Whether what a stretch shows is laid out. */
  const isLaidOut = (index: number): boolean =>
    growth.isDrawn(index) &&
    growth.element(index).firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === true
  const lookNow = (): { readonly look: Look; readonly named: string } => {
    const style = getComputedStyle(root)
    const em = Number.parseFloat(style.fontSize)
    const line = Number.parseFloat(style.lineHeight) || em * 1.6
    const width = root.clientWidth
    const spacing = Number.parseFloat(style.getPropertyValue('--USER__paraSpacing'))
    const gap = em * (Number.isNaN(spacing) ? 1 : spacing)
    const face = `${style.fontFamily} ${style.fontWeight} ${style.letterSpacing} ${style.wordSpacing}`
    return { look: { width, em, line, gap, letter: letter * em }, named: `${width} ${em} ${line} ${gap} ${face}` }
  }
  const learn = (index: number, height: number, { look, named }: ReturnType<typeof lookNow>): void => {
    const guessed = guess(index, look)
    if (guessed === 0 || height === 0) return
    seen[index] = { factor: height / guessed, look: named }
    give(index, height, 0)
  }
  /** How far the guesses are off on the whole, as far as was seen in this look. */
  const usualIn = ({ look, named }: ReturnType<typeof lookNow>): number => {
    let [real, guessed] = [0, 0]
    for (const index of seen.keys()) {
      const one = seen[index]
      if (one?.look !== named) continue
      const each = guess(index, look)
      guessed += each
      real += each * one.factor
    }
    return guessed === 0 ? fitted.usual || 1 : real / guessed
  }
  const isIdle = (): boolean => !isLong && all.every(growth.isDrawn)

  const giveAll = (usual: number, { look, named }: ReturnType<typeof lookNow>): void => {
    for (const index of all)
      if (seen[index]?.look !== named) give(index, guess(index, look) * (seen[index]?.factor ?? usual), near)
    fitted = { look, named, usual, asked: askedOf(root.ownerDocument.documentElement) }
  }
  /**
   * Where nothing but the text size was changed, all heights are given before anything is laid out: it is laid out once
   * then, and not once more with them. Returns whether they fit.
   */
  const foresee = (): boolean => {
    const asked = askedOf(root.ownerDocument.documentElement)
    const times = asked.size / fitted.asked.size
    if (asked.others !== fitted.asked.others || !(times > 0) || times === 1) return false
    const { width, em, line, gap } = fitted.look
    const foreseen = { width, em: em * times, line: line * times, gap: gap * times, letter: letter * em * times }
    giveAll(fitted.usual, { look: foreseen, named: '' })
    const { look, named } = lookNow()
    fitted = { ...fitted, look, named }
    return look.width === width && Math.abs(look.em - foreseen.em) < 0.1 && Math.abs(look.line - foreseen.line) < 0.1
  }

  const makeRoom = (): void => {
    if (isIdle() || foresee()) return
    const laidOut = all.filter(isLaidOut)
    if (lookNow().named !== fitted.named) {
      const { width, em, line } = lookNow().look
      letter = letterIn(laidOut.map(growth.element), width, line, em) ?? letter
    }
    const now = lookNow()
    for (const index of laidOut) learn(index, growth.element(index).getBoundingClientRect().height, now)
    giveAll(usualIn(now), now)
  }

  if (isLong) root.dataset.long = 'seen'
  makeRoom()
  if (isLong && !isMeasured()) root.dataset.long = 'whole'

  let timer = 0
  let scrolled = Number.NEGATIVE_INFINITY
  addEventListener('scroll', () => (scrolled = performance.now()), { signal, passive: true })
  const resized = new Set<number>()
  const look = (): void => {
    timer = 0
    if (signal.aborted || isIdle()) return
    const now = lookNow()
    if (now.named === fitted.named) {
      for (const index of resized)
        if (isLaidOut(index)) learn(index, growth.element(index).getBoundingClientRect().height, now)
      resized.clear()
      if (Math.abs(usualIn(now) / fitted.usual - 1) < worthMoving) return
    }
    const wait = scrolled + rest - performance.now()
    if (wait > 0) timer = window.setTimeout(look, wait)
    else onDue()
  }
  const indexes = new Map(all.map((index) => [growth.element(index) as Element, index]))
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) resized.add(indexes.get(target) ?? 0)
    // Not in here: what is given now would be laid out once more before this frame is painted.
    timer ||= window.setTimeout(look)
  })
  for (const index of all) sizes.observe(growth.element(index))
  signal.addEventListener('abort', () => {
    sizes.disconnect()
    window.clearTimeout(timer)
  })
  return { makeRoom }
}

/** The text size that was asked for, and all else that was, as it stands at the root. Asking computes no style. */
function askedOf({ style }: HTMLElement): { readonly size: number; readonly others: string } {
  const size = style.getPropertyValue('--USER__fontSize')
  return { size: Number.parseFloat(size), others: style.cssText.replace(`--USER__fontSize: ${size}`, '') }
}

/** What a letter takes of a line on the whole, of the size of the letters; undefined where there is too little to tell. */
function letterIn(stretches: readonly Element[], width: number, line: number, em: number): number | undefined {
  let room = 0
  let letters = 0
  let told = 0
  for (const stretch of stretches) {
    for (const paragraph of stretch.children) {
      if (told >= samples) break
      const length = paragraph.localName === 'p' ? widthOf(paragraph.textContent ?? '') : 0
      if (length < leastSample || paragraph.querySelector('img, .picture, br, math') !== null) continue
      const lines = Math.round(paragraph.getBoundingClientRect().height / line)
      if (lines < 2) continue
      room += (lines - 0.5) * width
      letters += length
      told += 1
    }
  }
  return letters === 0 ? undefined : room / letters / em
}
