/** Runs in Chromium: what the extractor sees on a page, before it chooses. */

import { featuresOf } from '../../../components/extraction/features.dom'
import { gather } from '../../../components/extraction/gather.dom'
import { metadataOf } from '../../../components/extraction/metadata.dom'
import { atOnce } from '../../../components/extraction/pace.dom'
import { kindOfPage } from '../../../components/extraction/page-kind'
import { prepare } from '../../../components/extraction/prepare.dom'
import { takeSnapshot } from '../../../components/extraction/snapshot.dom'

export interface SeenPage {
  /** The text of each block; empty for media, which are not weighed. */
  readonly texts: readonly string[]
  readonly readable: readonly boolean[]
  /** For each block, its tag and those around it, to find one's way in errors. */
  readonly places: readonly string[]
  readonly kind: string | undefined
  /** The features, 32-bit floats row by row, in base64. */
  readonly rows: string
}

export function seePage(live: Document, address: string): SeenPage {
  const { page: snapshot } = atOnce(takeSnapshot(live))
  atOnce(prepare(snapshot, live.baseURI))
  const metadata = metadataOf(snapshot, { url: address })
  const kind = kindOfPage(metadata.kind, address)
  const { blocks, evidence } = atOnce(gather(snapshot, snapshot.body, metadata, kind))
  const rows = atOnce(featuresOf(blocks, evidence, (row) => [...row]))
  const inputs = rows.find((row) => row !== undefined)?.length ?? 0
  const none = new Array<number>(inputs).fill(0)
  const bytes = new Uint8Array(new Float32Array(rows.flatMap((row) => row ?? none)).buffer)
  let binary = ''
  for (let i = 0; i < bytes.length; i += 8_192) binary += String.fromCharCode(...bytes.subarray(i, i + 8_192))
  return {
    texts: blocks.map(({ text, isMedia }) => (isMedia ? '' : text)),
    readable: evidence.readable,
    places: blocks.map(({ element, box }) =>
      `${element.localName}<${box.element.localName}.${box.element.getAttribute('class') ?? ''}`.slice(0, 60),
    ),
    kind: evidence.kind,
    rows: btoa(binary),
  }
}
