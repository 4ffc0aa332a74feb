import { beforeEach, describe, expect, test } from 'vitest'
import { keptPersonal } from '@/components/glossary/kept-personal'
import { makeNotebook } from '@/components/glossary/notebook'
import { nothingPersonal, ownTerm, withNewTerm } from '@/components/glossary/personal'
import { addPronunciation, keptPronunciations } from '@/components/narration/kept-pronunciations'
import { ownPronunciations } from '@/components/reader/pronunciation-owner'
import { makeSiteMemory } from '@/components/reader/site-memory'
import { keptSiteRules } from '@/components/reader/site-rules'
import { keptTypography } from '@/components/typography/kept'
import { makeShelf } from '@/components/typography/profile-shelf'
import { keptProfiles, withProfile } from '@/components/typography/profiles'
import { initialSettings } from '@/components/typography/typography'
import type { Kept } from '@/components/ui/stored'
import { type FakeBrowser, type FakeWindow, fakeBrowser } from './areas'

const large = { ...initialSettings, fontSize: 40 }
const larger = { ...initialSettings, fontSize: 50 }
const life = new AbortController().signal
let browser: FakeBrowser
let panel: FakeWindow

beforeEach(() => {
  browser = fakeBrowser()
  panel = browser.window()
})

const troubles = (): unknown[] => panel.told.filter(([, trouble]) => trouble !== undefined)

describe('what is kept', () => {
  test('is synchronised, or stays on this computer where it is to', async () => {
    await panel.open(keptTypography).set(large)
    await panel.open(keptSiteRules).set([{ host: 'a.example', rules: ['div.x'] }])
    expect([[...browser.sync.items.keys()], [...browser.local.items.keys()]]).toEqual([['typography'], ['site-rules']])
    expect(await panel.open(keptTypography).get()).toEqual(large)
    expect(troubles()).toEqual([])
  })

  test('is the fallback as long as nothing was kept, and that is no trouble', async () => {
    expect(await panel.open(keptTypography).get()).toBe(keptTypography.fallback)
    expect(panel.told).toEqual([])
  })

  test('stays on this computer when synchronising fails, and says so; then it is synchronised again', async () => {
    const stored = panel.open(keptTypography)
    await stored.set(large)
    browser.sync.broken = 'MAX_WRITE_OPERATIONS_PER_MINUTE'
    await stored.set(larger)
    expect(troubles()).toEqual([['typography', 'here']])
    browser.sync.broken = undefined
    // The older value that is synchronised does not come back.
    expect(await browser.window().open(keptTypography).get()).toEqual(larger)
    await stored.set(large)
    expect(await browser.window().open(keptTypography).get()).toEqual(large)
    expect([browser.local.items.size, panel.told.at(-1)]).toEqual([0, ['typography', undefined]])
  })

  test('lasts until the browser closes when this computer has no room either (F-18)', async () => {
    browser.sync.room = 10
    browser.local.room = 10
    await panel.open(keptTypography).set(large)
    expect(troubles()).toEqual([['typography', 'session']])
    expect(await browser.window().open(keptTypography).get()).toEqual(large)
    browser.session.items.clear()
    expect(await browser.window().open(keptTypography).get()).toEqual(initialSettings)
  })

  test('is told to be lost with the panel when nothing takes it, and what was kept before is still there', async () => {
    const stored = panel.open(keptTypography)
    await stored.set(large)
    for (const area of [browser.sync, browser.local, browser.session]) area.room = 10
    await expect(stored.set(larger)).rejects.toThrow('Quota exceeded.')
    expect(troubles()).toEqual([['typography', 'unkept']])
    expect(await browser.window().open(keptTypography).get()).toEqual(large)
  })

  test.each([
    ['sync', ['sync'], 'here'],
    ['sync and session', ['sync', 'session'], 'here'],
    ['sync and local', ['sync', 'local'], 'session'],
  ] as const)('is kept in a browser without %s', async (_, without, trouble) => {
    panel = browser.window(without)
    await panel.open(keptTypography).set(large)
    expect(await panel.open(keptTypography).get()).toEqual(large)
    expect(troubles()).toEqual([['typography', trouble]])
  })

  test('is not taken for gone when it cannot be read: a list is not begun anew over it', async () => {
    const stored = panel.open(keptSiteRules)
    await stored.set([{ host: 'a.example', rules: ['div.x'] }])
    browser.local.broken = 'Corruption: bad block'
    await expect(stored.amend((now) => [...now, { host: 'b.example', rules: ['p'] }])).rejects.toThrow('bad block')
    browser.local.broken = undefined
    expect(await stored.get()).toHaveLength(1)
    expect(troubles()).toEqual([['site-rules?', 'unread']])
  })

  test('in another area is not covered by an older write that comes late', async () => {
    const stored = panel.open(keptTypography)
    browser.sync.broken = 'offline'
    const first = stored.set(large)
    browser.sync.broken = undefined
    await Promise.all([first, stored.set(larger)])
    expect(await browser.window().open(keptTypography).get()).toEqual(larger)
  })
})

describe('what is noted', () => {
  test('is found by the next window, which keeps it, and then is no note any more', async () => {
    const stored = panel.open(keptTypography)
    await stored.set(large)
    stored.note(larger)
    expect(await browser.window().open(keptTypography).get()).toEqual(larger)
    await expect
      .poll(() => [browser.local.items.size, browser.sync.items.get('typography')])
      .toEqual([0, { version: keptTypography.version, value: larger }])
  })

  test('is not taken away by an older value that is kept at last', async () => {
    const stored = panel.open(keptTypography)
    let go = (): void => {}
    browser.sync.slow = new Promise<void>((resolve) => {
      go = resolve
    })
    const older = stored.set(large)
    stored.note(larger)
    go()
    await older
    browser.sync.slow = undefined
    expect(await browser.window().open(keptTypography).get()).toEqual(larger)
  })

  test('is followed by other windows once it is kept, and not before', async () => {
    const followed: unknown[] = []
    browser
      .window()
      .open(keptTypography)
      .watch((value) => followed.push(value), life)
    const stored = panel.open(keptTypography)
    stored.note(large)
    await expect.poll(() => browser.local.items.size).toBe(1)
    expect(followed).toEqual([])
    await stored.set(large)
    expect(followed).toEqual([large])
  })

  test('is gone once a newer value is kept', async () => {
    const stored = panel.open(keptTypography)
    stored.note(large)
    await stored.set(larger)
    expect([browser.local.items.size, await browser.window().open(keptTypography).get()]).toEqual([0, larger])
  })

  test('does no harm where there is no room for it', async () => {
    browser.local.room = 10
    const stored = panel.open(keptTypography)
    await stored.set(large)
    stored.note(larger)
    expect(await browser.window().open(keptTypography).get()).toEqual(large)
    expect(panel.told.filter(([, trouble]) => trouble !== undefined)).toEqual([])
  })
})

describe('slow storage', () => {
  test('is not waited for without end: the panel begins as at first, and what is kept follows', async () => {
    await panel.open(keptTypography).set(large)
    let go = (): void => {}
    browser.sync.slow = new Promise<void>((resolve) => {
      go = resolve
    })
    const stored = panel.open(keptTypography)
    const followed = new Promise((resolve) => stored.watch(resolve, life))
    const shown = stored.get()
    panel.impatient()
    expect(await shown).toBe(initialSettings)
    go()
    expect(await followed).toEqual(large)
  })

  test('loses nothing of a list that is added to meanwhile', async () => {
    await panel.open(keptSiteRules).set([{ host: 'a.example', rules: ['div.x'] }])
    let go = (): void => {}
    browser.local.slow = new Promise<void>((resolve) => {
      go = resolve
    })
    panel.isPatient = false
    const memory = makeSiteMemory({ stored: panel.open(keptSiteRules), mayKeep: () => true, life })
    const rules = memory.rulesFor('a.example')
    memory.remember('b.example', 'p')
    expect(await rules).toEqual([])
    panel.isPatient = true
    go()
    expect(await memory.rulesFor('a.example')).toEqual(['div.x'])
    expect(await memory.rulesFor('b.example')).toEqual(['p'])
  })
})

describe('a value that cannot be read (F-19)', () => {
  const damaged: readonly (readonly [string, unknown])[] = [
    ['text', 'night'],
    ['a list', [1, 2]],
    ['without its version', { value: large }],
    ['of a newer Sidelight', { version: 99, value: { fontSize: 40, glow: 'soft' } }],
  ]
  test.each(damaged)('%s: the defaults, for that key alone, and a copy', async (_, raw) => {
    browser.sync.items.set('typography', raw)
    await panel.open(keptProfiles).set([{ name: 'Mine', settings: large }])
    const stored = panel.open(keptTypography)
    expect(await stored.get()).toEqual(initialSettings)
    expect(await panel.open(keptProfiles).get()).toHaveLength(1)
    expect(troubles()).toEqual([['typography?', 'copied']])
    await stored.set(large)
    expect(browser.local.items.get('typography.copy')).toEqual(raw)
  })

  test('says so once, not at each opening of the panel', async () => {
    browser.sync.items.set('typography', 7)
    await panel.open(keptTypography).get()
    panel = browser.window()
    await panel.open(keptTypography).get()
    expect(panel.told).toEqual([])
  })

  test('is mended field by field', async () => {
    browser.sync.items.set('typography', { version: 1, value: { ...large, theme: 'plaid' } })
    expect(await panel.open(keptTypography).get()).toEqual(large)
    expect(troubles()).toEqual([['typography?', 'copied']])
  })

  test('is told without a copy where there is no room for one', async () => {
    browser.sync.items.set('typography', 7)
    browser.local.room = 5
    await panel.open(keptTypography).get()
    expect(troubles()).toEqual([['typography?', 'unread']])
  })

  test('and comes from another window leaves what is in force', async () => {
    const stored = panel.open(keptTypography)
    const heard: unknown[] = []
    stored.watch((value) => heard.push(value), life)
    await browser.sync.set({ typography: { version: 99, value: {} } })
    await browser.sync.set({ typography: { version: 1, value: large } })
    expect(heard).toEqual([large])
  })

  test('of an older version is brought up to date, and is no damage', async () => {
    const doubled: Kept<{ size: number; more: string }> = {
      key: 'x',
      version: 2,
      fallback: { size: 0, more: 'none' },
      decode: (value) => ({ size: (value as { size: number }).size, more: 'none' }),
    }
    browser.sync.items.set('x', { version: 1, value: { size: 3 } })
    expect(await panel.open(doubled).get()).toEqual({ size: 3, more: 'none' })
    expect(panel.told).toEqual([])
  })
})

describe('two windows (F-20)', () => {
  test('follow each other, and the last write wins, key by key', async () => {
    const [one, other] = [browser.window(), browser.window()]
    const heard: unknown[] = []
    other.open(keptTypography).watch((value) => heard.push(value), life)
    await one.open(keptTypography).set(large)
    await other.open(keptTypography).set(larger)
    expect(heard).toEqual([large, larger])
    expect(await one.open(keptTypography).get()).toEqual(larger)
  })

  test('lose no term of each other’s', async () => {
    const notebooks = [browser.window(), browser.window()].map((each) =>
      makeNotebook({ stored: each.open(keptPersonal), life }),
    )
    await Promise.all(notebooks.map(({ ready }) => ready))
    // Both give the new term the id that is free when the form is opened.
    const term = (name: string) => ({ term: ownTerm(name, 'A word.', 'own-1') })
    await Promise.all(notebooks.map((each, at) => each.change((now) => withNewTerm(now, term(`word ${at}`)))))
    const kept = await browser.window().open(keptPersonal).get()
    expect(kept.terms.map((own) => own.term.term).sort()).toEqual(['word 0', 'word 1'])
    expect(new Set(kept.terms.map((own) => own.term.id)).size).toBe(2)
    // Undo takes back this window's change, and not what the other did since.
    await notebooks[0]?.undo()
    expect((await browser.window().open(keptPersonal).get()).terms.map((own) => own.term.term)).toEqual(['word 1'])
  })

  test('lose no profile, no rule of a site and no pronunciation', async () => {
    const windows = [browser.window(), browser.window()]
    const shelves = windows.map((each) => makeShelf(each.open(keptProfiles), life))
    await Promise.all(shelves.map((shelf, at) => shelf.change((now) => withProfile(now, `Look ${at}`, large))))
    expect(await panel.open(keptProfiles).get()).toHaveLength(2)

    const means = (each: FakeWindow) => ({ stored: each.open(keptSiteRules), mayKeep: () => true, life })
    const memories = windows.map((each) => makeSiteMemory(means(each)))
    memories.forEach((memory, at) => void memory.remember(`${at}.example`, 'p'))
    await Promise.all(memories.map((memory) => memory.rulesFor('0.example')))
    expect(await panel.open(keptSiteRules).get()).toHaveLength(2)

    const owners = windows.map((each) => ownPronunciations(each.open(keptPronunciations), life))
    owners.forEach((owner, at) => {
      const taught = addPronunciation(owner.pronunciations.peek(), { written: `Word${at}`, respelling: 'werd' })
      owner.set(taught.list ?? [])
    })
    await expect.poll(async () => (await panel.open(keptPronunciations).get()).length).toBe(2)
    await expect.poll(() => owners.map((owner) => owner.pronunciations.value.length)).toEqual([2, 2])
  })

  test('an import that cannot be kept leaves the glossaries that were there', async () => {
    const stored = panel.open(keptPersonal)
    await stored.set(withNewTerm(nothingPersonal, { term: ownTerm('Raqqa', 'A city.', 'own-1') }))
    const notebook = makeNotebook({ stored, life })
    await notebook.ready
    browser.local.room = 400
    browser.session.room = 400
    const long = 'x'.repeat(500)
    await notebook.change((now) => withNewTerm(now, { term: ownTerm('Long', long, 'own-2') }))
    expect(notebook.trouble.value).toBe('Quota exceeded.')
    expect((await stored.get()).terms).toHaveLength(1)
    expect([notebook.personal.value.terms.length, notebook.canUndo.value]).toEqual([1, false])
  })
})
