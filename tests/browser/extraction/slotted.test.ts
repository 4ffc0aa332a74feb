import { afterEach, describe, expect, it } from 'vitest'
import { takeSnapshot } from '@/components/extraction/snapshot.dom'
import { closePages, open } from './pages'
import { prepared } from './prepared'

afterEach(closePages)

/** A page with `children` in the host of an open shadow root with `shadow` in it. */
function hosting(children: string, shadow: string, options: Partial<ShadowRootInit> = {}): Document {
  const page = open(`<!doctype html><body><div id="host">${children}</div>`)
  const host = page.getElementById('host')
  host?.attachShadow({ mode: 'open', ...options }).append(page.createRange().createContextualFragment(shadow))
  return page
}

describe('what is put into slots', () => {
  it('is read where its slot stands, and what has no slot nowhere', () => {
    const page = hosting(
      '<p slot="s">Slotted.</p><p slot="none">Nowhere.</p>',
      '<p>In the shadow.</p><slot name="s"></slot>',
    )
    expect(prepared(page).text).toBe('In the shadow.\nSlotted.')
  })

  it('comes in the order of the slots, each with all that is its own', () => {
    const page = hosting(
      'One text.<p slot="b">B one.</p><p slot="a">A one.</p><!-- x --><p>Another.</p><p slot="b">B two.</p><p slot="a">A two.</p>',
      '<section><slot name="a"></slot></section><section><slot name="b"></slot></section><section><slot></slot></section>',
    )
    expect(prepared(page).text).toBe('A one.\nA two.\nB one.\nB two.\nOne text.\nAnother.')
  })

  it('may be a slot of the page around, or nothing, where the slot says something itself', () => {
    const page = hosting('<p>Through two slots.</p>', '<article><slot></slot></article><div id="empty"></div>')
    const { shadowRoot } = page.getElementById('host') as HTMLElement
    const inner = shadowRoot?.querySelector('article')?.attachShadow({ mode: 'open' })
    inner?.append(page.createRange().createContextualFragment('<p>Inner.</p><slot></slot>'))
    const empty = shadowRoot?.getElementById('empty')?.attachShadow({ mode: 'open' })
    empty?.append(page.createRange().createContextualFragment('<slot><p>Said by the slot.</p></slot>'))
    expect(prepared(page).text).toBe('Inner.\nThrough two slots.\nSaid by the slot.')
  })

  it('is what a script gave the slot, in its order', () => {
    const page = hosting('<p id="one">One.</p><p id="two">Two.</p>', '<slot></slot>', { slotAssignment: 'manual' })
    const slot = page.getElementById('host')?.shadowRoot?.querySelector('slot')
    slot?.assign(page.getElementById('two') as HTMLElement, page.getElementById('one') as HTMLElement)
    expect(prepared(page).text).toBe('Two.\nOne.')
  })

  it('is read whole where the page takes some of it away during a rest', () => {
    const lines = Array.from({ length: 1_000 }, (_, i) => `<p>Line ${i}.</p>`).join('')
    const page = hosting(lines, '<slot></slot>')
    const host = page.getElementById('host') as HTMLElement
    const steps = takeSnapshot(page)
    let step = steps.next()
    for (let i = 0; i < 5; i += 1) step = steps.next()
    const before = host.children.length
    // Where the walk stands, and what comes next there.
    for (let i = 0; i < 500; i += 1) host.children[10]?.remove()
    while (!step.done) step = steps.next()
    expect(before).toBe(1_000)
    const read = [...step.value.page.querySelectorAll('p')].map(({ textContent }) => textContent)
    expect(read).toEqual([...host.children].map(({ textContent }) => textContent))
  })
})
