import { type ComponentChildren, createElement, type VNode } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { type Article, type Attrs, contentOf, type MarkedElement, type MarkedNode } from './article'
import { GrowingBody } from './GrowingBody'
import type { Pace } from './pace.dom'
import { linkProps, named, propsOf, sourceOf } from './props-of'
import { ScrollArea } from './ScrollArea'
import { stretchesOf } from './stretches'
import { captionOf, holdsBlock, isMark, onlyPicture, textWithin } from './tree'
import { keepsLines } from './verbatim'

/** Words the drawing itself needs, for what has no name of its own. */
export interface ArticleLabels {
  /** BCP 47 of these words. */
  readonly language: string
  /** Names of what may scroll sideways: a table without a caption, a piece of code, a formula. */
  readonly table: string
  readonly code: string
  readonly formula: string
  /** Stands for the description of a picture whose publisher gave none. */
  readonly undescribed: string
  /** Stands before the byline. */
  readonly by: string
}

/** How a picture stands in the article. */
export interface PicturePlace {
  /** Whether it is part of a link or of another control: no control can be put there. */
  readonly isInControl: boolean
  /** Whether words of the same paragraph, cell or link stand beside it. */
  readonly isAmongWords: boolean
  /** Draws the link around a picture that is all the link holds; what else belongs to the picture stands outside it. */
  readonly link?: (picture: ComponentChildren) => VNode
}

interface ArticleViewProps<M> {
  article: Article
  labels: ArticleLabels
  /** The article's content with marks laid in; without it, the content as it is. */
  content?: readonly MarkedNode<M>[]
  /** Draws one mark around its text. Must draw `children` and no other text. */
  drawMark?: (mark: M, children: ComponentChildren) => VNode
  /** Draws pictures; without it, an `<img>` that sends no referrer. */
  drawPicture?: (attrs: Attrs, place: PicturePlace) => VNode
  /** Our own lines under title and byline (date, reading time). Not part of the article's text. */
  details?: ComponentChildren
  /** Draws a long article bit by bit; without it, all at once. */
  pace?: Pace | undefined
  /** Draws it in stretches even if it is short: it is the beginning of a long one. */
  isBeginning?: boolean
}

/**
 * An article as elements: the tree is drawn tag by tag, so nothing can appear that the table in `tags.ts` does not name.
 * Words of ours inside it stand in elements with `data-aside`; all other text is the article's, to the character.
 */
export function ArticleView<M = never>(props: ArticleViewProps<M>) {
  const { article, labels, drawMark, drawPicture, isBeginning = false } = props
  const { content = contentOf(article) as readonly MarkedNode<M>[] } = props
  const root = useRef<HTMLElement>(null)
  const header = contentOf(article).length - article.body.length
  const body = useMemo(() => content.slice(header), [content, header])
  const stretches = useMemo(() => stretchesOf(body, isBeginning), [body, isBeginning])
  const isLong = stretches.length > 0
  const draw = useMemo(() => drawing({ labels, drawMark, drawPicture } as Drawing<M>), [labels, drawMark, drawPicture])
  return (
    <article class="article" lang={article.language ?? ''} dir={article.direction} ref={root}>
      <header class="article-header">
        {draw(content.slice(0, header))}
        {props.details !== undefined && <div data-aside>{props.details}</div>}
      </header>
      {isLong ? <GrowingBody {...{ article, root, stretches, draw, pace: props.pace }} /> : draw(body)}
    </article>
  )
}

/** What is drawn with. */
type Drawing<M> = Pick<ArticleViewProps<M>, 'labels' | 'drawMark' | 'drawPicture'>
type Draw<M> = (nodes: readonly MarkedNode<M>[]) => ComponentChildren[]

function drawing<M>(props: Drawing<M>): Draw<M> {
  const draw: Draw<M> = (nodes) => {
    const isAmongWords = nodes.some((node) => typeof node === 'string' && node.trim() !== '')
    return nodes.map((node) => drawNode(node, props, draw, isAmongWords))
  }
  return draw
}

function drawNode<M>(node: MarkedNode<M>, props: Drawing<M>, draw: Draw<M>, isAmongWords: boolean): ComponentChildren {
  if (typeof node === 'string') return node
  if (isMark(node)) {
    const children = draw(node.children)
    return props.drawMark === undefined ? children : props.drawMark(node.mark, children)
  }
  const attrs = node.attrs ?? {}
  switch (node.tag) {
    case 'img':
      return drawPicture(attrs, { isInControl: false, isAmongWords }, props)
    case 'address':
      return (
        <address>
          <span data-aside lang={props.labels.language}>{`${props.labels.by} `}</span>
          {draw(node.children)}
        </address>
      )
    case 'a':
      return drawLink(node, props, isAmongWords)
    case 'summary':
      return createElement('summary', named(attrs), ...within(props)(node.children))
    case 'table':
      return (
        <ScrollArea kind="table" name={captionOf(node) ?? props.labels.table}>
          {createElement('table', named(attrs), ...draw(node.children))}
        </ScrollArea>
      )
    case 'th':
      if (!node.children.every((child) => typeof child === 'string' && child.trim() === '')) break
      // The empty corner of a table heads nothing.
      return createElement('td', { ...propsOf(node), scope: undefined }, ...draw(node.children))
    case 'pre': {
      const pre = createElement('pre', propsOf(node), ...draw(node.children))
      return keepsLines(node) ? (
        <ScrollArea kind="code" name={props.labels.code}>
          {pre}
        </ScrollArea>
      ) : (
        pre
      )
    }
    case 'math': {
      if (holdsBlock(node.children)) return draw(node.children)
      const formula = createElement('math', propsOf(node), ...draw(node.children))
      return attrs.display === 'block' || textWithin(node.children).length > shortFormula ? (
        <ScrollArea kind="formula" name={props.labels.formula}>
          {formula}
        </ScrollArea>
      ) : (
        formula
      )
    }
    case 'details':
      // Closed, its text would be in the article's text but not on the page.
      return createElement('details', { ...named(attrs), open: true }, ...draw(node.children))
  }
  return createElement(node.tag, propsOf(node), ...draw(node.children))
}

interface ImageEvents {
  readonly onError?: () => void
  readonly onLoad?: (event: { readonly currentTarget: HTMLImageElement }) => void
}

/** A picture as the publisher’s page shows it, asked for encrypted and without telling where from. */
export function drawImage(
  attrs: Attrs,
  labels: Pick<ArticleLabels, 'undescribed'>,
  { onError, onLoad }: ImageEvents = {},
): VNode {
  return (
    <img
      src={sourceOf(attrs)}
      alt={attrs.alt ?? labels.undescribed}
      width={attrs.width}
      height={attrs.height}
      // A picture given in place has nothing to wait for.
      loading={attrs.src?.startsWith('data:') === true ? 'eager' : 'lazy'}
      decoding="async"
      referrerpolicy="no-referrer"
      onError={onError}
      onLoad={onLoad}
      {...named(attrs)}
    />
  )
}

/** Characters of a formula that fits into any line: an article may have thousands of these. */
const shortFormula = 6

function drawPicture<M>(attrs: Attrs, place: PicturePlace, props: Drawing<M>): VNode {
  if (props.drawPicture !== undefined) return props.drawPicture(attrs, place)
  const image = drawImage(attrs, props.labels)
  return place.link?.(image) ?? image
}

/** Draws what is inside a control. */
function within<M>(props: Drawing<M>): Draw<M> {
  return drawing({
    ...props,
    drawPicture: (attrs, { isAmongWords }) => drawPicture(attrs, { isInControl: true, isAmongWords }, props),
  })
}

function drawLink<M>({ attrs = {}, children }: MarkedElement<M>, props: Drawing<M>, isAmongWords: boolean): VNode {
  const link = (...content: ComponentChildren[]): VNode =>
    createElement('a', { ...linkProps(attrs), ...named(attrs) }, ...content)
  const picture = onlyPicture(children)
  return picture === undefined || picture.attrs?.alt === ''
    ? link(...within(props)(children))
    : drawPicture(picture.attrs ?? {}, { isInControl: false, isAmongWords, link }, props)
}
