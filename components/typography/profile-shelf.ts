/** The one owner of the person's profiles: each change starts from what is kept, and the last can be undone. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Stored } from '@/components/ui/stored'
import { areSame, type Profiles } from './profiles'

export interface ProfileShelf {
  readonly profiles: ReadonlySignal<Profiles>
  /** A sentence saying why the last change could not be kept; then nothing changed. */
  readonly trouble: ReadonlySignal<string | undefined>
  readonly canUndo: ReadonlySignal<boolean>
  /** Resolves once what is kept has been read. Never rejects. */
  readonly ready: Promise<void>
  /** Changes them: all of it or, where it cannot be kept, nothing. Changes are made one after the other. */
  change(by: (profiles: Profiles) => Profiles): Promise<void>
  /** Takes the last change back, and nothing that another window did since. */
  undo(): Promise<void>
}

/** Follows what other windows do until `life` aborts. */
export function makeShelf(stored: Stored<Profiles>, life: AbortSignal): ProfileShelf {
  const profiles = signal<Profiles>([])
  const trouble = signal<string>()
  const canUndo = signal(false)
  let before: Profiles | undefined
  let last: Promise<void> = Promise.resolve()
  const forget = (): void => {
    before = undefined
    canUndo.value = false
  }

  const change = (by: (profiles: Profiles) => Profiles): Promise<void> => {
    last = last.then(async () => {
      const shown = profiles.peek()
      try {
        let start: Profiles | undefined
        const next = await stored.amend((now) => {
          start = now
          // What is heard of it on the way is our own doing.
          profiles.value = by(now)
          return profiles.value
        })
        if (start !== undefined && next !== start) {
          before = start
          canUndo.value = true
        }
        trouble.value = undefined
      } catch (error) {
        profiles.value = await stored.get().catch(() => shown)
        trouble.value = error instanceof Error ? error.message : String(error)
      }
    })
    return last
  }
  stored.watch((value) => {
    if (areSame(value, profiles.peek())) return
    profiles.value = value
    forget()
  }, life)

  return {
    profiles,
    trouble,
    canUndo,
    ready: stored.get().then(
      (kept) => {
        if (profiles.peek().length === 0) profiles.value = kept
      },
      (error: unknown) => {
        trouble.value = error instanceof Error ? error.message : String(error)
      },
    ),
    change,
    async undo() {
      const back = before
      if (back === undefined) return
      await change(() => back)
      if (trouble.peek() === undefined) forget()
    },
  }
}
