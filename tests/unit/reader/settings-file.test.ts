import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { keptDensity } from '@/components/glossary/settings'
import { readSettings, settingsFormat, settingsParts, writeSettings } from '@/components/reader/settings-file'
import {
  isChange,
  isSamePlan,
  planImport,
  type SettingsPlan,
  takeBackSettings,
  takeSettings,
} from '@/components/reader/settings-import'
import { keptSpeech } from '@/components/speech/settings'
import { keptTypography } from '@/components/typography/kept'
import { keptProfiles, mostProfiles, type Profiles } from '@/components/typography/profiles'
import { initialSettings } from '@/components/typography/typography'
import type { OpenStore } from '@/components/ui/stored'
import { type FakeBrowser, fakeBrowser } from '../platform/areas'

const large = { ...initialSettings, fontSize: 40 }
const fast = { ...keptSpeech.fallback, rate: 2, voiceByLanguage: { en: 'embedded|slt' } }
const profiles: Profiles = [{ name: 'Night', settings: { ...initialSettings, theme: 'night' } }]
let browser: FakeBrowser
let open: OpenStore

beforeEach(() => {
  browser = fakeBrowser()
  open = browser.window().open
})

/** The file of somebody who has changed a few things. */
async function theirFile(): Promise<string> {
  const theirs = fakeBrowser().window().open
  await theirs(keptTypography).set(large)
  await theirs(keptSpeech).set(fast)
  await theirs(keptProfiles).set(profiles)
  return await writeSettings(theirs)
}

async function planOf(text: string): Promise<SettingsPlan> {
  const read = readSettings(text)
  if (!read.ok) throw new Error(read.problem)
  return await planImport(read.values, open)
}

const changed = ({ steps }: SettingsPlan): string[] => steps.filter(isChange).map(({ part }) => part.kept.key)
const everything = () => Promise.all(settingsParts.map(({ kept }) => open(kept).get()))

/** The file with one part of it replaced. */
async function fileWith(key: string, part: unknown): Promise<string> {
  const file = JSON.parse(await theirFile())
  return JSON.stringify({ ...file, settings: { ...file.settings, [key]: part } })
}

describe('settings from a file', () => {
  test('are what was set there, and nothing is written before they are taken', async () => {
    const plan = await planOf(await theirFile())
    expect(changed(plan)).toEqual(['typography', 'text-profiles', 'speech'])
    expect(browser.sync.items.size).toBe(0)
    await takeSettings(plan, open)
    expect(await open(keptTypography).get()).toEqual(large)
    expect(await open(keptSpeech).get()).toEqual(fast)
    expect(await open(keptProfiles).get()).toEqual(profiles)
    expect(changed(await planOf(await theirFile()))).toEqual([])
  })

  test('come beside the profiles that are there, of which none goes', async () => {
    const own: Profiles = [{ name: 'Day', settings: large }]
    await open(keptProfiles).set(own)
    await takeSettings(await planOf(await theirFile()), open)
    expect(await open(keptProfiles).get()).toEqual([...own, ...profiles])
  })

  test('cannot be taken where there is no room for a profile', async () => {
    const many = Array.from({ length: mostProfiles }, (_, at) => ({ name: `${at}`, settings: large }))
    await open(keptProfiles).set(many)
    expect((await planOf(await theirFile())).full?.kept.key).toBe('text-profiles')
  })

  test('are taken all or not at all', async () => {
    await open(keptTypography).set({ ...initialSettings, fontSize: 30 })
    const before = await everything()
    const plan = await planOf(await theirFile())
    // Room for the first part, and not for the profiles.
    for (const area of [browser.sync, browser.local, browser.session]) {
      const set = area.set
      area.set = async (items) => {
        if ('text-profiles' in items) throw new Error('Quota exceeded.')
        await set(items)
      }
    }
    await expect(takeSettings(plan, open)).rejects.toThrow('Quota exceeded.')
    expect(await everything()).toEqual(before)
  })

  test('go back, but for what was changed since', async () => {
    const plan = await planOf(await theirFile())
    await takeSettings(plan, open)
    await open(keptSpeech).set({ ...fast, rate: 1.5 })
    await takeBackSettings(plan, open)
    expect(await open(keptTypography).get()).toEqual(initialSettings)
    expect(await open(keptProfiles).get()).toEqual([])
    expect((await open(keptSpeech).get()).rate).toBe(1.5)
  })

  test('go back all or not at all', async () => {
    const plan = await planOf(await theirFile())
    await takeSettings(plan, open)
    const taken = await everything()
    for (const area of [browser.sync, browser.local, browser.session]) {
      const set = area.set
      area.set = async (items) => {
        if ('speech' in items) throw new Error('Quota exceeded.')
        await set(items)
      }
    }
    await expect(takeBackSettings(plan, open)).rejects.toThrow('Quota exceeded.')
    expect(await everything()).toEqual(taken)
  })

  test('are looked at anew where another window changed something meanwhile', async () => {
    const text = await theirFile()
    const plan = await planOf(text)
    expect(isSamePlan(plan, await planOf(text))).toBe(true)
    await open(keptDensity).set({ help: 'most', repeat: 'all' })
    await open(keptTypography).set({ ...initialSettings, fontSize: 30 })
    expect(isSamePlan(plan, await planOf(text))).toBe(false)
  })
})

describe('a file that is not right', () => {
  test.each([
    ['of another kind', () => JSON.stringify({ format: 'sidelight-text-profiles', version: 1 }), 'otherKind'],
    ['of a newer Sidelight', async () => (await theirFile()).replace('"version": 1', '"version": 2'), 'newer'],
    ['with a part of a newer one', () => fileWith('speech', { version: 99, value: {} }), 'newer'],
    ['cut short', async () => (await theirFile()).slice(0, 400), 'damaged'],
    ['with a part nobody knows', () => fileWith('own-glossary', { version: 1, value: {} }), 'damaged'],
    [
      'with a wrong value',
      () => fileWith('glossary', { version: 1, value: { help: 'much', repeat: 'first' } }),
      'damaged',
    ],
    ['with a value out of bounds', () => fileWith('speech', { version: 2, value: { ...fast, rate: 400 } }), 'damaged'],
    ['with no version', () => fileWith('speech', { value: fast }), 'damaged'],
    ['with nothing in it', () => JSON.stringify({ format: settingsFormat, version: 1, settings: {} }), 'damaged'],
    ['empty', () => '', 'empty'],
    ['too large', () => 'x'.repeat(1_000_001), 'tooLarge'],
  ])('is refused whole: %s', async (_, make, problem) => {
    expect(readSettings(await make())).toMatchObject({ ok: false, problem })
  })

  test('says which part is damaged', async () => {
    const read = readSettings(await fileWith('glossary', { version: 1, value: { help: 'much' } }))
    expect(read.ok ? undefined : read.part?.kept.key).toBe('glossary')
  })

  test('of an older Sidelight is brought up to date', async () => {
    const { pauses, ...older } = fast
    const read = readSettings(await fileWith('speech', { version: 1, value: older }))
    expect(read.ok).toBe(true)
    expect(pauses).toBeDefined()
  })

  test('never makes it throw, and what it takes is what the rooms know', () => {
    const keys = settingsParts.map(({ kept }) => kept.key)
    const part = fc.record({ version: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.jsonValue()), value: fc.jsonValue() })
    const settings = fc.dictionary(fc.oneof(fc.constantFrom(...keys, '__proto__', 'constructor'), fc.string()), part)
    const files = fc.record({
      format: fc.constantFrom(settingsFormat, 'x'),
      version: fc.oneof(fc.constant(1), fc.jsonValue()),
      settings: fc.oneof(settings, fc.jsonValue()),
    })
    fc.assert(
      fc.property(fc.oneof(files, fc.jsonValue()), (file) => {
        const read = readSettings(JSON.stringify(file))
        if (!read.ok) return
        for (const { part, value } of read.values)
          expect(part.kept.decode(JSON.parse(JSON.stringify(value)), part.kept.version)).toEqual(value)
      }),
      { numRuns: 2_000 },
    )
  })
})
