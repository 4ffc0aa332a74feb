/**
 * What this repository ever kept, shape by shape, and what must become of it. A shape that was once written stays in this
 * table for good; whoever changes one adds a row.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptPersonal } from '@/components/glossary/kept-personal'
import { keptDensity } from '@/components/glossary/settings'
import { keptKeymap } from '@/components/keyboard/keymap'
import { keptLineFocus } from '@/components/line-focus/line-focus'
import { keptPronunciations } from '@/components/narration/kept-pronunciations'
import { keptSiteRules } from '@/components/reader/site-rules'
import { keptPlaces } from '@/components/speech/places'
import { keptSpeech } from '@/components/speech/settings'
import { keptTypography } from '@/components/typography/kept'
import { keptProfiles } from '@/components/typography/profiles'
import { initialSettings, wordSpacingOf } from '@/components/typography/typography'
import type { Kept } from '@/components/ui/stored'
import { keptFacts } from '@/components/voices/facts'
import { keptWordAids } from '@/components/word-aids/word-aids'
import { fakeBrowser } from './areas'
import shapesNow from './shapes-now.json'

const everyKept: readonly Kept<unknown>[] = [
  keptTypography,
  keptProfiles,
  keptWordAids,
  keptLineFocus,
  keptKeymap,
  keptSpeech,
  keptDensity,
  keptPersonal,
  keptSiteRules,
  keptPronunciations,
  keptFacts,
  keptPlaces,
] as readonly unknown[] as readonly Kept<unknown>[]

/** The settings of the text before there were pictures, links, ties and colours of one's own. */
const firstTypography = {
  ...{ theme: 'night', fontFamily: 'lexend', fontSize: 28, fontWeight: 500, lineHeight: 2, letterSpacing: 0.1 },
  ...{ wordSpacing: 0.1, paragraphSpacing: 2, paragraphIndent: 1, lineLength: 40, textAlign: 'justify', hyphens: true },
}
const term = { id: 'own-1', term: 'Raqqa', kind: 'name', priority: 1, definition: 'A city.', variants: ['ar-Raqqah'] }
const given = { format: 'sidelight-glossary/1', name: 'Class 7b', language: 'en', terms: [term] }
const reads = { ...keptSpeech.fallback.reads }
const quote = { exact: 'word', before: 'a ', after: ' b', start: 7 }
const trial = { at: 5, starts: true, ends: true, words: false, stops: true, lasts: true }

const ownKeys = {
  isSingleOn: true,
  changes: [
    { play: 'Alt+KeyG', glossary: 'Alt+KeyP' },
    { play: 'ü', larger: '' },
  ],
}

/** Commit that first wrote it, key, version, value as it lay in storage, and what of it must be in force now. */
const past: readonly (readonly [commit: string, kept: Kept<unknown>, version: number, value: object, now: object])[] = [
  ['27afe23', keptTypography, 1, firstTypography, { ...firstTypography, images: true, links: true }],
  [
    '32476b8',
    keptTypography,
    1,
    { ...initialSettings, imageSize: 60, spacingTied: false },
    { imageSize: 60, spacingTied: false },
  ],
  [
    '32476b8',
    keptProfiles,
    1,
    [{ name: 'Mine', settings: initialSettings }],
    [{ name: 'Mine', settings: initialSettings }],
  ],
  ['8d36f0d', keptSpeech, 1, { rate: 1.5, voiceByLanguage: { en: 'web-speech|A|en-US|local' } }, { rate: 1.5 }],
  ['461e873', keptSpeech, 2, { ...keptSpeech.fallback, reads, volume: 0.5 }, { volume: 0.5 }],
  [
    '32c9fe2',
    keptSiteRules,
    1,
    [{ host: 'a.example', rules: ['div.x', 'p'] }],
    [{ host: 'a.example', rules: ['div.x', 'p'] }],
  ],
  ['5051731', keptDensity, 1, { help: 'most', repeat: 'section' }, { help: 'most', repeat: 'section' }],
  [
    '5051731',
    keptPersonal,
    1,
    {
      terms: [{ term, site: 'a.example' }],
      hidden: [{ name: 'x' }, { name: 'y', site: 'b.example' }],
      imported: [given],
    },
    {
      terms: [{ term, site: 'a.example' }],
      hidden: [{ name: 'x' }, { name: 'y', site: 'b.example' }],
      imported: [given],
    },
  ],
  [
    '461e873',
    keptPronunciations,
    1,
    [
      { written: 'Daesh', language: 'en', ipa: 'ˈdɑːɛʃ' },
      { written: 'SDF', as: 'letters' },
    ],
    [
      { written: 'Daesh', language: 'en', ipa: 'ˈdɑːɛʃ' },
      { written: 'SDF', as: 'letters' },
    ],
  ],
  ['461e873', keptPlaces, 1, [{ url: 'https://a.example/', quote, date: 3 }], [{ url: 'https://a.example/', quote }]],
  ['461e873', keptFacts, 1, { 'web-speech|A': { pace: 14, trial } }, { 'web-speech|A': { pace: 14, trial } }],
  ['32476b8', keptWordAids, 1, { syllables: 'dots', beginnings: 'light', parts: ['noun'] }, { parts: ['noun'] }],
  ['32476b8', keptLineFocus, 1, { shape: 'three', lead: 'voice', dim: 80 }, { shape: 'three', lead: 'voice', dim: 80 }],
  // Single keys off. Two commands that changed places, a sign of the person's own, and a key taken away.
  ['32476b8', keptKeymap, 1, { isSingleOn: false, changes: [{}, {}] }, { isSingleOn: false, changes: [{}, {}] }],
  ['32476b8', keptKeymap, 1, ownKeys, ownKeys],
]

test.each(past)(
  'what %s kept is carried over, and nobody is told of damage: %o',
  async (_, kept, version, value, now) => {
    const browser = fakeBrowser()
    const area = kept.area === 'local' ? browser.local : browser.sync
    area.items.set(kept.key, { version, value })
    const panel = browser.window()
    expect(await panel.open(kept).get()).toMatchObject(now)
    expect(panel.told).toEqual([])
  },
)

test('the table holds every key that is kept, at every version', () => {
  const rows = new Set(past.map(([, kept, version]) => `${kept.key} ${version}`))
  const all = everyKept.flatMap(({ key, version }) => Array.from({ length: version }, (_, at) => `${key} ${at + 1}`))
  expect(all.filter((each) => !rows.has(each))).toEqual([])
})

/** The names in a value, with what they hold: `theme: string`, `imported[].terms[].id: string`. */
function namesIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => namesIn(one, `${path}[]`))
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`]
  const inner = Object.entries(value).filter(([, one]) => one !== undefined)
  return inner.flatMap(([name, one]) => namesIn(one, path === '' ? name : `${path}.${name}`))
}

// Whoever changes a shape first adds the row of what was kept before, then writes the new one down.
test('what is kept has the shape that is written down: another one needs a row of what was kept before it', () => {
  const shapes = everyKept.map((kept) => {
    const rows = past.filter(([, each]) => each === kept).map(([, , version, value]) => kept.decode(value, version))
    const names = new Set([kept.decode(kept.fallback, kept.version), ...rows].flatMap((one) => namesIn(one)))
    return [`${kept.key} ${kept.version}`, [...names].sort()]
  })
  expect(Object.fromEntries(shapes)).toEqual(shapesNow)
})

test('a look from before spaces were tied to letters is drawn as it was', () => {
  expect(wordSpacingOf(keptTypography.decode(firstTypography, 1))).toBe(0.1)
  expect(keptTypography.decode({ fontSize: 30 }, 1).spacingTied).toBe(true)
})

describe.each(everyKept.map((kept) => [kept.key, kept] as const))('whatever storage holds under %s', (_, kept) => {
  /** JSON, with the field names that are ours here and there, so that it comes past the first look. */
  const names = [
    ...new Set(
      past.flatMap(([, , , value]) => [...JSON.stringify(value).matchAll(/"(\w+)":/g)].map((m) => m[1] ?? '')),
    ),
  ]
  const like = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.jsonValue(),
      fc.constantFrom(...past.filter(([, each]) => each === kept).map(([, , , value]) => value as unknown)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor'), tie('value'), { maxKeys: 8 }),
    ),
  })).value

  test('a whole value comes of it, which comes back as it is', () => {
    fc.assert(
      fc.property(like, fc.integer({ min: 1, max: kept.version }), (value, version) => {
        const once = kept.decode(value, version)
        const again = kept.decode(JSON.parse(JSON.stringify(once)), kept.version)
        expect(again).toEqual(JSON.parse(JSON.stringify(once)))
        // As it is kept it is whole: nobody is told of damage that we wrote.
        expect(kept.isWhole?.(once) ?? true).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('one torn field takes no other with it', () => {
    const rows = past.filter(([, each]) => each === kept)
    for (const [, , version, value] of rows) {
      const whole = kept.decode(value, version)
      for (const path of pathsIn(value)) {
        const torn = kept.decode(withTorn(value, path), version)
        const [first] = path
        // What stands beside the torn field, one level down, is as it was.
        if (Array.isArray(value)) continue
        for (const name of Object.keys(value)) {
          if (name === first) continue
          expect([path, name, (torn as Fields)[name]]).toEqual([path, name, (whole as Fields)[name]])
        }
      }
    }
  })
})

type Fields = Readonly<Record<string, unknown>>

function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))
}

/** With a number that nothing takes where `path` leads. */
function withTorn(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return -1e9
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === name ? withTorn(one, rest) : one))
  return { ...(value as Fields), [name]: withTorn((value as Fields)[name], rest) }
}

describe('a damaged glossary', () => {
  const others = Array.from({ length: 3 }, (_, at) => ({ ...term, id: `t-${at}`, term: `Term ${at}` }))
  const imported = (terms: readonly unknown[], more = {}) =>
    keptPersonal.decode({ terms: [], hidden: [], imported: [{ ...given, terms, ...more }] }, 1).imported[0]

  test('loses the term that is damaged, and no other', () => {
    expect(imported([...others, { id: 'x' }, 7])?.terms).toEqual(others)
    expect(imported([...others, { ...others[0], term: 'Twice' }])?.terms).toEqual(others)
  })

  test('loses the field that is damaged, and not its term', () => {
    const [first, ...rest] = others
    expect(imported([{ ...first, note: 7, see: ['nowhere'], kind: 'spell' }, ...rest])?.terms).toEqual([
      { ...first, kind: 'word' },
      ...rest,
    ])
    expect(imported(others, { licence: 7, colour: 'red' })).toEqual({ ...given, terms: others })
  })
})
