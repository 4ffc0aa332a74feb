/** A page that is nothing but plain text (a chapter, a letter, a standard) → an article. All of it is read. */
import type { Article, ArticleNode } from './article'

/** Lines of a paragraph that was broken by hand are about as long as this, or longer (characters). */
const brokenByHand = 45
/** A line by itself that is no longer than this, and ends as no sentence does, may be a heading (characters). */
const longestHeading = 80

export interface PlainPage {
  /** Absolute address. */
  readonly address: string
  /** The whole text, as the page has it. */
  readonly text: string
  readonly direction: 'ltr' | 'rtl'
}

/** The text as an article, or undefined where there is none in it. The same words in the same order. */
export function articleOfPlainText({ address, text, direction }: PlainPage): Article | undefined {
  const parts = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+|\f/)
    .filter((part) => part.trim() !== '')
  if (parts.length === 0) return undefined
  const { hostname, pathname } = new URL(address)
  const body = parts.map(nodeOf)
  const [first] = body
  const isTitled = first?.tag === 'h2'
  return {
    url: address,
    title: isTitled ? first.children.join('') : nameOf(pathname),
    ...(hostname !== '' && { siteName: hostname.replace(/^www\./, '') }),
    direction,
    // What became the title would else be said twice.
    body: isTitled ? body.slice(1) : body,
  }
}

type Part = Exclude<ArticleNode, string>

function nodeOf(part: string): Part {
  const lines = part.split('\n').map((line) => line.trimEnd())
  if (isDrawn(lines)) return { tag: 'pre', children: [lines.join('\n')] }
  const [only = '', under = ''] = lines
  const says = only.trim()
  const isUnderlined = lines.length === 2 && /^\s*([=\-~*#])\1{2,}\s*$/.test(under)
  const isTitle = lines.length === 1 && says.length <= longestHeading && /\p{L}/u.test(says) && isNoSentence(says)
  if (isUnderlined || isTitle) return { tag: 'h2', children: [says.replace(/^#{1,6}\s+/, '')] }
  // The last line of a paragraph is as long as it happens to be.
  const isBroken = lines.slice(0, -1).every((line) => line.trim().length >= brokenByHand)
  if (isBroken) return { tag: 'p', children: [lines.map((line) => line.trim()).join(' ')] }
  return { tag: 'p', children: lines.flatMap((line, i) => (i === 0 ? [line.trim()] : [newLine, line.trim()])) }
}

const newLine: Part = { tag: 'br', children: [] }

/** Whether a line alone is no sentence: it does not end as one, or is marked as a heading, or is all in capitals. */
function isNoSentence(line: string): boolean {
  if (/^#{1,6}\s/.test(line)) return true
  if (line === line.toUpperCase() && line !== line.toLowerCase()) return true
  return !/[.!?…:;,。！？；，"”»)\]]$/.test(line) && line.split(/\s+/).length <= 12
}

/** Whether the place of the signs matters: columns, drawings, code. */
function isDrawn(lines: readonly string[]): boolean {
  const drawn = lines.filter((line) => /\S(?: {3,}|\t+)\S/.test(line) || /^(?: {4,}|\t)\S/.test(line)).length
  return lines.length >= 2 && drawn * 2 >= lines.length
}

/** A file's name without its folder, for want of a title. */
function nameOf(pathname: string): string {
  const name = pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    // The name is in no UTF-8.
    return name
  }
}
