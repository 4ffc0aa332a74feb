/** How the characters under a ruby's small ones are read. */
import type { ArticleElement, ArticleNode } from '@/components/article/article'
import { flowOf } from '@/components/article/tags'
import type { Span } from '@/components/text/text'
import type { Instead } from './narration'

const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u

/**
 * The readings of `ruby`, whose text nodes are at `runs`. Only kana is said in place of what it stands above: a Japanese
 * voice guesses at the readings of names, and the publisher did not. Pinyin and the like spell what a voice knows.
 */
export function readingsOf(ruby: ArticleElement, runs: readonly Span[]): Instead[] {
  const found: Instead[] = []
  let run = 0
  let base: Span | undefined
  const visit = (nodes: readonly ArticleNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') {
        const span = runs[run]
        run += 1
        if (span !== undefined) base = { start: base?.start ?? span.start, end: span.end }
      } else if (node.tag === 'rt') {
        const say = textIn(node.children).replace(/\s+/g, '')
        if (base !== undefined && say !== '' && kana.test(say)) found.push({ ...base, say })
        base = undefined
      } else if (flowOf(node.tag) !== 'silent') visit(node.children)
    }
  }
  visit(ruby.children)
  return found
}

function textIn(nodes: readonly ArticleNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textIn(node.children))).join('')
}
