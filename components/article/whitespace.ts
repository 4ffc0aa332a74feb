/**
 * White space as shown. CSS collapses runs of white space, drops it at the edges of blocks and around line breaks, and
 * keeps it in preformatted text; here the same is done to the data, once, so that the text computed from an article and
 * the text a browser draws for it agree to the character.
 */
import type { ArticleElement, ArticleNode } from './article'
import { atOnce, type Steps } from './steps'
import { type Flow, flowOf, isVoid, partsBlocks } from './tags'

/** The tree as a list: what opens, what closes, and what stands between. */
type Token = { text: string } | { open: ArticleElement } | { close: ArticleElement }

/** Tokens that are looked at between two places to rest. */
const stride = 1_000

/**
 * Settles the white space of a list of nodes. In the result no string is empty, no two strings are neighbours, and no
 * element that holds nothing remains (but for table cells, anchors of links, and elements that are something by
 * themselves). Settled nodes come back equal.
 */
export function settleWhitespace(nodes: readonly ArticleNode[]): ArticleNode[] {
  return atOnce(settlingWhitespace(nodes))
}

/** The same, with places to rest. */
export function* settlingWhitespace(nodes: readonly ArticleNode[]): Steps<ArticleNode[]> {
  const tokens: Token[] = []
  flatten(nodes, false, tokens)
  yield
  return yield* rebuild(yield* collapse(tokens))
}

function flatten(nodes: readonly ArticleNode[], insideFormula: boolean, into: Token[]): void {
  for (const node of nodes) {
    if (typeof node === 'string') {
      // Strings between the parts of a formula are never drawn.
      if (!insideFormula) into.push({ text: node })
      continue
    }
    into.push({ open: node })
    flatten(node.children, flowOf(node.tag) === 'formula', into)
    into.push({ close: node })
  }
}

/** One pass over the tokens: a space at the end of a text stays while the line goes on, and goes when the line ends. */
function* collapse(tokens: readonly Token[]): Steps<Token[]> {
  const settled: Token[] = []
  let verbatim = 0
  /** Whether the next collapsible space would stand at the beginning of a line or behind another space. */
  let spaceIsLost = true
  /** The texts of the line so far; what is at its end is taken back when the line ends. */
  let line: { text: string }[] = []
  const outer: { line: { text: string }[]; spaceIsLost: boolean }[] = []

  const endLine = (): void => {
    for (let last = line.pop(); last !== undefined; last = line.pop()) {
      last.text = withoutEnd(last.text, verbatim > 0 ? '\n' : ' ')
      if (last.text !== '') break
    }
    line = []
    spaceIsLost = true
  }

  const meet = (flow: Flow): void => {
    if (partsBlocks(flow) || flow === 'break') endLine()
    else if (flow === 'object') {
      line = []
      spaceIsLost = false
    }
  }

  for (const [i, token] of tokens.entries()) {
    if (i % stride === stride - 1) yield
    if ('text' in token) {
      const text: string =
        verbatim > 0 ? verbatimText(token.text, line.length === 0) : collapsed(token.text, spaceIsLost)
      if (text === '') continue
      const kept = { text }
      settled.push(kept)
      line.push(kept)
      spaceIsLost = text.endsWith(' ')
      continue
    }
    const element = 'open' in token ? token.open : token.close
    const flow = flowOf(element.tag)
    if (flow === 'silent') {
      // A reading (`rt`) is a line of its own; the line around it goes on as if it were not there.
      if ('open' in token) {
        outer.push({ line, spaceIsLost })
        line = []
        spaceIsLost = true
      } else {
        endLine()
        ;({ line, spaceIsLost } = outer.pop() ?? { line, spaceIsLost })
      }
      settled.push(token)
      continue
    }
    meet(flow)
    if (flow === 'verbatim') verbatim += 'open' in token ? 1 : -1
    settled.push(token)
  }
  endLine()
  return settled
}

/** By hand: a pattern tries its luck at each line end, and a text may be nothing else. */
function withoutEnd(text: string, sign: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === sign) end -= 1
  return text.slice(0, end)
}

function collapsed(text: string, spaceIsLost: boolean): string {
  // A space alone stays as it is, and nearly all are alone.
  const single = text.replace(/[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g, ' ')
  return spaceIsLost && single.startsWith(' ') ? single.slice(1) : single
}

function verbatimText(text: string, atStart: boolean): string {
  const lines = text.replace(/\r\n?/g, '\n')
  return atStart ? lines.replace(/^\n+/, '') : lines
}

/** Tokens → tree, leaving out what turned out empty. */
function* rebuild(tokens: readonly Token[]): Steps<ArticleNode[]> {
  const root: ArticleNode[] = []
  const lists: ArticleNode[][] = [root]
  for (const [i, token] of tokens.entries()) {
    if (i % stride === stride - 1) yield
    const list = lists[lists.length - 1] ?? root
    if ('open' in token) lists.push([])
    else if ('text' in token) append(list, token.text)
    else {
      lists.pop()
      const outer = lists[lists.length - 1] ?? root
      const element = { ...token.close, children: withoutEdgeBreaks(token.close, list) }
      if (holdsSomething(element)) outer.push(element)
    }
  }
  return root
}

function append(list: ArticleNode[], text: string): void {
  if (text === '') return
  const before = list[list.length - 1]
  if (typeof before === 'string') list[list.length - 1] = before + text
  else list.push(text)
}

/** A line break at the edge of a block shows nothing, or an empty line nobody meant. */
function withoutEdgeBreaks(element: ArticleElement, children: ArticleNode[]): ArticleNode[] {
  if (!partsBlocks(flowOf(element.tag))) return children
  let start = 0
  let end = children.length
  while (start < end && isBreak(children[start])) start += 1
  while (end > start && isBreak(children[end - 1])) end -= 1
  return start === 0 && end === children.length ? children : children.slice(start, end)
}

function isBreak(node: ArticleNode | undefined): boolean {
  return typeof node === 'object' && node.tag === 'br'
}

function holdsSomething(element: ArticleElement): boolean {
  if (element.children.length > 0 || isVoid(element.tag) || element.attrs?.id !== undefined) return true
  return element.tag === 'td' || element.tag === 'th' || flowOf(element.tag) === 'formula'
}
