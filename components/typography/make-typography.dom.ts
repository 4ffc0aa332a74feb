/** The one owner of the settings in force: loads them, applies them, keeps them, and follows other windows. */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { Stored } from '@/components/ui/stored'
import { applyTypography } from './apply.dom'
import { type History, remember } from './history'
import { differences, initialSettings, type TypographySettings } from './typography'
import { type Clock, makeWriter } from './writer'

export interface Typography {
  readonly settings: ReadonlySignal<TypographySettings>
  readonly canUndo: ReadonlySignal<boolean>
  /** A sentence to show while the settings cannot be loaded or kept; they stay in force all the same. */
  readonly trouble: ReadonlySignal<string | undefined>
  set(next: TypographySettings): void
  /** Takes back the last change made here; nothing happens when there is none. */
  undo(): void
  /** Back to how everything was at first. Can be undone. */
  reset(): void
}

/** What is needed of what `matchMedia` gives. */
export interface SystemQuery extends EventTarget {
  readonly matches: boolean
}

export interface TypographyMeans {
  readonly stored: Stored<TypographySettings>
  /** Where the custom properties are set: the root element of the page. */
  readonly root: HTMLElement
  /** `(prefers-color-scheme: dark)` */
  readonly darkQuery: SystemQuery
  /** `(prefers-contrast: more)` */
  readonly contrastQuery?: SystemQuery
  /** Runs each change of the look; for what must be the same after it, such as the place of the line being read. */
  readonly around?: (change: () => void) => void
  /** Ends everything: listeners, watching. What still waits to be kept is kept. */
  readonly signal: AbortSignal
  readonly clock?: Clock
}

const realClock: Clock = {
  now: () => performance.now(),
  after: (delay, run) => void setTimeout(run, delay),
}

/** Settings that leave every line where it is: nothing has to be measured around them. */
const onlyColours: ReadonlySet<keyof TypographySettings> = new Set(['theme', 'custom'])

/** Resolves once the kept settings are applied, so whoever awaits it before drawing never shows a wrong theme first. */
export async function makeTypography(means: TypographyMeans): Promise<Typography> {
  const { stored, root, darkQuery, contrastQuery, clock = realClock, around = (change) => change() } = means
  const trouble = signal<string | undefined>(undefined)
  const loaded = await stored.get().catch((error: unknown) => {
    trouble.value = error instanceof Error ? error.message : String(error)
    return initialSettings
  })

  const settings = signal(loaded)
  const history = signal<History>([])
  const dark = followed(darkQuery, means.signal)
  const moreContrast = contrastQuery && followed(contrastQuery, means.signal)
  const writer = makeWriter(stored, clock, (failure) => {
    trouble.value = failure
  })

  let applied: TypographySettings | undefined
  const stop = effect(() => {
    const next = settings.value
    const system = { dark: dark.value, moreContrast: moreContrast?.value === true }
    const apply = (): void => applyTypography(root, next, system)
    const movesText = applied === undefined || differences(applied, next).some((name) => !onlyColours.has(name))
    applied = next
    untracked(() => (movesText ? around(apply) : apply()))
  })
  means.signal.addEventListener('abort', () => {
    writer.flush()
    stop()
  })
  // The panel may be closed a moment after the last change.
  root.ownerDocument.defaultView?.addEventListener('pagehide', writer.flush, { signal: means.signal })

  stored.watch((kept) => {
    if (writer.busy() || differences(kept, settings.peek()).length === 0) return
    settings.value = kept
    // Going back to before would also take back what the other window did.
    history.value = []
  }, means.signal)

  const show = (next: TypographySettings): void => {
    settings.value = next
    writer.write(next)
  }
  const set = (next: TypographySettings): void => {
    const before = settings.peek()
    if (differences(before, next).length === 0) return
    history.value = remember(history.peek(), before, next, clock.now())
    show(next)
  }

  return {
    settings,
    canUndo: computed(() => history.value.length > 0),
    trouble,
    set,
    undo() {
      const last = history.peek().at(-1)
      if (last === undefined) return
      history.value = history.peek().slice(0, -1)
      show(last.before)
    },
    reset: () => set(initialSettings),
  }
}

/** Whether the system's answer is yes, as long as `life` lasts. */
function followed(query: SystemQuery, life: AbortSignal): ReadonlySignal<boolean> {
  const matches = signal(query.matches)
  query.addEventListener(
    'change',
    () => {
      matches.value = query.matches
    },
    { signal: life },
  )
  return matches
}
