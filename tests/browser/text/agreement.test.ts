import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands } from 'vitest/browser'
import type { Article, ArticleNode } from '@/components/article/article'
import { decodeArticle } from '@/components/article/decode'
import { settleWhitespace } from '@/components/article/whitespace'
import { extractArticle } from '@/components/extraction/extraction.dom'
import sample from '@/tests/fixtures/pages/raqqah/index.html?raw'
import { anyNodes } from '../../unit/article/any-nodes'
import { open } from '../extraction/pages'
import { disagreements } from './agreement'

declare module 'vitest/browser' {
  interface BrowserCommands {
    listCorpus: () => Promise<string[]>
    readCorpus: (page: string) => Promise<string>
  }
}

const article = (body: readonly ArticleNode[]): Article => ({
  url: 'https://a.example/',
  title: 'A title',
  byline: 'Ana',
  direction: 'ltr',
  body,
})

/** Reads a page the way it is read in life, scripts off, and compares its article with its drawing. */
async function check(html: string): Promise<string[]> {
  const page = open(withoutScripts(html))
  // Some pages are not all there when they have been written: the parser waits for a style sheet.
  if (page.readyState !== 'complete')
    await new Promise((done) => page.defaultView?.addEventListener('load', done, { once: true }))
  const before = page.documentElement.outerHTML
  const reading = await extractArticle(page)
  const after = page.documentElement.outerHTML
  page.defaultView?.frameElement?.remove()
  if (before !== after) return ['the publisher’s document was changed']
  if (!reading.ok) return []
  // What is said of the article (title, date, author) is settled when it is decoded; its body is, before.
  const article = decodeArticle(reading.article)
  if (article === undefined) return ['what was extracted is no article']
  if (JSON.stringify(article.body) !== JSON.stringify(reading.article.body))
    return ['decode changes what was extracted']
  return disagreements(article)
}

/** Pages are read as data here: nothing in them may run or load. */
function withoutScripts(html: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">${html}`
}

describe('text, map and drawn page agree', () => {
  it('on the sample article', async () => expect(await check(sample)).toEqual([]))

  it('on hand-picked difficulties', () => {
    const nodes = [
      'loose ',
      {
        tag: 'p',
        children: [
          'a ',
          { tag: 'em', children: ['b '] },
          { tag: 'br', children: [] },
          ' c',
          { tag: 'ruby', children: ['漢', { tag: 'rt', children: ['kan'] }, '字'] },
        ],
      },
      { tag: 'pre', children: ['x\n  y\n'] },
      {
        tag: 'table',
        children: [
          {
            tag: 'tr',
            children: [
              { tag: 'td', children: ['1'] },
              { tag: 'td', children: [] },
            ],
          },
        ],
      },
      {
        tag: 'details',
        children: [
          { tag: 'summary', children: ['Why'] },
          { tag: 'p', children: ['So.'] },
        ],
      },
      {
        tag: 'p',
        children: [
          {
            tag: 'math',
            children: [
              { tag: 'mi', children: ['x'] },
              { tag: 'mo', children: ['='] },
            ],
          },
        ],
      },
    ] as ArticleNode[]
    expect(disagreements(article(settleWhitespace(nodes)))).toEqual([])
  })

  it('on any article there could be', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        expect(disagreements(article(settleWhitespace(nodes)))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('on real pages at hand', { timeout: 600_000 }, async (context) => {
    const pages = await commands.listCorpus()
    context.skip(pages.length === 0, 'No pages beside the project (../shared/corpus/extraction): nothing to compare.')
    const found: string[] = []
    for (const page of pages)
      found.push(...(await check(await commands.readCorpus(page))).map((problem) => `${page}: ${problem}`))
    expect(found).toEqual([])
  })
})
