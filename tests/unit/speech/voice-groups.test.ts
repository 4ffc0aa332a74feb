import { describe, expect, test } from 'vitest'
import { findVoices, groupVoices } from '@/components/speech/voice-groups'
import { automaticChoice, serverOf, standingOf } from '@/components/speech/voice-standing'
import type { FactsByVoice, Trial } from '@/components/voices/facts'
import { voice } from '../voices/voice'

const good: Trial = { at: 1, starts: true, ends: true, words: true, stops: true, lasts: true }
const knows = (trials: Record<string, Partial<Trial>>): FactsByVoice =>
  Object.fromEntries(Object.entries(trials).map(([key, trial]) => [key, { trial: { ...good, ...trial } }]))

const slate = voice('Slate', 'en-US', { isEmbedded: true, quality: 'plain' })
const anna = voice('Anna', 'en-US')
const ben = voice('Ben', 'en-US', { quality: 'natural' })
const cloud = voice('Google US English', 'en-US', { local: false })
const gwen = voice('Gwen', 'en-GB')
const lars = voice('Lars', 'de-DE')
const amelie = voice('Amélie', 'fr-CA')
const nobody = voice('Nobody', '')

/** "English: United States: Anna Ben; United Kingdom: Gwen" */
const shown = (...args: Parameters<typeof groupVoices>): string[] =>
  groupVoices(...args).map(
    ({ name, regions }) =>
      `${name}: ${regions.map((one) => `${one.name}: ${one.voices.map((each) => each.name).join(' ')}`).join('; ')}`,
  )

describe('Voices in the order they are looked for', () => {
  test('stand by language and region, those of the article first, those without a name last', () => {
    expect(shown([nobody, lars, amelie, gwen, anna], {}, 'en', 'en-GB')).toEqual([
      'English: United Kingdom: Gwen; United States: Anna',
      'French: Canada: Amélie',
      'German: Germany: Lars',
      'undefined: : Nobody',
    ])
  })

  test('of an article that names no region, the likely one comes first', () => {
    expect(shown([gwen, anna], {}, 'en', 'en')[0]).toMatch(/^English: United States/)
  })

  test('in a region come first those that can be relied on, then the better sounding; failed ones come last', () => {
    const facts = knows({ Anna: {}, Ben: { lasts: false } })
    const untried = voice('Zoe', 'en-US', { quality: 'poor' })
    expect(shown([ben, untried, cloud, slate, anna], facts, 'en')).toEqual([
      'English: United States: Anna Slate Google US English Zoe Ben',
    ])
  })

  test('of two that sound alike the one on this computer comes first', () => {
    expect(shown([cloud, voice('Zed', 'en-US')], {}, 'en')).toEqual(['English: United States: Zed Google US English'])
  })

  test('languages are called as the interface calls them', () => {
    expect(shown([lars], {}, 'fr')).toEqual(['allemand: Allemagne: Lars'])
  })

  test('tags that are none do no harm', () => {
    expect(shown([voice('Odd', 'x')], {}, 'en', 'not a tag')).toHaveLength(1)
  })
})

describe('Searching voices', () => {
  const all = [anna, gwen, lars, amelie]
  const found = (query: string, language = 'en') => findVoices(all, query, language).map(({ name }) => name)

  test('finds by name, language, region and tag, whatever the case and the accents', () => {
    expect(found('amelie')).toEqual(['Amélie'])
    expect(found('GERMAN')).toEqual(['Lars'])
    expect(found('english king')).toEqual(['Gwen'])
    expect(found('fr')).toEqual(['Amélie'])
    expect(found(' ')).toEqual(['Anna', 'Gwen', 'Lars', 'Amélie'])
    expect(found('xyz')).toEqual([])
  })

  test('knows languages in the interface’s language', () => {
    expect(found('allemand', 'fr')).toEqual(['Lars'])
  })
})

describe('What is said of a voice', () => {
  test.each([
    [{}, 'reliable'],
    [{ words: false }, 'noWords'],
    [{ starts: false, ends: false, lasts: false, stops: false }, 'doesNotStart'],
    [{ lasts: false, ends: false }, 'doesNotLast'],
    [{ ends: false }, 'doesNotEnd'],
    [{ stops: false, words: false }, 'doesNotStop'],
  ] as const)('after a trial %o it is %s', (trial, standing) => {
    expect(standingOf(anna, knows({ Anna: trial }))).toBe(standing)
  })

  test('before one it is not known, and of the package’s own there is nothing to find out', () => {
    expect(standingOf(anna, { Anna: { pace: 14 } })).toBe('untried')
    expect(standingOf(slate, {})).toBe('embedded')
  })

  test('whose server it is, where the name tells', () => {
    expect(serverOf(cloud)).toBe('Google')
    expect(serverOf(voice('Microsoft Aria Online (Natural) - English', 'en-US'))).toBe('Microsoft')
    expect(serverOf(voice('Applet', 'en-US'))).toBeUndefined()
    expect(serverOf(voice('', 'en-US'))).toBeUndefined()
  })
})

describe('The choice that is left to us', () => {
  test.each([
    ['a voice that proved reliable', [slate, ben], knows({ Ben: {} }), 'en-US', 'Ben', 'trusted'],
    ['the package’s own while nothing is known', [slate, ben], {}, 'en-US', 'Slate', 'embedded'],
    ['one that nobody tried, for want of another', [slate, lars], {}, 'de', 'Lars', 'sameLanguage'],
    ['another language’s, for want of one', [slate, lars], {}, 'cy', 'Slate', 'otherLanguage'],
    ['none that sends the text away', [cloud], {}, 'en', undefined, 'onlyRemote'],
    ['none of none', [], {}, 'en', undefined, 'none'],
  ] as const)('is %s', (_, voices, facts, language, name, why) => {
    const choice = automaticChoice(voices, facts, language)
    expect([choice.voice?.name, choice.why]).toEqual([name, why])
  })
})
