import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Glossary } from '@/components/glossary/glossary'
import { makeMatcher } from '@/components/glossary/match'
import { textOfNodes } from '@/components/text/text'
import { hostilePairs } from '@/tests/bench/glossary/hostile'
import { glossaryOf, paragraphs } from './surfaces'

describe('What is found', () => {
  test('comes in order of first mention, with every mention and every form', () => {
    const article = paragraphs('Raqqa fell. Syrian Democratic Forces took it.', 'The SDF holds Raqqah and Raqqa.')
    const found = makeMatcher([
      glossaryOf([
        { term: 'Syrian Democratic Forces', abbreviations: ['SDF'] },
        { term: 'Raqqah', variants: ['Raqqa'] },
      ]),
    ]).find(article)
    expect(found.map(({ term, spans, matched }) => [term.term, spans.length, matched])).toEqual([
      ['Raqqah', 3, ['Raqqa', 'Raqqah']],
      ['Syrian Democratic Forces', 2, ['Syrian Democratic Forces', 'SDF']],
    ])
  })

  test('has spans that spell it in the article’s text', () => {
    const article = paragraphs('A', 'Da’esh and Da’esh’s')
    const [daesh] = makeMatcher([glossaryOf([{ term: 'Daesh' }])]).find(article)
    expect(daesh?.spans.map(({ start, end }) => article.text.slice(start, end))).toEqual(['Da’esh', 'Da’esh'])
  })

  test('may cross inline elements', () => {
    const article = textOfNodes([
      { tag: 'p', children: ['the Syrian ', { tag: 'em', children: ['Demo'] }, 'cratic Forces'] },
    ])
    expect(makeMatcher([glossaryOf([{ term: 'Syrian Democratic Forces' }])]).find(article)[0]?.matched).toEqual([
      'Syrian Democratic Forces',
    ])
  })

  test('never crosses from one block into the next', () => {
    expect(makeMatcher([glossaryOf([{ term: 'Islamic State' }])]).find(paragraphs('Islamic', 'State'))).toEqual([])
  })

  test('is not looked for in code and in the byline', () => {
    const article = textOfNodes([
      { tag: 'address', children: ['By Jordan Smith'] },
      { tag: 'pre', children: ['Jordan = 1'] },
      { tag: 'p', children: ['in Jordan'] },
    ])
    expect(makeMatcher([glossaryOf([{ term: 'Jordan' }])]).find(article)[0]?.spans).toHaveLength(1)
  })

  test('says which glossary explains it; the earlier of two has the say', () => {
    const own = glossaryOf([{ term: 'SDF', definition: 'Mine.' }], 'My glossary')
    const world = glossaryOf([{ term: 'SDF', definition: 'Theirs.' }, { term: 'Raqqa' }], 'World')
    const found = makeMatcher([own, world]).find(paragraphs('SDF in Raqqa'))
    expect(found.map(({ term, glossary }) => [term.definition, glossary.name])).toEqual([
      ['Mine.', 'My glossary'],
      ['Explained.', 'World'],
    ])
  })

  test('prefers a term’s own name to another term’s second name', () => {
    const glossary = glossaryOf([{ term: 'Islamic State', variants: ['Daesh'] }, { term: 'Daesh' }])
    expect(makeMatcher([glossary]).find(paragraphs('Daesh'))[0]?.term.id).toBe('Daesh')
  })
})

describe('A concept that several glossaries explain', () => {
  const own = glossaryOf([{ term: 'Syrian Democratic Forces', id: 'own', definition: 'Mine.' }], 'Own')
  const world = glossaryOf(
    [{ term: 'Syrian Democratic Forces', id: 'sdf', abbreviations: ['SDF'], definition: 'Theirs.' }],
    'World',
  )
  const summaryOf = (glossaries: readonly Glossary[], ...texts: string[]): unknown =>
    makeMatcher(glossaries)
      .find(paragraphs(...texts))
      .map(({ glossary, matched, others }) => [glossary.name, matched, others.map((other) => other.glossary.name)])

  test('is one found term, with the mentions of all in the order of the text', () => {
    expect(summaryOf([own, world], 'The SDF, or Syrian Democratic Forces.')).toEqual([
      ['Own', ['SDF', 'Syrian Democratic Forces'], ['World']],
    ])
  })

  test('is explained by the most trusted glossary, even if only a spelling of another is in the text', () => {
    expect(summaryOf([own, world], 'The SDF.')).toEqual([['Own', ['SDF'], ['World']]])
    expect(summaryOf([world, own], 'The SDF.')).toEqual([['World', ['SDF'], ['Own']]])
  })

  test('is recognised by an alias, whichever of the two has it', () => {
    const short = glossaryOf([{ term: 'SDF', definition: 'Short.' }], 'Short')
    expect(summaryOf([short, world], 'The SDF')).toEqual([['Short', ['SDF'], ['World']]])
    expect(summaryOf([world, short], 'The SDF')).toEqual([['World', ['SDF'], ['Short']]])
  })

  test('joins three glossaries by way of the third', () => {
    const short = glossaryOf([{ term: 'SDF', definition: 'Short.' }], 'Short')
    expect(summaryOf([own, short, world], 'The Syrian Democratic Forces (SDF)')).toEqual([
      ['Own', ['Syrian Democratic Forces', 'SDF'], ['Short', 'World']],
    ])
  })

  test('shows no explanation twice', () => {
    const copy = { ...world, name: 'Copy' }
    expect(summaryOf([world, copy, own, { ...own, name: 'Copy of own' }], 'SDF')).toEqual([['World', ['SDF'], ['Own']]])
  })

  test('is never made of terms of one glossary', () => {
    const two = glossaryOf([
      { term: 'Islamic State', id: 'is', variants: ['Daesh'], definition: 'A.' },
      { term: 'Daesh', id: 'daesh', definition: 'B.' },
    ])
    const other = glossaryOf([{ term: 'Daesh', id: 'd', definition: 'C.' }], 'Other')
    const found = makeMatcher([two, other]).find(paragraphs('Daesh, Islamic State'))
    expect(found.map(({ term, others }) => [term.definition, others.map((each) => each.term.definition)])).toEqual([
      ['B.', ['C.']],
      ['A.', []],
    ])
  })

  test('is not a common word with the same letters', () => {
    const bird = glossaryOf([{ term: 'turkey', kind: 'word', definition: 'A bird.' }], 'Birds')
    const country = glossaryOf([{ term: 'Turkey', kind: 'place', definition: 'A country.' }], 'Places')
    expect(summaryOf([country, bird], 'Turkey eats turkey')).toEqual([
      ['Places', ['Turkey'], []],
      ['Birds', ['turkey'], []],
    ])
  })

  test('gives evidence for its conditional spellings from any of its glossaries', () => {
    const careful = glossaryOf(
      [
        {
          ...{ term: 'Syrian Democratic Forces', id: 'sdf', abbreviations: ['SDF'], definition: 'Careful.' },
          requires: [{ spelling: 'SDF', anyOf: ['sdf'] }],
        },
      ],
      'Careful',
    )
    expect(summaryOf([own, careful], 'The SDF.')).toEqual([])
    expect(summaryOf([own, careful], 'The SDF.', 'Syrian Democratic Forces')).toEqual([
      ['Own', ['SDF', 'Syrian Democratic Forces'], ['Careful']],
    ])
  })
})

describe('Whatever the text and the terms', () => {
  const scrap = fc.constantFrom(
    ...['Daesh', 'U.S.', 'S', 'a', 'ba', 'الرقة', 'و', '叙', 'ラ', '한', '\u00ad', '\u0301', '🙂'],
  )
  const joint = fc.constantFrom(...['', ' ', '-', '.', '. ', ', ', '’', '’s ', '&', '@', '://', '\n', '+'])
  const line = fc.array(fc.tuple(scrap, joint), { maxLength: 12 }).map((parts) => parts.flat().join(''))

  test('spans lie in one block, never overlap, and are what is said to have matched', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), fc.array(line, { maxLength: 6 }), (lines, names) => {
        const article = paragraphs(...lines)
        const terms = names
          .filter((name) => name !== '')
          .map((term, i) => ({ term, id: `t${i}`, kind: 'word' as const }))
        const found = makeMatcher([glossaryOf(terms)]).find(article)
        const spans = found.flatMap((each) => each.spans).sort((a, b) => a.start - b.start)
        for (const [i, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(article.blocks.some((block) => block.start <= start && end <= block.end)).toBe(true)
        }
        for (const { spans: own, matched } of found) {
          expect(new Set(own.map(({ start, end }) => article.text.slice(start, end)))).toEqual(new Set(matched))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a name at the start of its paragraph is found whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Daesh',
          'Deir ez-Zor',
          'U.S.',
          'Brig. Gen.',
          'AT&T',
          'الرقة',
          '叙利亚',
          '한국',
          'C++',
          "McDonald's",
        ),
        joint,
        (name, end) => {
          const found = makeMatcher([glossaryOf([{ term: name }])]).find(paragraphs(`${name} ${end}`))
          expect(found.map(({ matched }) => matched)).toEqual([[name]])
        },
      ),
    )
  })
})

describe('A spelling that asks for company', () => {
  const glossary = glossaryOf([
    { term: 'Islamic State', id: 'is', abbreviations: ['IS'], requires: [{ spelling: 'IS', anyOf: ['is', 'daesh'] }] },
    { term: 'Daesh', id: 'daesh' },
    { term: 'Information Systems', id: 'info', abbreviations: ['IS'], requires: [{ spelling: 'IS', anyOf: ['info'] }] },
  ])
  const idsIn = (...texts: string[]): string[] =>
    makeMatcher([glossary])
      .find(paragraphs(...texts))
      .map(({ term, spans }) => `${term.id} ${spans.length}`)

  test('is left alone without it', () => {
    expect(idsIn('IS it true that IS lost?')).toEqual([])
  })

  test('is found with the full name anywhere in the article', () => {
    expect(idsIn('fighters of IS', 'Islamic State said')).toEqual(['is 2'])
  })

  test('is found with another term it asks for', () => {
    expect(idsIn('fighters of IS, or Daesh')).toEqual(['is 1', 'daesh 1'])
  })

  test('is found with another spelling of its own term, even one it does not ask for', () => {
    const jordan = glossaryOf([
      {
        term: 'Jordan',
        id: 'jordan',
        variants: ['Hashemite Kingdom'],
        requires: [{ spelling: 'Jordan', anyOf: ['amman'] }],
      },
      { term: 'Amman', id: 'amman' },
    ])
    const formsIn = (text: string): string[] =>
      makeMatcher([jordan])
        .find(paragraphs(text))
        .flatMap(({ matched }) => matched)
    expect(formsIn('Michael Jordan')).toEqual([])
    expect(formsIn('Jordan, the Hashemite Kingdom')).toEqual(['Jordan', 'Hashemite Kingdom'])
    expect(formsIn('from Amman in Jordan')).toEqual(['Amman', 'Jordan'])
  })

  test('belongs to the term whose company is there', () => {
    expect(idsIn('the IS department, Information Systems')).toEqual(['info 2'])
  })
})

describe('Speed', () => {
  test('hostile text and 250 terms over 100,000 words take a fraction of a second', () => {
    const syllables = ['ra', 'de', 'lo', 'mi', 'tu', 'sha', 'ber', 'kon', 'el', 'vi']
    const wordAt = (n: number): string => [n, n / 7, n / 31].map((x) => syllables[Math.floor(x) % 10]).join('')
    const terms = Array.from({ length: 250 }, (_, i) => ({
      term: i % 2 ? wordAt(i) : `${wordAt(i)} ${wordAt(i * 3)}`,
      kind: 'word' as const,
    }))
    const text = paragraphs(
      ...Array.from({ length: 1000 }, (_, p) =>
        Array.from({ length: 100 }, (_, w) => wordAt(p * 13 + w * w)).join(' '),
      ),
      'a.'.repeat(50_000),
      "'".repeat(50_000),
    )
    const matcher = makeMatcher([glossaryOf(terms)])
    matcher.find(paragraphs(text.text.slice(0, 20_000)))
    const before = process.cpuUsage()
    const found = matcher.find(text)
    const { user, system } = process.cpuUsage(before)
    console.info(`250 terms, ${text.text.length} characters: ${Math.round((user + system) / 1000)} ms CPU`)
    expect(found.length).toBeGreaterThan(100)
    // Measured at about 100 ms; the limit only catches a matcher that has become quadratic.
    expect((user + system) / 1000).toBeLessThan(1500)
  })

  test.each(Object.entries(hostilePairs()))(
    'a hostile text costs no more than its length: %s',
    (_, { text, names }) => {
      const matcher = makeMatcher([glossaryOf(names.map((term) => ({ term, kind: 'word' as const })))])
      const msFor = (length: number): number => {
        const before = process.cpuUsage()
        matcher.find(paragraphs(text.slice(0, length)))
        const { user, system } = process.cpuUsage(before)
        return (user + system) / 1000
      }
      msFor(20_000)
      // Measured at 1 to 50 ms; the limit only catches what has become quadratic, which takes many seconds.
      expect(msFor(100_000)).toBeLessThan(1000)
    },
  )
})
