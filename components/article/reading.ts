/**
 * The answer to "read this page": an article, or the reason why there is none. Reasons are a closed list, so a view
 * that has words for each of them cannot forget one.
 */
import type { Article } from './article'
import { decodingArticle } from './decode'
import { decodeReport } from './decode-report'
import type { Report } from './report'
import { atOnce, type Steps } from './steps'

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
  /** A page of the browser's own. */
  'restricted-page',
  /** An extension store, which browsers close to extensions. */
  'extension-store',
  /** A page of an extension, as the panel itself in a tab of its own. */
  'extension-page',
  /** The button was pressed, and the browser keeps the page closed: an empty tab, source code, a notice that there is no page. */
  'closed-page',
  /** The browser has not (or no longer) given access to this page: a click on the toolbar button does. */
  'no-access',
  /** The tab was closed. */
  'gone',
  /** The page in the tab went away while it was being read, and another came. */
  'page-changed',
  /** The page has crashed, and stands in the tab as nothing but a notice of the browser. */
  'crashed',
  /** The browser has put the tab to rest; it is loaded anew when somebody looks at it. */
  'asleep',
  /** The text is not in the page but in a frame that another site fills, where extensions are not let in. */
  'in-frame',
  /** Reading took long, and the person stopped it. */
  'stopped',
  /** The extension was replaced while this panel was open: the browser does nothing more for it. */
  'updated',
  /** The reading broke or its answer was not an article. */
  'broken',
] as const

export type Reason = (typeof reasons)[number]

/**
 * `isBeginning`: the page goes on; this is what of it could be read at once. `frame`: the address of the frame that holds
 * the text, `http:` or `https:`; it does not come from the extractor, `platform/page.ts` adds it.
 */
export type Reading =
  | {
      readonly ok: true
      readonly article: Article
      readonly report?: Report
      readonly isBeginning?: true
    }
  | Unread

/** `frame`: see above. What a report of a fault tells: the error itself (`fault`), and where it was (`address`). */
export interface Unread {
  readonly ok: false
  readonly reason: Reason
  readonly frame?: string
  readonly fault?: string
  readonly address?: string
}

/** UTF-16 units of an error that are worth telling. */
const longestFault = 8_000

/**
 * What the extractor answers, a reading as JSON → the reading. It travels as one text because browsers hand over a tree of
 * 60,000 nodes in ten times the time, which holds the page. Never throws.
 */
export function parseReading(text: unknown): Reading {
  return atOnce(parsingReading(text))
}

/** The same, with places to rest at. */
export function* parsingReading(text: unknown): Steps<Reading> {
  let value: unknown
  try {
    value = JSON.parse(String(text))
  } catch {
    return { ok: false, reason: 'broken', fault: 'What the page answered is no JSON.' }
  }
  yield
  return yield* decodingReading(value)
}

/** Whatever a page's process answered → a reading. Never throws. */
export function decodeReading(value: unknown): Reading {
  return atOnce(decodingReading(value))
}

function* decodingReading(value: unknown): Steps<Reading> {
  if (typeof value !== 'object' || value === null) return { ok: false, reason: 'broken' }
  if ('ok' in value && value.ok === true && 'article' in value) {
    const article = yield* decodingArticle(value.article)
    if (article === undefined) return { ok: false, reason: 'broken', fault: 'What the page answered is no article.' }
    const report = 'report' in value ? decodeReport(value.report, article) : undefined
    const isBeginning = 'isBeginning' in value && value.isBeginning === true
    return { ok: true, article, ...(report !== undefined && { report }), ...(isBeginning && { isBeginning }) }
  }
  const given = 'reason' in value ? value.reason : undefined
  const reason = reasons.find((reason) => reason === given) ?? 'broken'
  const fault = 'fault' in value && typeof value.fault === 'string' ? value.fault.slice(0, longestFault) : undefined
  return { ok: false, reason, ...(fault !== undefined && reason === 'broken' && { fault }) }
}
