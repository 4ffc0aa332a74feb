/** Whatever is written: what is said can be heard, and each word of it knows its place in the text. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeLexicon, type Pronunciation } from '@/components/narration/lexicon'
import type { Instead } from '@/components/narration/narration'
import { placeIn, type Spoken, spokenOf } from '@/components/narration/spoken'

const none = makeLexicon([])
const names: readonly Pronunciation[] = [
  { written: 'Daesh', ipa: 'ˈdɑːɛʃ' },
  { written: 'Dair Alzour', ipa: 'ˌdeɪər əlˈzʊər', respelling: 'DAYR al-ZOOR' },
  { written: 'SDF', as: 'letters' },
  { written: 'UNRWA', as: 'word' },
]

function say(
  text: string,
  language: string | undefined = 'en-US',
  takesSounds = false,
  instead: readonly Instead[] = [],
) {
  return spokenOf(text, { start: 0, end: text.length }, { language, takesSounds, lexicon: makeLexicon(names), instead })
}

/** What the text has where a word of what is said stands. */
function behind(spoken: Spoken, text: string, word: string): string {
  const place = placeIn(spoken, spoken.say.indexOf(word))
  return place === undefined ? '' : (/^\S+/.exec(text.slice(place))?.[0] ?? '')
}

describe('each word that is said', () => {
  test('stands for the word it was made of', () => {
    const text = 'On Oct. 14, Brig. Gen. Braga met 1,250 U.S.-backed men.'
    const spoken = say(text)
    expect(spoken.say).toBe(
      'On October fourteenth, Brigadier General Braga met one thousand two hundred fifty U S backed men.',
    )
    for (const [word, written] of [
      ['October', 'Oct.'],
      ['fourteenth', '14,'],
      ['General', 'Gen.'],
      ['Braga', 'Braga'],
      ['one', '1,250'],
      ['fifty', '1,250'],
      ['backed', 'backed'],
      ['men', 'men.'],
    ] as const)
      expect(behind(spoken, text, word)).toBe(written)
  })

  test('stands for nothing where it was added', () => {
    const spoken = say('He paid $5 to 3 men.')
    expect(placeIn(spoken, spoken.say.indexOf('five'))).toBe(8)
    const day = say('14–16 October')
    expect(placeIn(day, day.say.indexOf('to the'))).toBe(2)
  })

  test('keeps its place behind letters that an English voice cannot read', () => {
    const text = 'Erdo\u011fan in Z\u00fcrich'
    const spoken = say(text)
    expect(placeIn(spoken, spoken.say.indexOf('Zurich') + 2)).toBe(text.indexOf('rich'))
    const long = 'Stra\u00dfe links'
    expect(placeIn(say(long), say(long).say.indexOf('links'))).toBe(long.indexOf('links'))
  })
})

describe('what is said instead', () => {
  test('takes the place of what it covers, and is normalised too', () => {
    const spoken = say('See [3] here.', 'en-US', false, [{ start: 4, end: 7, say: 'note 3' }])
    expect(spoken.say).toBe('See note three here.')
    expect(placeIn(spoken, spoken.say.indexOf('three'))).toBe(4)
  })

  test('leaves nothing behind when it is empty', () => {
    expect(say('The city[3] fell.', 'en-US', false, [{ start: 8, end: 11, say: '' }]).say).toBe('The city fell.')
  })

  test('goes before what a lexicon knows', () => {
    expect(say('Daesh left.', 'en-US', true, [{ start: 0, end: 5, say: 'They' }])).toMatchObject({
      say: 'They left.',
      sounds: [],
    })
  })
})

describe('a name with a pronunciation', () => {
  test('is respelled for a voice that takes no sounds', () => {
    expect(say('The SDF took Dair Alzour from Daesh.').say).toBe('The S D F took dayr al zoor from dah esh.')
    expect(say('UNRWA said so.').say).toBe('unrwa said so.')
  })

  test('stays, with its sounds, for a voice that takes them', () => {
    const spoken = say('They left Daesh’s town, Dair Alzour.', 'en-US', true)
    expect(spoken.say).toBe("They left Daesh's town, Dair Alzour.")
    expect(spoken.sounds.map(({ start, end, ipa }) => [spoken.say.slice(start, end), ipa])).toEqual([
      ["Daesh's", 'ˈdɑːɛʃɪz'],
      ['Dair Alzour', 'ˌdeɪər əlˈzʊər'],
    ])
  })

  test('keeps its place', () => {
    const text = 'In Dair Alzour, Daesh fell.'
    const spoken = say(text)
    expect(behind(spoken, text, 'fell')).toBe('fell.')
    expect(behind(spoken, text, 'zoor')).toBe('Dair')
  })
})

const alphabet = fc.constantFrom(
  ...Array.from(
    'aAbBIVXUS019 .,:;-–—/\'"’“”()[]{}<>&@#$£€%°²½₂³…*+=~|_\\^`√→éßğЖωبة習ﬁ😀\u00ad\u200b\u200d\n\t\u0000\ud83d',
  ),
  ...'Oct. |Dr. |St. |No. |U.S.|p.m.|1,250|2014|$1.25 million|https://a.com/b|x@y.org|5 km|10–15|Daesh|SDF|Dair Alzour|World War II|3:30 p.m.|v2.0.1| the | a '.split(
    '|',
  ),
)
const texts = fc.oneof(
  fc.array(alphabet, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** The text with a span of it, and spans to be said otherwise. */
const cases = fc
  .tuple(
    texts,
    fc.nat(),
    fc.nat(),
    fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.constantFrom('', 'note 3', 'é', ' – ')), { maxLength: 3 }),
  )
  .map(([text, a, b, stretches]) => {
    const start = a % (text.length + 1)
    const span = { start, end: start + (b % (text.length - start + 1)) }
    const instead: Instead[] = []
    let at = 0
    for (const [gap, length, words] of stretches) {
      const from = at + (gap % 12)
      if (from + length > text.length) break
      if (length > 0) instead.push({ start: from, end: from + length, say: words })
      at = from + length
    }
    return { text, span, instead }
  })
const voices = fc.constantFrom('en-US', 'en-GB', 'en', 'de', 'ar', undefined)

describe('whatever the text', () => {
  test('pieces are in order, within the span and within what is said; places never go back', () => {
    fc.assert(
      fc.property(cases, voices, fc.boolean(), ({ text, span, instead }, language, takesSounds) => {
        const spoken = spokenOf(text, span, { language, takesSounds, lexicon: makeLexicon(names), instead })
        let said = 0
        let place = span.start
        for (const piece of spoken.pieces) {
          expect(piece.at).toBeGreaterThanOrEqual(said)
          expect(piece.length).toBeGreaterThan(0)
          expect(piece.span.start).toBeGreaterThanOrEqual(place)
          expect(piece.span.end).toBeGreaterThan(piece.span.start)
          said = piece.at + piece.length
          place = piece.span.end
        }
        expect(said).toBeLessThanOrEqual(spoken.say.length)
        expect(place).toBeLessThanOrEqual(span.end)
        let last = span.start
        for (let offset = 0; offset < spoken.say.length; offset += 1) {
          const at = placeIn(spoken, offset) ?? last
          expect(at).toBeGreaterThanOrEqual(last)
          last = at
        }
        for (const { start, end } of spoken.sounds) expect(spoken.say.slice(start, end)).toMatch(/^\S(?:.*\S)?$/)
      }),
      { numRuns: 1_000 },
    )
  })

  test('nothing in what is said upsets a voice', () => {
    fc.assert(
      fc.property(cases, voices, ({ text, span, instead }, language) => {
        const { say: words } = spokenOf(text, span, { language, takesSounds: false, lexicon: none, instead })
        expect(words).not.toMatch(
          /[<>&\u00ad\u200b\u2060\ufeff]|\p{Cc}|\p{Cs}|\p{Extended_Pictographic}(?<![0-9#*©®™↔])/u,
        )
        if (language?.startsWith('en') === true) expect(words).toMatch(/^[A-Za-z ,.;:!?'-]*$/)
      }),
      {
        numRuns: 700,
        // Once found by chance: what is left out makes an address of what is left.
        examples: [
          [{ text: 'https://a.com/b&', span: { start: 0, end: 16 }, instead: [{ start: 7, end: 13, say: '' }] }, 'de'],
        ],
      },
    )
  })

  test('every word of the text has a place, if nothing is said instead of it', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
    fc.assert(
      fc.property(cases, voices, ({ text, span, instead }, language) => {
        const { pieces } = spokenOf(text, span, { language, takesSounds: false, lexicon: makeLexicon(names), instead })
        for (const { index, segment, isWordLike } of segmenter.segment(text.slice(span.start, span.end))) {
          const start = span.start + index
          const end = start + segment.length
          // Emoji and signs are no words, though digits belong to some of them.
          if (isWordLike !== true || !/[\p{L}\p{Nd}]/u.test(segment)) continue
          if (instead.some((one) => one.start < end && start < one.end)) continue
          expect(
            pieces.some((piece) => piece.span.start < end && start < piece.span.end),
            JSON.stringify(segment),
          ).toBe(true)
        }
      }),
      { numRuns: 700 },
    )
  })
})
