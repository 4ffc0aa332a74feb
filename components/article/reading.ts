/**
 * The answer to "read this page": an article, or the reason why there is none. Reasons are a closed list, so a view
 * that has words for each of them cannot forget one.
 */
import type { Article } from './article'
import { decodeArticle } from './decode'
import { decodeReport } from './decode-report'
import type { Report } from './report'

export const reasons = [
  /** The page was read; there is no running text on it that a reader would call an article. */
  'no-article',
  /** A front page, a section, search results, an archive: mostly links to articles. */
  'list-of-links',
  /** A product, a basket, a catalogue. */
  'shop',
  /** A form to sign in, sign up or pay stands where the article would. */
  'sign-in',
  /** The page shows a PDF, a picture or another file that is not a web page. */
  'not-a-web-page',
  /** More elements than can be read without making the page stand still. */
  'too-long',
  /** A page of the browser, of an extension or of an extension store. */
  'restricted-page',
  /** The browser has not (or no longer) given access to this page: a click on the toolbar button does. */
  'no-access',
  /** The tab was closed, or the page in it went away while it was being read. */
  'gone',
  /** The reading broke or its answer was not an article. */
  'broken',
] as const

export type Reason = (typeof reasons)[number]

export type Reading =
  | { readonly ok: true; readonly article: Article; readonly report?: Report }
  | { readonly ok: false; readonly reason: Reason }

/** Whatever a page's process answered → a reading. Never throws. */
export function decodeReading(value: unknown): Reading {
  if (typeof value !== 'object' || value === null) return { ok: false, reason: 'broken' }
  if ('ok' in value && value.ok === true && 'article' in value) {
    const article = decodeArticle(value.article)
    if (article === undefined) return { ok: false, reason: 'broken' }
    const report = 'report' in value ? decodeReport(value.report, article) : undefined
    return { ok: true, article, ...(report !== undefined && { report }) }
  }
  const given = 'reason' in value ? value.reason : undefined
  return { ok: false, reason: reasons.find((reason) => reason === given) ?? 'broken' }
}
