/** The one owner of how much is explained unasked. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Density } from '@/components/glossary/density'
import { keptDensity } from '@/components/glossary/settings'
import type { Stored } from '@/components/ui/stored'

export interface DensityOwner {
  readonly density: ReadonlySignal<Density>
  /** Resolves once what is kept has been read. Never rejects. */
  readonly ready: Promise<void>
  /** In force at once; kept where that is possible. */
  set(density: Density): void
}

export function ownDensity(stored: Stored<Density>, life: AbortSignal): DensityOwner {
  const density = signal(keptDensity.fallback)
  const adopt = (value: Density): void => {
    if (value.help !== density.peek().help || value.repeat !== density.peek().repeat) density.value = value
  }
  stored.watch(adopt, life)
  return {
    density,
    // Without what was kept, the panel explains as it does at first.
    ready: stored.get().then(adopt, () => {}),
    set(value) {
      adopt(value)
      stored.set(value).catch(() => {})
    },
  }
}
