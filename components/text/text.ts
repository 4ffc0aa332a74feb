/**
 * The one text of an article. Glossary, speech, search and notes all speak of places in it as `Span`s, so what one of
 * them finds the others can show, paint or say. It is computed from data (`Article`), never read off the page;
 * `text-map.dom.ts` ties it to the drawn page and throws when the two disagree.
 */
import { type Article, type ArticleNode, contentOf } from '@/components/article/article'
import { flowOf, partsBlocks, type Tag } from '@/components/article/tags'

/** A stretch of the text: UTF-16 units into `ArticleText.text`, `end` exclusive, as in the DOM. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether a span shares a character with one of `others`. */
export function meets({ start, end }: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.start < end && start < other.end)
}

/** A stretch of running text inside one block element, with nothing block-like in it. */
export interface Block extends Span {
  /** The nearest block element around the text: `p`, `h2`, `li`, `td`, `pre` … */
  readonly tag: Tag
  /** BCP 47, from the nearest `lang` around all of its text, else the article's. */
  readonly language?: string
}

export interface ArticleText {
  /** Blocks parted by one `\n` that belongs to no text node; a `<br>` inside a block is a `\n` too. */
  readonly text: string
  /** One per non-empty text node of the drawn article, in order. */
  readonly runs: readonly Span[]
  /** In order, never overlapping, never empty. */
  readonly blocks: readonly Block[]
}

/** The text of an article: title, byline and body. */
export function textOf(article: Article): ArticleText {
  return textOfNodes(contentOf(article), article.language)
}

/** The text of a list of nodes; `language` is what holds where no node says otherwise. */
export function textOfNodes(nodes: readonly ArticleNode[], language?: string): ArticleText {
  let text = ''
  const runs: Span[] = []
  const blocks: Block[] = []
  let open: { start: number; tag: Tag; around: string | undefined; language: string | undefined } | undefined
  let breaks = 0

  const close = (): void => {
    if (open !== undefined) {
      const { start, tag } = open
      blocks.push({ start, end: text.length, tag, ...(open.language !== undefined && { language: open.language }) })
    }
    open = undefined
    breaks = 0
  }

  /** `around`: the language of the nearest block element; `language`: that of the nearest element. */
  const visit = (
    list: readonly ArticleNode[],
    tag: Tag,
    around: string | undefined,
    language: string | undefined,
  ): void => {
    for (const node of list) {
      if (typeof node === 'string') {
        if (open === undefined) {
          if (text !== '') text += '\n'
          open = { start: text.length, tag, around, language }
        } else {
          text += '\n'.repeat(breaks)
          // A foreign word at the front does not make the block foreign.
          if (open.language !== language) open.language = open.around
        }
        breaks = 0
        runs.push({ start: text.length, end: text.length + node.length })
        text += node
        continue
      }
      const flow = flowOf(node.tag)
      if (flow === 'silent') continue
      if (flow === 'break') breaks += 1
      const parts = partsBlocks(flow)
      if (parts) close()
      const own = node.attrs?.lang ?? language
      visit(node.children, parts ? node.tag : tag, parts ? own : around, own)
      if (parts) close()
    }
  }

  visit(nodes, 'p', language, language)
  close()
  return { text, runs, blocks }
}

/** Index of the block that holds `offset`, or of the next one when it lies between two; -1 past the last. */
export function blockIndexAt(text: ArticleText, offset: number): number {
  let low = 0
  let high = text.blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const block = text.blocks[middle]
    if (block !== undefined && block.end <= offset) low = middle + 1
    else high = middle
  }
  return low === text.blocks.length ? -1 : low
}
