/** The invariants that tie an article's text to its drawing. Each returns what is wrong, in a sentence, or nothing. */
import { render } from 'preact'
import { ArticleView } from '@/components/article/ArticleView'
import { type Article, contentOf, type MarkedNode } from '@/components/article/article'
import { layMarks, type Mark } from '@/components/text/mark'
import { wordsOf } from '@/components/text/segment'
import { type ArticleText, type Span, textOf } from '@/components/text/text'
import { mapText } from '@/components/text/text-map.dom'

const labels = { table: 'Table', undescribed: 'Picture', by: 'By' }

/** Draws an article, plain and with every ninth word marked, and compares text, map and page both times. */
export function disagreements(article: Article): string[] {
  const text = textOf(article)
  const words = text.blocks.flatMap((block) => wordsOf(text, block, block.language))
  const marks: Mark<number>[] = words.filter((_, index) => index % 9 === 0).map((span, value) => ({ ...span, value }))
  return [
    ...compare(article, text, words, contentOf(article), 'plain'),
    ...compare(article, text, words, layMarks(contentOf(article), text, marks), 'marked'),
  ]
}

function compare(
  article: Article,
  text: ArticleText,
  words: readonly Span[],
  content: readonly MarkedNode<number>[],
  how: string,
): string[] {
  const root = document.createElement('div')
  document.body.append(root)
  try {
    render(
      <ArticleView
        article={article}
        content={content}
        labels={labels}
        drawMark={(mark, children) => (
          <button type="button" data-mark={mark}>
            {children}
          </button>
        )}
        drawPicture={() => <span />}
      />,
      root,
    )
    const map = mapText(root, text)
    const silent = [...root.querySelectorAll('[data-aside], rt, rp')]
    // A range spells the readings above its characters, too.
    const spells = (span: Span): string => text.text.slice(span.start, span.end).replaceAll('\n', '')
    const wrong = silent.some(({ localName }) => localName === 'rt')
      ? undefined
      : words.find((span) => map.rangeOf(span).toString().replaceAll('\n', '') !== spells(span))
    const few = words.filter((_, index) => index % Math.ceil(words.length / 200) === 0)
    const back = few.find((span) => map.spanOf(map.rangeOf(span))?.start !== span.start)
    for (const element of silent) element.remove()
    // Browsers show a lone letter of a formula as its mathematical twin.
    const folded = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '')
    const shown = folded(root.innerText)
    const said = folded(text.text)
    return [
      ...(wrong === undefined
        ? []
        : [`${how}: the range of “${text.text.slice(wrong.start, wrong.end)}” spells something else`]),
      ...(back === undefined
        ? []
        : [`${how}: the range of “${text.text.slice(back.start, back.end)}” leads elsewhere`]),
      ...(shown === said ? [] : [`${how}: shown and text differ: ${firstDifference(shown, said)}`]),
    ]
  } catch (error) {
    return [`${how}: ${String(error)}`]
  } finally {
    render(null, root)
    root.remove()
  }
}

function firstDifference(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return `“${a.slice(at - 20, at + 30)}” against “${b.slice(at - 20, at + 30)}”`
}
