/**
 * Extraction: the publisher's page → an article, or the reason why there is none. It runs in the page, in a world of its
 * own, once for each click, and leaves the page as it was.
 *
 * snapshot (an inert copy, with what only the live page knows) → prepare (what Readability cannot know) → Readability
 * (which part of the page is the article) → clean (elements → the article's closed tree) → decode (the same check the
 * panel makes again, since it does not trust this process).
 */
import type { Article, ArticleNode } from '@/components/article/article'
import { canonicalLanguage } from '@/components/article/attributes'
import { decodeArticle } from '@/components/article/decode'
import type { Reading } from '@/components/article/reading'
import { cleanTree } from './clean.dom'
import { bylineOf, publishedOn, titleOn } from './metadata.dom'
import { prepare } from './prepare.dom'
import { baseOf, bodyOf } from './pristine.dom'
import { runReadability } from './readability.dom'
import { takeSnapshot } from './snapshot.dom'

/** A page with less running text than this (characters; about a paragraph) holds no article. */
const shortest = 140

/** Reads the article on a page of at most `most` elements and texts. `live` is not changed. */
export function extractArticle(live: Document, most?: number): Reading {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(live.contentType)) return { ok: false, reason: 'not-a-web-page' }
  const snapshot = takeSnapshot(live, most)
  if (snapshot === undefined) return { ok: false, reason: 'too-long' }
  if (isOnlyAViewer(snapshot)) return { ok: false, reason: 'not-a-web-page' }

  const page = live.location.href
  const base = baseOf(live)
  const language = canonicalLanguage(snapshot.documentElement.lang)
  const body = bodyOf(live)
  const direction = body !== null && getComputedStyle(body).direction === 'rtl' ? 'rtl' : 'ltr'
  prepare(snapshot, base)
  const ownTitle = titleOn(snapshot)
  const ownDate = publishedOn(snapshot)
  const found = runReadability(snapshot)
  if (found === undefined) return { ok: false, reason: 'no-article' }

  const article = decodeArticle({
    url: page,
    title: ownTitle(found.title),
    byline: bylineOf(found.byline),
    siteName: found.siteName ?? live.location.hostname.replace(/^www\./, ''),
    published: found.published ?? ownDate,
    language,
    direction,
    body: cleanTree(found.content, { base, page, place: { language, direction } }),
  })
  return article !== undefined && holdsArticle(article) ? { ok: true, article } : { ok: false, reason: 'no-article' }
}

/** The browser's own viewer for a file: a page that is nothing but the file. */
function isOnlyAViewer(snapshot: Document): boolean {
  const viewer = snapshot.body.querySelector(':scope > embed, :scope > object')
  return viewer !== null && (snapshot.body.textContent ?? '').trim() === ''
}

/** Whether there is running text in it: enough, and not mostly links, as on a front page. */
function holdsArticle(article: Article): boolean {
  const count = { running: 0, linked: 0 }
  const visit = (nodes: readonly ArticleNode[], inLink: boolean): void => {
    for (const node of nodes) {
      if (typeof node === 'string') count[inLink ? 'linked' : 'running'] += node.length
      else visit(node.children, inLink || node.tag === 'a')
    }
  }
  visit(article.body, false)
  return count.running >= shortest && count.linked < 2 * count.running
}
