import { articleText, expect, expectArticle, openPage, paragraphsOf, test } from '../stage'

test('what is selected on the page is read alone, and the whole page on request', async ({ chromium, sample }) => {
  const paragraphs = await paragraphsOf(sample)
  await sample.evaluate(() => {
    const [, second, third] = document.querySelectorAll('[data-body-paragraph]')
    const last = third?.lastChild
    if (second !== undefined && last != null)
      getSelection()?.setBaseAndExtent(second, 0, last, last.textContent?.length ?? 0)
  })
  const panel = await chromium.pressToolbarButton(sample)
  await expectArticle(panel)
  await expect(panel.getByText('Only the part you selected.')).toBeVisible()
  const text = await articleText(panel)
  expect(text).toContain(paragraphs[1])
  expect(text).toContain(paragraphs[2])
  expect(text).not.toContain(paragraphs[4])

  await panel.getByRole('button', { name: 'Read the whole page' }).click()
  await expect(panel.locator('article')).toContainText(paragraphs[4] ?? '')
  await expect(panel.getByText('Only the part you selected.')).toHaveCount(0)
})

test('an article that goes on on another page is read on there, in the same tab', async ({ chromium, network }) => {
  const page = await openPage(chromium, network.put('/walk', { type: 'text/html; charset=utf-8', body: walk(1) }))
  network.put('/walk/2', { type: 'text/html; charset=utf-8', body: walk(2) })
  const panel = await chromium.pressToolbarButton(page)
  await expectArticle(panel)
  await expect(panel.locator('article')).toContainText('This is part 1.')
  await panel.getByRole('link', { name: 'Open the next part' }).click()
  await expect(panel.locator('article')).toContainText('This is part 2.')
  expect(page.url()).toBe(network.at('walk/2'))
})

test('a page that is no article can be read anyway, which is offered once', async ({ chromium, network }) => {
  const links = Array.from({ length: 30 }, (_, i) => `<li><a href="/story-${i}">Story number ${i} of the day</a></li>`)
  const front = network.put('/front.html', {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><title>The Front Page</title><main><h1>Today</h1><ul>${links.join('')}</ul></main></html>`,
  })
  const panel = await chromium.pressToolbarButton(await openPage(chromium, front))
  await expect(panel.locator('#reader')).toHaveAttribute('data-reason', /^(?:list-of-links|no-article)$/)
  await panel.getByRole('button', { name: 'Try anyway' }).click()
  await expectArticle(panel)
  expect(await articleText(panel)).toContain('Story number 7 of the day')
})

function walk(part: number): string {
  const lines = [
    `This is part ${part}. The path along the coast begins behind the chapel, climbs past three farms and reaches the first headland in about an hour of easy walking.`,
    'From there the way is marked by white stones, which the pupils of the village school paint anew each spring, and which can be seen from the sea on a clear day.',
    'Whoever walks it in summer should carry water, for the two springs on the map have been dry since the long drought, and the inn opens only in the evening.',
    'The last stretch runs through an oak wood that belongs to nobody in particular; its trees are counted every ten years, and there has always been one more.',
  ]
  return `<!doctype html><html lang="en"><head><title>A walk along the coast</title>${part === 1 ? '<link rel="next" href="/walk/2">' : ''}</head><body>
<article><h1>A walk along the coast</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article>
${part === 1 ? '<nav class="pagination"><span>1</span> <a rel="next" href="/walk/2">Next page</a></nav>' : ''}</body></html>`
}
