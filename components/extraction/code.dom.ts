/**
 * Code. Highlighters build a listing from tables, lists and boxes, with numbers beside the lines and a button to copy; a
 * listing is one `<pre>` with its lines, and says its language.
 */
import { rename } from './rename.dom'

/** The language of a listing, as the publisher names it. */
export const languageAttribute = 'data-language'

const numbers =
  '[class*="gutter"], [class*="line-number"], [class*="linenumber"], [class*="lineno"], [class*="linenos"], [class*="blob-num"], [class*="ln-num"], [data-line-number], .rouge-gutter'
const tools = '[class*="copy"]:not([class*="copyright"]), [class*="clipboard"], [class*="toolbar"]'
const lines = 'div, p, li, tr'
/** Lines that only a style sheet puts below one another. */
const styledLines = 'span.line, [class*="code-line"], [class*="token-line"], [class*="view-line"]'
const editors = '.cm-content, .CodeMirror-code, .view-lines, .ace_text-layer'
const named = /(?:^|\s)(?:(?:language|lang|highlight-source|highlight)[-:]|brush:\s*|sourceCode\s+)([a-z][\w+#.-]*)/i

/** Makes listings of all code blocks, in place. */
export function settleCode(body: Element): void {
  for (const editor of body.querySelectorAll(editors)) rename(editor, 'pre')
  for (const code of body.querySelectorAll('code')) {
    // Code of several lines that a style sheet sets as a block.
    if (code.closest('pre, p, li, td') !== null || !/\S\n[\s\S]*\S/.test(code.textContent ?? '')) continue
    const pre = body.ownerDocument.createElement('pre')
    code.replaceWith(pre)
    pre.append(code)
  }
  for (const table of body.querySelectorAll('table')) joinTable(table)
  for (const pre of body.querySelectorAll('pre')) settleListing(pre)
}

/** A table with the numbers in one column and the code in the other. */
function joinTable(table: Element): void {
  const cells = table.querySelectorAll('td')
  if (cells.length < 2 || table.querySelector('table, th, img') !== null) return
  const isNumbers = (cell: Element): boolean => /^[\s\d]*$/.test(cell.textContent ?? '')
  const inside = table.querySelectorAll('pre')
  const isListing =
    inside.length > 0 ? inside.length <= 2 : table.querySelector('td[class*="code"], [data-line-number]') !== null
  if (
    !isListing ||
    ![...table.querySelectorAll('tr')].every(
      (row) => row.children[0] !== undefined && row.children.length === 2 && isNumbers(row.children[0]),
    )
  )
    return
  const code = [...cells].filter((_, i) => i % 2 === 1)
  const pre = table.ownerDocument.createElement('pre')
  const language = languageOf(table)
  if (language !== undefined) pre.setAttribute(languageAttribute, language)
  for (const [i, cell] of code.entries()) {
    const content = cell.querySelector('pre') ?? cell
    if (i > 0) pre.append('\n')
    pre.append(...content.childNodes)
  }
  // Some put the whole table into a `pre`.
  const outer = table.closest('pre')
  ;(outer ?? table).replaceWith(pre)
}

function settleListing(pre: Element): void {
  const language = languageOf(pre)
  if (language !== undefined) pre.setAttribute(languageAttribute, language)
  for (const number of pre.querySelectorAll(numbers)) {
    if (/^[\s\d]*$/.test(number.textContent ?? '')) number.remove()
  }
  for (const tool of pre.querySelectorAll(tools)) {
    if ((tool.textContent ?? '').length < 30 && !/\n/.test(tool.textContent?.trim() ?? '')) tool.remove()
  }
  for (const line of pre.querySelectorAll(styledLines)) {
    const next = line.nextSibling
    if (next?.nodeType === 1 && (next as Element).matches(styledLines) && !(line.textContent ?? '').endsWith('\n'))
      line.after('\n')
  }
  for (const line of [...pre.querySelectorAll(lines)].reverse()) {
    if (line.nextSibling !== null && !(line.textContent ?? '').endsWith('\n') && !startsLine(line.nextSibling))
      line.after('\n')
    line.replaceWith(...line.childNodes)
  }
  for (const list of pre.querySelectorAll('ol, ul, table, tbody, thead, td, section, figure'))
    list.replaceWith(...list.childNodes)
}

function startsLine(node: Node): boolean {
  return node.nodeType === 3 && /^[ \t]*\n/.test((node as Text).data) && (node as Text).data.trim() === ''
}

/** What the classes of the listing, its code or the box around it say: `language-js`, `highlight-source-python`. */
function languageOf(listing: Element): string | undefined {
  const code = listing.querySelector('code')
  for (const element of [listing, code, listing.parentElement, listing.parentElement?.parentElement]) {
    if (element == null) continue
    const given =
      element.getAttribute('data-lang') ?? element.getAttribute('data-language') ?? named.exec(element.className)?.[1]
    if (
      given != null &&
      /^[\w+#.-]{1,30}$/.test(given) &&
      !/^(?:text|plain|plaintext|none|default|source|wrap.*)$/i.test(given)
    ) {
      return given.toLowerCase()
    }
  }
  return undefined
}
