/** Whether two trees are alike: what is drawn already need not be drawn again. */
import type { MarkedNode } from './article'

/** Whether two lists of nodes are drawn alike, marks and all. Marks are alike when their properties are. */
export function areSame<M>(some: readonly MarkedNode<M>[], others: readonly MarkedNode<M>[]): boolean {
  return some === others || (some.length === others.length && beginsWith(others, some))
}

/** Whether `nodes` begin with others. */
export function beginsWith<M>(nodes: readonly MarkedNode<M>[], others: readonly MarkedNode<M>[]): boolean {
  if (others.length > nodes.length) return false
  for (const [i, other] of others.entries()) if (!isSame(nodes[i], other)) return false
  return true
}

function isSame<M>(one: MarkedNode<M> | undefined, other: MarkedNode<M>): boolean {
  if (one === other) return true
  if (one === undefined || typeof one === 'string' || typeof other === 'string') return false
  if ('mark' in one || 'mark' in other) {
    if (!('mark' in one && 'mark' in other && haveSame(one.mark, other.mark))) return false
  } else if (one.tag !== other.tag || !haveSame(one.attrs ?? {}, other.attrs ?? {})) return false
  return areSame(one.children, other.children)
}

/** Whether the properties of two plain objects are the same, one by one. */
function haveSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const entries = Object.entries(one)
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([name, value]) => Object.is(value, (other as Record<string, unknown>)[name]))
  )
}
