import { type Signal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import { type Picking, pickWords } from './picking'
import type { Reader } from './reader'
import type { ReaderState } from './reader-state'
import type { SheetName } from './TopBar'

/** Lets the person pick a part of the page while its sheet is open; `onPicked` reads it. */
export function usePartPicking(
  reader: Reader,
  picking: Picking,
  sheet: Signal<SheetName | undefined>,
  onPicked: () => void,
): () => Promise<void> {
  const words = useWords()
  /** What was shown when the picking began. */
  const from = useRef<unknown>(undefined)

  // Another page was asked for while a part of this one was being picked.
  useSignalEffect(() => {
    if (readOf(reader.state.value) === from.current || sheet.peek() !== 'pick') return
    sheet.value = undefined
    void picking.steer('cancel')
  })

  return async () => {
    sheet.value = 'pick'
    from.current = readOf(reader.state.peek())
    const outcome = await picking.pick(pickWords(words))
    if (sheet.value === 'pick') sheet.value = undefined
    if (outcome === 'picked') onPicked()
    else if (outcome !== 'cancelled') await reader.read(async () => ({ ok: false, reason: outcome }))
  }
}

/** What is the same as long as the same reading of a page is shown, however its terms are marked. */
function readOf(state: ReaderState): unknown {
  return state.status === 'article' ? state.shown.reading : state
}
