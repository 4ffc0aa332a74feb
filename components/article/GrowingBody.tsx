import { Component, type ComponentChildren, Fragment, type RefObject, render } from 'preact'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { type Article, contentOf, type MarkedNode } from './article'
import { type Growing, growIn } from './growth.dom'
import type { Pace } from './pace.dom'
import { bareStretchesOf, firstRunsOf, stringsIn } from './stretches'

interface GrowingBodyProps<M> {
  article: Article
  /** The element they stand in. */
  root: RefObject<HTMLElement | null>
  /** Its body, with marks laid in. */
  stretches: readonly (readonly MarkedNode<M>[])[]
  /** As long as it is the same function, it draws the same nodes alike. */
  draw: (nodes: readonly MarkedNode<M>[]) => ComponentChildren
  /** Without one, all of it is drawn at once. */
  pace: Pace | undefined
}

/**
 * The body of a long article. Each stretch is drawn by itself, as a tree of its own: so they can be drawn one after the other,
 * and none is looked at again while another is drawn.
 */
export function GrowingBody<M>(
  { article, root, stretches, draw, pace }: GrowingBodyProps<M>,
  context: object,
): ComponentChildren {
  const bare = useMemo(() => bareStretchesOf(article.body), [article])
  const firstRuns = useMemo(() => {
    const all = contentOf(article)
    return firstRunsOf(bare, stringsIn(all.slice(0, all.length - article.body.length)))
  }, [bare, article])
  const growing = useRef<Growing<M> | undefined>(undefined)
  const around = useRef(context)
  around.current = context
  const drawInto = useMemo(
    () =>
      (nodes: readonly MarkedNode<M>[], into: Element): void =>
        render(nodes.length === 0 ? null : <Within context={around.current}>{draw(nodes)}</Within>, into),
    [draw],
  )

  useLayoutEffect(() => {
    const { current } = root
    if (current === null) return
    growing.current ??= growIn<M>(current, pace)
    growing.current.show({ stretches, bare, firstRuns, draw: drawInto })
  }, [root, stretches, bare, firstRuns, drawInto, pace])
  useLayoutEffect(() => () => growing.current?.end(), [])

  return stretches.map(() => <div class="stretch" />)
}

/** Hands on what stands around a tree (words of the interface), since a tree of its own begins without. */
class Within extends Component<{ context: object; children: ComponentChildren }> {
  override getChildContext(): object {
    return this.props.context
  }
  override render(): ComponentChildren {
    return <Fragment>{this.props.children}</Fragment>
  }
}
