/** What a page's process said about its own work, built anew like the article itself. */
import type { Article, ArticleNode } from './article'
import { webAddress } from './attributes'
import { type Budget, decodeArticle, line, wholeBudget } from './decode'
import { definedTermsOf } from './defined-terms'
import { type Omission, type OtherArticle, omissionReasons, type Piece, parts, type Report } from './report'
import { isVoid } from './tags'
import { placesOf } from './wish'

/** More passages than a person would go through, and more articles than a page shows, are somebody's mischief. */
const mostOmissions = 1_000
const mostOthers = 100
const longestRule = 400

/** The report on `article` in `value`, or undefined when it is none. Never throws, whatever the value; always ends. */
export function decodeReport(value: unknown, article: Article): Report | undefined {
  if (!isRecord(value)) return undefined
  const { part, confidence, coverage, omitted, others, next, glossaryLink } = value
  if (!isShare(confidence) || !isShare(coverage)) return undefined
  const following = addressOf(next)
  const glossary = addressOf(glossaryLink)
  const definedTerms = definedTermsOf(value.definedTerms)
  const piece = pieceOf(value.piece)
  // One for all of them: what is left out is not more than an article either.
  const budget = wholeBudget()
  return {
    part: parts.find((each) => each === part) ?? 'found',
    confidence,
    coverage,
    omitted: list(omitted, mostOmissions).flatMap((each) => decodeOmission(each, article, budget)),
    others: list(others, mostOthers).flatMap(decodeOther),
    ...(piece !== undefined && { piece }),
    ...(following !== undefined && { next: following }),
    ...(definedTerms.length > 0 && { definedTerms }),
    ...(glossary?.startsWith('https:') && { glossaryLink: glossary }),
  }
}

function pieceOf(value: unknown): Piece | undefined {
  if (!isRecord(value)) return undefined
  const starts = placesOf(value.starts)
  const next = placesOf([...(starts ?? []), value.next])?.at(-1)
  if (starts === undefined || (starts.length === 0 && next === undefined)) return undefined
  return { starts, ...(next !== undefined && { next }) }
}

function addressOf(value: unknown): string | undefined {
  return typeof value === 'string' ? webAddress(value) : undefined
}

function decodeOmission(value: unknown, article: Article, budget: Budget): Omission[] {
  if (!isRecord(value)) return []
  const nodes = decodeArticle({ ...article, body: value.nodes }, budget)?.body ?? []
  if (nodes.length === 0) return []
  return [
    {
      reason: omissionReasons.find((reason) => reason === value.reason) ?? 'unlike',
      rule: typeof value.rule === 'string' ? (line(value.rule.slice(0, longestRule)) ?? '') : '',
      nodes,
      place: placeWithin(article.body, list(value.place, 1_000)),
    },
  ]
}

/** The way down as far as it exists: nothing is put into a text, a picture or an element that is not there. */
function placeWithin(body: readonly ArticleNode[], given: readonly unknown[]): number[] {
  const place: number[] = []
  let nodes = body
  for (const step of given) {
    const index = typeof step === 'number' && Number.isInteger(step) && step >= 0 ? Math.min(step, nodes.length) : 0
    place.push(index)
    const child = nodes[index]
    if (child === undefined || typeof child === 'string' || isVoid(child.tag)) return place
    nodes = child.children
  }
  return place.length === 0 ? [body.length] : place
}

function decodeOther(value: unknown): OtherArticle[] {
  if (!isRecord(value)) return []
  const { number } = value
  const title = line(value.title)
  return typeof number === 'number' && Number.isSafeInteger(number) && title !== undefined ? [{ number, title }] : []
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1
}

function list(value: unknown, most: number): readonly unknown[] {
  return Array.isArray(value) ? [...value].slice(0, most) : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
