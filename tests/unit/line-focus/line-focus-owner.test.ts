import { describe, expect, it } from 'vitest'
import { keptLineFocus, type LineFocusSettings } from '@/components/line-focus/line-focus'
import { ownLineFocus } from '@/components/line-focus/line-focus-owner'
import { PlainStore } from '../../browser/plain-store'

const life = new AbortController().signal
const own = (value: LineFocusSettings = keptLineFocus.fallback) => {
  const store = new PlainStore(value)
  return { store, owner: ownLineFocus(store, life) }
}

describe('What is kept of line focus', () => {
  it('is off at first', () => {
    expect(keptLineFocus.decode(undefined, 1).shape).toBe('off')
  })

  it('is read value by value, and what is wrong is as at first', () => {
    expect(keptLineFocus.decode({ shape: 'three', lead: 'magnet', dim: 400 }, 1)).toEqual({
      ...keptLineFocus.fallback,
      shape: 'three',
    })
    expect(keptLineFocus.decode('three', 1)).toEqual(keptLineFocus.fallback)
  })
})

describe('The owner of line focus', () => {
  it('begins with what is kept', async () => {
    const { owner } = own({ shape: 'five', lead: 'voice', dim: 30 })
    await owner.ready
    expect(owner.settings.value).toEqual({ shape: 'five', lead: 'voice', dim: 30 })
  })

  it('does not let what is read late undo a change', async () => {
    const { owner } = own({ shape: 'five', lead: 'voice', dim: 30 })
    owner.change({ shape: 'one' })
    await owner.ready
    expect(owner.settings.value.shape).toBe('one')
  })

  it('comes back in the shape it had', async () => {
    const { owner } = own()
    await owner.ready
    owner.toggle()
    expect(owner.settings.value.shape).toBe('one')
    owner.change({ shape: 'ruler' })
    owner.toggle()
    expect(owner.settings.value.shape).toBe('off')
    owner.toggle()
    expect(owner.settings.value.shape).toBe('ruler')
  })

  it('keeps the last of many values, not each', async () => {
    const { store, owner } = own()
    await owner.ready
    let release = (): void => {}
    store.delay = new Promise((resolve) => {
      release = resolve
    })
    for (let dim = 0; dim <= 50; dim += 1) owner.change({ dim })
    release()
    await expect.poll(() => store.value.dim).toBe(50)
    expect(store.written.map(({ dim }) => dim)).toEqual([0, 50])
    expect(owner.settings.value.dim).toBe(50)
  })

  it('follows another window, and works on when nothing can be kept', async () => {
    const { store, owner } = own()
    await owner.ready
    store.change({ shape: 'three', lead: 'hand', dim: 60 })
    expect(owner.settings.value.shape).toBe('three')
    store.refuse = 'No room.'
    owner.change({ dim: 10 })
    await expect.poll(() => store.written).toHaveLength(1)
    expect(owner.settings.value.dim).toBe(10)
  })
})
