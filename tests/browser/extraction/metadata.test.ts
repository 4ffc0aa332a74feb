import { describe, expect, it } from 'vitest'
import { type Metadata, metadataOf } from '@/components/extraction/metadata.dom'

const url = 'https://www.riverpost.example/news/why-the-bridge-fell'
const prose = `<p>${'The council met in the old town hall, and its members spoke for hours about the river and the road. '.repeat(4)}</p>`

/** What is read from a page of `head` and `body`, made as the snapshot is: an inert document. */
function read(head: string, body = '', at = url, lang = 'en'): Metadata {
  const page = new DOMParser().parseFromString(
    `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  )
  return metadataOf(page, { url: at })
}

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`
const story = (header: string, end = ''): string =>
  `<nav>Home</nav><article><h1>Why the bridge fell</h1>${header}${prose.repeat(4)}${end}</article>`

describe('the title', () => {
  it('is the heading, without the site’s name and with entities as the letters they stand for', () => {
    const { title } = read(
      `<title>Why it fell &amp;amp; how | The River Post</title>${meta('og:site_name', 'The River Post')}`,
      '<h1>The River Post</h1><h1>Why it fell &amp;amp; how</h1>',
    )
    expect(title).toBe('Why it fell & how')
  })

  it('is the data’s where the page has no heading, and nothing on an empty page', () => {
    expect(read(meta('og:title', 'Why it fell - riverpost.example')).title).toBe('Why it fell')
    expect(read('').title).toBe('')
  })
})

describe('the byline', () => {
  it.each([
    ['a line that opens with "By"', story('<p>By Ada Lovelace</p>')],
    [
      'a line with a role and a date behind the name',
      story('<div>Written by <a href="/x">Ada Lovelace</a>, Editor | 5 March 2024</div>'),
    ],
    ['the line after "Written by"', story('<div>Written by</div><div>Ada Lovelace</div>')],
    ['an element marked as the author’s', story('<span class="entry-author">Ada Lovelace</span>')],
    [
      'names and dates without a space between',
      story('<div class="byline"><a href="/x">Ada Lovelace</a><span>March 5</span></div>'),
    ],
    ['the article’s end', story('', '<p>Posted by Ada Lovelace at 10:30</p>')],
    ['the one author linked on the page', story('', '<p><a rel="author" href="/x">Ada Lovelace</a></p>')],
    ['a line beside a portrait', story('<img alt="Ada Lovelace, Editor"><p>Ada Lovelace</p>')],
  ])('is read from %s', (_, body) => {
    expect(read('', body).byline).toBe('Ada Lovelace')
  })

  it.each([
    [
      'JSON-LD',
      ld({ '@type': 'Article', headline: 'Why the bridge fell', author: [{ name: 'Ada' }, { name: 'Mary' }] }),
    ],
    ['repeated metas', meta('citation_author', 'Ada') + meta('citation_author', 'Mary')],
    [
      'a label and its value',
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada, Mary">',
    ],
  ])('is read from %s', (_, head) => {
    expect(read(head, story('')).byline).toBe('Ada, Mary')
  })

  it('has its names joined as the page joins them, and those that the data forgot', () => {
    const head = ld({ '@type': 'Article', headline: 'Why the bridge fell', author: 'Ada Lovelace' })
    expect(read(head, story('<p>By Ada Lovelace and Mary Somerville</p>')).byline).toBe(
      'Ada Lovelace and Mary Somerville',
    )
  })

  it('is not the site’s name where the page names a person', () => {
    const head = meta('og:site_name', 'The River Post') + meta('author', 'The River Post')
    expect(read(head, story('<p>By Ada Lovelace</p>')).byline).toBe('Ada Lovelace')
  })

  it('is not a publisher’s, a commenter’s, a teaser’s or the page’s menu', () => {
    const head = ld({ '@type': 'Article', author: { '@type': 'Organization', name: 'The River Post' } })
    const others = `<div class="comment"><span class="author">Eve</span> Posted by Eve</div>
      <div class="related"><a rel="author">Grace</a></div><nav>By topic</nav>`
    expect(read(head, story(others, others)).byline).toBeUndefined()
    const teasers = '<p><a rel="author">Grace</a></p><p><a rel="author">Eve</a></p>'
    expect(read('', story('', teasers)).byline).toBeUndefined()
  })
})

describe('the date', () => {
  it.each([
    ['a meta', meta('article:published_time', '2024-03-05T10:00:00+0100'), '', '2024-03-05T10:00:00+01:00'],
    [
      'JSON-LD',
      ld({ '@type': 'Article', headline: 'Why the bridge fell', datePublished: '2024-03-05' }),
      '',
      '2024-03-05',
    ],
    ['microdata', '', '<span itemprop="datePublished" content="2024-03-05">then</span>', '2024-03-05'],
    ['a time near the heading', '', '<time datetime="2024-03-05">Tuesday</time>', '2024-03-05'],
    ['a line near the heading', '', '<p>By Ada · March 5, 2024</p>', '2024-03-05'],
    ['the first of two in a line', '', '<p>Published 5 March 2024 Updated 9 April 2025</p>', '2024-03-05'],
    ['the second of two in a line', '', '<p>Updated 9 April 2025, published 5 March 2024</p>', '2024-03-05'],
  ])('is read from %s', (_, head, header, published) => {
    expect(read(head, story(header)).published).toBe(published)
  })

  it('is the one that readers see where JSON-LD has another', () => {
    const head = ld({ '@type': 'Article', headline: 'Why the bridge fell', datePublished: '2011-01-01' })
    expect(read(head, story('<p>March 5, 2024</p>')).published).toBe('2024-03-05')
  })

  it('is the address’s where the page says none', () => {
    expect(read('', story(''), 'https://a.example/2024/03/05/bridge').published).toBe('2024-03-05')
  })

  it.each([
    ['es', '5 de marzo de 2024'],
    ['fr', '5 mars 2024'],
    ['de', '5. März 2024'],
    ['ru', '5 марта 2024'],
    ['ar', '5 مارس 2024'],
    ['hi', '5 मार्च 2024'],
    ['zh', '2024年3月5日'],
    ['ja', '2024年3月5日'],
  ])('is read in the page’s language: %s', (lang, date) => {
    const body = `<h1>Why the bridge fell</h1><p>${date}</p><div>${prose}</div>`
    // The prose is no paragraph here, so that the language is the declared one.
    expect(read('', body.replaceAll('<p>The', '<div>The'), url, lang).published).toBe('2024-03-05')
  })

  it('is that right behind the heading, though it stands on a card, and not a teaser’s', () => {
    const card = '<div class="hero-card"><span>March 5, 2024</span></div>'
    const teaser = '<div class="teaser-card"><h3>The old road</h3><span>April 9, 2025</span></div>'
    expect(read('', story(card, teaser)).published).toBe('2024-03-05')
    expect(read('', story('', teaser)).published).toBeUndefined()
  })

  it('is that of a line at the end which says that it is, if all such lines say the same', () => {
    const end = (date: string) => `${prose.repeat(3)}<div>Posted on ${date}</div>`
    expect(read('', story('', end('April 13, 2023'))).published).toBe('2023-04-13')
    expect(read('', story('', end('April 13, 2023') + end('May 2, 2023'))).published).toBeUndefined()
    expect(read('', story('', `${end('April 13, 2023')}<div>Updated May 2, 2023</div>`)).published).toBe('2023-04-13')
  })

  it('is not a sentence’s, a comment’s or "two hours ago"', () => {
    const sentence =
      '<p>On March 5, 2024 the council met in the old hall to speak about the river and about the road to it.</p>'
    const comment = '<div class="comment">March 6, 2024</div>'
    expect(read('', story(`<p>2 hours ago</p>${sentence}${comment}`)).published).toBeUndefined()
  })

  it('of the last change is told apart, and only where it is later', () => {
    expect(read('', story('<p>Published 5 March 2024. Last updated 9 April 2025</p>'))).toMatchObject({
      published: '2024-03-05',
      modified: '2025-04-09',
    })
    const same = meta('article:published_time', '2024-03-05T10:00') + meta('article:modified_time', '2024-03-05T11:00')
    expect(read(same, story('')).modified).toBeUndefined()
  })
})

describe('what else a page says', () => {
  it('is its site, picture, language and kind', () => {
    const head = `${meta('og:site_name', 'The River Post')}${meta('og:image', '/bridge.jpg')}${meta('og:type', 'article')}`
    expect(read(head, story(''), url, 'en_us')).toMatchObject({
      siteName: 'The River Post',
      image: 'https://www.riverpost.example/bridge.jpg',
      language: 'en-US',
      kind: 'article',
    })
  })

  it('is not a picture that is no address of the web', () => {
    expect(read(meta('og:image', 'javascript:alert(1)')).image).toBeUndefined()
  })

  it.each([
    ['Docusaurus v3', 'documentation'],
    ['Discourse 3.1', 'forum'],
    ['WordPress 6.8', undefined],
  ])('is its kind by what made it: %s', (generator, kind) => {
    expect(read(`<meta name="generator" content="${generator}">`).kind).toBe(kind)
  })

  it('is the next part, which is not the next article and not the next page of comments', () => {
    const links = `<a rel="next" href="/news/another">Next</a><a href="?comments=2">2</a>`
    expect(read('', story('', links)).next).toBeUndefined()
    expect(read('', story('', `${links}<a href="/news/why-the-bridge-fell/2#top">2</a>`)).next).toBe(`${url}/2`)
  })

  it('is the text of the article, where the data has it', () => {
    expect(read(ld({ '@type': 'Article', articleBody: 'It fell.' })).articleBody).toBe('It fell.')
  })
})

describe('hostile pages', () => {
  it.each([
    ['an address that is none', '', '', 'not an address'],
    ['a percent sign that stands for nothing', '', '', 'https://a.example/%E0%A4%A'],
    ['a language that is none', '<meta name="language" content="!!">', '', url],
    ['broken data', '<script type="application/ld+json">{"@graph":[{]</script>', '', url],
    ['entities beyond Unicode', meta('og:title', '&amp;#9999999;&amp;#xFFFFFF;&amp;constructor;'), '', url],
    ['a very long heading', '', `<h1>${'by '.repeat(200_000)}</h1>`, url],
    ['very many headings and names', '', '<h1>by</h1><h2 class="author">x</h2>'.repeat(20_000), url],
    ['deep elements', '', `${'<div class="author">'.repeat(500)}By Ada`, url],
  ])('with %s are read without a fault', (_, head, body, at) => {
    expect(typeof read(head, body, at).title).toBe('string')
  })
})
