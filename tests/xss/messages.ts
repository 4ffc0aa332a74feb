/** Hostile messages, each really sent from where it says it comes from: nothing of the panel or of what is stored may change. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Worker } from '@playwright/test'
import type { Message } from './corpus'
import { takeRan } from './detector'
import { plant } from './plant'
import type { Outcome } from './run'
import { type Stage, stillPage } from './stage'

/** A folder with an extension that does nothing by itself. The caller deletes it. */
export async function writeStranger(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-stranger-'))
  const manifest = {
    manifest_version: 3,
    name: 'Stranger',
    version: '1',
    background: { service_worker: 'stranger.js' },
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'stranger.js'), 'self.onmessage = () => {}')
  return folder
}

/** Sends one message. `stage` has the stranger among its extensions. */
export async function tryMessage({ id, from, message }: Message, stage: Stage): Promise<Outcome> {
  const { panel, network } = stage
  const before = network.requests.length
  const wrong: string[] = []
  const faults: string[] = []
  const hear = (error: Error): void => void faults.push(error.message)
  panel.on('pageerror', hear)
  try {
    await stage.read('/plain.html', { type: 'text/html', body: plant({ id: 'plain', html: '' }), headers: stillPage })
    await panel.evaluate(picturesSettled)
    const stood = await standing(panel)
    await send(from, message, stage)
    // A message is heard before whatever is asked afterwards.
    const stands = await standing(panel)
    if (stands !== stood) wrong.push(`changed: ${stood} → ${stands}`)
  } catch (error) {
    wrong.push((error instanceof Error ? error.message : String(error)).split('\n').slice(0, 3).join(' '))
  }
  panel.off('pageerror', hear)
  const executed = await panel.evaluate(takeRan)
  return { id, executed, requests: stage.foreign(before), forbidden: [], wrong: [...wrong, ...faults] }
}

async function send(from: string, message: unknown, { chromium, page, network }: Stage): Promise<void> {
  const worker = (id: string | undefined): Worker => {
    const found = chromium.context.serviceWorkers().find((each) => new URL(each.url()).host === id)
    if (found === undefined) throw new Error('The service worker does not run.')
    return found
  }
  switch (from) {
    case 'page-postMessage':
      return await page.evaluate((given) => window.postMessage(given, '*'), message)
    case 'page-CustomEvent':
      return await page.evaluate((given) => {
        for (const target of [document, window]) target.dispatchEvent(new CustomEvent('message', { detail: given }))
      }, message)
    case 'external-extension':
      return await worker(chromium.otherIds[0]).evaluate(
        async ([id, given]) => void (await chrome.runtime.sendMessage(id, given).catch(() => {})),
        [chromium.extensionId, message] as const,
      )
    case 'content-other-tab': {
      const other = await chromium.context.newPage()
      await other.goto(network.at('/plain.html'))
      await chromium.pressToolbarButton(other)
      await sendAsContent(worker(chromium.extensionId), message)
      await other.close()
      return
    }
    default:
      await page.bringToFront()
      return await sendAsContent(worker(chromium.extensionId), message)
  }
}

/** As our own script in the page in front would, had the page's process been broken into. */
async function sendAsContent(worker: Worker, message: unknown): Promise<void> {
  await worker.evaluate(async (given) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      // Without a name: for a named one the TypeScript runner adds a helper that does not travel.
      func: [(sent: unknown) => void chrome.runtime.sendMessage(sent).catch(() => {})][0],
      args: [given],
    })
  }, message)
}

/** Resolves once every picture has come or is said not to have come: that changes what is shown, too. */
async function picturesSettled(): Promise<void> {
  do await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))
  while ([...document.querySelectorAll<HTMLImageElement>('.article img')].some((image) => !image.complete))
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))
}

/** What is shown and what is stored, in one string. */
async function standing(panel: Page): Promise<string> {
  return await panel.evaluate(async () => {
    const shown = document.querySelector('.article')?.textContent?.trim()
    const { state } = document.querySelector<HTMLElement>('#reader')?.dataset ?? {}
    return JSON.stringify([state, shown, await chrome.storage.sync.get(null), await chrome.storage.local.get(null)])
  })
}

/** The little of the extension API that is called here. */
declare const chrome: {
  readonly runtime: { sendMessage(...given: readonly unknown[]): Promise<unknown> }
  readonly storage: Record<'sync' | 'local', { get(keys: null): Promise<object> }>
  readonly tabs: { query(which: object): Promise<{ readonly id?: number }[]> }
  readonly scripting: { executeScript(injection: object): Promise<unknown> }
}
