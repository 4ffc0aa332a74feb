/** The one owner of how the person wants line focus. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Stored } from '@/components/ui/stored'
import { keptLineFocus, type LineFocusSettings, type Shape } from './line-focus'

export interface LineFocusOwner {
  readonly settings: ReadonlySignal<LineFocusSettings>
  /** Resolves once what is kept has been read. Never rejects. */
  readonly ready: Promise<void>
  /** In force at once; kept where that is possible. */
  change(part: Partial<LineFocusSettings>): void
  /** Off, or on in the shape it had last (one line, at first). */
  toggle(): void
}

export function ownLineFocus(stored: Stored<LineFocusSettings>, life: AbortSignal): LineFocusOwner {
  const settings = signal(keptLineFocus.fallback)
  let last: Shape = 'one'
  /** A slider reports many values; storage takes few. What came last is kept when the one before has been. */
  let waiting: LineFocusSettings | undefined
  let isKeeping = false

  const adopt = (value: LineFocusSettings): void => {
    const { shape, lead, dim } = settings.peek()
    if (value.shape !== 'off') last = value.shape
    if (value.shape !== shape || value.lead !== lead || value.dim !== dim) settings.value = value
  }
  const keep = async (): Promise<void> => {
    if (isKeeping) return
    isKeeping = true
    while (waiting !== undefined) {
      const value = waiting
      waiting = undefined
      await stored.set(value).catch(() => {})
    }
    isKeeping = false
  }
  const change = (part: Partial<LineFocusSettings>): void => {
    adopt({ ...settings.peek(), ...part })
    waiting = settings.peek()
    void keep()
  }

  let isChanged = false
  stored.watch((value) => {
    // What storage reports while something waits is already out of date.
    if (!isKeeping) adopt(value)
  }, life)
  return {
    settings,
    // Without what was kept it is off.
    ready: stored.get().then(
      (value) => {
        if (!isChanged) adopt(value)
      },
      () => {},
    ),
    change(part) {
      isChanged = true
      change(part)
    },
    toggle() {
      isChanged = true
      change({ shape: settings.peek().shape === 'off' ? last : 'off' })
    },
  }
}
