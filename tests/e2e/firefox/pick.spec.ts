import { expect, test } from '@playwright/test'
import { builtFolder } from '../../commands/build'
import { launchFirefox, type Sidebar } from '../../drive/firefox'
import { sampleFolder } from '../../drive/sample'
import { serve } from '../../drive/serve'

const articleIn = (sidebar: Sidebar) =>
  sidebar.evaluate(() => document.querySelector('article')?.textContent.replace(/\s+/g, ' ') ?? '')
const statusIn = (sidebar: Sidebar) =>
  sidebar.evaluate(() => document.querySelector('dialog [role=status]')?.textContent ?? '')

test('a part of the page is picked from the sidebar or on the page, and read alone', async () => {
  const network = await serve(sampleFolder)
  const firefox = await launchFirefox({
    executable: process.env.SIDELIGHT_FIREFOX ?? '',
    extension: builtFolder('firefox'),
  })
  try {
    const page = await firefox.open(network.at('index.html'))
    const paragraphs = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('[data-body-paragraph]'), (each) =>
        each.textContent.replace(/\s+/g, ' ').trim(),
      ),
    )
    const sidebar = await firefox.pressToolbarButton()
    await expect.poll(() => articleIn(sidebar)).toContain(paragraphs[0])
    const startPicking = async (): Promise<void> => {
      await sidebar.click('button', /^More$/)
      await sidebar.click('button', /Pick a part of the page/)
      await expect.poll(() => page.evaluate(() => document.querySelector('sidelight-picker') !== null)).toBe(true)
    }

    await startPicking()
    await sidebar.click('button', /Smaller part|Part after/)
    await expect.poll(() => statusIn(sidebar)).toMatch(/^\p{L}+: ./u)
    await sidebar.press('Escape')
    await expect.poll(() => page.evaluate(() => document.querySelector('sidelight-picker') !== null)).toBe(false)
    expect(await articleIn(sidebar)).toContain(paragraphs[0])

    await page.evaluate(() =>
      document.querySelectorAll('[data-body-paragraph]')[2]?.scrollIntoView({ block: 'center' }),
    )
    await startPicking()
    const box = await page.evaluate(() => {
      const { x, y, width, height } =
        document.querySelectorAll('[data-body-paragraph]')[2]?.getBoundingClientRect() ?? new DOMRect()
      return { x: x + width / 2, y: y + height / 2 }
    })
    await page.mouse.click(box.x, box.y)
    await expect.poll(() => articleIn(sidebar)).toContain('Only the part you picked.')
    const text = await articleIn(sidebar)
    expect(text).toContain(paragraphs[2])
    expect(text).not.toContain(paragraphs[5])
  } finally {
    await firefox.close()
    await network.close()
  }
})
