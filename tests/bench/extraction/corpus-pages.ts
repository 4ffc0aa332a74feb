/**
 * The pages extraction is measured on, and a real Chromium to measure them in. They lie beside the project, in
 * `../shared/corpus/extraction/` (its README says what they are), and are never part of it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import { build } from 'vite'
import { ensureChromium } from '../../commands/browsers'
import { root } from '../../commands/programs'
import { quiet, withSandboxIfPossible } from '../../drive/chromium'

const corpus = fileURLToPath(new URL('../../../../shared/corpus/extraction/', import.meta.url))

/** The collections with a truth of their own, in the order of the tables. */
export const kinds = ['news', 'article', 'documentation', 'forum'] as const
export type Kind = (typeof kinds)[number]

export interface CorpusPage {
  readonly id: string
  readonly set: 'scrapinghub' | 'wcxb'
  /** `news` is all of scrapinghub; the others are wcxb's types. */
  readonly kind: Kind
  readonly url: string
  /** What a person calls the article's text. */
  readonly truth: string
  readonly metadata?: {
    readonly title: string | null
    readonly author: string | null
    readonly published: string | null
  }
}

interface Truth {
  readonly url: string
  readonly articleBody: string
  readonly type?: Exclude<Kind, 'news'>
  readonly metadata?: CorpusPage['metadata']
}

/** Every page that has a truth; empty where the corpus is not at hand. */
export function corpusPages(): CorpusPage[] {
  if (!existsSync(corpus)) return []
  return (['scrapinghub', 'wcxb'] as const).flatMap((set) => {
    const truths = JSON.parse(readFileSync(join(corpus, set, 'ground-truth.json'), 'utf8')) as Record<string, Truth>
    return Object.entries(truths).map(([id, { url, articleBody, type, metadata }]) => ({
      id,
      set,
      kind: type ?? 'news',
      url,
      truth: articleBody,
      ...(metadata !== undefined && { metadata }),
    }))
  })
}

export function htmlOf({ set, id }: CorpusPage): Buffer {
  return gunzipSync(readFileSync(join(corpus, set, 'html', `${id}.html.gz`)))
}

/** Bundles a module of the project into one script whose exports are the properties of `globalThis[name]`. */
export async function bundled(entry: string, name: string, minify = false): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify,
      target: 'chrome120',
      lib: { entry: join(root, entry), formats: ['iife'], name: '__bundle' },
    },
  })
  const output = Array.isArray(result) ? result[0] : result
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined) throw new Error(`${entry} could not be bundled.`)
  return `${chunk.code}\nglobalThis[${JSON.stringify(name)}] = __bundle;`
}

/** A world beside a blank page's, in which pages are opened one after the other in a frame of their own. */
export interface World {
  /** The value of an expression, awaited; `page` in it is the document of the page opened last. Rejects when it throws. */
  run<T>(expression: string): Promise<T>
}

/**
 * Opens each page in a frame of Chromium, with its scripts off and the network shut, and calls `each` with it. A frame
 * and not a tab, since a new process for each page takes ten times as long; its address is told by `<base>` alone.
 * `script` is run once before. A page whose `each` rejects is told to `failed`.
 */
export async function visitPages(
  pages: readonly CorpusPage[],
  script: string,
  each: (page: CorpusPage, world: World) => Promise<void>,
  failed: (page: CorpusPage, error: unknown) => void,
): Promise<void> {
  const executablePath = await ensureChromium()
  const browser = await withSandboxIfPossible((chromiumSandbox) =>
    chromium.launch({ executablePath, chromiumSandbox, args: quiet }),
  )
  try {
    let world = await openWorld(browser, script)
    for (const page of pages) {
      try {
        await world.run(`openPage(${JSON.stringify(htmlOf(page).toString('utf8'))}, ${JSON.stringify(page.url)})`)
        await each(page, world)
      } catch (error) {
        failed(page, error)
        world = await openWorld(browser, script)
      }
    }
  } finally {
    await browser.close()
  }
}

/** Runs in the world: the frame of the page before gives way to one with this page. */
const openPage = `
globalThis.openPage = (html, address) => new Promise((opened) => {
  document.querySelector('iframe')?.remove()
  const frame = document.createElement('iframe')
  frame.style.cssText = 'width: 1000px; height: 800px'
  frame.onload = () => {
    globalThis.page = frame.contentDocument
    if (address !== '' && page.querySelector('base[href]') === null) {
      const base = page.createElement('base')
      base.href = address
      page.head.prepend(base)
    }
    opened()
  }
  frame.srcdoc = html
  document.body.append(frame)
})`

async function openWorld(browser: Browser, script: string): Promise<World> {
  const context = await browser.newContext({ serviceWorkers: 'block', javaScriptEnabled: false, offline: true })
  const session = await context.newCDPSession(await context.newPage())
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  const run = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
      expression,
      timeout: 60_000,
    })
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as T
  }
  await run(`${openPage};${script};undefined`)
  return { run }
}
