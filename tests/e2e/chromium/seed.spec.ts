import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { articleText, expect, expectArticle, openPage, squeeze, test } from '../stage'

/** An article that is not ours to ship: read where it lies beside the repository. */
const seed = join(fileURLToPath(new URL('../../../..', import.meta.url)), 'shared', 'corpus', 'seed', 'article.txt')

test('the seed article arrives whole, with its terms explained', async ({ chromium, network }) => {
  // biome-ignore lint/suspicious/noSkippedTests: the article may not be copied into the repository.
  test.skip(!existsSync(seed), 'The seed article is not on this machine: ../shared/corpus/seed/article.txt')
  const [title = '', ...paragraphs] = readFileSync(seed, 'utf8')
    .split('\n')
    .map(squeeze)
    .filter((line) => line !== '')
  const page = await openPage(chromium, network.at('index.html'))
  const html = await page.evaluate(
    ([heading, lines]) => {
      // The sample's own furniture around another article: every body paragraph gives way.
      const [first, ...rest] = document.querySelectorAll('[data-body-paragraph]')
      for (const old of rest) old.remove()
      first?.replaceWith(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })))
      for (const old of document.querySelectorAll('article h1, main h1')) old.textContent = heading
      document.title = heading
      for (const data of document.querySelectorAll('script, meta[property="og:title"]')) data.remove()
      return document.documentElement.outerHTML
    },
    [title, paragraphs] as const,
  )
  const address = network.put('/seed.html', { type: 'text/html; charset=utf-8', body: `<!doctype html>${html}` })
  const panel = await chromium.pressToolbarButton(await openPage(chromium, address))
  await expectArticle(panel)
  await expect(panel.locator('article h1')).toHaveText(title)
  const text = await articleText(panel)
  for (const paragraph of paragraphs) expect(text).toContain(paragraph)
  const marks = await panel.locator('article .term').allTextContents()
  expect(marks).toEqual(expect.arrayContaining(['Islamic State', 'Raqqah', 'Syrian Democratic Forces', 'Dair Alzour']))
})
