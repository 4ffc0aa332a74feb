/**
 * The trust boundary: whatever a page's process sent becomes an article here, or nothing. Nothing of the value is used
 * as it came: each node is built anew from the closed table, so a forged article can at worst be a dull one.
 */
import type { Article, ArticleNode } from './article'
import { acceptAttrs, canonicalLanguage, pageAddress, wellFormed } from './attributes'
import { atOnce, type Steps } from './steps'
import { isTag, isVoid, type Tag } from './tags'
import { settlingWhitespace } from './whitespace'

/** Deeper elements give way to their text. The HTML parser itself stops at 512; no article needs a quarter of it. */
export const maxDepth = 128
/** Nodes past this number are dropped, twice as many as are read of a page: they would only make the panel stand still. */
export const maxNodes = 600_000
/** The same for what texts and attributes hold (UTF-16 units): a message may name one long text a million times. */
export const maxText = 60_000_000

/** What may still be taken. What is decoded of one message shares it. */
export interface Budget {
  nodes: number
  text: number
}

export function wholeBudget(): Budget {
  return { nodes: maxNodes, text: maxText }
}

/** The article in `value`, or undefined when it is not one. Never throws, whatever the value; always ends. */
export function decodeArticle(value: unknown, budget = wholeBudget()): Article | undefined {
  return atOnce(decodingArticle(value, budget))
}

/** The same, with places to rest at. */
export function* decodingArticle(value: unknown, budget = wholeBudget()): Steps<Article | undefined> {
  try {
    return yield* articleOf(value, budget)
  } catch {
    // Data does not throw when it is looked at; something else has been handed in.
    return undefined
  }
}

function* articleOf(value: unknown, budget: Budget): Steps<Article | undefined> {
  if (!isRecord(value)) return undefined
  const url = typeof value.url === 'string' ? pageAddress(value.url) : undefined
  if (url === undefined || !Array.isArray(value.body)) return undefined
  const byline = line(value.byline)
  const siteName = line(value.siteName)
  const published = isoDate(value.published)
  const language = typeof value.language === 'string' ? canonicalLanguage(value.language) : undefined
  return {
    url,
    title: line(value.title) ?? '',
    ...(byline !== undefined && { byline }),
    ...(siteName !== undefined && { siteName }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    direction: value.direction === 'rtl' ? 'rtl' : 'ltr',
    body: yield* settlingWhitespace(yield* decodingNodes(value.body, 0, budget)),
  }
}

/** So deep an article's blocks are at most, nearly always: below them there is no place to rest. */
const blockDepth = 4

function* decodingNodes(list: readonly unknown[], depth: number, budget: Budget): Steps<ArticleNode[]> {
  const nodes: ArticleNode[] = []
  for (const item of list) {
    if (!spend(item, budget)) break
    yield
    if (depth < blockDepth && isElement(item) && !isVoid(item.tag))
      nodes.push(element(item.tag, item.attrs, yield* decodingNodes(childrenOf(item), depth + 1, budget)))
    else nodes.push(...decodeNode(item, depth, budget))
  }
  return nodes
}

function decodeNodes(list: readonly unknown[], depth: number, budget: Budget): ArticleNode[] {
  const nodes: ArticleNode[] = []
  for (const item of list) {
    if (!spend(item, budget)) break
    nodes.push(...decodeNode(item, depth, budget))
  }
  return nodes
}

/** The node, or nothing. */
function decodeNode(item: unknown, depth: number, budget: Budget): readonly ArticleNode[] {
  if (typeof item === 'string') return [wellFormed(item)]
  if (!isElement(item)) return []
  if (depth < maxDepth)
    return [element(item.tag, item.attrs, isVoid(item.tag) ? [] : decodeNodes(childrenOf(item), depth + 1, budget))]
  const text = textWithin(childrenOf(item), budget)
  return text === '' ? [] : [text]
}

function childrenOf({ children }: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(children) ? children : []
}

/** The strings below `list`, without recursion: this is where the tree is too deep for it. */
function textWithin(list: readonly unknown[], budget: Budget): string {
  const strings: string[] = []
  const waiting = [list.values()]
  for (let inner = waiting.at(-1); inner !== undefined; inner = waiting.at(-1)) {
    const { value: item, done } = inner.next()
    if (!spend(item, budget)) break
    if (done) waiting.pop()
    else if (typeof item === 'string') strings.push(wellFormed(item))
    else if (isElement(item) && Array.isArray(item.children)) waiting.push(item.children.values())
  }
  return strings.join(' ')
}

/** Takes what a node costs; false when it is too much. */
function spend(item: unknown, budget: Budget): boolean {
  budget.nodes -= 1
  if (typeof item === 'string') budget.text -= item.length
  else if (isElement(item) && isRecord(item.attrs)) {
    for (const value of Object.values(item.attrs)) budget.text -= typeof value === 'string' ? value.length + 1 : 1
  }
  return budget.nodes >= 0 && budget.text >= 0
}

/** An element of the table, with the attributes it may keep. */
export function element(tag: Tag, given: unknown, children: readonly ArticleNode[]): ArticleNode {
  const attrs = isRecord(given) ? acceptAttrs(tag, given) : undefined
  return { tag, ...(attrs !== undefined && { attrs }), children }
}

/** One line of text: white space collapsed, or undefined when nothing is left. */
export function line(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = wellFormed(value.slice(0, 2_000))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return text === '' ? undefined : text
}

/**
 * The value as an ISO 8601 date or date and time, or undefined when it is no date. A date that says its zone keeps it;
 * one that does not ("15 October 2017") is the calendar day it names, wherever the reader is.
 */
export function isoDate(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 64) return undefined
  const text = value.trim()
  const time = Date.parse(text)
  if (Number.isNaN(time)) return undefined
  if (/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/.test(text)) return text
  if (/(?:\b(?:GMT|UTC|[ECMP][SD]T)|Z|[+-]\d{2}:?\d{2})\)?$/.test(text)) return new Date(time).toISOString()
  const day = new Date(time)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

function isElement(value: unknown): value is Readonly<Record<string, unknown>> & { readonly tag: Tag } {
  return isRecord(value) && typeof value.tag === 'string' && isTag(value.tag)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
