/** What elements of a page are in an article, and what may stand in what: a line holds no blocks, a list holds items. */
import type { ArticleElement, ArticleNode } from '@/components/article/article'
import { flowOf, partsBlocks, type Tag } from '@/components/article/tags'

/** Elements that mean the same as one of the table. */
export const synonyms: Readonly<Record<string, Tag>> = {
  strike: 's',
  acronym: 'abbr',
  tt: 'code',
  dir: 'ul',
  menu: 'ul',
  listing: 'pre',
  xmp: 'pre',
  plaintext: 'pre',
}

/** Boxes of layout: they part text into blocks and mean nothing by themselves. */
export const boxes = new Set(
  'div section article main header footer nav aside center body html form fieldset legend address hgroup search'.split(
    ' ',
  ),
)

/** Dropped with all they hold. */
export const dropped = new Set(
  'script style noscript template link meta head title base svg canvas map area button input select textarea option param track source annotation annotation-xml rp'.split(
    ' ',
  ),
)

/** Parts of a list or a table, and what they must stand in: elsewhere they are boxes. */
export const wholes: Readonly<Record<string, string>> = {
  li: 'ul, ol, menu, dir',
  dt: 'dl',
  dd: 'dl',
  tr: 'table',
  td: 'table',
  th: 'table',
  tbody: 'table',
  thead: 'table',
  tfoot: 'table',
  caption: 'table',
  summary: 'details',
}

/** The tag of a heading of this level below the title, which alone has the first. */
export function headingTag(level: number): Tag {
  return (['h2', 'h2', 'h3', 'h4', 'h5', 'h6'] as const)[level - 1] ?? 'h6'
}

/** The nodes as one line: a block in it is parted from its neighbours by a space. */
export function inLine(nodes: readonly ArticleNode[]): ArticleNode[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [node]
    const children = inLine(node.children)
    return partsBlocks(flowOf(node.tag)) ? [' ', ...children, ' '] : [{ ...node, children }]
  })
}

/** The nodes as items of a list. A list that stands between items belongs to the item before it. */
export function partsOfList(nodes: readonly ArticleNode[]): ArticleNode[] {
  const items: { tag: 'li'; attrs?: object; children: readonly ArticleNode[] }[] = []
  for (const node of nodes) {
    if (typeof node === 'string' && node.trim() === '') continue
    const last = items.at(-1)
    if (typeof node === 'object' && node.tag === 'li') items.push({ ...node, tag: 'li' })
    else if (last !== undefined && typeof node === 'object' && (node.tag === 'ul' || node.tag === 'ol')) {
      last.children = [...last.children, node]
    } else items.push({ tag: 'li', children: [node] })
  }
  return items
}

/** Whether a node stands by itself: it is a block, or an inline element around blocks. */
export function holdsBlocks(node: ArticleNode): boolean {
  return typeof node !== 'string' && (partsBlocks(flowOf(node.tag)) || node.children.some(holdsBlocks))
}

/** Whether a node shows anything, or is where a link leads. */
export function isSomething(node: ArticleNode): boolean {
  return typeof node !== 'string' ? node.tag !== 'br' && isSomethingIn(node) : /[^ \t\n\r\f]/.test(node)
}

function isSomethingIn({ tag, attrs, children }: ArticleElement): boolean {
  return flowOf(tag) === 'object' || flowOf(tag) === 'formula' || attrs?.id !== undefined || children.some(isSomething)
}
