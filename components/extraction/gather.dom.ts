/** What a prepared snapshot shows: its blocks, and the evidence to choose among them by. */
import type { Evidence } from './features.dom'
import type { Metadata } from './metadata.dom'
import type { Steps } from './pace.dom'
import { type Block, readBlocks } from './page-blocks.dom'
import { readableBlocks } from './readability.dom'

export interface Gathered {
  readonly blocks: readonly Block[]
  readonly evidence: Evidence
}

/**
 * Gathers the evidence on the blocks below `root` in a prepared snapshot of a page of this kind. Numbers the blocks, changes
 * nothing else.
 */
export function* gather(
  snapshot: Document,
  root: Element,
  metadata: Metadata,
  kind: string | undefined,
): Steps<Gathered> {
  const blocks = yield* readBlocks(root)
  yield
  const evidence = {
    readable: yield* readableBlocks(snapshot, blocks),
    title: metadata.title,
    byline: metadata.byline,
    kind,
    given: metadata.articleBody,
  }
  return { blocks, evidence }
}
