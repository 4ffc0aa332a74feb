/** What elements mean, where the page says it by roles, by line breaks or by a table that is none. */
import type { Steps } from './pace.dom'
import { blockTags, headings } from './page-blocks.dom'
import { rename } from './rename.dom'

/** Gives elements the names of what they are, in place. */
export function* settleStructure(body: Element): Steps<void> {
  settleRoles(body)
  settleHeadings(body)
  for (const font of body.querySelectorAll('font, center > center, blink, marquee, nobr, big'))
    font.replaceWith(...font.childNodes)
  yield* splitAtBreaks(body)
  // From the inside out, so that what a table holds is known when its turn comes.
  for (const table of [...body.querySelectorAll('table')].reverse()) if (isLayout(table)) dissolve(table)
}

function settleRoles(body: Element): void {
  for (const heading of body.querySelectorAll(`[role="heading"]:not(${headings})`)) {
    if (heading.querySelector(`div, p, ${headings}`) !== null) continue
    const level = Number(heading.getAttribute('aria-level') ?? 2)
    rename(heading, `h${level >= 1 && level <= 6 ? Math.trunc(level) : 2}`)
  }
  for (const list of body.querySelectorAll('[role="list"]:is(div, span, section)')) {
    const items = [...list.children].filter(({ localName }) => !/^(?:script|style|template)$/.test(localName))
    if (items.length < 2 || items.some((item) => item.getAttribute('role') !== 'listitem' && item.localName !== 'li'))
      continue
    for (const item of items) if (item.localName !== 'li') rename(item, 'li')
    rename(list, 'ul')
  }
}

/** The link to itself that a heading carries for those who want to share it is no part of its words. */
function settleHeadings(body: Element): void {
  for (const link of body.querySelectorAll(`:is(${headings}) a[href*="#"], .mw-editsection`)) {
    const text = (link.textContent ?? '').trim()
    // A heading that is nothing but a link is no mark, whatever it says.
    const isMark =
      !/[\p{L}\p{N}]/u.test(text) ||
      (/^(?:permalink|anchor|copy link|link to)\b/i.test(text) && text !== link.closest(headings)?.textContent?.trim())
    if (link.localName !== 'a' || (isMark && link.querySelector('img') === null)) {
      const id = link.id || link.getAttribute('name')
      const heading = link.parentElement
      if (id && heading !== null && heading.id === '') heading.id = id
      link.remove()
    }
  }
}

/** Two line breaks in a row are how pages without paragraphs part them. */
function* splitAtBreaks(body: Element): Steps<void> {
  const done = new Set<Element>()
  for (const br of body.querySelectorAll('br + br')) {
    const box = br.parentElement
    if (box === null || done.has(box)) continue
    done.add(box)
    if (/^(?:p|div|section|article|main|td|li|dd|blockquote|center|body|header|footer|aside)$/.test(box.localName))
      yield* split(box)
  }
}

function* split(box: Element): Steps<void> {
  const page = box.ownerDocument
  const runs: ChildNode[][] = [[]]
  let breaks: ChildNode[] = []
  for (const child of [...box.childNodes]) {
    const isBreak = child.nodeType === 1 && (child as Element).localName === 'br'
    if (isBreak) breaks.push(child)
    else if (child.nodeType === 3 && (child as Text).data.trim() === '' && breaks.length > 0) child.remove()
    else {
      const isBlock = child.nodeType === 1 && blockTags.has((child as Element).localName)
      if (breaks.length > 1 || isBlock) {
        for (const gone of breaks) gone.remove()
        runs.push([])
      } else runs.at(-1)?.push(...breaks)
      breaks = []
      // A block parts the runs before and after it, and is in none.
      if (isBlock) runs.push([])
      else runs.at(-1)?.push(child)
      yield
    }
  }
  if (runs.length === 1) return
  for (const gone of breaks) gone.remove()
  for (const run of runs) {
    const [first] = run
    if (first === undefined || run.every((node) => (node.textContent ?? '').trim() === '' && node.nodeType === 3))
      continue
    const paragraph = page.createElement('p')
    for (const { name, value } of box.localName === 'p' ? box.attributes : [])
      if (name !== 'id') paragraph.setAttribute(name, value)
    first.before(paragraph)
    paragraph.append(...run)
    yield
  }
  if (box.localName !== 'p') return
  const [first] = box.children
  if (box.id !== '' && first !== undefined) first.id = box.id
  box.replaceWith(...box.childNodes)
}

/** A table that lays out a page: it says so, it holds one cell or a table, or its cells hold what only a page does. */
function isLayout(table: HTMLTableElement): boolean {
  const role = table.getAttribute('role')
  if (role === 'presentation' || role === 'none') return true
  if (table.querySelector(':scope table') !== null) return true
  if (table.caption !== null || table.tHead !== null || table.querySelector('th, td[headers], td[scope]') !== null)
    return false
  const rows = [...table.rows]
  const most = Math.max(0, ...rows.map(({ cells }) => cells.length))
  if (rows.length <= 1 && most <= 1) return true
  const hasPage = table.querySelector('h1, h2, h3, p ~ p ~ p, figure, article, section, iframe, video') !== null
  return most <= 2 && hasPage
}

/** Rows and cells become boxes. */
function dissolve(table: HTMLTableElement): void {
  for (const row of [...table.rows]) {
    for (const cell of [...row.cells]) rename(cell, 'div')
    row.replaceWith(...row.childNodes)
  }
  for (const part of table.querySelectorAll(':scope > :is(thead, tbody, tfoot, colgroup)'))
    part.replaceWith(...part.childNodes)
  if (table.caption !== null) rename(table.caption, 'p')
  rename(table, 'div')
}
