/** The one owner of what the person adds to the glossaries: each change starts from what is kept, and can be undone. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Stored } from '@/components/ui/stored'
import { nothingPersonal, type Personal, turnedBack } from './personal'

export interface Notebook {
  readonly personal: ReadonlySignal<Personal>
  /** A sentence saying why the last change could not be kept; then nothing changed. */
  readonly trouble: ReadonlySignal<string | undefined>
  readonly canUndo: ReadonlySignal<boolean>
  /** Resolves once what is kept has been read. Never rejects. */
  readonly ready: Promise<void>
  /** Changes it: all of it or, where it cannot be kept, nothing. */
  change(by: (personal: Personal) => Personal): Promise<void>
  /** Takes the last change back, and nothing that another window did since. */
  undo(): Promise<void>
}

interface NotebookMeans {
  readonly stored: Stored<Personal>
  readonly life: AbortSignal
}

export function makeNotebook({ stored, life }: NotebookMeans): Notebook {
  const personal = signal<Personal>(nothingPersonal)
  const trouble = signal<string>()
  const canUndo = signal(false)
  let done: { readonly before: Personal; readonly after: Personal } | undefined
  let last: Promise<void> = Promise.resolve()
  const remember = (change: typeof done): void => {
    done = change
    canUndo.value = change !== undefined
  }
  const tell = (error: unknown): void => {
    trouble.value = error instanceof Error ? error.message : String(error)
  }
  const change = (by: (personal: Personal) => Personal): Promise<void> => {
    last = last.then(async () => {
      try {
        let before: Personal | undefined
        const after = await stored.amend((now) => {
          before = now
          return by(now)
        })
        if (before !== undefined && after !== before) remember({ before, after })
        personal.value = after
        trouble.value = undefined
      } catch (error) {
        tell(error)
      }
    })
    return last
  }
  const begin = async (): Promise<void> => {
    stored.watch((value) => {
      personal.value = value
    }, life)
    const kept = await stored.get()
    // What was changed meanwhile is newer.
    if (personal.peek() === nothingPersonal) personal.value = kept
  }
  return {
    personal,
    trouble,
    canUndo,
    ready: begin().catch(tell),
    change,
    async undo() {
      const back = done
      if (back === undefined) return
      await change((now) => turnedBack(back.before, back.after, now))
      if (trouble.value === undefined) remember(undefined)
    },
  }
}
