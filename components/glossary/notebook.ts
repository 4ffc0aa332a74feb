/** The one owner of what the person adds to the glossaries: each change starts from what is kept, and can be undone. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Stored } from '@/components/ui/stored'
import { nothingPersonal, type Personal } from './personal'

export interface Notebook {
  readonly personal: ReadonlySignal<Personal>
  /** A sentence saying why the last change could not be kept. What is on the screen then holds until the panel closes. */
  readonly trouble: ReadonlySignal<string | undefined>
  readonly canUndo: ReadonlySignal<boolean>
  /** Resolves once what is kept has been read. Never rejects. */
  readonly ready: Promise<void>
  /** Changes it: all of it or, where it cannot be kept, nothing. */
  change(by: (personal: Personal) => Personal): Promise<void>
  /** Takes the last change back. */
  undo(): Promise<void>
}

interface NotebookMeans {
  /** Comes with the code that checks what is kept. */
  readonly stored: Promise<Stored<Personal>>
  readonly life: AbortSignal
}

export function makeNotebook({ stored, life }: NotebookMeans): Notebook {
  const personal = signal<Personal>(nothingPersonal)
  const trouble = signal<string>()
  const canUndo = signal(false)
  let before: Personal | undefined
  let last: Promise<void> = Promise.resolve()
  /** Another window may have changed it meanwhile: each change starts from what is kept now. */
  const after = (by: (personal: Personal) => Personal): Promise<void> => {
    last = last.then(async () => {
      try {
        const store = await stored
        const now = await store.get()
        const next = by(now)
        if (next !== now) {
          await store.set(next)
          before = now
          canUndo.value = true
        }
        personal.value = next
        trouble.value = undefined
      } catch (error) {
        trouble.value = error instanceof Error ? error.message : String(error)
      }
    })
    return last
  }
  stored.then(
    (store) =>
      store.watch((value) => {
        personal.value = value
      }, life),
    // A file of the package that is missing is told by the first change.
    () => {},
  )
  const ready = after((now) => now)
  return {
    personal,
    trouble,
    canUndo,
    ready,
    change: after,
    async undo() {
      const back = before
      if (back === undefined) return
      await after(() => back)
      if (trouble.value !== undefined) return
      before = undefined
      canUndo.value = false
    },
  }
}
