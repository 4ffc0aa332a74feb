/**
 * Every state the panel may be in, and how it is reached: by pressing what a person presses, found by its words, in
 * whatever language they are.
 */
import type { Page } from '@playwright/test'
import { reasons } from '../../components/article/reading'
import { until } from '../drive/until'
import type { Surroundings } from './surroundings'

/** One part of it differs from the settings at first, one does not. */
const settingsFile = JSON.stringify({
  format: 'sidelight-settings',
  version: 1,
  settings: {
    glossary: { version: 1, value: { help: 'most', repeat: 'first' } },
    'line-focus': { version: 1, value: { shape: 'off', lead: 'hand', dim: 60 } },
  },
})

type Reach = (place: Surroundings) => Promise<void>

const states: Readonly<Record<string, Reach>> = {
  article: (place) => place.open('article'),
  'article in Arabic': (place) => place.open('arabic'),
  card: async (place) => {
    await place.open('article')
    await place.panel.locator('article .term').first().click()
    await place.panel.locator('.term-card').waitFor()
  },
  'glossary list': (place) => openSheet(place, openGlossary, 'reader.glossaryTitle'),
  text: (place) => openSheet(place, (it) => pressInBar(it, 'reader.text'), 'typography.title'),
  outline: (place) => openSheet(place, (it) => pressInBar(it, 'outline.title'), 'outline.title'),
  keys: (place) => openSheet(place, (it) => fromMore(it, 'keyboard.title'), 'keyboard.title'),
  more: (place) => openSheet(place, openMore, 'reader.more'),
  'settings file': async (place) => {
    await openSheet(place, (it) => fromMore(it, 'reader.settingsFile.title'), 'reader.settingsFile.title')
    await place.panel
      .locator('.settings-file input')
      .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(settingsFile) })
    await place.panel.locator('.settings-file .import-preview').waitFor()
  },
  about: (place) => openSheet(place, (it) => fromMore(it, 'reader.about'), 'reader.about'),
  'own term': (place) => openSheet(place, (it) => fromGlossary(it, 'glossary.add'), 'glossary.addTitle'),
  exchange: (place) => openSheet(place, (it) => fromGlossary(it, 'glossary.importExport'), 'interchange.title'),
  speed: (place) => openSheet(place, (it) => it.panel.locator('.player-speed').click(), 'speech.speed'),
  voices: (place) => openSheet(place, (it) => fromListening(it, 'speech.voice'), 'voices.title'),
  listening: (place) => openSheet(place, openListening, 'speech.listening'),
  pronunciation: (place) => openSheet(place, (it) => fromListening(it, 'speech.pronunciation'), 'pronunciation.title'),
  playing: async (place) => {
    await place.open('article')
    await place.panel.locator('.player-play').click()
    await until('the voice to speak', async () => {
      await place.sayWord()
      return (
        (await place.panel.evaluate(() => CSS.highlights.has('word') && CSS.highlights.has('sentence'))) || undefined
      )
    })
  },
  reading: (place) => place.open('article', 'reading'),
  ...Object.fromEntries(
    reasons.map((reason): [string, Reach] => [`failed: ${reason}`, (place) => place.open('article', reason)]),
  ),
  fault: async (place) => {
    await place.open('article')
    await place.panel.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: new Error('Made for a test') })))
    await place.panel.locator('.notice-details').waitFor()
  },
}

/** In the order in which they are gone through. */
export const stateNames: readonly string[] = Object.keys(states)

/** Brings the panel into a state, from wherever it is. Rejects when it does not get there. */
export async function reach(place: Surroundings, name: string): Promise<void> {
  const state = states[name]
  if (state === undefined) throw new Error(`There is no state “${name}”.`)
  await state(place)
}

/** What tells one state from another: compared before each look, so that no look counts for a state that has ended. */
export async function signOf(panel: Page): Promise<string> {
  return await panel.evaluate(() => {
    const reader = document.querySelector<HTMLElement>('#reader')
    const open = Array.from(document.querySelectorAll('dialog[open], :popover-open, [role=dialog]'))
    return JSON.stringify([
      reader?.dataset.state,
      reader?.dataset.reason,
      document.querySelector('article')?.lang,
      open.map((each) => [each.localName, each.querySelector('h2, h3')?.textContent]),
      CSS.highlights.has('sentence'),
    ])
  })
}

async function openSheet(place: Surroundings, press: Reach, title: string): Promise<void> {
  await place.open('article')
  await press(place)
  await place.panel.locator('dialog[open] .sheet-title', { hasText: place.say(title) }).waitFor()
}

/** The words of a button as a pattern: what stands for a name or a number may be anything. */
function named({ say }: Surroundings, key: string): RegExp {
  const words = say(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${words.replace(/\\\$\d/g, '.+')}$`)
}

async function pressInBar(place: Surroundings, key: string): Promise<void> {
  await place.panel
    .locator('.bar')
    .getByRole('button', { name: named(place, key) })
    .click()
}

/** Within the sheet that is open. */
async function pressInSheet(place: Surroundings, key: string): Promise<void> {
  await place.panel
    .locator('dialog[open]')
    .getByRole('button', { name: named(place, key) })
    .first()
    .click()
}

const openMore: Reach = (place) => pressInBar(place, 'reader.more')
const openGlossary: Reach = (place) => place.panel.locator('.bar button:has(.bar-count)').click()
const openListening: Reach = (place) => place.panel.locator('.player-listening').click()

async function fromMore(place: Surroundings, key: string): Promise<void> {
  await openMore(place)
  await pressInSheet(place, key)
}

async function fromGlossary(place: Surroundings, key: string): Promise<void> {
  await openGlossary(place)
  await pressInSheet(place, key)
}

/** The first line of the sheet that leads to another: its name, and what holds there now. */
async function fromListening(place: Surroundings, key: string): Promise<void> {
  await openListening(place)
  await place.panel
    .locator('.listen-link', { has: place.panel.locator('.listen-link-name', { hasText: place.say(key) }) })
    .click()
}
