import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ArticleView } from '@/components/article/ArticleView'
import { keptLineFocus, type LineFocusSettings } from '@/components/line-focus/line-focus'
import { ownLineFocus } from '@/components/line-focus/line-focus-owner'
import { focusLines } from '@/components/reader/line-focusing.dom'
import { makeSurface } from '@/components/reader/surface.dom'
import { textOf } from '@/components/text/text'
import { PlainStore } from '../plain-store'
import { fakeSpeech } from '../speech/fake-speech'
import { draw, words } from '../stage'
import { frames, labels, paragraphs, storyOf } from './focused'

let end = (): void => {}
beforeEach(() => window.scrollTo({ top: 0, behavior: 'instant' }))
afterEach(() => end())

const pane = (): HTMLElement | null => document.querySelector('.line-focus')

async function joined(kept: Partial<LineFocusSettings> = {}) {
  const article = storyOf(paragraphs(20))
  const text = textOf(article)
  const surface = makeSurface(window)
  const speech = fakeSpeech()
  const life = new AbortController()
  const root = await draw(
    <>
      <ArticleView article={article} labels={labels} />
      <label>
        Find <input />
      </label>
      <dialog>A sheet</dialog>
    </>,
  )
  surface.attach(root.querySelector('.article') ?? root, text, life.signal)
  const owner = ownLineFocus(new PlainStore({ ...keptLineFocus.fallback, ...kept }), life.signal)
  const told: string[] = []
  const focusing = focusLines({
    owner: owner,
    text,
    surface,
    speech,
    window,
    words,
    tell: (says) => told.push(says),
  })
  end = () => {
    focusing.leave()
    life.abort()
  }
  await owner.ready
  await frames()
  return { root, text, speech, owner, told, focusing }
}

describe('Line focus in the panel', () => {
  it('is not there while it is off, and says nothing of it', async () => {
    const { focusing, told } = await joined()
    expect(pane()).toBeNull()
    expect(focusing.step(1)).toBe(false)
    expect(told).toEqual([])
  })

  it('says briefly that it is on and off, but not that it was on before', async () => {
    const { focusing, told } = await joined({ shape: 'one' })
    await expect.poll(pane).not.toBeNull()
    expect(told).toEqual([])
    focusing.toggle()
    await expect.poll(pane).toBeNull()
    focusing.toggle()
    await expect.poll(pane).not.toBeNull()
    expect(told).toEqual(['Line focus is off.', 'Line focus is on.'])
  })

  it('follows the word that is spoken, and stays when reading stops', async () => {
    const { speech, text } = await joined({ shape: 'one', lead: 'voice' })
    await expect.poll(pane).not.toBeNull()
    const at = text.text.indexOf('Paragraph 2')
    const first = pane()?.style.transform
    speech.set({ status: 'playing', at, sentence: { start: at, end: at + 40 }, word: { start: at, end: at + 9 } })
    await expect.poll(() => pane()?.style.transform).not.toBe(first)
    const spoken = pane()?.style.transform
    speech.set({ status: 'paused' })
    await frames()
    expect(pane()?.style.transform).toBe(spoken)
  })

  it('takes no key from who types, moves a slider or has a sheet open', async () => {
    const { root, focusing } = await joined({ shape: 'one' })
    await expect.poll(pane).not.toBeNull()
    await frames()
    expect(focusing.step(1)).toBe(true)
    await userEvent.click(root.querySelector('input') as Element)
    expect(focusing.step(1)).toBe(false)
    ;(document.activeElement as HTMLElement).blur()
    const dialog = root.querySelector('dialog')
    dialog?.showModal()
    expect(focusing.step(1)).toBe(false)
    dialog?.close()
    expect(focusing.step(1)).toBe(true)
  })

  it('leaves nothing behind when another article comes', async () => {
    const { focusing } = await joined({ shape: 'three', lead: 'centre' })
    await expect.poll(pane).not.toBeNull()
    focusing.leave()
    expect(pane()).toBeNull()
    expect(document.documentElement.dataset.lineFocus).toBeUndefined()
  })
})
