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
 * Gathers the evidence on the blocks below `root` in a prepared snapshot of the page at `address`. Numbers the blocks,
 * changes nothing else.
 */
export function* gather(snapshot: Document, root: Element, metadata: Metadata, address: string): Steps<Gathered> {
  const blocks = yield* readBlocks(root)
  yield
  const evidence = {
    readable: yield* readableBlocks(snapshot, blocks),
    title: metadata.title,
    byline: metadata.byline,
    kind: metadata.kind === 'forum' || metadata.kind === 'documentation' ? metadata.kind : kindByAddress(address),
    given: metadata.articleBody,
  }
  return { blocks, evidence }
}

/** What the address says, where the page does not: the customary names of hosts and folders. */
function kindByAddress(address: string): string | undefined {
  if (
    /^https?:\/\/(?:www\.)?(?:forums?|community|communities|discuss|discussions|boards?|talk)\.|\/(?:forums?|threads?|topics?|t|questions|boards?|discussions?|comments|community)\/|viewtopic|showthread/i.test(
      address,
    )
  )
    return 'forum'
  if (
    /^https?:\/\/(?:www\.)?(?:docs?|developers?|wiki|help|support|learn|reference|manual)\.|\/(?:docs?|documentation|reference|manual|wiki|api|guides?|handbook|tutorials?)\//i.test(
      address,
    )
  )
    return 'documentation'
  return undefined
}
