import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Article,
  type ArticleElement,
  type ArticleNode,
  type Attrs,
  elementsOf,
} from '@/components/article/article'
import type { Tag } from '@/components/article/tags'
import { narrate } from '@/components/narration/narrate'
import { firstChoices, type Narration, type NarrationChoices } from '@/components/narration/narration'
import { textOf } from '@/components/text/text'
import { anyNodes } from '../article/any-nodes'

type Inside = ArticleNode | Attrs

/** `el('p', 'words')`, `el('a', { href: '…' }, 'words')`. */
function el(tag: Tag, ...inside: Inside[]): ArticleElement {
  const [first, ...rest] = inside
  return typeof first === 'object' && !('tag' in first)
    ? { tag, attrs: first, children: rest as ArticleNode[] }
    : { tag, children: inside as ArticleNode[] }
}

function articleOf(body: readonly ArticleNode[], given: Partial<Article> = {}): Article {
  return { url: 'https://paper.example/', title: '', language: 'en', direction: 'ltr', body, ...given }
}

function narrated(
  body: readonly ArticleNode[],
  choices: Partial<NarrationChoices> = {},
  given: Partial<Article> = {},
): Narration {
  const article = articleOf(body, given)
  return narrate(article, textOf(article), { ...firstChoices, ...choices })
}

/** What is heard, line by line, with `lead` in front and what is said otherwise put in its place. */
function heard(
  body: readonly ArticleNode[],
  choices: Partial<NarrationChoices> = {},
  given: Partial<Article> = {},
): string[] {
  const article = articleOf(body, given)
  const text = textOf(article)
  const { parts, end } = narrate(article, text, { ...firstChoices, ...choices })
  const lines = parts.flatMap((part, index) => {
    const block = text.blocks[index]
    if (block === undefined) return ['?']
    let words = ''
    let at = block.start
    for (const { start, end, say } of part.instead) {
      words += text.text.slice(at, start) + say
      at = end
    }
    words += text.text.slice(at, block.end)
    const line = part.lead === '' ? words : `${part.lead} ${words}`
    return [...part.asides.map(({ say }) => say), ...(part.isSkipped ? [] : [line])]
  })
  return [...lines, ...end.map(({ say }) => say)]
}

describe('what is said of an article', () => {
  it('is its title, byline and paragraphs, each a part, with headings told apart', () => {
    const { parts } = narrated(
      [el('h2', 'The bridge'), el('p', 'It held.')],
      {},
      { title: 'Flood', byline: 'Ana Lind' },
    )
    expect(parts.map(({ kind }) => kind)).toEqual(['heading', 'text', 'heading', 'text'])
  })

  describe('of pictures', () => {
    const img = (alt: string, attrs: Attrs = {}): ArticleElement =>
      el('img', { src: 'https://a.example/b.jpg', alt, ...attrs })

    it('is what they show, before the block after them, and at the end after the last', () => {
      expect(heard([el('p', 'One.'), img('A bridge under water'), el('p', 'Two.'), img('A boat')])).toEqual([
        'One.',
        'Image: A bridge under water.',
        'Two.',
        'Image: A boat.',
      ])
    })

    it.each([
      '',
      'DSC_0042',
      'IMG 20170615',
      'raqqa-front-line_1200x630',
      'bridge.jpg',
      'bridge.jpg?w=800&h=600',
      'photo',
      'Featured image',
      'Foto 1',
      '→',
      'https://a.example/x',
      '{\\displaystyle x}',
    ])('is nothing when their alt is "%s"', (alt) => expect(heard([img(alt), el('p', 'One.')])).toEqual(['One.']))

    it('does not say "image" of what says itself that it is one', () => {
      expect(heard([img('Aerial photo of the bridge'), el('p', 'One.')])).toEqual([
        'Aerial photo of the bridge.',
        'One.',
      ])
    })

    it('is not said twice: not what the caption says, nor the title, nor another picture', () => {
      const figure = el(
        'figure',
        img('The bridge at Elm Street'),
        el('figcaption', 'The bridge at Elm Street, on Monday.'),
      )
      expect(heard([figure])).toEqual(['The bridge at Elm Street, on Monday.'])
      expect(heard([figure], { captions: false })).toEqual(['Image: The bridge at Elm Street.'])
      expect(heard([img('The flood'), el('p', 'One.')], {}, { title: 'The flood' })).toEqual(['The flood', 'One.'])
      expect(heard([img('A boat'), img('A boat'), el('p', 'One.')])).toEqual(['Image: A boat.', 'One.'])
    })

    it('is announced in the language around them, and not at all in one without known words', () => {
      expect(heard([img('Un pont'), el('p', 'Il tient.')], {}, { language: 'fr-CA' })).toEqual([
        'Image: Un pont.',
        'Il tient.',
      ])
      expect(heard([img('Eine Brücke'), el('p', 'Sie hält.')], {}, { language: 'de' })[0]).toBe('Bild: Eine Brücke.')
      expect(heard([img('Daraja la zamani'), el('p', 'Habari.')], {}, { language: 'sw' })[0]).toBe('Daraja la zamani.')
      const { end } = narrated([el('div', { lang: 'es' }, img('Un puente'))])
      expect(end).toEqual([{ say: 'Imagen: Un puente.', language: 'es' }])
    })

    it('is left out by choice', () => {
      expect(heard([img('A boat'), el('p', 'One.')], { pictures: false })).toEqual(['One.'])
    })
  })

  describe('of lists', () => {
    const items = (...words: string[]): ArticleElement[] => words.map((word) => el('li', word))

    it('has the numbers that are shown', () => {
      expect(heard([el('ol', ...items('Wash', 'Soak'))])).toEqual(['1. Wash', '2. Soak'])
      expect(heard([el('ol', { start: '5', reversed: '' }, ...items('Wash', 'Soak'))])).toEqual(['5. Wash', '4. Soak'])
      expect(heard([el('ol', { reversed: '' }, ...items('Wash', 'Soak'))])).toEqual(['2. Wash', '1. Soak'])
      expect(heard([el('ol', el('li', { value: '7' }, 'Wash'), el('li', 'Soak'))])).toEqual(['7. Wash', '8. Soak'])
    })

    it('names letters and counts in Roman numbers', () => {
      expect(heard([el('ol', { type: 'a', start: '26' }, ...items('Wash', 'Soak'))])).toEqual(['Z. Wash', 'AA. Soak'])
      expect(heard([el('ol', { type: 'i', start: '4' }, ...items('Wash'))])).toEqual(['4. Wash'])
    })

    it('has a number before the first block of an item only, and none where the text bears it', () => {
      expect(heard([el('ol', el('li', el('p', 'Wash.'), el('p', 'Well.')), el('li', '2. Soak'))])).toEqual([
        '1. Wash.',
        'Well.',
        '2. Soak',
      ])
      expect(heard([el('ol', el('li'), el('li', 'Soak')), el('p', 'Eat.')])).toEqual(['2. Soak', 'Eat.'])
    })

    it('has no numbers without order, or by choice', () => {
      expect(heard([el('ul', ...items('Rice'))])).toEqual(['Rice'])
      expect(heard([el('ol', ...items('Rice'))], { listNumbers: false })).toEqual(['Rice'])
    })

    it('nests', () => {
      expect(
        heard([el('ol', el('li', 'Wash', el('ol', { type: 'A' }, ...items('Cold', 'Warm'))), el('li', 'Soak'))]),
      ).toEqual(['1. Wash', 'A. Cold', 'B. Warm', '2. Soak'])
    })
  })

  describe('of tables', () => {
    const tr = (...cells: ArticleNode[]): ArticleElement => el('tr', ...cells)

    it('has the name of the column before each value, and the size and the caption first', () => {
      const table = el(
        'table',
        el('caption', 'Cities'),
        el('thead', tr(el('th', 'City'), el('th', 'Population'), el('th', 'River'))),
        el('tbody', tr(el('th', { scope: 'row' }, 'Orrin'), el('td', '200,000'), el('td', 'Elm'))),
      )
      expect(heard([table])).toEqual([
        'Table, 3 columns, 2 rows.',
        'Cities',
        'City',
        'Population',
        'River',
        'Orrin',
        'Population: 200,000',
        'River: Elm',
      ])
      expect(heard([table], { cellHeaders: false })).toEqual([
        'Cities',
        'City',
        'Population',
        'River',
        'Orrin',
        '200,000',
        'Elm',
      ])
    })

    it('follows headers over several columns, in several rows, and beside several rows', () => {
      const table = el(
        'table',
        tr(el('th', { rowspan: '2' }, 'Land'), el('th', { colspan: '2' }, '2020')),
        tr(el('th', 'Men'), el('th', 'Women')),
        tr(el('th', { rowspan: '2', scope: 'rowgroup' }, 'North'), el('td', '1'), el('td', '2')),
        tr(el('td', '3'), el('td', '4')),
      )
      expect(heard([table]).slice(1)).toEqual([
        'Land',
        '2020',
        'Men',
        'Women',
        'North',
        '2020, Men: 1',
        '2020, Women: 2',
        'North, 2020, Men: 3',
        '2020, Women: 4',
      ])
    })

    it('takes later headers in place of earlier ones, but not titles across the table', () => {
      const table = el(
        'table',
        tr(el('th', 'Year'), el('th', 'Price')),
        tr(el('th', { colspan: '2' }, 'Before the war')),
        tr(el('td', '1910'), el('td', '3')),
        tr(el('th', 'Month'), el('th', 'Cost')),
        tr(el('td', 'May'), el('td', '4')),
      )
      expect(heard([table]).slice(1)).toEqual([
        'Year',
        'Price',
        'Before the war',
        'Year: 1910',
        'Price: 3',
        'Month',
        'Cost',
        'Month: May',
        'Cost: 4',
      ])
    })

    it('has neither where a table only lays things out', () => {
      expect(heard([el('table', tr(el('td', 'One.')), tr(el('td', 'Two.')))])).toEqual(['One.', 'Two.'])
      expect(heard([el('table', tr(el('td', 'One.'), el('td', 'Two.')))])).toEqual(['One.', 'Two.'])
      const nested = el(
        'table',
        tr(el('td', 'One.'), el('td', el('table', tr(el('td', 'Two.'))))),
        tr(el('td', 'Three.'), el('td', 'Four.')),
      )
      expect(heard([nested])).toEqual(['One.', 'Two.', 'Three.', 'Four.'])
    })

    it('says nothing of a table without words', () => {
      const table = el('table', tr(el('th'), el('th')), tr(el('td'), el('td')))
      expect(heard([table, el('p', 'One.')])).toEqual(['One.'])
    })
  })

  describe('of quotations', () => {
    it('is framed, and by choice not', () => {
      const body = [el('blockquote', el('p', 'It held.'), el('p', 'We saw it.')), el('p', 'So they said.')]
      expect(heard(body)).toEqual(['Quote: It held.', 'We saw it.', 'End of quote.', 'So they said.'])
      expect(heard(body, { quotes: false })).toEqual(['It held.', 'We saw it.', 'So they said.'])
    })

    it('ends at the end of the article, and is framed once however deep', () => {
      expect(heard([el('blockquote', el('blockquote', el('p', 'It held.')))])).toEqual([
        'Quote: It held.',
        'End of quote.',
      ])
      expect(heard([el('blockquote', el('hr')), el('p', 'One.')])).toEqual(['One.'])
    })
  })

  it('skips captions and code by choice, and says code in the line', () => {
    const body = [
      el('figure', el('figcaption', 'A bridge.')),
      el('pre', 'let x = 1'),
      el('p', 'Call ', el('code', 'run()'), '.'),
    ]
    expect(heard(body)).toEqual(['A bridge.', 'Call run().'])
    expect(heard(body, { captions: false, code: true })).toEqual(['let x = 1', 'Call run().'])
  })

  it('has terms and their explanations, and what is folded away', () => {
    const body = [
      el('dl', el('dt', 'Weir'), el('dd', 'A low dam.')),
      el('details', el('summary', 'More'), el('p', 'The whole story.')),
    ]
    expect(heard(body)).toEqual(['Weir', 'A low dam.', 'More', 'The whole story.'])
  })

  describe('of notes and addresses', () => {
    const jump = (words: string): ArticleElement => el('a', { href: '#article-n1' }, words)

    it('leaves the marks of notes out', () => {
      expect(heard([el('p', 'It held.', el('sup', jump('1')), ' They ran.', el('sup', jump('[2]')))])).toEqual([
        'It held. They ran.',
      ])
      expect(heard([el('p', 'It held.', jump('[a]'), ' It held[12] long [3, 4].')])).toEqual([
        'It held. It held long .',
      ])
      expect(heard([el('p', 'It held* and stood.† Twice.² Thrice', el('sup', '3'), '.')])).toEqual([
        'It held and stood. Twice. Thrice.',
      ])
      expect(heard([el('p', 'The note. ', jump('↩'))])).toEqual(['The note. '])
    })

    it('keeps them by choice', () => {
      expect(heard([el('p', 'It held.', el('sup', jump('1')), ' Long [3].')], { noteMarks: true })).toEqual([
        'It held.1 Long [3].',
      ])
    })

    it('keeps what only looks like one', () => {
      const words = [
        '10',
        el('sup', '3'),
        ' km',
        el('sup', '2'),
        ', the 1',
        el('sup', 'st'),
        ', see section ',
        jump('3'),
        ', 5* hotels, m² [sic]',
      ]
      expect(heard([el('p', ...words)])).toEqual(['103 km2, the 1st, see section 3, 5* hotels, m² [sic]'])
      expect(heard([el('p', el('code', 'a* b[1]'), ' and b')])).toEqual(['a* b[1] and b'])
    })

    it('says the site of an address', () => {
      expect(heard([el('p', 'See https://www.paper.example/a/b?c=1#d (or www.other.example/x_(y)).')])).toEqual([
        'See paper.example (or other.example).',
      ])
      expect(
        heard([el('p', el('a', { href: 'https://a.example/' }, 'a.example/long/path'), ', doi:10.1000/182.')]),
      ).toEqual(['a.example, DOI.'])
      expect(heard([el('p', 'Write to ana@paper.example, and/or call a.example.')])).toEqual([
        'Write to ana@paper.example, and/or call a.example.',
      ])
      expect(heard([el('p', 'See https://a.example/b.')], { addresses: true })).toEqual(['See https://a.example/b.'])
    })
  })

  describe('of formulas', () => {
    const mi = (name: string): ArticleElement => el('mi', name)
    const mn = (number: string): ArticleElement => el('mn', number)
    const mo = (sign: string): ArticleElement => el('mo', sign)

    it('is what its publisher wrote for the ear', () => {
      expect(heard([el('p', 'So ', el('math', { alttext: 'x squared' }, el('msup', mi('x'), mn('2'))), '.')])).toEqual([
        'So x squared.',
      ])
    })

    it('is its tokens with a few words, where that is TeX', () => {
      const formula = el(
        'math',
        { alttext: '{\\displaystyle E=mc^{2}}' },
        mi('E'),
        mo('='),
        mi('m'),
        el('msup', mi('c'), mn('2')),
      )
      expect(heard([el('p', formula)])).toEqual(['E equals m c squared'])
      expect(heard([el('p', formula)], {}, { language: 'de' })).toEqual(['E gleich m c Quadrat'])
      const root = el('math', el('msqrt', el('mfrac', el('mrow', mi('a'), mo('+'), mn('1')), mi('b'))))
      expect(heard([el('p', root)])).toEqual(['square root of a plus 1, over b'])
    })
  })

  it('reads a formula of any depth in one pass', () => {
    let formula: ArticleElement = el('mi', 'x')
    for (let depth = 0; depth < 100; depth += 1) formula = el(depth % 2 === 0 ? 'mrow' : 'msqrt', formula)
    expect(heard([el('p', el('math', formula))])[0]?.match(/root/g)?.length).toBe(50)
  })

  it('reads Japanese names as the small kana say, and leaves pinyin alone', () => {
    expect(
      heard([el('p', el('ruby', '東', el('rt', 'とう'), '京', el('rt', 'きょう')), 'へ')], {}, { language: 'ja' }),
    ).toEqual(['とうきょうへ'])
    expect(heard([el('p', el('ruby', '北', el('rt', 'běi')), '方')], {}, { language: 'zh' })).toEqual(['北方'])
  })

  it('leaves out what is struck out in a sentence, and announces a whole line of it', () => {
    expect(heard([el('p', 'It costs ', el('del', '$50 '), el('ins', '$40'), '.')])).toEqual(['It costs $40.'])
    expect(heard([el('ul', el('li', el('s', 'Buy rice')))])).toEqual(['Deleted: Buy rice'])
  })

  it('does not say what an abbreviation stands for', () => {
    expect(heard([el('p', 'The ', el('abbr', { title: 'United Nations' }, 'UN'), '.')])).toEqual(['The UN.'])
  })

  describe('in which language', () => {
    const spoken = (
      body: readonly ArticleNode[],
      given: Partial<Article> = {},
      languages: (string | undefined)[] = [],
    ) => {
      const article = articleOf(body, given)
      const text = textOf(article)
      return narrate(article, text, firstChoices, languages).parts.map(({ language, phrases }) => [
        language,
        ...phrases.map(({ start, end, language }) => `${language}: ${text.text.slice(start, end)}`),
      ])
    }

    it('is the block’s, and the phrase’s where that differs', () => {
      const body = [
        el(
          'p',
          'The ',
          el('i', { lang: 'fr' }, 'coup ', el('b', 'd’état')),
          ' of ',
          el('span', { lang: 'en-GB' }, 'colour'),
          el('span', { lang: 'fr' }, ' — '),
        ),
        el('p', { lang: 'de' }, 'Ja, ', el('span', { lang: 'en' }, 'indeed'), '.'),
      ]
      expect(spoken(body)).toEqual([
        ['en', 'fr: coup d’état'],
        ['de', 'en: indeed'],
      ])
    })

    it('is not decided by a foreign word at the front', () => {
      expect(spoken([el('p', el('i', { lang: 'fr' }, 'Coup'), ' is French.')])).toEqual([['en', 'fr: Coup']])
      expect(spoken([el('p', el('i', { lang: 'fr' }, 'Tout va bien.'))])).toEqual([['fr']])
    })

    it('is what was recognised where the page is silent or mistaken', () => {
      const body = [el('p', 'Hola, ', el('i', { lang: 'en' }, 'darling'), ' y ', el('i', { lang: 'es' }, 'adiós'))]
      expect(spoken(body, { language: 'en' }, ['es'])).toEqual([['es']])
      const french = [el('p', 'Hola, ', el('i', { lang: 'fr' }, 'chérie'))]
      expect(spoken(french, { language: 'en' }, ['es'])).toEqual([['es', 'fr: chérie']])
    })
  })

  const all = Object.keys(firstChoices) as (keyof NarrationChoices)[]
  const everything = Object.fromEntries(all.map((name) => [name, true])) as unknown as NarrationChoices

  it('is one part for each block, with spans inside it in order, whatever the tree', () => {
    fc.assert(
      fc.property(fc.oneof(anyNodes, richNodes), fc.subarray(all), (body, off) => {
        const article = articleOf(body)
        const text = textOf(article)
        const choices = { ...everything, ...Object.fromEntries(off.map((name) => [name, false])) }
        const { parts } = narrate(article, text, choices)
        expect(parts.length).toBe(text.blocks.length)
        parts.forEach((part, index) => {
          const { start, end } = text.blocks[index] ?? { start: 0, end: 0 }
          for (const spans of [part.instead, part.phrases]) {
            let at = start
            for (const span of spans) {
              expect(span.start).toBeGreaterThanOrEqual(at)
              expect(span.end).toBeGreaterThan(span.start)
              at = span.end
            }
            expect(at).toBeLessThanOrEqual(end)
          }
          if (part.isSkipped) expect(!choices.code || !choices.captions).toBe(true)
        })
      }),
    )
  })

  it('loses nothing in silence: with every choice on, all that is not struck out is said', () => {
    const isStruck = ({ tag }: ArticleElement): boolean => tag === 'del' || tag === 's'
    fc.assert(
      fc.property(fc.oneof(anyNodes, richNodes), (body) => {
        fc.pre(elementsOf(body, isStruck).length === 0)
        const article = articleOf(body)
        const { parts } = narrate(article, textOf(article), everything)
        for (const { isSkipped, instead } of parts) {
          expect(isSkipped).toBe(false)
          expect(instead.every(({ say }) => say !== '')).toBe(true)
        }
      }),
    )
  })
})

/** Trees of the elements that are said in a way of their own, often where they do not belong. */
const { node: richNode } = fc.letrec<{ node: ArticleNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom('One. ', ' two', '[1]', '3', '*', 'https://a.example/b(c).', '漢', '\u00a0', 'x'),
    fc.constantFrom<ArticleNode>(el('br'), el('hr'), el('img', { src: 'https://a.example/b', alt: 'A bridge' })),
    fc
      .record({
        tag: fc.constantFrom<Tag>(
          ...([
            'p',
            'ol',
            'li',
            'blockquote',
            'table',
            'caption',
            'tr',
            'th',
            'td',
            'dl',
            'dt',
            'dd',
            'del',
            's',
          ] as const),
          ...([
            'sup',
            'a',
            'code',
            'ruby',
            'rt',
            'math',
            'mfrac',
            'msup',
            'mi',
            'mo',
            'figure',
            'figcaption',
            'pre',
          ] as const),
        ),
        attrs: fc.constantFrom<Attrs>(
          {},
          { lang: 'fr' },
          { colspan: '99', rowspan: '9' },
          { href: '#article-a' },
          { reversed: '' },
        ),
        children: fc.array(tie('node'), { maxLength: 5 }),
      })
      .map((element): ArticleElement => element),
  ),
}))
const richNodes = fc.array(richNode, { maxLength: 6 })
