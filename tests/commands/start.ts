/**
 * `npm start`: the built extension in a real browser, on the sample article or on any page, with the panel open. With a
 * screen the window stays until it is closed; without one, pictures are saved and what the panel shows is printed.
 *
 *   --url ADDRESS | --file PAGE.html    another page than the sample
 *   --browser firefox                   Firefox instead of Chromium
 *   --headless                          no window, even with a screen
 *   --json                              no window; the last line of stdout is one JSON object
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchChromium } from '../drive/chromium'
import { launchFirefox } from '../drive/firefox'
import { chromiumPanel, type Facts, factsOf, firefoxPanel, type Panel } from '../drive/panel'
import { samplePage } from '../drive/sample'
import { type Network, serve } from '../drive/serve'
import { ensureChromium, ensureFirefox } from './browsers'
import { ensureBuilt } from './build'
import { root, runCommand, userPath } from './programs'

/** A browser with the panel open. */
interface Session {
  readonly panel: Panel
  pageScreenshot(): Promise<Uint8Array>
  readonly closedByHand: Promise<void>
  close(): Promise<void>
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      file: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const headless = values.headless || values.json || Boolean(process.env.CI) || !hasScreen()
  const file = values.file === undefined ? samplePage : userPath(values.file)
  const network = values.url === undefined ? await serve(dirname(file)) : undefined
  const address = values.url ?? addressOf(file, network)
  const session = await (values.browser === 'firefox'
    ? openFirefox(address, headless)
    : openChromium(address, headless))
  try {
    if (!headless) {
      console.error(`Sidelight is open beside ${address}. Close the window to end.`)
      await session.closedByHand
      return
    }
    const facts = await factsOf(session.panel)
    const screenshots = await saveScreenshots(session)
    console.log(values.json ? JSON.stringify({ ...facts, screenshots }) : inLines(facts, screenshots))
  } finally {
    await session.close()
    await network?.close()
  }
})

async function openChromium(address: string, headless: boolean): Promise<Session> {
  const executable = await ensureChromium()
  const chromium = await launchChromium({ executable, extension: await ensureBuilt('chrome'), headless })
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage())
  await page.goto(address)
  const panel = await chromium.pressToolbarButton(page)
  return {
    panel: chromiumPanel(panel),
    pageScreenshot: () => page.screenshot(),
    closedByHand: new Promise((closed) => chromium.context.once('close', () => closed())),
    close: chromium.close,
  }
}

async function openFirefox(address: string, headless: boolean): Promise<Session> {
  const executable = await ensureFirefox()
  const firefox = await launchFirefox({ executable, extension: await ensureBuilt('firefox'), headless })
  const page = await firefox.open(address)
  return {
    panel: firefoxPanel(await firefox.pressToolbarButton()),
    pageScreenshot: () => page.screenshot(),
    closedByHand: new Promise((closed) => firefox.browser.once('disconnected', () => closed())),
    close: firefox.close,
  }
}

async function saveScreenshots(session: Session): Promise<string[]> {
  const folder = join(root, '.output', 'start')
  await mkdir(folder, { recursive: true })
  const panel = join(folder, 'panel.png')
  const page = join(folder, 'page.png')
  await writeFile(panel, await session.panel.screenshot())
  await writeFile(page, await session.pageScreenshot())
  return [panel, page]
}

function inLines(facts: Facts, screenshots: readonly string[]): string {
  if (!facts.ok) return [`No article: ${facts.reason}`, ...screenshots].join('\n')
  return [
    `Title      ${facts.title ?? ''}`,
    `Byline     ${facts.byline ?? ''}`,
    `Published  ${facts.published ?? ''}`,
    `Language   ${facts.language ?? ''}`,
    `Words      ${facts.words ?? ''}`,
    `Voices     ${facts.voices?.join(', ') || 'none in this browser'}`,
    `Terms      ${facts.terms?.length ?? 0}`,
    ...(facts.terms ?? []).map(({ term, count, definition }) => `  ${term} (${count}): ${definition}`),
    ...screenshots.map((path) => `Picture    ${path}`),
  ].join('\n')
}

function addressOf(file: string, network: Network | undefined): string {
  return network?.at(encodeURIComponent(basename(resolve(file)))) ?? file
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
