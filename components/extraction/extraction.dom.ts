/**
 * Extraction: the publisher's page → an article, or the reason why there is none. It runs in the page, in a world of its
 * own, once for each click, and leaves the page as it was.
 *
 * snapshot (an inert copy, with what only the live page knows) → prepare (pictures, captions, structure in good order) →
 * gather (what the page says, its blocks, what Readability makes of them) → choose (the model, block by block) → clean
 * (elements → the article's closed tree, which the panel builds anew, since it does not trust this process).
 *
 * It runs on the page's own thread, so each step that may be long says where the page may have its turn (`pace.dom.ts`).
 */
import type { Article } from '@/components/article/article'
import { pageAddress } from '@/components/article/attributes'
import type { Reading, Reason } from '@/components/article/reading'
import type { OtherArticle, Report } from '@/components/article/report'
import type { Wish } from '@/components/article/wish'
import { articleBody } from './article-body.dom'
import { articlesOn } from './articles.dom'
import { choose } from './choose.dom'
import { restoreFigures } from './figures-again.dom'
import { gather } from './gather.dom'
import { judge } from './judge.dom'
import { type Metadata, metadataOf } from './metadata.dom'
import type { Model } from './model'
import { type Pace, paced, type Steps } from './pace.dom'
import { kindOfPage, type PageKind } from './page-kind'
import { chosenPart } from './part.dom'
import { prepare } from './prepare.dom'
import { baseOf, bodyOf, contentTypeOf, isShown } from './pristine.dom'
import { type SnapshotLimits, takeSnapshot } from './snapshot.dom'
import { given } from './structured-data'

/** What may be asked of one reading. */
export interface ExtractOptions {
  /** How much of a page is read as one piece, in elements and texts, and in characters. */
  readonly most?: SnapshotLimits['most']
  readonly wish?: Wish
  /** Of a long page, the beginning is enough. */
  readonly mayBegin?: boolean
  /** The page's address, where the document itself does not have it: a page in a frame of a test. */
  readonly address?: string
  /** Another model than the one learned from all pages: benches ask how it does on those it has not seen. */
  readonly model?: Model | undefined
}

/** Reads the article on a page. `live` is not changed, and gets its turn while a large page is read. */
export function extractArticle(live: Document, options: ExtractOptions = {}, pace?: Pace): Promise<Reading> {
  return paced(readPage(live, options), pace)
}

/**
 * What of a long page is read first, in elements and texts, and in characters: some screens of the panel behind the menus
 * of a large site. A shorter page is read whole in the same time.
 */
const beginning = { nodes: 3_000, chars: 30_000 }

/** Pieces of a very long page that are looked through for an article. */
const mostPieces = 4

function* readPage(live: Document, options: ExtractOptions): Steps<Reading> {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(contentTypeOf(live)))
    return { ok: false, reason: 'not-a-web-page' }
  const { wish = {} } = options
  const { from } = wish
  // A part that was chosen is read whole.
  if (options.mayBegin && from === undefined && typeof wish.part !== 'number' && !chosenPart(live, wish)) {
    const { reading, next } = yield* readPiece(live, { ...options, most: beginning }, [])
    if (next === undefined) return reading
    if (reading.ok) return { ...reading, isBeginning: true }
    // It may be the menu's end.
    yield
  }
  const starts = [...(from ?? [])]
  for (;;) {
    const { reading, next } = yield* readPiece(live, options, starts)
    if (reading.ok || reading.reason !== 'no-article' || next === undefined) return reading
    // What was asked for is not here, and perhaps behind it.
    if (from !== undefined || starts.length === mostPieces) return { ok: false, reason: 'too-long' }
    starts.push(next)
    yield
  }
}

function* readPiece(
  live: Document,
  { most, wish = {}, address, model }: ExtractOptions,
  starts: readonly number[],
): Steps<{ readonly reading: Reading; readonly next: number | undefined }> {
  // All that is asked of the live page is asked before it may change.
  const url = address ?? live.location.href
  const { hostname } = live.location
  const base = baseOf(live)
  const direction = directionOf(live)
  const isLocked = asksPassword(live)
  const glossary = Document.prototype.querySelector.call(live, 'link[rel~="glossary" i]') as HTMLLinkElement | null
  const glossaryLink = glossary?.href
  const chosen = chosenPart(live, wish)
  const { page: snapshot, next } = yield* takeSnapshot(live, { most, from: starts.at(-1), within: chosen?.range })
  const refused = (reason: Reason) => ({ reading: { ok: false, reason }, next }) as const
  if (isOnlyAViewer(snapshot)) return refused('not-a-web-page')

  yield* prepare(snapshot, base)
  const page = metadataOf(snapshot, { url })
  yield
  const kind = kindOfPage(page.kind, url)
  const { root, metadata, others } = articleAmong(snapshot, page, kind, wish)
  yield
  const { blocks, evidence } = yield* gather(snapshot, root, metadata, kind)
  const how = { all: chosen !== undefined, keep: wish.keep, model }
  // A piece that was asked for is shown, whatever it is.
  const choice =
    (yield* choose(root, blocks, evidence, how)) ??
    (wish.from && (yield* choose(root, blocks, evidence, { ...how, all: true })))
  if (choice === undefined) return refused('no-article')
  const { keep, sure, coverage, passages } = choice
  const { confidence, reason } = judge({
    blocks,
    keep,
    sure,
    kind: kind === 'forum' ? kind : (page.kind ?? kind),
    asksPassword: isLocked,
  })
  if (reason !== undefined && (chosen ?? wish.anyway ?? wish.from) === undefined) return refused(reason)
  yield

  restoreFigures(root)
  const siteName = metadata.siteName ?? hostname.replace(/^www\./, '')
  if (pageAddress(url) === undefined) return refused('no-article')
  const { title, byline, published, language } = metadata
  const place = { language, direction }
  const { body, omitted, places } = yield* articleBody(root, { base, page: url, place })
  if (body.length === 0) return refused('no-article')
  // Whoever draws them builds both anew.
  const article = { url, title, siteName, direction, ...given({ byline, published, language }), body } as Article
  const report = {
    part: chosen?.part ?? 'found',
    confidence,
    coverage,
    omitted: passages.flatMap((passage, i) => {
      const nodes = omitted[i] ?? []
      return nodes.length > 0 ? [{ ...passage, nodes, place: places.get(i) ?? [body.length] }] : []
    }),
    others,
    ...given({
      next: next === undefined ? metadata.next : undefined,
      piece: most === beginning || (next === undefined && starts.length === 0) ? undefined : given({ starts, next }),
      definedTerms: page.definedTerms,
      glossaryLink,
    }),
  } as Report
  return { reading: { ok: true, article, report }, next }
}

/**
 * Where several articles stand side by side: the one wished for; else the one that bears the page's title; else the one
 * in view; else the first.
 */
function articleAmong(
  snapshot: Document,
  page: Metadata,
  kind: PageKind | undefined,
  wish: Wish,
): { root: Element; metadata: Metadata; others: OtherArticle[] } {
  const articles = kind === 'forum' ? [] : articlesOn(snapshot.body, page.title)
  const titled = articles.findIndex(({ title }) => title === page.title)
  const inView = articles.findIndex(({ isInView }) => isInView)
  const number = typeof wish.part === 'number' ? wish.part : titled >= 0 ? titled : Math.max(0, inView)
  const article = articles[number]
  if (article === undefined) return { root: snapshot.body, metadata: page, others: [] }
  const others = articles.map(({ title }, i) => ({ number: i, title })).filter((other) => other.number !== number)
  if (number === titled) {
    // The page's own article may have parts outside its element; another has not.
    for (const { element } of articles) if (element !== article.element) element.remove()
    return { root: snapshot.body, metadata: page, others }
  }
  // Who wrote it, and when, is said of the page's own article.
  const { byline: _, published: __, modified: ___, articleBody: ____, ...rest } = page
  return { root: article.element, metadata: { ...rest, title: article.title }, others }
}

function directionOf(live: Document): 'ltr' | 'rtl' {
  const body = bodyOf(live)
  return body !== null && getComputedStyle(body).direction === 'rtl' ? 'rtl' : 'ltr'
}

/** Whether the page shows a field for a password. */
function asksPassword(live: Document): boolean {
  const field = Document.prototype.querySelector.call(live, 'input[type="password"]')
  return field !== null && isShown(field)
}

/** The browser's own viewer for a file: a page that is nothing but the file. */
function isOnlyAViewer(snapshot: Document): boolean {
  const viewer = snapshot.body.querySelector(':scope > embed, :scope > object')
  return viewer !== null && (snapshot.body.textContent ?? '').trim() === ''
}
