import {
  articleText,
  browserItself,
  expect,
  expectArticle,
  openPage,
  paragraphsOf,
  sampleFacts,
  squeeze,
  test,
} from '../stage'

test('a press of the toolbar button opens the panel with the whole article', async ({ sample, panel }) => {
  const paragraphs = await paragraphsOf(sample)
  expect(paragraphs.length).toBeGreaterThan(5)
  const text = await articleText(panel)
  for (const paragraph of paragraphs) expect(text).toContain(paragraph)
})

test('the panel leaves out what is not the article', async ({ panel }) => {
  const text = await articleText(panel)
  const { mustAppear, mustNotAppear } = await sampleFacts()
  for (const passage of mustAppear) expect(text).toContain(squeeze(passage))
  for (const passage of mustNotAppear) expect(text).not.toContain(squeeze(passage))
})

test('the publisher’s page is as it was before it was read', async ({ chromium, sample }) => {
  const whole = () => sample.evaluate(() => document.documentElement.outerHTML)
  const before = await whole()
  const panel = await chromium.pressToolbarButton(sample)
  await expectArticle(panel)
  expect(await whole()).toBe(before)
})

test('a press on another tab reads that tab’s page', async ({ chromium, network, panel }) => {
  const other = network.put('/lighthouse.html', { type: 'text/html; charset=utf-8', body: lighthouse })
  await chromium.pressToolbarButton(await openPage(chromium, other))
  await expect(panel.locator('article h1')).toHaveText('The lighthouse keeper’s library')
  await expect(panel.locator('article')).toContainText('nobody has ever returned one late')
})

test('a second press on the same tab reads the page it shows now', async ({ chromium, network, sample, panel }) => {
  await sample.goto(network.put('/lighthouse.html', { type: 'text/html; charset=utf-8', body: lighthouse }))
  await chromium.pressToolbarButton(sample)
  await expect(panel.locator('article h1')).toHaveText('The lighthouse keeper’s library')
})

test('nothing but the page itself is asked of the network', async ({ chromium, network, sample, panel }) => {
  for (const sheet of [/glossary/i, /^text/i]) {
    await panel.getByRole('button', { name: sheet }).click()
    await expect(panel.getByRole('dialog')).toBeVisible()
    await panel.keyboard.press('Escape')
    await expect(panel.getByRole('dialog')).toBeHidden()
  }
  await panel.getByRole('button', { name: /^play/i }).click()
  await panel.locator('.term').first().hover()
  await sample.bringToFront()
  await chromium.pressToolbarButton(sample)
  await expectArticle(panel)
  expect(network.requests.length).toBeGreaterThan(0)
  const asked = network.requests.filter((request) => !browserItself.test(request))
  expect(asked.filter((request) => !request.startsWith(`GET ${network.origin}/`))).toEqual([])
})

const lighthouse = `<!doctype html><html lang="en"><head><title>The lighthouse keeper’s library</title></head><body>
<article><h1>The lighthouse keeper’s library</h1>
${[
  'For forty years the keeper of the light on the outer rock has lent books to every crew that passes, and nobody has ever returned one late.',
  'The shelves run round the stairs, so that a reader who climbs to the lamp has walked past every volume twice, once on the way up and once on the way down.',
  'In winter, when no boat can land, the books go across in a basket on a rope, wrapped in oilcloth and tied with the knot that the keeper’s mother taught him.',
  'The harbour council would like to move the library to the mainland; the crews have answered, in a letter with two hundred names, that it would then be a room with books.',
]
  .map((line) => `<p>${line}</p>`)
  .join('\n')}
</article></body></html>`
