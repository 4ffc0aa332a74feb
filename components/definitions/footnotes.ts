/**
 * Footnotes: a short link ("3", "[a]", "*") to a place in the article that holds a text. What a note says is a note, and
 * shown only when asked for; one that begins with the very word it is put to, and says what that is, defines it.
 */
import type { Article, ArticleElement } from '@/components/article/article'
import { type ArticleText, type Block, blockIndexAt, type Span } from '@/components/text/text'
import type { ArticleDefinition } from './definitions'
import { folded } from './letters'
import { placedIn } from './placed'
import { sentenceAt } from './proof'

const mostNotes = 500
const longestNote = 2_000
const markPattern = /^[[(]?(?:\d{1,3}|\p{L}|[ivx]{1,5}|[*†‡§¶]{1,3}|(?:note|nb) ?\d{1,3})[\])]?$/iu
/** What stands in front of a note: its number, the way back. */
const leadPattern = /^(?:[[(]?(?:\d{1,3}|\p{L}|[*†‡§¶]{1,3})[\]).:]?\s+|[\^↑↩⏎]\s*|(?:\p{Ll}\s)+)+/u
const endPattern = /(?:(?<!\s)\s+)?[\^↑↩⏎]\uFE0E?\s*$/u

/** The footnotes of `article` under the words or marks they are put to. */
export function footnotesIn(article: Article, text: ArticleText): ArticleDefinition[] {
  const links = placedIn(article, text, isInternalLink).filter(({ start, end }) =>
    markPattern.test(text.text.slice(start, end).trim()),
  )
  if (links.length === 0) return []
  const wanted = new Set(links.map(({ element }) => element.attrs?.href?.slice(1)))
  const targets = new Map<string, Span>()
  for (const { element, start, end } of placedIn(article, text, ({ attrs }) => wanted.has(attrs?.id)))
    targets.set(element.attrs?.id ?? '', { start, end })
  return links.slice(0, mostNotes).flatMap(({ element, start, end, block }) => {
    const target = targets.get(element.attrs?.href?.slice(1) ?? '')
    const note = target && noteAt(text, target)
    // A note stands behind what it is put to; a link the other way leads back.
    if (note === undefined || note.start <= start) return []
    return [definitionOf(text, block, { start, end }, note)]
  })
}

function isInternalLink({ tag, attrs }: ArticleElement): boolean {
  return tag === 'a' && attrs?.href?.startsWith('#') === true
}

/** The text of the note that `target` stands for: what it holds, or, where it is only an anchor, the block around it. */
function noteAt({ text, blocks }: ArticleText, target: Span): Span | undefined {
  const block = blocks[blockIndexAt({ text, blocks, runs: [] }, target.start)]
  const whole = block !== undefined && target.end - target.start < 15 ? block : target
  const end = whole.start + Math.min(whole.end - whole.start, longestNote)
  const words = text.slice(whole.start, end)
  const start = whole.start + (leadPattern.exec(words)?.[0].length ?? 0)
  const shown = text.slice(start, end).replace(endPattern, '')
  return /\p{L}{2}/u.test(shown) ? { start, end: start + shown.length } : undefined
}

function definitionOf(text: ArticleText, block: Block, mark: Span, note: Span): ArticleDefinition {
  const words = text.text.slice(note.start, note.end)
  const said = {
    proof: sentenceAt(text, block, mark.start),
    origin: 'markup',
    rule: 'footnote',
    kind: 'definition',
  } as const
  const term = termBefore(text.text, block, mark.start, words)
  if (term !== undefined) {
    const { span, definedFrom } = term
    const meaningSpan = { start: note.start + definedFrom, end: note.end }
    return {
      ...said,
      term: text.text.slice(span.start, span.end),
      termSpan: span,
      meaning: words.slice(definedFrom),
      meaningSpan,
      isSure: true,
    }
  }
  return {
    ...said,
    term: text.text.slice(mark.start, mark.end).trim(),
    termSpan: mark,
    meaning: words,
    meaningSpan: note,
    isSure: false,
  }
}

/** The words in front of the mark that the note begins with ("Daesh: an acronym …"), and where its definition begins. */
function termBefore(
  text: string,
  block: Block,
  at: number,
  note: string,
): { span: Span; definedFrom: number } | undefined {
  const before = text.slice(Math.max(block.start, at - 80), at)
  const end = at - (before.length - before.replace(/(?<![\s"”’'),.;:])[\s"”’'),.;:]+$/, '').length)
  let start = end
  for (let count = 0; count < 6 && start > block.start; count += 1) {
    start = Math.max(block.start, text.lastIndexOf(' ', start - 2) + 1)
    const term = text.slice(start, end).replace(/^["“‘'(]+/, '')
    const opening = /^["“‘']?(?:the )?/i.exec(note)?.[0].length ?? 0
    if (term.length < 2 || !folded(note.slice(opening)).startsWith(folded(term))) continue
    const rest = note.slice(opening + term.length)
    const link = /^["”’']?(?::\s|\s[–—-]\s|,\s|\s\(|\s(?=(?:is|are|was|were|means|refers|stands)\s))/.exec(rest)
    if (link !== null)
      return { span: { start: end - term.length, end }, definedFrom: opening + term.length + link[0].length }
  }
  return undefined
}
