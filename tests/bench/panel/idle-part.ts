/**
 * What the extension costs a browser whose person does not use it. First: scripts of ours in a page that was opened and left
 * alone. Then a browser that no debugger holds on to (a debugger keeps a service worker awake), with a page open and no panel:
 * over a minute, when its service worker fell asleep, and the processor that the extension's process took until there was no
 * such process any more. The browser's own housekeeping in that process is in the figure; the floor, whose worker does
 * nothing but listen for the click, stands beside it.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quiet } from '../../drive/chromium'
import { serve } from '../../drive/serve'
import { until } from '../../drive/until'
import { openPage } from './browser'
import { verdict } from './goals'
import { pageOf } from './pages'
import type { Part, PartMeans } from './part'
import { extensionProcesses, processorMs } from './processes'
import type { Variant } from './variants'

/** Seconds that are looked at, once the worker has started and had five to come to rest. */
const [span, toRest] = [60, 5]

interface Idle {
  /** Content scripts that the manifest registers, and those registered since by the worker. */
  readonly contentScripts: number
  /** Worlds of the extension in the page. */
  readonly worlds: number
  /** Seconds until the worker was asleep; undefined where it never was. */
  readonly asleep: number | undefined
  /** Milliseconds of processor in the minute; undefined where the system does not tell. */
  readonly processor: number | undefined
  /** The same from when the worker was asleep to the minute's end. */
  readonly processorAsleep: number | undefined
}

export const idlePart: Part = async (means) => {
  const { ours, floor, print } = means
  print(`\n— idle: a page open, no panel, ${span} seconds`)
  const figures = { ours: await left(ours, means), floor: await left(floor, means) }
  print('variant  content scripts  worlds in the page  asleep after, s  its process, ms  of it asleep, ms')
  for (const [name, { contentScripts, worlds, asleep, processor, processorAsleep }] of Object.entries(figures))
    print(
      `${name.padEnd(8)} ${String(contentScripts).padStart(15)} ${String(worlds).padStart(19)} ${(asleep?.toFixed(0) ?? 'never').padStart(16)} ${String(processor ?? '–').padStart(16)} ${String(processorAsleep ?? '–').padStart(17)}`,
    )
  const { contentScripts, worlds, asleep, processorAsleep } = figures.ours
  print(`  scripts of ours in pages     ${contentScripts + worlds}   goal 0   ${verdict(contentScripts + worlds, 0)}`)
  print(`  service worker falls asleep  ${asleep === undefined ? 'NOT MET' : 'ok'}`)
  print(`  processor while it is asleep ${processorAsleep ?? '–'} ms   goal 0   ${verdict(processorAsleep, 0)}`)
  return figures
}

async function left(variant: Variant, means: PartMeans): Promise<Idle> {
  return { ...(await inPages(variant, means)), ...(await alone(variant, means)) }
}

async function inPages(variant: Variant, { executable }: PartMeans): Promise<Pick<Idle, 'contentScripts' | 'worlds'>> {
  const manifest = JSON.parse(await readFile(join(variant.folder, 'manifest.json'), 'utf8')) as {
    content_scripts?: unknown[]
  }
  const opened = await openPage(variant, await pageOf(1_000), executable)
  try {
    const { chromium, page } = opened
    const session = await chromium.context.newCDPSession(page)
    let worlds = 0
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(chromium.extensionId)) worlds += 1
    })
    await session.send('Runtime.enable')
    await page.reload({ waitUntil: 'load' })
    await page.waitForTimeout(1_000)
    const worker = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId))
    const registered = await worker?.evaluate(
      'chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length)',
    )
    return { contentScripts: (manifest.content_scripts?.length ?? 0) + Number(registered ?? 0), worlds }
  } finally {
    await opened.close()
  }
}

type Alone = Pick<Idle, 'asleep' | 'processor' | 'processorAsleep'>

async function alone(variant: Variant, { executable }: PartMeans): Promise<Alone> {
  const profile = await mkdtemp(join(tmpdir(), 'sidelight-idle-'))
  const network = await serve(variant.folder)
  const address = network.put('/article.html', { type: 'text/html; charset=utf-8', body: (await pageOf(1_000)).html })
  const child = spawn(
    executable,
    [
      ...quiet,
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      `--proxy-server=${network.origin}`,
      '--proxy-bypass-list=<-loopback>',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--load-extension=${variant.folder}`,
      address,
    ],
    { stdio: 'ignore' },
  )
  const ended = new Promise((done) => child.on('exit', done))
  try {
    const port = await until('the browser to listen', () =>
      readFile(join(profile, 'DevToolsActivePort'), 'utf8').then(
        (text) => text.split('\n')[0],
        () => undefined,
      ),
    )
    // A list of what there is attaches to nothing.
    const isAwake = async (): Promise<boolean> => {
      const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
        type: string
        url: string
      }[]
      return targets.some(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'))
    }
    await until('the service worker to start', async () => (await isAwake()) || undefined)
    await new Promise((next) => setTimeout(next, toRest * 1_000))
    return await watched(child.pid ?? 0, isAwake)
  } finally {
    child.kill()
    await Promise.race([ended, new Promise((done) => setTimeout(done, 5_000))])
    await network.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Looks once a second. What a process took is counted until the last look at which it was there. */
async function watched(browser: number, isAwake: () => Promise<boolean>): Promise<Alone> {
  const started = Date.now()
  const took = new Map<number, { first: number; last: number }>()
  const sum = (): number => [...took.values()].reduce((total, { first, last }) => total + last - first, 0)
  let asleep: number | undefined
  let untilAsleep = 0
  while (Date.now() - started < span * 1_000) {
    for (const pid of await extensionProcesses(browser)) {
      const now = await processorMs(pid)
      if (now !== undefined) took.set(pid, { first: took.get(pid)?.first ?? now, last: now })
    }
    const isUp = await isAwake()
    if (isUp) asleep = undefined
    if (!isUp && asleep === undefined) {
      asleep = (Date.now() - started) / 1_000 + toRest
      untilAsleep = sum()
    }
    await new Promise((next) => setTimeout(next, 1_000))
  }
  if (process.platform !== 'linux') return { asleep, processor: undefined, processorAsleep: undefined }
  const processor = sum()
  return { asleep, processor, processorAsleep: asleep === undefined ? undefined : processor - untilAsleep }
}
