/** The one owner of the word aids that are on. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Stored } from '@/components/ui/stored'
import type { Uncovered } from '@/components/word-aids/aider'
import { keptWordAids, type WordAidSettings } from '@/components/word-aids/word-aids'

export interface WordAidOwner {
  readonly settings: ReadonlySignal<WordAidSettings>
  /** Which languages of the article that is shown lack an aid that is on; whoever aids it tells. */
  readonly uncovered: Signal<Uncovered | undefined>
  /** In force at once; kept where that is possible. */
  set(settings: WordAidSettings): void
}

export function ownWordAids(stored: Stored<WordAidSettings>, life: AbortSignal): WordAidOwner {
  const settings = signal(keptWordAids.fallback)
  const adopt = (value: WordAidSettings): void => {
    const before = settings.peek()
    const isSame =
      value.syllables === before.syllables &&
      value.beginnings === before.beginnings &&
      value.parts.join() === before.parts.join()
    if (!isSame) settings.value = value
  }
  stored.watch(adopt, life)
  // Without what was kept, nothing is aided.
  stored.get().then(adopt, () => {})
  return {
    settings,
    uncovered: signal(undefined),
    set(value) {
      adopt(value)
      stored.set(value).catch(() => {})
    },
  }
}
