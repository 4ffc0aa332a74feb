/** Regular expressions take time in proportion to the text: a page cannot choose words that make the panel stand still. */
import { describe, expect, it } from 'vitest'
import { loopsOf } from './beginnings'
import { madeAt } from './made'
import { isBeyondLinear, type Pattern, patternsIn, slowness, unitsOf } from './patterns'

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
  'components/extraction/published.dom.ts /^(?:last |first ': 'a line of fewer than 60 signs',
  'components/glossary/spellings.ts /(?<=^(?!(?:re|co': 'a term of a glossary',
  'components/glossary/spellings.ts /(?<=^[\\u0600-\\u06ff]+)': 'a term of a glossary',
  'components/narration/english-abbreviations.ts /[A-Z][\\w.]*\\s$/': 'the few signs before an abbreviation',
  'components/narration/normalise-rules.ts /([A-Za-z][A-Za-z': 'the few signs before a match',
  'components/narration/pictures.ts /[_\\d].*[-_]|[-_].*[_\\d]/': 'the description of one picture, 8,192 signs at most',
  'components/reader/word-lore.ts /^(?:[BCFGKP][LR]|S[C': 'an abbreviation of at most 20 letters',
  'components/reader/sound-skeleton.ts /\\([^)]*\\)/g': 'how one name sounds',
  'components/text/inline-lists.ts /(?:\\p{Lu}\\p{L}*|chapter': 'the few signs before a number',
  'components/text/segment.ts /\\n\\s*$/': 'the 64 signs around an end',
  'components/text/segment.ts /(?:^|[^\\p{L}\\p{N}.])((?:': 'the 64 signs before an end',
  'components/text/segment.ts /(?:\\/\\/|www': 'the 64 signs before an end',
  'components/voices/quality.ts /com\\.apple\\.': 'the name of a voice of this computer',
  'components/voices/embedded/synthesis.ts /(\\S+):([\\d.]+)/g': 'what the voice of the package prints',
}

describe('the search for slow expressions', { timeout: 60_000 }, () => {
  it.each([
    /\s+$/,
    /x[x\s]+$/,
    /^(?:a+)+$/,
    /<b>(.*?)<\/b>(.*?)<i>/,
    // Slow behind its beginning only: at any other place it is given up at once.
    /^https?:\/\/\S*\d+\S*!$/,
    /Figure (?:\w+\s?)*:/y,
    new RegExp(['^', '[0-9]+', '(?:,?[0-9]+)*', 'km$'].join('')),
  ])('finds that %s is slow', (pattern) => {
    expect(slowness(pattern)).toBeDefined()
  })

  it.each([/(?<!\s)\s+$/, /^[a-z]+:\d+$/, /\bwords? by words?\b/gi, new RegExp(['[0-9]+', 'km'].join(''), 'y')])(
    'finds that %s is not',
    (pattern) => {
      expect(slowness(pattern)).toBeUndefined()
    },
  )

  it('goes by three points: a leap between two of them is no growth', () => {
    expect(isBeyondLinear([1, 4, 16])).toBe(true)
    expect(isBeyondLinear([2, 4, 8])).toBe(false)
    expect(isBeyondLinear([1, 2, 19])).toBe(false)
    expect(isBeyondLinear([0.001, 0.004, 0.016])).toBe(false)
  })

  it('speaks of what the expression speaks of', () => {
    expect(unitsOf(/\u00a0-[xy]\d/)).toEqual(expect.arrayContaining(['\u00a0', 'x', '1', 'xy', 'y1']))
  })

  it('finds the way to each loop', () => {
    expect(loopsOf(/^https?:\/\/(?<host>[^/\s]+)(?:\/(?:[\p{L}\d]{2,}|-*))*$/u)).toEqual([
      { before: 'http://', unit: 'a' },
      { before: 'http://a/', unit: 'a' },
      { before: 'http://a/', unit: '-' },
      { before: 'http://a', unit: '/aa' },
    ])
    expect(loopsOf(/(?<=\()(?!no+)x{3}\s+|[\]"]+\bz*/)).toEqual([
      { before: '(n', unit: 'o' },
      { before: '(xxx', unit: ' ' },
      { before: '', unit: '"' },
      { before: '"', unit: 'z' },
    ])
  })
})

const { literals, made: places } = patternsIn(['components', 'entrypoints'])
const made = await madeAt(places)
const named = ({ at, pattern }: Pattern): string => `${at.replace(/:\d+$/, '')} ${pattern}`

it('the expressions that are made of parts are all at hand', () => {
  const found = new Set(made.map(({ at }) => at))
  expect(places.filter((place) => !found.has(place))).toEqual([])
  expect(places.length).toBeGreaterThan(20)
})

it('every expression in the program grows no faster than the text, but for those that are handed short ones', () => {
  expect(literals.length).toBeGreaterThan(1_000)
  const known = new Map([...literals, ...made].map((each) => [String(each.pattern), each]))
  const slow: string[] = []
  for (const each of known.values()) {
    if (Object.keys(bounded).some((start) => named(each).startsWith(start))) continue
    // Twice: once may be somebody else's turn on this machine.
    const found = slowness(each.pattern) && slowness(each.pattern)
    if (found === undefined) continue
    const [prefix, unit] = [found.prefix, found.unit].map((part) => JSON.stringify(part))
    slow.push(
      `${each.at} ${each.pattern}: ${found.times.map((time) => time.toFixed(1)).join(', ')} ms, ${prefix} + ${unit} × n`,
    )
  }
  expect(slow).toEqual([])
  // An entry for what is gone would let its successor pass.
  const all = [...literals, ...made].map(named)
  expect(Object.keys(bounded).filter((start) => !all.some((each) => each.startsWith(start)))).toEqual([])
}, 240_000)
