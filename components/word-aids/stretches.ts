/** Which stretches of an article are running words, and in which language. One walk, in step with the text's runs. */
import type { MarkedNode } from '@/components/article/article'
import { flowOf, type Tag } from '@/components/article/tags'
import type { ArticleText, Span } from '@/components/text/text'

/** Running text without a gap, all in one language. */
export interface Stretch extends Span {
  /** BCP 47, as it is written; undefined where nobody says. */
  readonly language: string | undefined
}

/** Signs rather than words: what is in them is read sign by sign. Formulas and characters with readings are, too. */
const signs: ReadonlySet<Tag> = new Set(['code', 'kbd', 'samp', 'var', 'pre', 'ruby', 'sub', 'sup', 'math'])

/** Calls back for every string of a tree with where it stands in the text; marks may have cut the runs. */
export function eachString<M>(
  nodes: readonly MarkedNode<M>[],
  text: ArticleText,
  language: string | undefined,
  visit: (span: Span, language: string | undefined, isSigns: boolean) => void,
): void {
  const next = placesIn(text)
  const walk = (list: readonly MarkedNode<M>[], around: string | undefined, isSigns: boolean): void => {
    for (const node of list) {
      if (typeof node === 'string') {
        if (node !== '') visit(next(node.length), around, isSigns)
      } else if ('mark' in node) walk(node.children, around, isSigns)
      else if (flowOf(node.tag) !== 'silent')
        walk(node.children, node.attrs?.lang ?? around, isSigns || signs.has(node.tag))
    }
  }
  walk(nodes, language, false)
}

/** Gives where the next string of a tree stands, when it is told its length. */
export function placesIn(text: ArticleText): (length: number) => Span {
  let run = 0
  let at = text.runs[0]?.start ?? 0
  return (length) => {
    const span = { start: at, end: at + length }
    at = span.end
    if (at >= (text.runs[run]?.end ?? Number.POSITIVE_INFINITY)) {
      run += 1
      at = text.runs[run]?.start ?? at
    }
    return span
  }
}

/** The stretches of running words in a tree, in order. A word that inline elements cut lies in one of them. */
export function stretchesOf<M>(nodes: readonly MarkedNode<M>[], text: ArticleText, language?: string): Stretch[] {
  const stretches: Stretch[] = []
  eachString(nodes, text, language, ({ start, end }, own, isSigns) => {
    if (isSigns) return
    const last = stretches.at(-1)
    if (last !== undefined && last.end === start && last.language === own)
      stretches[stretches.length - 1] = { start: last.start, end, language: own }
    else stretches.push({ start, end, language: own })
  })
  return stretches
}
