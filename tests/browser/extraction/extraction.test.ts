import { afterEach, describe, expect, it } from 'vitest'
import { type Article, type ArticleElement, elementsOf } from '@/components/article/article'
import { decodeArticle } from '@/components/article/decode'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { textOf } from '@/components/text/text'
import { open, storyPage } from './pages'

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove()
})

/** The article on a page around `html`; the page must hold one and be left as it was. */
async function read(html: string, head = ''): Promise<Article> {
  const page = open(storyPage(html, head))
  const before = page.documentElement.outerHTML
  const reading = await extractArticle(page)
  expect(page.documentElement.outerHTML, 'the publisher’s document').toBe(before)
  if (!reading.ok) throw new Error(reading.reason)
  expect(decodeArticle(reading.article)).toEqual(reading.article)
  return reading.article
}

const all = (article: Article, tag: string): ArticleElement[] =>
  elementsOf(article.body, (element) => element.tag === tag)
const textIn = async (html: string): Promise<string> => textOf(await read(html)).text

describe('what is kept', () => {
  it('keeps title, text and the order of things', async () => {
    const article = await read('<h2>A plan</h2><ul><li>One</li><li>Two</li></ul><ol start="3"><li>Three</li></ol>')
    expect(article.title).toBe('The bridge that was not built')
    expect(textOf(article).text).toMatch(/Paragraph 1[\s\S]*A plan\nOne\nTwo\nThree\nParagraph 2/)
    expect(all(article, 'ol')[0]?.attrs).toEqual({ start: '3' })
  })

  it('keeps quotes, code, tables with their headers, and definitions', async () => {
    const article = await read(
      `<blockquote><p>Said she.</p></blockquote><pre><code>let  a\n  = 1</code></pre>
       <table><caption>Costs</caption><thead><tr><th scope="col">Year</th><th>Sum</th></tr></thead><tbody><tr><td>2016</td><td>4 million</td></tr><tr><td>2017</td><td>5 million</td></tr></tbody></table>
       <dl><dt>Span</dt><dd>The length of a bridge.</dd></dl>`,
    )
    for (const tag of ['blockquote', 'pre', 'caption', 'th', 'td', 'dt', 'dd'])
      expect(all(article, tag), tag).not.toHaveLength(0)
    expect(all(article, 'th')[0]?.attrs).toEqual({ scope: 'col' })
    expect(textOf(article).text).toContain('let  a\n  = 1')
  })

  it('keeps figures with their captions and the publisher’s description, word for word', async () => {
    const article = await read(
      '<figure><img src="https://img.example/b.jpg" alt="A bridge,  half built" width="640" height="480"><figcaption>The site in <em>May</em></figcaption></figure>',
    )
    expect(all(article, 'img')[0]?.attrs).toEqual({
      src: 'https://img.example/b.jpg',
      alt: 'A bridge,  half built',
      width: '640',
      height: '480',
    })
    expect(textOf(article).text).toContain('The site in May')
  })

  it('tells a decorative picture from one without a description', async () => {
    const article = await read(
      '<p><img src="https://img.example/1.jpg" alt="">a<img src="https://img.example/2.jpg">b</p>',
    )
    expect(all(article, 'img').map(({ attrs }) => attrs?.alt)).toEqual(['', undefined])
  })

  it.each([
    ['a picture loaded later', '<img data-src="https://img.example/l.jpg" alt="x">', 'https://img.example/l.jpg'],
    [
      'one behind a placeholder',
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://img.example/l.jpg" alt="x">',
      'https://img.example/l.jpg',
    ],
    [
      'the candidate that fits',
      '<img srcset="https://img.example/s.jpg 320w, https://img.example/m.jpg 1400w, https://img.example/l.jpg 4000w" alt="x">',
      'https://img.example/m.jpg',
    ],
    [
      'the sources of a picture element',
      '<picture><source srcset="https://img.example/p.webp 1x"><img alt="x"></picture>',
      'https://img.example/p.webp',
    ],
    [
      'a picture that opens larger',
      '<button type="button"><img src="https://img.example/b.jpg" alt="x"></button>',
      'https://img.example/b.jpg',
    ],
    [
      'one inside noscript',
      '<noscript><img src="https://img.example/n.jpg" alt="x"></noscript>',
      'https://img.example/n.jpg',
    ],
  ])('finds %s', async (_, html, src) => {
    expect(
      all(await read(`<figure>${html}<figcaption>A caption to hold it</figcaption></figure>`), 'img')[0]?.attrs?.src,
    ).toBe(src)
  })

  it('keeps language and direction where they change, and only there', async () => {
    const article = await read(
      '<p lang="en">Written <span lang="ar" dir="rtl">داعش</span> in Arabic, a word that the <i lang="fr">préfet</i> did not use.</p>',
    )
    expect(elementsOf(article.body, ({ attrs }) => attrs?.lang !== undefined).map(({ attrs }) => attrs)).toEqual([
      { lang: 'ar', dir: 'rtl' },
      { lang: 'fr' },
    ])
    expect(article).toMatchObject({ language: 'en', direction: 'ltr' })
  })

  it('makes addresses absolute, and keeps links inside the article inside', async () => {
    const article = await read(
      '<p>See <a href="/more">more</a>, <a href="#note">the note</a> and <a href="#nowhere">nothing</a>.</p><p id="note">The note says that the bridge is old.</p>',
    )
    const hrefs = all(article, 'a').map(({ attrs }) => attrs?.href)
    expect(hrefs).toEqual([new URL('/more', location.href).href, '#article-note'])
    expect(elementsOf(article.body, ({ attrs }) => attrs?.id === 'article-note')).toHaveLength(1)
    expect(textOf(article).text).toContain('See more, the note and nothing.')
  })

  it('turns a video into a link with its title', async () => {
    const article = await read(
      '<p>Watch.</p><iframe src="https://www.youtube.com/embed/x" title="The collapse"></iframe>',
    )
    expect(all(article, 'a')[0]).toMatchObject({
      attrs: { href: 'https://www.youtube.com/embed/x' },
      children: ['The collapse'],
    })
  })

  it('makes paragraphs of loose text in boxes, and no box without meaning', async () => {
    const article = await read(
      '<div>Loose text with <b>bold</b> words.<div>Inner text of some length.</div>More loose text.</div>',
    )
    expect(all(article, 'div')).toHaveLength(0)
    expect(textOf(article).text).toContain('Loose text with bold words.\nInner text of some length.\nMore loose text.')
  })

  it('reads open shadow roots and what is put into their slots', async () => {
    const page = open(storyPage('<div id="host"><p slot="s">Slotted words of the story stand here.</p></div>'))
    const root = page.getElementById('host')?.attachShadow({ mode: 'open' })
    root?.append(
      Object.assign(page.createElement('p'), { textContent: 'Words that live in a shadow root of the page.' }),
      Object.assign(page.createElement('slot'), { name: 's' }),
    )
    const reading = await extractArticle(page)
    expect(reading.ok && textOf(reading.article).text).toContain(
      'Words that live in a shadow root of the page.\nSlotted words of the story stand here.',
    )
  })

  it('keeps formulas with their text', async () => {
    const article = await read('<p>So <math><mi>x</mi> <mo>=</mo> <mn>2</mn></math> holds.</p>')
    expect(all(article, 'math')).toHaveLength(1)
    expect(textOf(article).text).toContain('So x=2 holds.')
  })
})

describe('what the page hides', () => {
  it('leaves out what a style sheet hides', async () => {
    const page = open(
      storyPage(
        '<div class="m"><p>Print this. Share this. Tell your friends.</p></div>',
        '<style>.m { display: none }</style>',
      ),
    )
    const reading = await extractArticle(page)
    expect(reading.ok && textOf(reading.article).text).not.toContain('Share this')
  })

  it('keeps a part of the article that is folded away', async () => {
    const long = 'An answer that waits for a click tells much about the bridge. '.repeat(6)
    expect(await textIn(`<div hidden><p>${long}</p></div>`)).toContain('An answer that waits')
    expect(await textIn(`<details><summary>Why?</summary><p>Because of the river.</p></details>`)).toContain(
      'Why?\nBecause of the river.',
    )
  })

  it('reads a hidden copy of shown text only once', async () => {
    const long = 'The copy for small screens says that the bridge is closed until the spring. '.repeat(5)
    expect(
      (await textIn(`<p>${long}</p><div style="display:none"><p>${long}</p></div>`)).match(
        /The copy for small screens says/g,
      ),
    ).toHaveLength(5)
  })

  it('takes nothing for hidden on a page that hides everything', async () => {
    const page = open(storyPage('', '<style>body { visibility: hidden }</style>'))
    expect((await extractArticle(page)).ok).toBe(true)
  })
})

describe('what is refused', () => {
  it('says so when there is no article', async () => {
    const page = open(
      '<!doctype html><title>Search</title><body><form><input name="q"></form><ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul>',
    )
    expect(await extractArticle(page)).toEqual({ ok: false, reason: 'no-article' })
  })

  it('says so when a page is but a list of links', async () => {
    const links = Array.from(
      { length: 60 },
      (_, i) => `<li><a href="/${i}">A headline that is as long as headlines are, number ${i}</a></li>`,
    )
    expect(
      await extractArticle(open(`<!doctype html><title>Front</title><body><main><ul>${links.join('')}</ul></main>`)),
    ).toEqual({ ok: false, reason: 'list-of-links' })
  })

  it('says so when the document is no web page', async () => {
    const page = new DOMParser().parseFromString('<feed/>', 'text/xml')
    expect(await extractArticle(page)).toEqual({ ok: false, reason: 'not-a-web-page' })
  })
})

describe('hostile pages', () => {
  it.each([
    'parentNode',
    'nextSibling',
    'firstChild',
    'childNodes',
    'tagName',
    'localName',
    'attributes',
    'removeAttribute',
    'textContent',
    'getAttribute',
    'hasAttribute',
    'matches',
    'nodeType',
  ])('reads through a form with a control named %s', async (name) => {
    expect(
      await textIn(
        `<form><p>Words inside a form that count.</p><input name="${name}"><img name="${name}" src="https://img.example/x.png"></form>`,
      ),
    ).toContain('Words inside a form that count.')
  })

  it.each(['body', 'documentElement', 'title', 'location', 'implementation', 'querySelectorAll', 'createElement'])(
    'reads a page with a picture named %s',
    async (name) => {
      expect(
        await textIn(`<img name="${name}" src="https://img.example/x.png"><object id="${name}"></object>`),
      ).toContain('Paragraph 3')
    },
  )

  it('reads to the bottom of a page nested two thousand deep', async () => {
    // Chromium itself dies of laying out a page twice as deep.
    const page = open(storyPage('<div id="top"></div>'))
    let inner = page.getElementById('top')
    for (let i = 0; i < 2_000; i += 1) {
      const next = page.createElement('div')
      inner?.append(next)
      inner = next
    }
    inner?.append('The words at the very bottom of the page are these.')
    const reading = await extractArticle(page)
    expect(reading.ok && textOf(reading.article).text).toContain('at the very bottom')
  })

  it('leaves behind scripts, styles, handlers and addresses that run', async () => {
    const article = await read(
      '<p onclick="x()" style="color:red">Text <script>bad()</script><a href="javascript:bad()">link</a> <svg><script>bad()</script></svg><style>p{}</style>end.</p>',
    )
    expect(textOf(article).text).toContain('Text link end.')
    expect(JSON.stringify(article.body)).not.toMatch(/bad|onclick|javascript|style/)
  })

  it.each([
    ['by its attributes', 'width="1" height="1"'],
    ['of two pixels', 'width="2" height="2"'],
    ['by its style, which was not let load', 'style="width: 1px; height: 1px"'],
    ['by its style, hidden', 'style="display: none; width: 1px; height: 2px"'],
  ])('keeps no picture of a pixel that counts readers: %s', async (_, how) => {
    expect(all(await read(`<p>Text.<img src="https://t.example/1.gif" ${how}></p>`), 'img')).toEqual([])
  })

  it('keeps a picture that did not load and has a size, or none yet', async () => {
    for (const how of ['style="width: 300px; height: 200px"', 'style="width: 100%; height: auto"', 'loading="lazy"'])
      expect(
        all(await read(`<p>Text.<img src="https://a.example/1.jpg" alt="A boat" ${how}></p>`), 'img'),
      ).toHaveLength(1)
  })
})

describe('what the page says about itself', () => {
  it('takes byline, site and date from structured data', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'The bridge that was not built',
      author: { name: 'By Ana Ruiz' },
      datePublished: '2017-10-15T18:40:00Z',
      publisher: { name: 'The Post' },
    }
    expect(await read('', `<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toMatchObject({
      byline: 'Ana Ruiz',
      siteName: 'The Post',
      published: '2017-10-15T18:40:00Z',
    })
  })

  it('prefers the heading the reader sees to a title with the site’s name', async () => {
    expect(
      (await read('', '<meta property="og:title" content="The bridge that was not built | The Post">')).title,
    ).toBe('The bridge that was not built')
  })

  it('takes the date of a time element where nothing else says one', async () => {
    expect((await read('<time datetime="2020-02-03">3 Feb</time>')).published).toBe('2020-02-03')
  })

  it('knows a page that runs from right to left', async () => {
    const arabic =
      'اجتمع المجلس في قاعة البلدية القديمة يوم الخميس وتحدث أعضاؤه ساعات عن الجسر والنهر والطريق الذي بينهما. '
    const page = open(
      `<!doctype html><html lang="ar" dir="rtl"><title>الجسر</title><body><article><h1>الجسر الذي لم يبن</h1>${`<p>${arabic.repeat(3)}</p>`.repeat(4)}</article>`,
    )
    const reading = await extractArticle(page)
    expect(reading.ok && reading.article).toMatchObject({ language: 'ar', direction: 'rtl' })
  })
})
