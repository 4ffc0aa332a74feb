/**
 * `npm run --silent extract -- --in DIR --out FILE`: the built extension's extractor over every page (`*.html`,
 * `*.html.gz`) of a folder, in a real Chromium with the pages' scripts and the network off. `DIR/urls.json`
 * (`{ "<id>": "address" }`), where there is one, says under which address a page stands. Every page gives a row of FILE.
 */
import { createWriteStream, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { ArticleView } from '../../components/article/ArticleView'
import type { ArticleNode } from '../../components/article/article'
import { parseReading, type Reading } from '../../components/article/reading'
import { textOf, textOfNodes } from '../../components/text/text'
import { quiet, withSandboxIfPossible } from '../drive/chromium'
import { ensureChromium } from './browsers'
import { ensureBuilt } from './build'
import { runCommand, userPath } from './programs'

/** Milliseconds one page may take, loading and reading together. */
const limit = 20_000
const pagesAtOnce = 2

/** What FILE says of one page. */
interface Row {
  readonly ok: boolean
  readonly reason?: string
  readonly title?: string
  readonly byline?: string | undefined
  readonly published?: string | undefined
  readonly language?: string | undefined
  readonly siteName?: string | undefined
  /** 0–1: how sure the extractor is that there is an article, and how much of it is in the body. */
  readonly confidence?: number | undefined
  readonly coverage?: number | undefined
  /** What was left out inside the article. */
  readonly omitted?: readonly { readonly reason: string; readonly text: string }[] | undefined
  /** Where the article goes on. */
  readonly next?: string | undefined
  /** Title, byline and body. */
  readonly text?: string
  /** The body without figures and captions. */
  readonly bodyText?: string
  readonly html?: string
  /** Milliseconds the extractor took in the page. */
  readonly ms?: number
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } })
  if (values.in === undefined || values.out === undefined)
    throw new Error('Type: npm run extract -- --in DIR --out FILE')
  const folder = userPath(values.in)
  const out = userPath(values.out)
  const executable = await ensureChromium()
  const extractor = await readFile(join(await ensureBuilt('chrome'), 'extract.js'), 'utf8')
  const addresses = existsSync(join(folder, 'urls.json')) ? read(join(folder, 'urls.json')) : {}
  const files = readdirSync(folder)
    .filter((name) => /\.html(?:\.gz)?$/.test(name))
    .sort()
  if (files.length === 0) throw new Error(`There are no *.html or *.html.gz files in ${folder}.`)

  await mkdir(dirname(out), { recursive: true })
  const writer = createWriteStream(`${out}.part`)
  let rows = 0
  let browser = await launch(executable)
  const waiting = [...files]
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const id = file.replace(/\.html(?:\.gz)?$/, '')
      if (!browser.isConnected()) browser = await launch(executable)
      const row = await readOne(browser, join(folder, file), addressOf(id, addresses), extractor)
      writer.write(`${rows === 0 ? '{\n' : ',\n'}${JSON.stringify(id)}: ${JSON.stringify(row)}`)
      rows += 1
      console.error(`${rows}/${files.length} ${id}: ${row.ok ? `${row.ms} ms` : row.reason}`)
    }
  }
  await Promise.all(Array.from({ length: pagesAtOnce }, work))
  await new Promise<void>((written) => writer.end('\n}\n', written))
  renameSync(`${out}.part`, out)
  await browser.close()
})

async function launch(executablePath: string): Promise<Browser> {
  return await withSandboxIfPossible((chromiumSandbox) =>
    chromium.launch({ executablePath, chromiumSandbox, args: quiet }),
  )
}

/** Reads one page in a context of its own. Never rejects: what goes wrong is the row's reason. */
async function readOne(browser: Browser, file: string, address: string, extractor: string): Promise<Row> {
  let context: BrowserContext | undefined
  let timer: NodeJS.Timeout | undefined
  try {
    const bytes = file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`took longer than ${limit / 1000} s`)), limit)
    })
    const reading = (async () => {
      // Off, not merely blocked: what a page keeps for readers without scripts then counts as content.
      context = await browser.newContext({ serviceWorkers: 'block', javaScriptEnabled: false })
      const page = await context.newPage()
      await alone(page, bytes)
      await page.goto(address, { waitUntil: 'load', timeout: limit })
      return await extract(page, extractor)
    })()
    // The one that comes second may still fail, unheard.
    reading.catch(() => {})
    const { value, ms } = await Promise.race([reading, tooLong])
    const read = parseReading(value)
    return read.ok ? { ...rowOf(read), ms } : { ok: false, reason: read.reason, ms }
  } catch (error) {
    return { ok: false, reason: `error: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}` }
  } finally {
    clearTimeout(timer)
    // A page that hangs may keep its context from closing; the next page does not wait for that.
    context?.close().catch(() => {})
  }
}

/** The page gets its document and nothing else, and none of its scripts run. */
async function alone(page: Page, bytes: Buffer): Promise<void> {
  let given = false
  await page.route('**/*', async (route) => {
    if (given || !route.request().isNavigationRequest() || route.request().frame() !== page.mainFrame()) {
      return await route.abort('aborted')
    }
    given = true
    const type = isUtf8(bytes) ? 'text/html; charset=utf-8' : 'text/html'
    await route.fulfill({
      body: bytes,
      headers: { 'content-type': type },
    })
  })
}

/** Runs the extractor in a world of its own, as `scripting.executeScript` does. */
async function extract(page: Page, extractor: string): Promise<{ value: unknown; ms: number }> {
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'sidelight',
  })
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async () => {
      const start = performance.now()
      const value = await (0, eval)(${JSON.stringify(extractor)})
      return { value, ms: Math.round((performance.now() - start) * 10) / 10 }
    })()`,
  })
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

function rowOf({ article, report }: Reading & { readonly ok: true }): Row {
  const labels = {
    language: 'en',
    by: 'By',
    table: 'Table',
    code: 'Code',
    formula: 'Formula',
    undescribed: 'Picture without a description',
  }
  return {
    ok: true,
    title: article.title,
    byline: article.byline,
    published: article.published,
    language: article.language,
    siteName: article.siteName,
    confidence: report?.confidence,
    coverage: report?.coverage,
    omitted: report?.omitted.map(({ reason, nodes }) => ({ reason, text: textOfNodes(nodes, article.language).text })),
    next: report?.next,
    text: textOf(article).text,
    bodyText: textOfNodes(withoutFigures(article.body), article.language).text,
    html: renderToString(h(ArticleView, { article, labels })),
  }
}

function withoutFigures(nodes: readonly ArticleNode[]): ArticleNode[] {
  return nodes.flatMap((node): ArticleNode[] => {
    if (typeof node === 'string') return [node]
    if (node.tag === 'figure' || node.tag === 'figcaption') return []
    return [{ ...node, children: withoutFigures(node.children) }]
  })
}

function addressOf(id: string, addresses: Record<string, string>): string {
  const host = id
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return addresses[id] ?? `http://${host || 'page'}.test/`
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function read(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
}
