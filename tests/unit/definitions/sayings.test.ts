import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayingsIn } from '@/components/definitions/sayings'
import { type ArticleText, textOfNodes } from '@/components/text/text'

function textWith(paragraphs: readonly string[], language = 'en'): ArticleText {
  return textOfNodes(
    paragraphs.map((paragraph) => ({ tag: 'p', children: [paragraph] })),
    language,
  )
}

/** "rule: term = meaning" of everything found. */
function found(...paragraphs: string[]): string[] {
  return sayingsIn(textWith(paragraphs)).map(({ rule, term, meaning }) => `${rule}: ${term} = ${meaning}`)
}

describe('sayings of an article', () => {
  it.each([
    [
      'A league of river towns and villages known as the Five Bridges Pact said so on Monday.',
      'known-as: Five Bridges Pact = A league of river towns and villages',
    ],
    [
      'Written in another script, Damesh is an acronym of the league’s full title, and few say it.',
      'acronym-for: Damesh = an acronym of the league’s full title',
    ],
    ['They used a clay oven called a "tannur" to bake.', 'known-as: tannur = a clay oven'],
    [
      'Strength training, also known as resistance training, builds muscle.',
      'also-known-as: resistance training = Strength training',
    ],
    [
      'Photos came from the Sorani news agency, a Berlin-based Kurdish outlet, on Friday.',
      'apposition: Sorani news agency = a Berlin-based Kurdish outlet',
    ],
    [
      'A Yemeni monitoring group, Sanaa is Not for Sale, said shelling went on.',
      'before-name: Sanaa is Not for Sale = A Yemeni monitoring group',
    ],
    [
      'The fleet’s director of repairs, Rear Adm. Paula Winter, spoke on Sunday.',
      'before-name: Paula Winter = The fleet’s director of repairs',
    ],
    [
      '“It works,” said Ada Brown, a physicist at Leeds University.',
      'role-apposition: Ada Brown = a physicist at Leeds University',
    ],
    [
      'He met Omar Reed, MD, PhD, director of research at Acorn Labs.',
      'role-apposition: Omar Reed = director of research at Acorn Labs',
    ],
    ['Gazette staff writer Ilse Kramer reported from Oslo.', 'role-name: Ilse Kramer = Gazette staff writer'],
    ['It was shown on the messaging app Pigeon in May.', 'kind-name: Pigeon = messaging app'],
    ['We asked Ruth Field, who is the mayor of Dunmore, for help.', 'who-is: Ruth Field = the mayor of Dunmore'],
    [
      'Kestrel Labs is a start-up that builds small drones.',
      'is-a: Kestrel Labs = a start-up that builds small drones',
    ],
    [
      'A mesh network is a type of network in which nodes help one another.',
      'kind-of: mesh network = a type of network in which nodes help one another',
    ],
    ['Annealing refers to the slow cooling of a metal.', 'refers-to: Annealing = the slow cooling of a metal'],
    [
      'It lowers the level of ghrelin, a hormone that makes people hungry.',
      'term-apposition: ghrelin = a hormone that makes people hungry',
    ],
    ['He sang “hiraeth”, which means “longing” in Welsh.', 'translation: hiraeth = longing'],
    ['He flew from Aqaba, Jordan, to the north.', 'place-in: Aqaba = place in Jordan'],
    ['They hold a strip of Iraq’s Diyala province.', 'place-genitive: Diyala = province of Iraq'],
    [
      'It may end in Hasakah province, on the eastern border with Iraq.',
      'place-position: Hasakah province = on the eastern border with Iraq',
    ],
  ])('reads %s', (sentence, expected) => {
    expect(found(sentence)).toContain(expected)
  })

  it('finds the strange name of a quotation that is explained after it', () => {
    expect(
      found(
        'Mosul lies in ruins, and Mosul is hungry.',
        '“We will not let Hashd fighters leave Mosul,” the general said, using an Arabic term for the Popular Forces.',
      ),
    ).toContain('acronym-for: Hashd = Arabic term for the Popular Forces')
  })

  it('reads who she is from the sentence after her name', () => {
    expect(found('“We won,” said Jane Dorsey. She is the director of the Elm Trust.')).toContain(
      'she-is: Jane Dorsey = the director of the Elm Trust',
    )
  })

  it('takes a list of three for one description, and a town with its state', () => {
    expect(found('The show honours Rosa Quint, a nun, artist and teacher.')[0]).toMatch(/= a nun, artist and teacher$/)
    expect(found('It was Ann Lowe, a lecturer at a college in Austin, Texas.')).toContain(
      'role-apposition: Ann Lowe = a lecturer at a college in Austin, Texas',
    )
  })

  it.each([
    ['Moreover, the company has grown.'],
    ['In Paris, the company said it would close.'],
    ['It has Face Lock, a camera, and a battery.'],
    ['Peter Hall said the company entered a pact with Acme.'],
    ['They visited Iraq, Syria and Jordan.'],
    ['Boston is a great city for a walk.'],
    ['It is a thing called luck.'],
    ['He left the company in October, and Acme, its owner, was glad.'],
    ['You can call, or simply write, whenever you like to a friend of ours.'],
  ])('makes no definition of %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })

  it('gives one definition a term, by the rule that says most', () => {
    const all = found('Economist Mia Holt spoke first.', '“Yes,” said Mia Holt, a professor at Acorn College.')
    expect(all).toEqual(['role-apposition: Mia Holt = a professor at Acorn College'])
  })

  it('shows where term, meaning and proof stand', () => {
    const text = textWith(['Some words. They use a pot called a jebena.'])
    const [definition] = sayingsIn(text)
    const slice = (span?: { start: number; end: number }) => text.text.slice(span?.start, span?.end)
    expect(slice(definition?.termSpan)).toBe('jebena')
    expect(slice(definition?.meaningSpan)).toBe('a pot')
    expect(slice(definition?.proof)).toBe('They use a pot called a jebena.')
    expect(definition).toMatchObject({ origin: 'words', kind: 'definition', isSure: true })
  })

  it('leaves blocks of other languages, and headings, alone', () => {
    const sentence = 'They use a pot called a jebena.'
    expect(sayingsIn(textWith([sentence], 'fr'))).toEqual([])
    expect(sayingsIn(textOfNodes([{ tag: 'h2', children: [sentence] }], 'en'))).toEqual([])
    expect(sayingsIn(textOfNodes([{ tag: 'p', children: [sentence] }]))).toHaveLength(1)
    expect(
      sayingsIn(textOfNodes([{ tag: 'p', children: ['Elle habite Amman, Jordan, depuis longtemps avec Marie.'] }])),
    ).toEqual([])
  })

  it('gives spans inside the text for any text', () => {
    const word = fc.constantFrom(
      'Acme',
      'a',
      'group',
      ',',
      'known as',
      '“',
      '”',
      '(',
      ')',
      'is',
      'the',
      'director',
      'of',
      '.',
      'or',
      '’s',
      '—',
      ':',
      'which',
      'Jane',
      'Iraq',
      '12',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = textWith([words.join(' ')])
        for (const { term, termSpan, meaning, meaningSpan } of sayingsIn(text)) {
          expect(text.text.slice(termSpan.start, termSpan.end)).toBe(term)
          expect(term).not.toBe('')
          expect(meaning).not.toBe('')
          if (meaningSpan !== undefined) expect(text.text.slice(meaningSpan.start, meaningSpan.end)).toBe(meaning)
        }
      }),
    )
  })

  it.each([
    ['2,000 capitalised words', 'The Capital '.repeat(1000)],
    ['100 KB of commas', ', '.repeat(50_000)],
    ['nested quotations and brackets', 'the “group (of '.repeat(7000)],
    ['known as known as', 'known as '.repeat(11_000)],
    ['dots', 'the . '.repeat(17_000)],
    ['hyphens', 'a-'.repeat(50_000)],
  ])('does not stand still at %s', (_, hostile) => {
    const text = textWith([hostile])
    const times = Array.from({ length: 3 }, () => {
      const before = process.cpuUsage()
      sayingsIn(text)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    })
    // Measured at up to 50 ms; the limit only catches what has become quadratic.
    expect(Math.min(...times)).toBeLessThan(1500)
  })
})
