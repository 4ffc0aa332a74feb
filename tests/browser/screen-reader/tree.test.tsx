/** What the publisher's page means, the panel's article means: role for role, from the source to the drawing. */
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { closePages, open, storyPage } from '../extraction/pages'
import { drawPanel } from '../reader/panel'

afterEach(closePages)

const rich = `
  <h2>What was lost</h2><p>It was told in <span lang="ar" dir="rtl">المدينة القديمة</span> and <em lang="fr">en ville</em>.</p>
  <ul><li>Two arches of stone</li><li>The road<ol><li>its kerb</li><li>its lamps</li></ol></li></ul>
  <h3>In figures</h3>
  <table><caption>Crossings a day</caption><thead><tr><th scope="col">Year</th><th scope="col">Crossings</th></tr></thead>
  <tbody><tr><th scope="row">2010</th><td>9,000</td></tr><tr><th scope="row">2017</th><td>None</td></tr></tbody></table>
  <figure><img src="https://img.example/a.jpg" alt="Two broken  arches over a wide river" width="640" height="480"><figcaption>The bridge</figcaption></figure>
  <h2>What they say</h2><blockquote><p>We will cross again, whatever it costs us.</p></blockquote>
  <dl><dt>Span</dt><dd>The length of a bridge.</dd></dl>
  <p>Its length is <math alttext="l = 2r"><mi>l</mi><mo>=</mo><mn>2</mn><mi>r</mi></math>, says the report.</p>`

/** What a screen reader finds in a part of a document, as `role: name`, in order. */
function meaningOf(root: Element): string[] {
  const found: string[] = []
  for (const each of root.querySelectorAll(
    'h2, h3, h4, li, th, td, caption, img, [lang], math, blockquote, dt, dd, figcaption',
  )) {
    if (each.closest('[data-aside]') !== null) continue
    const text = each.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    const tag = each.localName
    if (each.hasAttribute('lang')) found.push(`in ${each.getAttribute('lang')}: ${text}`)
    if (tag === 'img') found.push(`image: ${each.getAttribute('alt')}`)
    else if (tag === 'math') found.push(`formula: ${text}`)
    else if (tag === 'th') found.push(`header of ${each.getAttribute('scope')}: ${text}`)
    else if (/^(?:h\d|li|td|caption|blockquote|dt|dd|figcaption)$/.test(tag)) found.push(`${tag}: ${text}`)
  }
  return found
}

async function drawnFrom(html: string): Promise<{ source: Document; drawn: Element }> {
  const source = open(html)
  const reading = await extractArticle(source)
  if (!reading.ok) throw new Error(reading.reason)
  await drawPanel({ readings: [async () => reading], density: { help: 'some', repeat: 'first' } })
  await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
  const drawn = document.querySelector('article.article')
  if (drawn === null) throw new Error('No article is drawn.')
  return { source, drawn }
}

test('headings, lists, tables, pictures, languages, quotations, definitions and formulas are all there, in order', async () => {
  const { source, drawn } = await drawnFrom(storyPage(rich))
  const region = source.querySelector('article')
  const meant = region === null ? [] : meaningOf(region)
  expect(meant).toHaveLength(22)
  expect(meaningOf(drawn)).toEqual(meant)
})

test('and the browser tells them to a screen reader as what they are', async () => {
  await drawnFrom(storyPage(rich))
  const article = page.getByRole('article')
  const names = (role: Parameters<typeof article.getByRole>[0]): string[] =>
    article
      .getByRole(role)
      .elements()
      .map((each) => each.textContent?.trim() ?? '')
  expect(names('columnheader')).toEqual(['Year', 'Crossings'])
  expect(names('rowheader')).toEqual(['2010', '2017'])
  expect(names('cell')).toEqual(['9,000', 'None'])
  await expect.element(article.getByRole('table', { name: 'Crossings a day' })).toBeInTheDocument()
  await expect.element(article.getByRole('heading', { level: 2, name: 'What they say' })).toBeInTheDocument()
  await expect.element(article.getByRole('heading', { level: 3, name: 'In figures' })).toBeInTheDocument()
  // Beside the description stands nothing but the description.
  await expect.element(article.getByRole('img', { name: 'Two broken arches over a wide river' })).toBeInTheDocument()
  expect(article.getByRole('listitem').elements()).toHaveLength(4)
  expect(article.getByRole('math').elements()).toHaveLength(1)
})
