import { type ComponentChildren, createElement, type VNode } from 'preact'
import { type Article, type Attrs, contentOf, type MarkedElement, type MarkedNode, type MarkNode } from './article'
import { attrsOf } from './tags'

/** Words the drawing itself needs, for what has no name of its own. */
export interface ArticleLabels {
  /** Name of a table without a caption: it can be scrolled sideways, so it needs one. */
  readonly table: string
  /** Stands for the description of a picture whose publisher gave none. */
  readonly undescribed: string
  /** Stands before the byline. */
  readonly by: string
}

interface ArticleViewProps<M> {
  article: Article
  labels: ArticleLabels
  /** The article's content with marks laid in; without it, the content as it is. */
  content?: readonly MarkedNode<M>[]
  /** Draws one mark around its text. Must draw `children` and no other text. */
  drawMark?: (mark: M, children: ComponentChildren) => VNode
  /** Draws pictures; without it, an `<img>` that sends no referrer. */
  drawPicture?: (attrs: Attrs) => VNode
  /** Our own lines under title and byline (date, reading time). Not part of the article's text. */
  details?: ComponentChildren
}

/**
 * An article as elements: the tree is drawn tag by tag, so nothing can appear that the table in `tags.ts` does not name.
 * Words of ours inside it stand in elements with `data-aside`; all other text is the article's, to the character.
 */
export function ArticleView<M = never>(props: ArticleViewProps<M>) {
  const { article } = props
  const content = props.content ?? (contentOf(article) as readonly MarkedNode<M>[])
  const headerLength = contentOf(article).length - article.body.length
  const draw = (nodes: readonly MarkedNode<M>[]): ComponentChildren[] =>
    nodes.map((node) => drawNode(node, props, draw))
  return (
    <article class="article" lang={article.language ?? ''} dir={article.direction}>
      <header class="article-header">
        {draw(content.slice(0, headerLength))}
        {props.details !== undefined && <div data-aside>{props.details}</div>}
      </header>
      {draw(content.slice(headerLength))}
    </article>
  )
}

type Draw<M> = (nodes: readonly MarkedNode<M>[]) => ComponentChildren[]

function drawNode<M>(node: MarkedNode<M>, props: ArticleViewProps<M>, draw: Draw<M>): ComponentChildren {
  if (typeof node === 'string') return node
  if (isMark(node)) {
    const children = draw(node.children)
    return props.drawMark === undefined ? children : props.drawMark(node.mark, children)
  }
  const attrs = node.attrs ?? {}
  switch (node.tag) {
    case 'img':
      return props.drawPicture?.(attrs) ?? drawImage(attrs, props.labels)
    case 'address':
      return (
        <address>
          <span data-aside>{props.labels.by} </span>
          {draw(node.children)}
        </address>
      )
    case 'a':
      return createElement('a', { ...linkProps(attrs), ...named(attrs) }, ...draw(node.children))
    case 'table':
      // A wide table scrolls by itself, so it must be reachable and named (WCAG 1.4.10, 2.1.1).
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the keyboard.
        <section class="table-scroll" aria-label={captionOf(node) ?? props.labels.table} tabIndex={0}>
          {createElement('table', named(attrs), ...draw(node.children))}
        </section>
      )
    case 'details':
      // Closed, its text would be in the article's text but not on the page.
      return createElement('details', { ...named(attrs), open: true }, ...draw(node.children))
    default:
      return createElement(node.tag, propsOf(node), ...draw(node.children))
  }
}

/** A picture as the publisher’s page shows it, asked for encrypted and without telling where from. */
export function drawImage(attrs: Attrs, labels: ArticleLabels, onError?: () => void): VNode {
  return (
    <img
      src={attrs.src?.replace(/^http:/, 'https:')}
      alt={attrs.alt ?? labels.undescribed}
      width={attrs.width}
      height={attrs.height}
      // A picture given in place has nothing to wait for.
      loading={attrs.src?.startsWith('data:') === true ? 'eager' : 'lazy'}
      decoding="async"
      referrerpolicy="no-referrer"
      onError={onError}
      {...named(attrs)}
    />
  )
}

function isMark<M>(node: MarkedElement<M> | MarkNode<M>): node is MarkNode<M> {
  return 'mark' in node
}

function linkProps({ href }: Attrs): Record<string, string> {
  if (href === undefined) return {}
  return href.startsWith('#') ? { href } : { href, target: '_blank', rel: 'noopener noreferrer' }
}

function named({ id, lang, dir }: Attrs): Record<string, string> {
  return { ...(id !== undefined && { id }), ...(lang !== undefined && { lang }), ...(dir !== undefined && { dir }) }
}

/** Attributes as Preact takes them: a flag that is there is `true`, an empty string would switch it off. */
function propsOf<M>({ tag, attrs = {} }: MarkedElement<M>): Record<string, string | boolean> {
  const kinds = attrsOf(tag)
  return Object.fromEntries(Object.entries(attrs).map(([name, value]) => [name, kinds[name] === 'flag' ? true : value]))
}

function captionOf<M>(table: MarkedElement<M>): string | undefined {
  for (const child of table.children) {
    if (typeof child === 'object' && 'tag' in child && child.tag === 'caption') return textWithin(child.children)
  }
  return undefined
}

function textWithin<M>(nodes: readonly MarkedNode<M>[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textWithin(node.children))).join('')
}
