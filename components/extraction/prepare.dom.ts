/**
 * What is done to the snapshot before anything is chosen from it: it is brought into the form a reader needs, whatever
 * markup the page has for it. Each step is one pass.
 */
import { settleCode } from './code.dom'
import { gatherFigures } from './figures.dom'
import { settleFormulas } from './formulas.dom'
import { dropUnread } from './hidden.dom'
import type { Steps } from './pace.dom'
import { settlePictures } from './settle-pictures.dom'
import { settleStructure } from './structure.dom'
import { countSums } from './sums.dom'

/** Prepares a snapshot in place. `base` is the address that relative ones start from. */
export function* prepare(snapshot: Document, base: string): Steps<void> {
  const { body } = snapshot
  // The readable form of a formula is hidden on many pages.
  settleFormulas(body)
  yield
  yield* dropUnread(snapshot)
  yield
  yield* settlePictures(snapshot, base)
  yield
  settleCode(body)
  yield
  const sums = yield* countSums(body)
  yield
  yield* gatherFigures(body, sums)
  yield
  yield* settleStructure(body)
  yield
}
