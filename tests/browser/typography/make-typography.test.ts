import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeTypography, type Typography } from '@/components/typography/make-typography.dom'
import { initialSettings, type TypographySettings } from '@/components/typography/typography'
import type { Clock } from '@/components/typography/writer'
import { PlainStore } from '../plain-store'

let end = new AbortController()
let root: HTMLElement
let stored: PlainStore<TypographySettings>
let time = 0
let due: (() => void)[] = []

const clock: Clock = { now: () => time, after: (_delay, run) => void due.push(run) }
const system = Object.assign(new EventTarget(), { matches: false })

/** A second goes by. */
function second(): void {
  time += 1000
  for (const run of due.splice(0)) run()
}

/** Everything that storage has promised is done. */
async function settled(): Promise<void> {
  for (let n = 0; n < 5; n += 1) await Promise.resolve()
}

const start = (): Promise<Typography> => makeTypography({ stored, root, darkQuery: system, signal: end.signal, clock })
const like = (part: Partial<TypographySettings>): TypographySettings => ({ ...initialSettings, ...part })

beforeEach(() => {
  root = document.createElement('div')
  document.body.append(root)
  stored = new PlainStore(initialSettings)
  system.matches = false
  time = 0
  due = []
})

afterEach(() => {
  end.abort()
  end = new AbortController()
  root.remove()
})

test('kept settings are on the page as soon as it is ready', async () => {
  stored = new PlainStore(like({ theme: 'sepia', fontSize: 31 }))
  const typography = await start()
  expect(typography.settings.value.fontSize).toBe(31)
  expect(root.style.getPropertyValue('--USER__fontSize')).toBe('31px')
  expect(root.dataset.theme).toBe('sepia')
  expect(getComputedStyle(root).colorScheme).toBe('light')
})

test('a change is on the page at once and in storage', async () => {
  const typography = await start()
  typography.set(like({ theme: 'black', lineHeight: 2 }))
  expect(root.dataset.theme).toBe('black')
  expect(root.style.getPropertyValue('--USER__lineHeight')).toBe('2')
  expect(getComputedStyle(root).colorScheme).toBe('dark')
  expect(stored.value).toEqual(like({ theme: 'black', lineHeight: 2 }))
})

test('the place in the text is kept around what moves lines, and around nothing else', async () => {
  const moved: (string | undefined)[] = []
  const around = (change: () => void): void => {
    change()
    moved.push(root.style.getPropertyValue('--USER__fontSize'))
  }
  const typography = await makeTypography({ stored, root, darkQuery: system, signal: end.signal, clock, around })
  moved.length = 0
  typography.set(like({ theme: 'night' }))
  system.matches = true
  system.dispatchEvent(new Event('change'))
  expect(moved).toEqual([])
  typography.set(like({ theme: 'night', fontSize: 30 }))
  expect(moved).toEqual(['30px'])
})

test('setting what is already set writes nothing', async () => {
  const typography = await start()
  typography.set(like({}))
  expect(stored.written).toEqual([])
  expect(typography.canUndo.value).toBe(false)
})

describe('the theme System', () => {
  test('follows the system while the panel is open', async () => {
    await start()
    expect(root.dataset.theme).toBe('paper')
    system.matches = true
    system.dispatchEvent(new Event('change'))
    expect(root.dataset.theme).toBe('night')
  })

  test('gives way to a theme that was chosen', async () => {
    const typography = await start()
    typography.set(like({ theme: 'mist' }))
    system.matches = true
    system.dispatchEvent(new Event('change'))
    expect(root.dataset.theme).toBe('mist')
  })
})

describe('dragging a slider', () => {
  test('shows every value, keeps the first and the last, and is undone in one go', async () => {
    const typography = await start()
    for (let fontSize = 21; fontSize <= 40; fontSize += 1) {
      time += 20
      typography.set(like({ fontSize }))
      expect(root.style.getPropertyValue('--USER__fontSize')).toBe(`${fontSize}px`)
    }
    second()
    expect(stored.written.map(({ fontSize }) => fontSize)).toEqual([21, 40])
    typography.undo()
    expect(typography.settings.value.fontSize).toBe(20)
    expect(typography.canUndo.value).toBe(false)
    second()
    expect(stored.value.fontSize).toBe(20)
  })

  test('is not set back by storage telling of the first value while the next waits', async () => {
    const typography = await start()
    typography.set(like({ fontSize: 21 }))
    typography.set(like({ fontSize: 22 }))
    stored.change(like({ fontSize: 21 }))
    await settled()
    expect(typography.settings.value.fontSize).toBe(22)
  })
})

test('what still waits is kept when the panel closes', async () => {
  const typography = await start()
  typography.set(like({ fontSize: 21 }))
  typography.set(like({ fontSize: 22 }))
  window.dispatchEvent(new Event('pagehide'))
  expect(stored.value.fontSize).toBe(22)
})

test('once ended, it keeps what waited and follows nothing any more', async () => {
  const typography = await start()
  typography.set(like({ fontSize: 21 }))
  typography.set(like({ fontSize: 22 }))
  end.abort()
  expect(stored.value.fontSize).toBe(22)
  await settled()
  stored.change(like({ theme: 'peach' }))
  system.matches = true
  system.dispatchEvent(new Event('change'))
  expect(root.dataset.theme).toBe('paper')
})

test('a change in another window shows here and can not be undone here', async () => {
  const typography = await start()
  typography.set(like({ fontSize: 21 }))
  await settled()
  stored.change(like({ theme: 'contrast' }))
  expect(typography.settings.value).toEqual(like({ theme: 'contrast' }))
  expect(root.dataset.theme).toBe('contrast')
  expect(typography.canUndo.value).toBe(false)
})

test('reset goes back to the beginning and can be undone', async () => {
  stored = new PlainStore(like({ theme: 'night', letterSpacing: 0.2 }))
  const typography = await start()
  typography.reset()
  expect(typography.settings.value).toEqual(initialSettings)
  typography.undo()
  expect(typography.settings.value).toEqual(like({ theme: 'night', letterSpacing: 0.2 }))
})

test('undo with nothing to undo does nothing', async () => {
  const typography = await start()
  typography.undo()
  expect(typography.settings.value).toEqual(initialSettings)
  expect(stored.written).toEqual([])
})

describe('when storage fails', () => {
  test('a change stays in force and the reason is told until a change can be kept again', async () => {
    const typography = await start()
    stored.refuse = 'Your browser has no room left to keep this.'
    typography.set(like({ fontSize: 30 }))
    await settled()
    expect(root.style.getPropertyValue('--USER__fontSize')).toBe('30px')
    expect(typography.trouble.value).toBe('Your browser has no room left to keep this.')
    stored.refuse = undefined
    typography.set(like({ fontSize: 32 }))
    second()
    await settled()
    expect(typography.trouble.value).toBeUndefined()
    expect(stored.value.fontSize).toBe(32)
  })

  test('settings that can not be loaded give the initial ones, with the reason', async () => {
    stored.get = () => Promise.reject(new Error('Your settings could not be read.'))
    const typography = await start()
    expect(typography.settings.value).toEqual(initialSettings)
    expect(typography.trouble.value).toBe('Your settings could not be read.')
  })
})
