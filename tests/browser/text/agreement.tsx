/** The invariants that tie an article's text to its drawing. Each returns what is wrong, in a sentence, or nothing. */
import { render } from 'preact'
import { ArticleView } from '@/components/article/ArticleView'
import { type Article, contentOf, type MarkedNode } from '@/components/article/article'
import { layMarks, type Mark } from '@/components/text/mark'
import { wordsOf } from '@/components/text/segment'
import { type ArticleText, type Span, textOf } from '@/components/text/text'
import { mapText } from '@/components/text/text-map.dom'
import { dress } from '@/components/word-aids/dress'
import type { WordAid } from '@/components/word-aids/word-aids'

const labels = { language: 'en', table: 'Table', code: 'Code', formula: 'Formula', undescribed: 'Picture', by: 'By' }

/** Draws an article plain, with every ninth word marked, and with its words aided; compares text, map and page each time. */
export function disagreements(article: Article): string[] {
  const text = textOf(article)
  const words = text.blocks.flatMap((block) => wordsOf(text, block, block.language))
  const marks: Mark<number>[] = words.filter((_, index) => index % 9 === 0).map((span, value) => ({ ...span, value }))
  return [
    ...compare(article, text, words, contentOf(article), 'plain'),
    ...compare(article, text, words, layMarks(contentOf(article), text, marks), 'marked'),
    ...compare(article, text, words, aided(layMarks(contentOf(article), text, marks), text, words), 'aided'),
  ]
}

/** Every second word in a piece of its own, its beginning in another; soft hyphens wherever a word is long. */
function aided(content: readonly MarkedNode<number>[], text: ArticleText, words: readonly Span[]) {
  const some = words.filter((_, index) => index % 2 === 0)
  const outer = dress(content, text, { pieces: some.map((span) => ({ ...span, look: 'outer' })) })
  const hyphens = words.flatMap(({ start, end }) =>
    [...text.text.slice(start, end)].length === end - start && end - start > 3 ? [start + 1, end - 2] : [],
  )
  const pieces = words.map(({ start, end }) => ({ start, end: Math.min(start + 2, end), look: 'inner' }))
  return dress<number | WordAid>(outer, text, { pieces, hyphens: [...new Set(hyphens)] })
}

function compare(
  article: Article,
  text: ArticleText,
  words: readonly Span[],
  content: readonly MarkedNode<number | WordAid>[],
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
        drawMark={(mark, children) =>
          typeof mark === 'number' ? (
            <button type="button" data-mark={mark}>
              {children}
            </button>
          ) : (
            <span class={mark.aid}>{children}</span>
          )
        }
        drawPicture={() => <span />}
      />,
      root,
    )
    const map = mapText(root, text)
    const silent = [...root.querySelectorAll('[data-aside], rt, rp')]
    // A range spells the readings above its characters, too.
    const bare = (words: string): string => words.replace(/[\n\u00ad]/g, '')
    const spells = (span: Span): string => bare(text.text.slice(span.start, span.end))
    const wrong = silent.some(({ localName }) => localName === 'rt')
      ? undefined
      : words.find((span) => bare(map.rangeOf(span).toString()) !== spells(span))
    const few = words.filter((_, index) => index % Math.ceil(words.length / 200) === 0)
    const back = few.find((span) => {
      const found = map.spanOf(map.rangeOf(span))
      return found?.start !== span.start || found.end !== span.end
    })
    for (const element of silent) element.remove()
    // Browsers show a lone letter of a formula as its mathematical twin.
    const folded = (words: string): string => words.normalize('NFKC').replace(/[\s\u00ad]+/g, '')
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
