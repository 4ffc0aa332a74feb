/** The same hostile pages in Firefox, where our scripts see the page through wrappers of the browser's. */
import { expect, test } from '@playwright/test'
import { builtFolder } from '../../commands/build'
import { launchFirefox } from '../../drive/firefox'
import { sampleFolder } from '../../drive/sample'
import { serve } from '../../drive/serve'
import { hostilePages, sentences } from '../hostile-page'

test('a page that has overridden everything is read to the word, and sees nothing of us', async () => {
  test.setTimeout(180_000)
  const network = await serve(sampleFolder)
  const firefox = await launchFirefox({
    executable: process.env.SIDELIGHT_FIREFOX ?? '',
    extension: builtFolder('firefox'),
  })
  try {
    for (const { name, body, headers } of hostilePages) {
      const page = await firefox.open(network.put(`/${name}.html`, { type: 'text/html; charset=utf-8', body, headers }))
      const sidebar = await firefox.pressToolbarButton()
      const shown = (): Promise<string> =>
        sidebar.evaluate(() => document.querySelector('.article')?.textContent ?? document.body.textContent)
      await expect.poll(shown, name).toContain(`The bridge: ${name}`)
      const text = await shown()
      for (const sentence of sentences) expect(text, name).toContain(sentence)
      expect(text, name).not.toContain('HACKED')
      if (name !== 'sandbox-without-scripts') expect(await page.evaluate('seenText'), name).toBe('')
      await page.close()
    }
  } finally {
    await firefox.close()
    await network.close()
  }
})
