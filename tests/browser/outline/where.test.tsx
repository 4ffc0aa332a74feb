import { signal } from '@preact/signals'
import { act } from 'preact/test-utils'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { outlineOf } from '@/components/outline/outline'
import { WhereToast } from '@/components/outline/WhereToast'
import type { Where } from '@/components/outline/where'
import { makeWhereAmI } from '@/components/outline/where-am-i.dom'
import { placeNow } from '@/components/reader/place-now.dom'
import { textOf } from '@/components/text/text'
import { checkAccessibility, draw } from '../stage'
import { drawOutline, el, story } from './stage'

const here: Where = {
  sentence: 12,
  sentences: 40,
  isAbout: false,
  read: 0.34,
  path: ['Day 1', 'Morning'],
  minutesLeft: 6,
}

async function drawToast() {
  const where = signal<Where | undefined>(undefined)
  await draw(
    <div>
      <button type="button" id="content">
        Text
      </button>
      <div style={{ position: 'fixed', insetInline: '8px', insetBlockEnd: '8px' }}>
        <WhereToast where={where} />
      </div>
    </div>,
  )
  document.getElementById('content')?.focus()
  // Where another test left the pointer, it could hold the note.
  await userEvent.hover(page.getByRole('button', { name: 'Text' }))
  await act(() => {
    where.value = here
  })
  return where
}

describe('the note that says where one is', () => {
  it('is seen without taking the focus, and is no second announcement', async () => {
    await drawToast()
    const note = page.getByRole('region', { name: 'Where you are' })
    await expect.element(note).toHaveTextContent(/34% through the article, in Day 1 › Morning/)
    await expect.element(note).toHaveTextContent(/sentence 12 of 40 · about 6 minutes left/)
    expect(document.activeElement?.id).toBe('content')
    expect(document.querySelector('[role=status], [aria-live]')).toBeNull()
    await checkAccessibility()
  })

  it('leaves on Escape, on the next key, on a scroll and on a press elsewhere', async () => {
    const where = await drawToast()
    const leaves = async (doing: () => unknown): Promise<void> => {
      await act(() => {
        where.value = here
      })
      await act(async () => void (await doing()))
      expect(where.value).toBeUndefined()
    }
    await leaves(() => userEvent.keyboard('{Escape}'))
    await leaves(() => userEvent.keyboard('j'))
    await leaves(() => document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true })))
    await leaves(() => userEvent.click(page.getByRole('button', { name: 'Text' })))
  })

  it('stays while Tab leads to it and while the focus is on it, and gives the focus back', async () => {
    const where = await drawToast()
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Close')
    await act(() => void document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true })))
    expect(where.value).toBe(here)
    await userEvent.keyboard('{Enter}')
    expect(where.value).toBeUndefined()
    expect(document.activeElement?.id).toBe('content')
  })
})

describe('where the person is', () => {
  it('is the spoken word, else the focus in view, else the first line in view', async () => {
    const { text, surface, placeOf } = await drawOutline()
    const idle = { status: 'idle', at: 0 } as const
    expect(placeNow({ status: 'playing', at: 5, word: { start: 70, end: 74 } }, text, surface, window)).toBe(70)
    expect(placeNow(idle, text, surface, window)).toBe(0)
    const at = placeOf('Day 2')
    surface.jump({ start: at, end: at + 5 })
    await expect.poll(() => placeNow(idle, text, surface, window)).toBe(at)
    // Whoever scrolled on is no longer at the heading.
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
    expect(placeNow(idle, text, surface, window)).toBeGreaterThan(placeOf('Evening of day 3'))
  })
})

it('answers in a 100,000-word article in less than 50 ms, and counts the rest while the browser is idle', async () => {
  const sentence = 'They had walked all day, and the road was longer than the map of Mr. Ames had ever said. '
  const text = textOf(story(...Array.from({ length: 1400 }, () => el('p', sentence.repeat(4)))))
  const stops = outlineOf(text, 400)
  const life = {
    text,
    stops: () => stops,
    minutes: 400,
    place: () => text.text.length / 2,
    secondsHearing: () => undefined,
  }
  const asking = makeWhereAmI(life, window)
  const began = performance.now()
  const first = asking.ask()
  const took = performance.now() - began
  console.info(`where am I: ${took.toFixed(1)} ms for ${text.text.split(' ').length} words`)
  expect(took).toBeLessThan(50)
  expect(first.isAbout).toBe(true)
  expect(first.sentences).toBeGreaterThan(4500)
  await expect.poll(() => asking.ask().isAbout, { timeout: 20_000 }).toBe(false)
  expect(asking.ask().sentences).toBe(5601)
  asking.leave()
})
