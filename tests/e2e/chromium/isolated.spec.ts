/** Our scripts share the page's elements and nothing else of it: what a page overrides neither reaches nor sees us. */

import { hostilePages, sentences } from '../hostile-page'
import { expect, openPage, test } from '../stage'

test('a page that has overridden everything is read to the word, and sees nothing of us', async ({
  chromium,
  network,
}) => {
  test.setTimeout(180_000)
  for (const { name, body, headers } of hostilePages) {
    const page = await openPage(
      chromium,
      network.put(`/${name}.html`, { type: 'text/html; charset=utf-8', body, headers }),
    )
    const said: string[] = []
    page.on('pageerror', ({ message }) => said.push(message))
    // The picture for the tab is the browser's own wish.
    page.on('console', (message) => {
      if (!/favicon/.test(message.location().url + message.text())) said.push(message.text())
    })
    const devtools = await chromium.context.newCDPSession(page)
    const seen = async (): Promise<unknown> =>
      (await devtools.send('Runtime.evaluate', { expression: 'typeof seenText === "string" ? seenText : "no script"' }))
        .result.value
    const panel = await chromium.pressToolbarButton(page)
    await expect(panel.locator('.article h1'), name).toHaveText(`The bridge: ${name}`)
    const text = (await panel.locator('.article').textContent()) ?? ''
    for (const sentence of sentences) expect(text, name).toContain(sentence)
    expect(text, name).not.toContain('HACKED')
    expect(await seen(), name).toBe(name === 'sandbox-without-scripts' ? 'no script' : '')
    expect(said, name).toEqual([])
    await page.close()
  }
})

test('the watch of such a page sees who does come near', async ({ chromium, network }) => {
  const [{ body, headers } = { body: '', headers: {} }] = hostilePages
  const page = await openPage(
    chromium,
    network.put('/watched.html', { type: 'text/html; charset=utf-8', body, headers }),
  )
  const devtools = await chromium.context.newCDPSession(page)
  const run = async (expression: string): Promise<unknown> =>
    (await devtools.send('Runtime.evaluate', { expression })).result.value
  await run('document.body; [].push(1); new Text("x").textContent; try { new DOMParser() } catch {}; ""')
  for (const what of ['get document.body', 'call push', 'get textContent', 'get window.DOMParser'])
    expect(await run('seenText')).toContain(what)
})
