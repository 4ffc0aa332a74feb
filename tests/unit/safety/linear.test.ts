/** Regular expressions take time in proportion to the text: a page cannot choose words that make the panel stand still. */
import { describe, expect, it } from 'vitest'
import { patternsIn, slowness, unitsOf } from './patterns'

/**
 * Those that grow faster than the text, and why none of them is handed a long one. `path` and the beginning of the
 * expression: one that is changed is looked at again.
 */
const bounded: Readonly<Record<string, string>> = {
  'components/definitions/names.ts /(?:^|[.!?:…\\n]["\'”’)\\]]*)': 'the eight signs before a name',
  'components/definitions/short-forms.ts /(?<=.{3})\\p{N}+$/u': 'a short form in brackets',
  'components/extraction/byline.ts /^[\\s|•·–—-]*(?:': 'the first 200 signs of a line',
  'components/extraction/byline.ts /\\s*(?:[|•·●▪⋅∙…': 'the first 200 signs of a line',
  'components/extraction/next-part.ts /^(.*?\\/.*?)(?:': 'an address of at most 2,000 signs',
  'components/glossary/spellings.ts /(?<=^(?!(?:re|co': 'a term of a glossary',
  'components/glossary/spellings.ts /(?<=^[\\u0600-\\u06ff]+)': 'a term of a glossary',
  'components/narration/english-abbreviations.ts /[A-Z][\\w.]*\\s$/': 'the few signs before an abbreviation',
  'components/narration/normalise-rules.ts /([A-Za-z][A-Za-z': 'the few signs before a match',
  'components/narration/pictures.ts /[_\\d].*[-_]|[-_].*[_\\d]/': 'the description of one picture, 8,192 signs at most',
  'components/reader/sound-skeleton.ts /\\([^)]*\\)/g': 'how one name sounds',
  'components/text/inline-lists.ts /(?:\\p{Lu}\\p{L}*|chapter': 'the few signs before a number',
  'components/text/segment.ts /\\n\\s*$/': 'the 64 signs around an end',
  'components/text/segment.ts /(?:^|[^\\p{L}\\p{N}.])((?:': 'the 64 signs before an end',
  'components/voices/embedded/synthesis.ts /(\\S+):([\\d.]+)/g': 'what the voice of the package prints',
}

describe('the search for slow expressions', { timeout: 60_000 }, () => {
  it('finds the ways in which they are slow', () => {
    expect(slowness(/\s+$/)?.growth).toBeGreaterThan(9)
    expect(slowness(/^(?:a+)+$/)).toBeDefined()
    expect(slowness(/<b>(.*?)<\/b>(.*?)<i>/)).toBeDefined()
    expect(slowness(/(?<!\s)\s+$/)).toBeUndefined()
    expect(slowness(/^[a-z]+:\d+$/)).toBeUndefined()
  })

  it('speaks of what the expression speaks of', () => {
    expect(unitsOf(/\u00a0-[xy]\d/)).toEqual(expect.arrayContaining(['\u00a0', 'x', '1', 'xy', 'y1']))
  })
})

it('every expression in the program grows no faster than the text, but for those that are handed short ones', () => {
  const { literals } = patternsIn(['components', 'entrypoints'])
  expect(literals.length).toBeGreaterThan(1_000)
  const known = new Map(literals.map((each) => [String(each.pattern), each]))
  const slow: string[] = []
  for (const { at, pattern } of known.values()) {
    const file = at.replace(/:\d+$/, '')
    if (Object.keys(bounded).some((start) => `${file} ${pattern}`.startsWith(start))) continue
    // Twice: once may be somebody else's turn on this machine.
    const found = slowness(pattern) && slowness(pattern)
    if (found !== undefined)
      slow.push(
        `${at} ${pattern}: ${found.time.toFixed(0)} ms for ${JSON.stringify(found.unit)} × 4,000, ${found.growth.toFixed(1)} × that of a quarter`,
      )
  }
  expect(slow).toEqual([])
  // An entry for what is gone would let its successor pass.
  const all = literals.map(({ at, pattern }) => `${at.replace(/:\d+$/, '')} ${pattern}`)
  expect(Object.keys(bounded).filter((start) => !all.some((each) => each.startsWith(start)))).toEqual([])
}, 120_000)
