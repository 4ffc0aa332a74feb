/** Lays word aids over an article’s tree, marks and all: the second pass after `text/mark.ts`. */
import type { MarkedNode } from '@/components/article/article'
import { flowOf } from '@/components/article/tags'
import { softHyphen } from '@/components/text/soft-hyphens'
import type { ArticleText, Span } from '@/components/text/text'
import { placesIn } from './stretches'
import type { WordAid } from './word-aids'

/** A stretch of text that gets a look of its own. */
export interface Piece extends Span {
  readonly look: string
}

/** What is laid over a text: pieces in order that do not overlap, and where soft hyphens go, ascending. */
export interface Dress {
  readonly pieces: readonly Piece[]
  readonly hyphens?: readonly number[]
}

/**
 * The tree with each string cut at the edges of `pieces`, and soft hyphens put in. Pieces add no text, so the result is in
 * step with `text` again; once hyphens are in, it is not, so they come with the last dress. Linear. A piece that elements
 * cut becomes one for each of its strings. Nodes that nothing is laid over stay the same objects.
 */
export function dress<M>(
  nodes: readonly MarkedNode<M>[],
  text: ArticleText,
  { pieces, hyphens = [] }: Dress,
): readonly MarkedNode<M | WordAid>[] {
  if (pieces.length === 0 && hyphens.length === 0) return nodes
  const next = placesIn(text)
  let piece = 0
  let hyphen = 0

  /** `part` of the article’s words, which begin at `start`, with its hyphens. */
  const hyphenated = (part: string, start: number): string => {
    let shown = ''
    let from = 0
    for (; (hyphens[hyphen] ?? Number.POSITIVE_INFINITY) < start + part.length; hyphen += 1) {
      const at = (hyphens[hyphen] ?? 0) - start
      if (at < from) continue
      shown += part.slice(from, at) + softHyphen
      from = at
    }
    return from === 0 && shown === '' ? part : shown + part.slice(from)
  }

  const cut = (string: string, { start, end }: Span): (string | { mark: WordAid; children: string[] })[] => {
    const parts: (string | { mark: WordAid; children: string[] })[] = []
    let from = start
    while (from < end) {
      while ((pieces[piece]?.end ?? Number.POSITIVE_INFINITY) <= from) piece += 1
      const now = pieces[piece]
      const isInside = now !== undefined && now.start <= from
      const to = Math.min(end, (isInside ? now.end : now?.start) ?? end)
      const part = hyphenated(string.slice(from - start, to - start), from)
      parts.push(isInside ? { mark: { aid: now.look }, children: [part] } : part)
      from = to
    }
    return parts
  }

  const visit = (list: readonly MarkedNode<M>[]): readonly MarkedNode<M | WordAid>[] => {
    let changed: MarkedNode<M | WordAid>[] | undefined
    for (const [index, node] of list.entries()) {
      let now: readonly MarkedNode<M | WordAid>[] = [node]
      if (typeof node === 'string') {
        if (node !== '') now = cut(node, next(node.length))
      } else if ('mark' in node || flowOf(node.tag) !== 'silent') {
        const children = visit(node.children)
        if (children !== node.children) now = [{ ...node, children }]
      }
      if (changed === undefined && !(now.length === 1 && now[0] === node)) changed = list.slice(0, index)
      changed?.push(...now)
    }
    return changed ?? list
  }
  return visit(nodes)
}
