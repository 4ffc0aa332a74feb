import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { presetNames, presets } from '@/components/typography/presets'
import { profileFileName, profileFormat, readProfiles, writeProfiles } from '@/components/typography/profile-file'
import { keptProfiles, longestName, mostProfiles, type Profiles } from '@/components/typography/profiles'
import { initialSettings } from '@/components/typography/typography'
import { largestOwnFile } from '@/components/ui/own-file'

const profiles: Profiles = presetNames.map((name) => ({
  name: `Mine: ${name} “ü”`,
  settings: {
    ...initialSettings,
    ...presets[name],
    theme: 'custom',
    custom: { ...initialSettings.custom, text: '#123456' },
  },
}))

const file = (part: Record<string, unknown>): string =>
  JSON.stringify({ format: profileFormat, version: keptProfiles.version, profiles, ...part })

test('profiles come back from a file as they went in', () => {
  expect(readProfiles(writeProfiles(profiles))).toEqual({ ok: true, profiles, bad: [] })
  expect(readProfiles(`\ufeff${writeProfiles(profiles)}\n`)).toEqual({ ok: true, profiles, bad: [] })
})

test('a full shelf of the longest names makes a file that can be read', () => {
  const full = Array.from({ length: mostProfiles }, (_, at) => ({
    name: `${at}`.padEnd(longestName, '文'),
    settings: initialSettings,
  }))
  const text = writeProfiles(full)
  expect(text.length).toBeLessThan(largestOwnFile)
  expect(readProfiles(text)).toEqual({ ok: true, profiles: full, bad: [] })
})

test('it says what it is and which version wrote it', () => {
  expect(JSON.parse(writeProfiles([]))).toMatchObject({
    format: 'sidelight-text-profiles',
    version: keptProfiles.version,
  })
})

describe('nothing is taken from', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['white space', ' \n\ufeff', 'empty'],
    ['text', 'Dear reader,', 'otherKind'],
    ['a picture', '\u0089PNG\r\n\u0000', 'otherKind'],
    ['JSON of another kind', '{"format":"sidelight-glossary","version":1}', 'otherKind'],
    ['a bare list', JSON.stringify(profiles), 'otherKind'],
    ['null', 'null', 'otherKind'],
    ['a file cut short', writeProfiles(profiles).slice(0, -40), 'damaged'],
    ['a file of a newer version', file({ version: keptProfiles.version + 1 }), 'newer'],
    ['a version that is none', file({ version: '1' }), 'damaged'],
    ['version 0', file({ version: 0 }), 'damaged'],
    ['profiles that are no list', file({ profiles: { length: 2 } }), 'damaged'],
    ['an empty list', file({ profiles: [] }), 'noProfiles'],
    ['a list of other things', file({ profiles: [1, null, 'x', { name: 'x', settings: [] }] }), 'damaged'],
    ['more than anybody needs', `"${'x'.repeat(largestOwnFile)}"`, 'tooLarge'],
  ] as const)('%s', (_name, text, problem) => {
    expect(readProfiles(text)).toEqual({ ok: false, problem })
  })
})

test('what is damaged in a file is left out and named by its number, the rest is taken', () => {
  expect(readProfiles(file({ profiles: [...profiles, 7, { name: '', settings: {} }] }))).toEqual({
    ok: true,
    profiles,
    bad: [profiles.length + 1, profiles.length + 2],
  })
})

test('hostile values fall back, and nothing is inherited', () => {
  const hostile = `{"format":"${profileFormat}","version":1,"profiles":[{"name":"a\\u202eb","settings":
    {"__proto__":{"fontSize":40},"fontFamily":"x;} body{display:none","fontSize":1e999,"theme":"toString",
    "custom":{"text":"url(x)","background":"#fff","link":"#12345G","glossary":{"toString":1}}}}]}`
  expect(readProfiles(hostile)).toEqual({
    ok: true,
    profiles: [{ name: 'ab', settings: { ...initialSettings, fontSize: 96 } }],
    bad: [],
  })
})

test('whatever the file holds, reading it never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.anything().map((value) => file({ profiles: [value] }) ?? ''),
      ),
      (text) => {
        expect(readProfiles(text)).toHaveProperty('ok')
      },
    ),
  )
})

test.each([
  [['Evening, on the train!'], 'sidelight-text-evening-on-the-train.json'],
  [['../../etc/passwd'], 'sidelight-text-etc-passwd.json'],
  [['مساء'], 'sidelight-text-مساء.json'],
  [['…'], 'sidelight-text-profiles.json'],
  [['One', 'Two'], 'sidelight-text-profiles.json'],
])('the file of %j is called %s', (names, name) => {
  expect(profileFileName(names.map((one) => ({ name: one, settings: initialSettings })))).toBe(name)
})
