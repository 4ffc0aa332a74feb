/**
 * Where component tests play: the real words, the real style sheet, a real page, and the accessibility check that every
 * component test ends with.
 */
import axe from 'axe-core'
import { type ComponentChildren, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect } from 'vitest'
import '@/assets/styles/panel.css'
import { WordsContext } from '@/components/ui/words'
import { english } from '../unit/english'

export const words = english

let stage: HTMLElement | undefined

/**
 * Draws `what` into a fresh `<main>`, or into a `<div>` when it brings its own, and returns that, once the typefaces it
 * needs have come: a line must not break elsewhere while a test measures. Gone after the test.
 */
export async function draw(what: ComponentChildren, around: 'main' | 'div' = 'main'): Promise<HTMLElement> {
  stage?.remove()
  document.documentElement.lang = 'en'
  document.title = 'Sidelight'
  const root = document.createElement(around)
  document.body.append(root)
  stage = root
  await act(() => render(<WordsContext.Provider value={words}>{what}</WordsContext.Provider>, root))
  root.getBoundingClientRect()
  await document.fonts.ready
  return root
}

afterEach(() => {
  if (stage !== undefined) {
    render(null, stage)
    stage.remove()
  }
  stage = undefined
  CSS.highlights.clear()
})

/** Fails with one line per violation of WCAG 2.2 A, AA, enhanced contrast, target size or axe's best practices. */
export async function checkAccessibility(root: Element = document.body): Promise<void> {
  const { violations } = await axe.run(root, {
    resultTypes: ['violations'],
    rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  })
  expect(violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.map((n) => n.html).join(' | ')}`)).toEqual([])
}
