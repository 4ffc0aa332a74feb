import { afterEach, describe, expect, it } from 'vitest'
import accordionPage from '@/tests/fixtures/pages/accordion/index.html?raw'
import formulasPage from '@/tests/fixtures/pages/formulas/index.html?raw'
import layoutPage from '@/tests/fixtures/pages/layout-table/index.html?raw'
import listingsPage from '@/tests/fixtures/pages/listings/index.html?raw'
import { closePages, open } from './pages'
import { prepared } from './prepared'

afterEach(closePages)

const read = (html: string) => prepared(open(`<!doctype html><body><main>${html}</main>`))

describe('tables', () => {
  it('that lay out a page become paragraphs, and tables of data stay', () => {
    const { all, texts } = prepared(open(layoutPage))
    expect(all('table')).toHaveLength(1)
    expect(texts('caption')).toEqual(['What was grown'])
    expect(texts('th')).toEqual(['Plot', 'Kilograms', 'Seven', 'Nine'])
    expect(texts('p').slice(0, 2)).toEqual([
      'The frost came early this year and took the dahlias first, as it always does.',
      'The committee met under the pear tree all the same.\nIt was the shortest meeting in memory.',
    ])
  })

  it('of two columns with short cells are data without saying so', () => {
    const { texts } = read('<table><tr><td>Height</td><td>300 m</td></tr><tr><td>Width</td><td>12 m</td></tr></table>')
    expect(texts('td')).toEqual(['Height', '300 m', 'Width', '12 m'])
  })
})

describe('headings and lists', () => {
  it('are known by their roles, and headings carry no link to themselves', () => {
    const { texts, all } = prepared(open(layoutPage))
    expect(texts('h3')).toEqual(['What was decided'])
    expect(texts('li')).toHaveLength(2)
    expect(texts('h2')).toContain('Next year')
    expect(all('a').map(({ attrs }) => attrs?.href)).toEqual(['#article-next'])
  })

  it('are read where all of one is a link that begins like a mark, and only then', () => {
    const html = `<h2>In spring <span><a href="#spring">Link to this heading</a></span></h2><p>It rained.</p>
      <h2><a href="/games#past">Link to the past</a></h2><p>It rained again.</p>
      <h2><a href="#nothing">#</a></h2><p>It did not rain.</p>`
    expect(prepared(open(html)).texts('h2')).toEqual(['In spring', 'Link to the past'])
  })

  it('keep their order of levels where parts of the page have headings of the first', () => {
    const { texts } = read('<h1>One</h1><h2>Inner</h2><h1>Two</h1>')
    expect([texts('h2'), texts('h3')]).toEqual([['One', 'Two'], ['Inner']])
  })

  it('hold a line, even where the page puts boxes into a heading', () => {
    expect(read('<h2><div>Boxed</div><div>words</div></h2>').nodes).toEqual([{ tag: 'h2', children: ['Boxed words'] }])
  })

  it('take the list between two items into the item before it, and part nothing else', () => {
    const { nodes } = read('<ul><li>One</li><ul><li>Inner</li></ul><li>Two</li></ul>')
    expect(nodes).toEqual([
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['One', { tag: 'ul', children: [{ tag: 'li', children: ['Inner'] }] }] },
          { tag: 'li', children: ['Two'] },
        ],
      },
    ])
  })

  it('read what opens on a press, with the button that heads it, and no other button', () => {
    const { text, texts } = prepared(open(accordionPage))
    expect(texts('h2')).toContain('May I bring a bicycle?')
    expect(text).toMatch(/bicycle\?\nYes\. Bicycles[\s\S]*storm\?\nThe captain decides[\s\S]*dog\?\nDogs travel free/)
    expect(text).not.toContain('Timetable')
    expect(text).not.toContain('Print')
  })
})

describe('code', () => {
  it('is one listing with its lines, without numbers and buttons', () => {
    expect(prepared(open(listingsPage)).texts('pre')).toEqual([
      'def count(text):\n    return len(text.split())',
      'let n = 0\nfor (const w of words)\n  n += 1',
      'const a = 1\nconst b = 2',
      'if (x)\n  stop()',
    ])
  })

  it('says its language where the page does', () => {
    expect(
      prepared(open(listingsPage))
        .all('pre')
        .map(({ attrs }) => attrs?.['data-language']),
    ).toEqual(['python', undefined, 'js', undefined])
  })

  it('has its lines where only a style sheet puts them below one another', () => {
    const line = (words: string): string => `<span class="line"><span>${words}</span></span>`
    expect(read(`<pre><code>${line('first()')}${line('second()')}</code></pre>`).texts('pre')).toEqual([
      'first()\nsecond()',
    ])
    expect(read(`<pre><code>${line('first()')}\n${line('second()')}</code></pre>`).texts('pre')).toEqual([
      'first()\nsecond()',
    ])
  })

  it('is a listing where a style sheet makes it one', () => {
    expect(read('<div><code>first()\nsecond()</code></div>').texts('pre')).toEqual(['first()\nsecond()'])
  })
})

describe('formulas', () => {
  it('are there once, as MathML, whatever sets them', () => {
    const { texts, text, all } = prepared(open(formulasPage))
    expect(texts('math')).toEqual(['s=g', 'v=t', 'p'])
    expect(text).toContain('A body that falls freely covers s=g metres.')
    expect(text).toContain('In a fourth way: E = mc^2 holds.')
    expect(all('img')).toEqual([])
  })
})

describe('what else a reader needs', () => {
  it('keeps footnotes, and the ways there and back', () => {
    const { all } = read(
      '<p>True<sup id="r1"><a href="#n1">1</a></sup>.</p><ol><li id="n1">Not quite. <a href="#r1">↩</a></li></ol>',
    )
    expect(all('a').map(({ attrs }) => attrs?.href)).toEqual(['#article-n1', '#article-r1'])
    expect([all('sup')[0]?.attrs?.id, all('li')[0]?.attrs?.id]).toEqual(['article-r1', 'article-n1'])
  })

  it('keeps definitions, abbreviations, readings, and what unfolds', () => {
    const { all } = read(
      `<p><dfn>Lock</dfn>, <abbr title="World Health Organization">WHO</abbr>, <ruby>漢<rt>かん</rt></ruby></p>
       <details><summary>More</summary><p>Inside</p></details><dl><div><dt>a</dt><dd>b</dd></div></dl>`,
    )
    for (const tag of ['dfn', 'abbr', 'ruby', 'rt', 'details', 'summary', 'dt', 'dd'])
      expect(all(tag), tag).toHaveLength(1)
  })

  it('keeps what another site embedded as a quotation, and a player as a link with its title', () => {
    const { texts, all } = read(
      `<blockquote class="twitter-tweet"><p>Water rises.</p>— Ida</blockquote>
       <p><iframe data-src="https://player.example/v/1" title="The flood"></iframe></p><iframe></iframe>`,
    )
    expect(texts('blockquote')).toEqual(['Water rises.\n— Ida'])
    expect(all('a')).toMatchObject([{ attrs: { href: 'https://player.example/v/1' }, children: ['The flood'] }])
  })

  it('gives phrases up that stand around blocks, but not their words', () => {
    expect(read('<b><p>One</p><p>Two</p></b>').nodes).toEqual([
      { tag: 'p', children: ['One'] },
      { tag: 'p', children: ['Two'] },
    ])
  })
})
