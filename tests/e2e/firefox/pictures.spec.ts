/** Firefox sends cookies with a picture, so none is asked for before the person says so. */
import { expect, test } from '@playwright/test'
import { builtFolder } from '../../commands/build'
import { launchFirefox } from '../../drive/firefox'
import { sampleFolder } from '../../drive/sample'
import { serve } from '../../drive/serve'
import { sentenceOf, story } from '../faults/site'

const host = 'pictures.example'
/** It waits for a script of the page that never comes: nobody but the panel asks for it. */
const picture = `<p><img data-src="https://${host}/boats.jpg" alt="Boats in the mist" width="600" height="400"></p>`

test('no picture is asked for before the person does, and what it tells is said; then it is', async () => {
  const network = await serve(sampleFolder)
  const firefox = await launchFirefox({
    executable: process.env.SIDELIGHT_FIREFOX ?? '',
    extension: builtFolder('firefox'),
    proxy: network.origin,
  })
  const asked = (): number => network.requests.filter((each) => each.includes(host)).length
  try {
    const body = story('Mist', { inside: picture })
    await firefox.open(network.put('/mist', { type: 'text/html; charset=utf-8', body }))
    const sidebar = await firefox.pressToolbarButton()
    const text = () => sidebar.evaluate(() => document.querySelector('article')?.textContent ?? '')
    await expect.poll(text).toContain(sentenceOf('Mist'))
    await expect.poll(text).toMatch(/1 picture is not loaded\..*tells their websites that you are reading this page/)
    expect(await text()).toContain('Boats in the mist')
    await expect
      .poll(() => sidebar.evaluate(() => document.querySelector<HTMLElement>('#reader')?.dataset.complete))
      .toBe('')
    expect(await sidebar.evaluate(() => document.querySelectorAll('article img[src^="http"]').length)).toBe(0)
    expect(asked()).toBe(0)
    await sidebar.click('button', /^Show pictures$/)
    // It is asked for where it is seen.
    await expect
      .poll(() =>
        sidebar.evaluate(() => {
          const drawn = document.querySelector('article img')
          drawn?.scrollIntoView()
          return drawn !== null
        }),
      )
      .toBe(true)
    await expect.poll(asked).toBeGreaterThan(0)
  } finally {
    await firefox.close()
    await network.close()
  }
})
