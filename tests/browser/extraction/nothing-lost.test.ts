/**
 * Nothing of an article goes missing in silence: whatever honest markup stands between its paragraphs, each word of it is in the
 * article or among what was left out.
 */
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { textOfNodes } from '@/components/text/text'
import { closePages, open, storyPage } from './pages'

afterEach(closePages)

/** The marks (`mark12`) of a piece of markup, each of which stands for the words around it. */
const marksOf = (text: string): string[] => text.match(/mark\d+/g) ?? []

/** Marks in `markup` that are nowhere in what was read of the page around it. */
async function lostOn(page: string, markup: string): Promise<string[]> {
  const reading = await extractArticle(open(page))
  closePages()
  if (!reading.ok || reading.report === undefined) throw new Error('There is no article with a report.')
  const omitted = reading.report.omitted.map(({ nodes }) => textOfNodes(nodes).text)
  const read = new Set(marksOf([textOfNodes(reading.article.body).text, ...omitted].join('\n')))
  return marksOf(markup).filter((mark) => !read.has(mark))
}

const phrases = [
  '',
  'the river',
  'See the map',
  'By the bridge, in the year 1910',
  'It had rained for three days, and nobody in the old town had seen the sun.',
  'Read more',
  'Photo: A. Brown',
  'The ferryman, who had told the story twice that morning, told it once more, and those who heard it for the first time did not know what to say of it.',
]

/** Words with a mark among them, which is numbered when the markup is written out. */
const words = fc.constantFrom(...phrases).map((phrase) => `${phrase} markN`.trim())

const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map((text) => `<a href="https://example.org/page">${text}</a>`),
  fc.tuple(words, words, words).map(([one, two, three]) => `${one} <button>${two}</button> ${three}`),
  words.map((text) => `<span style="display: contents">${text}</span>`),
  fc
    .tuple(fc.constantFrom('b', 'em', 'i', 'small', 'code', 'q', 'span', 'time', 'cite', 'mark', 'font'), words)
    .map(([tag, text]) => `<${tag}>${text}</${tag}>`),
  fc.tuple(words, words).map(([one, two]) => `${one}<br>${two}`),
  fc.tuple(words, words).map(([one, two]) => `${one}<br><br>${two}`),
)

const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
const lines = fc.array(line, { minLength: 1, maxLength: 3 })
const each = (tag: string, parts: readonly string[]): string => parts.map((part) => `<${tag}>${part}</${tag}>`).join('')
const picture = '<img src="https://img.example/a.jpg" alt="" width="640" height="480">'

/** What pages call boxes: some hold what is no part of an article, and are told of when they are left out. */
const names =
  'note caption content footnotes cookie-info share ad-box related newsletter copy author-bio comments'.split(' ')

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line,
    line.map((text) => `<p>${text}</p>`),
    fc
      .tuple(fc.constantFrom('h2', 'h3', 'h4'), words, line)
      .map(([tag, head, text]) => `<${tag}>${head}</${tag}><p>${text}</p>`),
    fc.tuple(fc.constantFrom('h2', 'h3', 'h4', 'h5'), words).map(([tag, head]) => `<${tag}>${head}</${tag}>`),
    fc.tuple(fc.constantFrom('ul', 'ol'), lines).map(([tag, items]) => `<${tag}>${each('li', items)}</${tag}>`),
    fc.tuple(line, tie('block')).map(([text, inner]) => `<ul><li>${text}</li><li>${inner}</li></ul>`),
    fc.tuple(lines, lines).map(([terms, said]) => `<dl>${each('dt', terms)}${each('dd', said)}</dl>`),
    fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map(
      (rows) =>
        `<table>${each(
          'tr',
          rows.map((cells) => each('td', cells)),
        )}</table>`,
    ),
    fc
      .tuple(words, fc.tuple(words, words), line, line)
      .map(
        ([caption, heads, one, two]) =>
          `<table><caption>${caption}</caption><tr>${each('th', heads)}</tr><tr><td>${one}</td><td>${two}</td></tr></table>`,
      ),
    line.map((text) => `<figure>${picture}<figcaption>${text}</figcaption></figure>`),
    fc.tuple(tie('block'), line).map(([inner, text]) => `<figure>${inner}<figcaption>${text}</figcaption></figure>`),
    fc.tuple(line, line).map(([one, two]) => `<div>${picture}${one}<p>${two}</p></div>`),
    line.map((text) => `<p>${picture} ${text}</p>`),
    fc
      .tuple(fc.constantFrom('', ' open'), words, tie('blocks'))
      .map(([is, head, inner]) => `<details${is}><summary>${head}</summary>${inner}</details>`),
    fc
      .tuple(
        fc.constantFrom(
          'blockquote',
          'section',
          'div',
          'div',
          'aside',
          'center',
          'article',
          'address',
          'span',
          'form',
          'fieldset',
        ),
        tie('blocks'),
      )
      .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    fc.tuple(words, words).map(([one, two]) => `<pre>${one}\n  ${two}</pre>`),
    fc.tuple(words, words).map(([one, two]) => `<pre><code>${one}\n${two}</code></pre>`),
    fc.tuple(words, tie('block')).map(([text, inner]) => `${text}${inner}`),
    fc.tuple(tie('block'), words).map(([inner, text]) => `${inner}${text}`),
    fc.constant('<hr>'),
    words.map((text) => `<h3><a href="#there">Link to ${text}</a></h3>`),
    fc.tuple(fc.constantFrom(...names), tie('blocks')).map(([name, inner]) => `<div class="${name}">${inner}</div>`),
    tie('blocks').map((inner) => `<div style="display: contents">${inner}</div>`),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
}))

const numbered = (html: string): string => {
  const [before = '', ...parts] = html.split('markN')
  return before + parts.map((part, i) => `mark${i + 1}${part}`).join('')
}

const markup = fc.array(block, { minLength: 1, maxLength: 4 }).map((parts) => numbered(parts.join('\n')))

/** The page's title says some of the words, too, as titles do. */
const title = 'The mark1 of the mark2, and how a mark3 of it was not built'
const titled = (html: string): string => storyPage(html).replace(/(<title>|<h1>)[^<]*/g, `$1${title}`)

describe('each word between two paragraphs of an article', () => {
  it('is in it or among what was left out, whatever markup it stands in', async () => {
    await fc.assert(
      fc.asyncProperty(markup, async (html) => {
        expect(await lostOn(titled(html), html), html).toEqual([])
      }),
      { seed: 7, numRuns: 60 },
    )
  }, 60_000)

  it.each([
    ['a link alone, of a word of the title', '<a href="https://example.org/a">mark1</a>'],
    ['a box that has no box of its own', '<div style="display: contents"><p>A short line mark9.</p></div>'],
    ['words that have no box of their own', '<p>It was <span style="display: contents">mark9</span> there.</p>'],
    ['a button in a sentence', '<p>Those who press <button>mark9</button> begin anew.</p>'],
    [
      'a heading that is a link to a place',
      '<h2><a href="/games#past">Link to the past mark9</a></h2><p>It was over.</p>',
    ],
    ['a box about biscuits', '<div class="cookie-info"><p>Stir the sugar and the butter mark9.</p></div>'],
    [
      'what is shown within what is hidden',
      '<div style="visibility: hidden"><p>Not this.</p><p style="visibility: visible">It was said aloud mark9.</p></div>',
    ],
    [
      'words all can see, named for some',
      '<style>p { margin: 0 }</style><p>It was <span class="sr-only">mark9</span> there.</p>',
    ],
    [
      'a dialog that stands in the text',
      '<style>p { margin: 0 }</style><div role="dialog"><p>The two of them spoke mark9.</p></div>',
    ],
    ['a gauge', '<p>The lake is full to <meter value="0.6">mark9</meter> today.</p>'],
    ['a gauge that says nothing', '<p>The lake is full to <meter value="7" max="10" title="mark9"></meter> today.</p>'],
    ['what a form works out', '<p>A loan of a thousand costs <output>mark9</output> a month.</p>'],
    [
      'a chart',
      '<svg width="400" height="200" aria-label="Rain in mark1"><title>Rain</title><text y="20">mark2</text><foreignObject width="90" height="20"><div>mark3</div></foreignObject></svg>',
    ],
    ['a sign in a line', '<p>Turn left at <svg width="60" height="20"><text y="16">mark9</text></svg> and go on.</p>'],
    [
      'a drawing that a program makes',
      '<canvas width="400" height="200" aria-label="The mark1">A line that mark2</canvas>',
    ],
    ['a plug-in that says what it would show', '<object>It would show mark9 here.</object>'],
    [
      'the tabs of a listing',
      '<div role="tabpanel"><pre>npm add mark1</pre></div><div role="tabpanel" hidden><pre>yarn add mark2</pre></div>',
    ],
    ['a listing with a right to copy', '<pre><span class="copyright">// mark9</span>\nlet it = 1 // mark10</pre>'],
  ])('is so in %s', async (_, html) => {
    expect(await lostOn(titled(html), html)).toEqual([])
  })
})

describe('what is no word of an article', () => {
  it.each([
    [
      'said to screen readers alone',
      '<style>.sr-only { position: absolute }</style><p>It was there.<span class="sr-only">mark9</span></p>',
    ],
    [
      'asked in a box over the page',
      '<style>.over { position: fixed }</style><div class="over"><div role="dialog"><p>Take our biscuits mark9.</p></div></div>',
    ],
  ])('is not in it where it is %s', async (_, html) => {
    expect(await lostOn(titled(html), html)).toEqual(['mark9'])
  })
})

describe('each sentence behind the last of an article', () => {
  const behind = (html: string): string => storyPage('').replace('</article>', `${html}</article>`)

  it.each([
    [
      'in the answer to a question, folded away',
      '<div class="faq"><h3>What became of the bridge?</h3><div style="display: none"><p>Nothing was ever built there mark1, neither then nor at any time after.</p></div></div>',
    ],
    [
      'in a note',
      '<div class="disclaimer">Editor’s note and disclaimer: this paper is paid for by those who read it, and by nobody else mark1.</div>',
    ],
  ])('is in it or among what was left out: %s', async (_, html) => {
    expect(await lostOn(behind(html), html)).toEqual([])
  })
})
