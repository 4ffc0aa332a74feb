/**
 * What can be seen of each block of text, as numbers: the model (`model.ts`) weighs them. The order of the numbers is that of
 * its weights, so a change here needs `npm run bench:train` after it.
 */

import { BoxFeatures } from './box-features.dom'
import { addLineFeatures, endsSentence } from './line-features'
import type { Steps } from './pace.dom'
import type { Block } from './page-blocks.dom'
import { type Survey, survey } from './page-survey.dom'
import { articleLike } from './surroundings.dom'
import { commentPart, saidIn, sayings } from './wording'

/** What is known of the page besides its blocks. */
export interface Evidence {
  /** Whether Readability kept each block. */
  readonly readable: readonly boolean[]
  readonly title: string
  /** Names of the authors: the line that says them is in the panel's header. */
  readonly byline?: string | undefined
  readonly kind: string | undefined
  /** `articleBody` of the page's structured data, where it has one. */
  readonly given: string | undefined
}

const ownTags = [
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4 h5 h6',
  'td th',
  'blockquote',
  'pre',
  'span',
  'div',
  'dt dd',
  'summary',
  'figcaption caption',
]
/** For each tag, which of `ownTags` it is. */
const ownTagOf = new Map(ownTags.flatMap((tags, i) => tags.split(' ').map((tag) => [tag, i] as const)))

const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/**
 * Hands `take` the row of numbers of each block of text, in order, and gives what it makes of them; media have none. A row
 * holds only until the next one.
 */
export function* featuresOf<T>(
  blocks: readonly Block[],
  evidence: Evidence,
  take: (row: Float32Array, number: number) => T,
): Steps<(T | undefined)[]> {
  const surveyed = yield* survey(blocks, evidence.readable)
  return yield* new FeatureReader(blocks, evidence, surveyed).read(take)
}

class FeatureReader {
  readonly #boxes: BoxFeatures
  readonly #row = new Float32Array(1_024)
  #length = 0
  /** How far into `given` the blocks have come. */
  #reached = 0
  readonly #firstKept: number
  readonly #lastKept: number
  readonly #title: string
  /** The article element that holds the page's title; blocks of others like it belong to something else. */
  readonly #titled: Element | null
  readonly #landmarks: { readonly main: boolean; readonly article: boolean }
  /** The last heading passed. */
  #heading: { readonly number: number; readonly said: number } | undefined

  constructor(
    readonly blocks: readonly Block[],
    readonly evidence: Evidence,
    readonly survey: Survey,
  ) {
    const { readable } = evidence
    this.#boxes = new BoxFeatures(survey)
    this.#firstKept = readable.indexOf(true)
    this.#lastKept = readable.lastIndexOf(true)
    this.#title = evidence.title.toLowerCase()
    const heading = blocks.find(({ element, text }) => /^h[12]$/.test(element.localName) && text === evidence.title)
    this.#titled = heading?.element.closest(articleLike) ?? null
    const page = blocks[0]?.element.ownerDocument
    this.#landmarks = {
      main: page?.querySelector('main, [role="main"]') != null,
      article: page?.querySelector(articleLike) != null,
    }
  }

  *read<T>(take: (row: Float32Array, number: number) => T): Steps<(T | undefined)[]> {
    const taken: (T | undefined)[] = []
    let row: Float32Array | undefined
    let before = 0
    for (const [i, block] of this.blocks.entries()) {
      if (!block.isMedia) {
        this.#length = 0
        this.#fill(block, i, before)
        row ??= this.#row.subarray(0, this.#length)
      }
      before += block.text.length
      taken.push(block.isMedia || row === undefined ? undefined : take(row, i))
      if (i % 25 === 0) yield
    }
    return taken
  }

  readonly #add = (value: number | boolean): void => {
    this.#row[this.#length] = Number(value)
    this.#length += 1
  }

  #fill(block: Block, i: number, before: number): void {
    const { text, box } = block
    const add = this.#add
    const { readable } = this.evidence
    const { total, likes } = this.survey
    addLineFeatures(block, { title: this.#title, isRepeated: (this.survey.times.get(text) ?? 0) > 1 }, add)
    // Its element and those around it.
    const name = block.element.localName
    const own = ownTagOf.get(name)
    const outerOwn = name === 'span' ? ownTagOf.get(box.element.localName) : undefined
    for (let k = 0; k < ownTags.length; k += 1) add(k === own || k === outerOwn)
    const around = this.#boxes.around(box)
    const numbers = this.#boxes.of(box)
    this.#row.set(numbers, this.#length)
    this.#length += numbers.length
    // Where it stands.
    add(before / total)
    add(i / this.blocks.length)
    add(i < 5)
    add(i >= this.blocks.length - 8)
    // What Readability says of it, of its neighbours and of its like.
    const kept = readable[i] === true
    const isAny = this.#firstKept >= 0
    add(kept)
    add(!isAny)
    add(isAny && i < this.#firstKept)
    add(isAny && i > this.#lastKept)
    add(isAny && !kept && i > this.#firstKept && i < this.#lastKept)
    add(kept && i - this.#firstKept < 3)
    add(kept && this.#lastKept - i < 3)
    add(kept && this.#lastKept - i < 8)
    add(readable[i - 1] === true)
    add(readable[i + 1] === true)
    add(readable[i - 2] === true)
    add(readable[i + 2] === true)
    add(kept && text.length < 80)
    add(kept && block.linked * 2 > text.length)
    add(kept && endsSentence(text))
    add(this.survey.kept / total)
    const like = likes[i] ?? { count: 1, chars: text.length, kept: 0 }
    add(Math.log1p(like.count) / 5)
    add(Math.log1p(like.chars / like.count) / 5)
    add(like.kept / like.count)
    add(like.chars / total)
    const { given } = this.evidence
    const isGiven = given !== undefined && this.#isIn(given, text.slice(0, 60))
    add(isGiven && text.length > 20)
    add(given !== undefined && !isGiven)
    // The neighbours.
    for (const offset of [-2, -1, 1, 2]) {
      const near = this.blocks[i + offset]
      add(near === undefined)
      add(near === undefined ? 0 : Math.log1p(near.text.length) / 5)
      add(near === undefined ? 0 : near.linked / Math.max(1, near.text.length))
      add(near !== undefined && headingTags.has(near.element.localName))
      add(near?.isMedia === true)
    }
    // Whose part of the page it stands in.
    const article = block.element.matches(articleLike) ? block.element : around.article
    const isOthers = this.#titled !== null && article !== null && !this.#titled.contains(article)
    add(this.#titled !== null && article !== null && !isOthers)
    add(isOthers)
    add(this.#titled !== null && article === null)
    const isInMain = around.isInMain || block.element.getAttribute('role') === 'main'
    add(this.#landmarks.main && around.says.tags[1] === 0 && !isInMain)
    add(this.#landmarks.article && article === null)
    const isHeading = headingTags.has(name)
    if (isHeading) this.#heading = { number: i, said: text.length < 90 ? saidIn(text).early : 0 }
    const under = this.#heading !== undefined && i - this.#heading.number <= 40 ? this.#heading : undefined
    for (let k = 0; k < sayings.length; k += 1) add(((under?.said ?? 0) & (1 << k)) !== 0)
    add(under === undefined ? 1 : (i - under.number) / 40)
    // What kind of page it is, and what that changes.
    const { kind } = this.evidence
    const commentedAt = around.says.namedAt[commentPart] ?? -1
    const isComment = commentedAt >= 0 && box.depth - commentedAt < 6
    for (const each of ['forum', 'documentation']) {
      const is = kind === each
      add(is)
      add(is && kept)
      add(is && text.length >= 80)
      add(is && block.linked * 2 > text.length)
      add(is && isComment)
    }
  }

  /** Whether `given` says `words`. Blocks come in its order, so it is looked at first where the last one was. */
  #isIn(given: string, words: string): boolean {
    const near = given.slice(this.#reached, this.#reached + 4_000).indexOf(words)
    const at = near >= 0 ? this.#reached + near : given.indexOf(words)
    if (at >= 0 && words.length > 20) this.#reached = at
    return at >= 0
  }
}
