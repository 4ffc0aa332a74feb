/**
 * The choice: which blocks of the prepared snapshot are the article. The model weighs each block of text; what must stay
 * together (the rows of a table) is decided together, and media follow the text around them. What is outside the article
 * is removed from the snapshot, what is left out within it is marked, with the reason.
 */
import type { OmissionReason } from '@/components/article/report'
import { keepHeadings, saysTitle } from './choose-headings.dom'
import { keepMedia } from './choose-media.dom'
import type { Evidence } from './features.dom'
import { isApart, isFurniture } from './furniture.dom'
import { likelihoods, tableAround } from './likelihoods.dom'
import { learnedModel, type Model } from './model'
import { omittedAttribute } from './omissions'
import type { Steps } from './pace.dom'
import { type Block, type Box, numberAttribute } from './page-blocks.dom'
import { reasonOf, ruleOf } from './reasons.dom'
import { saidIn } from './wording'

/** Half would be fair; a reader forgives a line too many sooner than a lost paragraph. */
const threshold = 0.42

/** A passage left out: elements that follow one another, for one reason. */
export interface Passage {
  readonly reason: OmissionReason
  readonly rule: string
}

export interface Choice {
  /** By number; their elements bear the number in `omittedAttribute`. */
  readonly passages: readonly Passage[]
  readonly keep: readonly boolean[]
  /** 0–1: how sure the model is of what it kept. */
  readonly sure: number
  /** 0–1: kept characters of those between the first and the last that were kept. */
  readonly coverage: number
}

export interface ChooseOptions {
  /** A part the person chose is read whole. */
  readonly all: boolean
  /** Rules of what the person wants kept on this site. */
  readonly keep?: readonly string[] | undefined
  readonly model?: Model | undefined
}

/**
 * Chooses among the blocks below `root`, and takes out of it what was not chosen; with `all` everything is. Undefined when
 * nothing was.
 */
export function* choose(
  root: Element,
  blocks: readonly Block[],
  evidence: Evidence,
  { all, keep: rules = [], model = learnedModel() }: ChooseOptions,
): Steps<Choice | undefined> {
  const likely = all ? blocks.map(() => 1) : yield* likelihoods(blocks, evidence, model)
  const keep = likely.map((likelihood) => likelihood >= threshold)
  if (!all) {
    hearWitness(blocks, keep, evidence)
    yield
    fillGaps(blocks, keep, likely)
    yield
    keepWished(blocks, keep, rules)
    keepHeadings(blocks, keep, evidence.title)
    yield
    keepMedia(blocks, keep)
  }
  yield
  const first = keep.findIndex((kept, i) => kept && blocks[i]?.isMedia === false)
  if (first < 0) return undefined
  const last = keep.lastIndexOf(true)

  const passages = new Remover(blocks, keep, { first: Math.min(first, keep.indexOf(true)), last }, evidence).remove(
    root,
  )
  let kept = 0
  let sure = 0
  let between = 0
  for (const [i, { text, isMedia }] of blocks.entries()) {
    if (isMedia || i < first || i > last) continue
    between += text.length
    if (!keep[i]) continue
    kept += text.length
    sure += text.length * (likely[i] ?? 0)
  }
  return { passages, keep, sure: sure / kept, coverage: kept / between }
}

/** Readability has read a page of which it keeps this much (characters). */
const leastRead = 400
/** The model has lost its way where it keeps a smaller share of what Readability keeps. */
const leastShared = 0.55

/**
 * The check on the model: on a page unlike all it learned from it may let go of most of the text. Then what Readability
 * keeps is kept, too. On pages not learned from this pays in each collection: 0.005 of F1 on news, 0.003 on articles,
 * 0.003 on forums, nothing lost on documentation.
 */
function hearWitness(blocks: readonly Block[], keep: boolean[], { readable }: Evidence): void {
  let read = 0
  let shared = 0
  // Of lines that are links it is no witness: a directory behind a story would outweigh the story.
  const isRead = (i: number, { text, linked }: Block) => readable[i] && linked * 2 < text.length
  for (const [i, block] of blocks.entries()) {
    if (!isRead(i, block)) continue
    const { text } = block
    read += text.length
    if (keep[i]) shared += text.length
  }
  if (read < leastRead || shared >= read * leastShared) return
  for (const [i, block] of blocks.entries())
    if (isRead(i, block) && !block.isMedia && !isFurniture(block)) keep[i] = true
}

/** A gap longer than this (lines and tables) is a part of the page, not a line the model was unsure of. */
const longestGap = 3
/** How likely the blocks on both sides of a gap must be. */
const sureSide = 0.8

/**
 * A few lines or a table between two lines that are surely the article's come back, unless something speaks against one of
 * them: what it says, what its element is called, or that it is a link. Neither collection of pages scores differently
 * for it; a reader who misses a short line or a table does.
 */
function fillGaps(blocks: readonly Block[], keep: boolean[], likely: readonly number[]): void {
  let gap: { numbers: number[]; length: number; table: Box | undefined } | undefined
  for (const [i, block] of blocks.entries()) {
    if (block.isMedia) continue
    if (!keep[i]) {
      if (gap === undefined) continue
      const table = tableAround(block.box)
      gap.numbers.push(i)
      if (table === undefined || table !== gap.table) gap.length += 1
      gap.table = table
      continue
    }
    const isSure = (likely[i] ?? 0) >= sureSide
    if (isSure && gap !== undefined && gap.length <= longestGap && gap.numbers.every((n) => isInnocent(blocks[n])))
      for (const number of gap.numbers) keep[number] = true
    // A line that is likely, but not surely the article's ends no gap.
    if (isSure) gap = { numbers: [], length: 0, table: undefined }
  }
}

function isInnocent(block: Block | undefined): boolean {
  if (block === undefined) return false
  const table = tableAround(block.box)
  if (table !== undefined) return table.linked * 2 < table.chars && !isApart(table.element, table)
  if (block.linked * 2 >= block.text.length || isApart(block.element, block.box)) return false
  const isShort = block.text.length < 90
  const said = block.text.length < 400 ? saidIn(block.text, isShort ? undefined : 12) : undefined
  return said === undefined || (isShort ? said.anywhere : said.early) === 0
}

/** What this person has put back on this site before stays in. */
function keepWished(blocks: readonly Block[], keep: boolean[], rules: readonly string[]): void {
  if (rules.length === 0) return
  for (const [i, { element, box }] of blocks.entries()) {
    for (let outer: Box | undefined = box; outer !== undefined && keep[i] !== true; outer = outer.parent) {
      keep[i] = rules.includes(ruleOf(outer.element)) || (outer === box && rules.includes(ruleOf(element)))
    }
  }
}

/** Takes out of the snapshot what was not chosen. */
class Remover {
  readonly #passages: Passage[] = []
  /** Elements with something chosen in them, and the chosen themselves. */
  readonly #around = new Set<Element>()
  readonly #chosen = new Set<Element>()
  /** The innermost element around all that was chosen. */
  readonly #common: Element | null

  constructor(
    readonly blocks: readonly Block[],
    readonly keep: readonly boolean[],
    readonly region: { readonly first: number; readonly last: number },
    readonly evidence: Evidence,
  ) {
    for (const [i, { element }] of blocks.entries()) {
      if (!keep[i]) continue
      this.#chosen.add(element)
      for (let outer = element.parentElement; outer !== null && !this.#around.has(outer); outer = outer.parentElement)
        this.#around.add(outer)
    }
    let common = blocks[region.first]?.element.parentElement ?? null
    while (common !== null && !common.contains(blocks[region.last]?.element ?? null)) common = common.parentElement
    this.#common = common
  }

  remove(root: Element): readonly Passage[] {
    let reason: OmissionReason | undefined
    for (let child = root.firstElementChild, next = child; child !== null; child = next) {
      next = child.nextElementSibling
      if (this.#chosen.has(child)) reason = undefined
      else if (this.#around.has(child)) {
        this.remove(child)
        reason = undefined
      } else {
        const numbers = this.#numbersIn(child)
        if (numbers.length === 0) continue
        const inside = numbers.filter((number) => this.#isMissed(number))
        if (inside.length === 0) {
          child.remove()
          continue
        }
        const why = reasonOf(
          child,
          inside.map((number) => this.blocks[number]).filter((block) => block !== undefined),
        )
        if (why !== reason) this.#passages.push({ reason: why, rule: ruleOf(child) })
        reason = why
        child.setAttribute(omittedAttribute, String(this.#passages.length - 1))
      }
    }
    return this.#passages
  }

  #numbersIn(element: Element): number[] {
    const own = element.getAttribute(numberAttribute)
    // A block has no others in it.
    if (own !== null) return [Number(own)]
    return [...element.querySelectorAll(`[${numberAttribute}]`)].map((block) =>
      Number(block.getAttribute(numberAttribute)),
    )
  }

  /** Whether somebody could miss this block: it stands within the article, and the panel's header does not say it. */
  #isMissed(number: number): boolean {
    const { element, text = '', linked = 0 } = this.blocks[number] ?? {}
    const { first, last } = this.region
    if (saysTitle(text, this.evidence.title)) return false
    if (number >= first && number <= last) return true
    // Before its first line and behind its last a sentence is missed: beside those lines, or where Readability read on.
    const isBeside = linked * 2 < text.length && this.#common?.contains(element ?? null)
    return text.length >= 80 && (isBeside || (this.evidence.readable[number] === true && number > first))
  }
}
