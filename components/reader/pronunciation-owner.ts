/** The one owner of how the person wants words said. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { withChanges } from '@/components/narration/kept-pronunciations'
import type { Pronunciation } from '@/components/narration/lexicon'
import type { Stored } from '@/components/ui/stored'

export interface PronunciationOwner {
  readonly pronunciations: ReadonlySignal<readonly Pronunciation[]>
  /** A sentence saying why the last change could not be kept. */
  readonly trouble: ReadonlySignal<string | undefined>
  /** In force at once; kept where that is possible. */
  set(pronunciations: readonly Pronunciation[]): void
}

export function ownPronunciations(stored: Stored<readonly Pronunciation[]>, life: AbortSignal): PronunciationOwner {
  const pronunciations = signal<readonly Pronunciation[]>([])
  const trouble = signal<string | undefined>(undefined)
  /** What is read late must not undo what was changed meanwhile. */
  let isChanged = false
  const adopt = (value: readonly Pronunciation[]): void => {
    if (JSON.stringify(value) !== JSON.stringify(pronunciations.peek())) pronunciations.value = value
  }
  stored.watch(adopt, life)
  // Without what was kept, words are said as the voices and the glossaries have them.
  stored.get().then(
    (value) => isChanged || adopt(value),
    () => {},
  )
  return {
    pronunciations,
    trouble,
    set(value) {
      isChanged = true
      const before = pronunciations.peek()
      adopt(value)
      const keep = async (): Promise<void> => {
        // Another window may have taught others meanwhile: what is kept now gets this change, and no more.
        const kept = await stored.amend((now) => withChanges(now, before, value))
        if (pronunciations.peek() === value) adopt(kept)
      }
      keep().then(
        () => {
          trouble.value = undefined
        },
        (error: unknown) => {
          trouble.value = error instanceof Error ? error.message : String(error)
        },
      )
    },
  }
}
