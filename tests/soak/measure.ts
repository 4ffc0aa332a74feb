/** What a document, a worker or a page's process holds when nothing of it is waste. */
import type { CDPSession } from 'puppeteer-core'

/** The parts that are measured. `panel` and `listening` are documents of one process: nodes and listeners are theirs together. */
export const parts = ['panel', 'page', 'background'] as const
export type Part = (typeof parts)[number]

export interface Measure {
  /** Bytes of JavaScript's heap after garbage collection, compiled code and all. */
  readonly heap: number
  /**
   * Bytes of it that are data: objects, functions, strings, arrays. Machine code grows with every hundred articles, as the
   * compiler finds out what is used much, and would hide what is kept (of 1 MB more after 100 articles 10 kB were data).
   */
  readonly data?: number
  /** Of all documents in the process; a worker has none. */
  readonly nodes: number
  readonly documents: number
  readonly listeners: number
}

/** Collects garbage and measures. What is counted is the process of the target that `session` is for. */
export async function measure(session: CDPSession): Promise<Measure> {
  await session.send('HeapProfiler.enable')
  // What finalizers let go in the first turn is collected in the second.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage')
  await session.send('HeapProfiler.disable')
  const counters = await session.send('Memory.getDOMCounters').catch(() => undefined)
  return {
    heap,
    nodes: counters?.nodes ?? 0,
    documents: counters?.documents ?? 0,
    listeners: counters?.jsEventListeners ?? 0,
  }
}

/** What a heap snapshot says of itself; `nodes` has as many numbers a node as there are fields. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] }
  }
  readonly nodes: readonly number[]
}

/** What is no data of a program: code, and what belongs to the browser. */
const others: readonly string[] = ['code', 'native', 'hidden', 'synthetic', 'object shape']

/** Bytes of data in the heap, by a snapshot: garbage is collected for it. */
export async function dataIn(session: CDPSession): Promise<number> {
  const chunks: string[] = []
  const add = ({ chunk }: { chunk: string }): void => void chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', add)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.send('HeapProfiler.disable')
  session.off('HeapProfiler.addHeapSnapshotChunk', add)
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let sum = 0
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!others.includes(types[0][nodes[at + type] ?? 0] ?? '')) sum += nodes[at + size] ?? 0
  return sum
}
