/** Brings the rules of `scripts.ts` to a drawn article. Loaded only for an article that has a script of that table. */
import type { ArticleText, Span } from '@/components/text/text'
import { type Script, scriptOf, scriptOfLanguage, scriptStyles } from './scripts'

const dressed = new WeakSet<Document>()

/**
 * Marks the parts of a drawn article whose letters are not of the script their language has, and puts the rules in force.
 * Many pages say no language, or that of their template. Only `spans` are marked, the parts that are drawn; what it returns
 * marks another.
 */
export function markScripts(
  root: HTMLElement,
  { text, blocks }: ArticleText,
  rangeOf: (span: Span) => Range,
  spans: readonly Span[] = [{ start: 0, end: text.length }],
): (span: Span) => void {
  dress(root.ownerDocument)
  const counts = new Map<Script, number>()
  let guess: Script = 'plain'
  const found = blocks.map((block) => {
    const script = scriptOf(text.slice(block.start, block.end), guess)
    guess = script ?? guess
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + block.end - block.start)
    return script
  })
  const most = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
  if (most !== undefined && most !== scriptOfLanguage(root.lang)) root.dataset.script = most
  const mark = ({ start, end }: Span): void => {
    for (let index = firstAt(blocks, start); index < blocks.length; index += 1) {
      const block = blocks[index]
      if (block === undefined || block.start >= end) return
      const script = found[index]
      const element = rangeOf(block).startContainer.parentElement?.closest<HTMLElement>(blockTags)
      if (script === undefined || element == null || !root.contains(element)) continue
      if (script !== drawnAs(element)) element.dataset.script = script
    }
  }
  for (const span of spans) mark(span)
  return mark
}

function firstAt(blocks: readonly Span[], start: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? start) < start) low = middle + 1
    else high = middle
  }
  return low
}

const blockTags = 'p, li, dt, dd, td, th, caption, figcaption, summary, blockquote, h1, h2, h3, h4, h5, h6'

/** The script whose rules hold for an element. */
function drawnAs(element: HTMLElement): Script {
  const teller = element.closest<HTMLElement>('[data-script], [lang]')
  return (teller?.dataset.script as Script | undefined) ?? scriptOfLanguage(teller?.lang ?? '')
}

function dress(document: Document): void {
  if (dressed.has(document)) return
  dressed.add(document)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(scriptStyles())
  document.adoptedStyleSheets.push(sheet)
}
