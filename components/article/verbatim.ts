/** What stands in a `pre`: something that may be broken into lines like any text, or something that may not. */
import type { MarkedElement, MarkedNode } from './article'
import { isMark, textWithin } from './tree'

/** Signs that hardly any prose has. */
const codeSigns = /[{}[\]<>=|\\;$#_^~`*/]/g
/** Things set below each other: columns, drawings made of letters. */
const aligned = /\S {3,}\S|\S\t+\S|[│┃║─━═┌┐└┘├┤┬┴┼╔╗╚╝▀▄█]|[-=_*.]{8,}/

/**
 * Whether a `pre` keeps its lines as they are and scrolls: code and what is set in columns. A letter, a poem or a plain
 * text that was only put into `pre` wraps, so that nobody has to scroll sideways to read it.
 */
export function keepsLines(pre: MarkedElement<unknown>): boolean {
  if (pre.attrs?.['data-language'] !== undefined || hasCode(pre.children)) return true
  const text = textWithin(pre.children)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return false
  if (lines.filter((line) => aligned.test(line.trim())).length > lines.length * 0.1) return true
  return (text.match(codeSigns)?.length ?? 0) > text.length * 0.02
}

function hasCode(nodes: readonly MarkedNode<unknown>[]): boolean {
  return nodes.some((node) => {
    if (typeof node === 'string') return false
    if (!isMark(node) && (node.tag === 'code' || node.tag === 'samp' || node.tag === 'kbd')) return true
    return hasCode(node.children)
  })
}
