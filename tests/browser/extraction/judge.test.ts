/** Whether a page holds an article at all, and that it is read all the same when a person insists. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Reading } from '@/components/article/reading'
import type { Wish } from '@/components/article/wish'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { textOf } from '@/components/text/text'
import frontPage from '@/tests/fixtures/pages/front-page/index.html?raw'
import signIn from '@/tests/fixtures/pages/sign-in/index.html?raw'
import { closePages, open, storyPage } from './pages'

afterEach(closePages)

/** The answer for a page, which must stay as it was. */
async function ask(html: string, wish: Wish = {}): Promise<Reading> {
  const page = open(html)
  const before = page.documentElement.outerHTML
  const reading = await extractArticle(page, { wish })
  expect(page.documentElement.outerHTML, 'the publisher’s document').toBe(before)
  return reading
}

const product = `<!doctype html><html lang="en"><head><title>Walking boots</title><meta property="og:type" content="product">
  <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Walking boots","offers":{"@type":"Offer","price":"89","priceCurrency":"EUR"}}</script></head>
  <body><main><h1>Walking boots</h1><p class="price">€ 89.00</p>
  <p>These boots have been walked from one end of the coast to the other, and the soles are still on. They are made of oiled leather and lined with wool.</p>
  <p>They come in six sizes and two colours, and are mended for nothing in the first five years that you own them, whatever you did to them.</p>
  <button>Add to basket</button></main></body></html>`

const refused = [
  {
    name: 'a front page of teasers',
    html: frontPage,
    reason: 'list-of-links',
    words: 'Harbour dredging|A short line|Our reporter',
  },
  { name: 'the page of a product', html: product, reason: 'shop', words: 'mended for nothing' },
  { name: 'a door to sign in at', html: signIn, reason: 'sign-in', words: 'for readers who have an account' },
] as const

describe.each(refused)('$name', ({ html, reason, words }) => {
  it('is told from an article', async () => {
    expect(await ask(html)).toEqual({ ok: false, reason })
  })

  it('is read when a person insists, with little confidence', async () => {
    const reading = await ask(html, { anyway: true })
    if (!reading.ok) throw new Error(reading.reason)
    expect(textOf(reading.article).text).toMatch(new RegExp(words))
    expect(reading.report?.confidence).toBeLessThan(0.5)
  })
})

describe('an article', () => {
  it('is one beside a field for a password in the menu', async () => {
    const html = storyPage('').replace('<nav>', '<nav><form><input type="password" name="p"></form>')
    expect((await ask(html)).ok).toBe(true)
  })

  it('is one beside many teasers and prices', async () => {
    const teasers = Array.from(
      { length: 20 },
      (_, i) => `<li><a href="/${i}">A headline of another story, number ${i}</a> <span>$${i}</span></li>`,
    )
    const reading = await ask(
      storyPage('').replace('</article>', `</article><aside><ul>${teasers.join('')}</ul></aside>`),
    )
    expect(reading.ok).toBe(true)
  })

  it('is none where there is but a line', async () => {
    expect(await ask('<!doctype html><title>Soon</title><body><h1>Soon</h1><p>We open in May.</p>')).toEqual({
      ok: false,
      reason: 'no-article',
    })
  })
})
