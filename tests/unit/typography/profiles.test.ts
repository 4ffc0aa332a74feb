import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  areSame,
  freeName,
  keptProfiles,
  longestName,
  mostProfiles,
  nameFrom,
  type Profiles,
  profileNamed,
  profileOf,
  withName,
  withoutProfile,
  withProfile,
  withProfiles,
} from '@/components/typography/profiles'
import { initialSettings, type TypographySettings } from '@/components/typography/typography'

const look = (fontSize: number): TypographySettings => ({ ...initialSettings, fontSize })
const evening = { name: 'Evening', settings: { ...look(24), theme: 'night' as const } }
const train = { name: 'Train', settings: look(18) }
const both: Profiles = [evening, train]
const names = (profiles: Profiles): string[] => profiles.map(({ name }) => name)

/** Every code unit, halves of pairs too, with those that cannot be seen more often than chance would have them. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0x20, 0x200b, 0x200d, 0x202e, 0xd83d, 0xdc00)), {
    maxLength: 120,
  })
  .map((units) => String.fromCharCode(...units))

describe('a name', () => {
  test.each([
    ['  Evening   light ', 'Evening light'],
    ['two\nlines\u2028and\ta tab', 'two lines and a tab'],
    ['turned \u202eround\u200f', 'turned round'],
    ['\u0000\u0007bell', 'bell'],
    ['half \ud83d', 'half'],
    ['نيم\u200cفاصله', 'نيم\u200cفاصله'],
    [' \u200b\u2060 ', ''],
    ['\u200d', ''],
    ['one \u200b two', 'one two'],
    ['', ''],
  ])('written %j is %j', (written, name) => {
    expect(nameFrom(written)).toBe(name)
  })

  test('whatever is written, it is one line of whole characters, no longer than it may be, and stays so', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const name = nameFrom(written)
        expect(name.length).toBeLessThanOrEqual(longestName)
        expect(name.isWellFormed()).toBe(true)
        expect(name).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(nameFrom(name)).toBe(name)
      }),
    )
  })
})

describe('saving', () => {
  test('under a new name adds a profile, under a known one puts the look in its place', () => {
    expect(withProfile(both, 'Bus', look(30))).toEqual([...both, { name: 'Bus', settings: look(30) }])
    expect(withProfile(both, 'EVENING', look(30))).toEqual([{ name: 'Evening', settings: look(30) }, train])
  })

  test('adds none to a full shelf, but still replaces', () => {
    const full = Array.from({ length: mostProfiles }, (_, at) => ({ name: `No ${at}`, settings: look(20) }))
    expect(withProfile(full, 'One more', look(30))).toBe(full)
    expect(withProfile(full, 'No 3', look(30))[3]?.settings.fontSize).toBe(30)
  })
})

test('renaming keeps look and place, may change capitals, and takes nobody else’s name', () => {
  expect(withName(both, 'Evening', 'Night train')).toEqual([{ ...evening, name: 'Night train' }, train])
  expect(names(withName(both, 'Evening', 'EVENING'))).toEqual(['EVENING', 'Train'])
  expect(withName(both, 'Evening', 'train')).toBe(both)
})

test('deleting takes away that one only', () => {
  expect(withoutProfile(both, 'evening')).toEqual([train])
  expect(withoutProfile(both, 'Bus')).toEqual(both)
})

test('the profile in force is the one whose every setting holds', () => {
  expect(profileOf(both, { ...evening.settings, custom: { ...evening.settings.custom } })).toBe(evening)
  expect(profileOf(both, { ...evening.settings, ligatures: false })).toBeUndefined()
})

describe('taking in others', () => {
  test('keeps both where a name stands for another look', () => {
    const merged = withProfiles(both, [
      { name: 'evening', settings: look(40) },
      { name: 'Bus', settings: look(30) },
    ])
    expect(names(merged.profiles)).toEqual(['Evening', 'Train', 'evening 2', 'Bus'])
    expect(merged).toMatchObject({ added: ['evening 2', 'Bus'], same: 0, left: [] })
    expect(profileNamed(merged.profiles, 'Evening')).toBe(evening)
  })

  test('takes nothing that is there already', () => {
    const merged = withProfiles(both, JSON.parse(JSON.stringify(both)) as Profiles)
    expect(merged).toEqual({ profiles: both, added: [], same: 2, left: [] })
    expect(merged.profiles).toBe(both)
  })

  test('says which it had no room for', () => {
    const many = Array.from({ length: mostProfiles }, (_, at) => ({ name: `No ${at}`, settings: look(20) }))
    const merged = withProfiles(both, many)
    expect(merged.profiles).toHaveLength(mostProfiles)
    expect(merged.left).toEqual(['No 48', 'No 49'])
  })

  test('a name is numbered on until it is free, and stays short enough', () => {
    const long = 'x'.repeat(longestName)
    const taken = [long, `${'x'.repeat(longestName - 2)} 2`].map((name) => ({ name, settings: look(20) }))
    expect(freeName(taken, long)).toBe(`${'x'.repeat(longestName - 2)} 3`)
  })
})

describe('what is kept', () => {
  const decode = (value: unknown): Profiles => keptProfiles.decode(value, keptProfiles.version)

  test('comes back as it went in', () => {
    const back = decode(JSON.parse(JSON.stringify(both)))
    expect(back).toEqual(both)
    expect(areSame(back, both)).toBe(true)
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'Evening'],
    ['an object', { 0: evening, length: 1 }],
    ['a list of other things', [1, null, 'x', [], { name: 'x' }, { settings: {} }, { name: 3, settings: {} }]],
    ['nameless profiles', [{ name: '  ', settings: look(20) }]],
  ])('is no profile if it is %s', (_name, value) => {
    expect(decode(value)).toEqual([])
  })

  test('is mended where only a part of it is wrong', () => {
    expect(decode([{ name: 'Big', settings: { fontSize: 4000, theme: 'plaid' } }, 7, train])).toEqual([
      { name: 'Big', settings: { ...initialSettings, fontSize: 96 } },
      train,
    ])
  })

  test('never throws, and gives only whole profiles with names of their own', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.array(fc.record({ name: fc.string(), settings: fc.object() }))),
        (value) => {
          const profiles = decode(value)
          expect(new Set(profiles.map(({ name }) => name.toLowerCase())).size).toBe(profiles.length)
          for (const { settings } of profiles) {
            expect(Object.keys(settings).sort()).toEqual(Object.keys(initialSettings).sort())
          }
        },
      ),
    )
  })
})
