import { signal } from '@preact/signals'
import { act } from 'preact/test-utils'
import { afterAll, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { decodeGlossary } from '@/components/glossary/decode-glossary'
import type { FoundTerm } from '@/components/glossary/found-term'
import { BeforeYouRead } from '@/components/reader/BeforeYouRead'
import { checkAccessibility, draw } from '../stage'

const names = ['Daesh', 'Raqqah', 'Aleppo', 'Mosul', 'Homs']
const decoded = decodeGlossary({
  format: 'sidelight-glossary/1',
  name: 'Test',
  language: 'en',
  terms: names.map((term, i) => ({
    id: `term-${i}`,
    term,
    definition: `What ${term} is.`,
    kind: 'place',
    priority: 1,
  })),
})
if (!decoded.ok) throw new Error(decoded.problem)
const { glossary } = decoded
const { width, height } = { width: innerWidth, height: innerHeight }
afterAll(() => page.viewport(width, height))

describe('the line of the terms that matter most', () => {
  it.each([240, 320, 400])('has its room before they are known, at %s px', async (wide) => {
    await page.viewport(wide, 600)
    const found = signal<readonly FoundTerm[]>([])
    function Header() {
      return (
        <article class="article">
          <BeforeYouRead isExplained={found.value.length > 0} terms={found.value} onJump={() => {}} />
          <p id="first">The first line.</p>
        </article>
      )
    }
    await draw(<Header />)
    const top = () => document.querySelector('#first')?.getBoundingClientRect().top
    const kept = top()
    expect(
      page
        .getByText(/Before you read/)
        .query()
        ?.checkVisibility({ visibilityProperty: true }),
    ).toBe(false)
    await checkAccessibility()
    await act(() => {
      found.value = glossary.terms.map((term) => ({ term, glossary, spans: [], matched: [], others: [] }))
    })
    await expect.element(page.getByText('Before you read: 5 terms')).toBeVisible()
    expect(top()).toBe(kept)
  })
})
