/** The one owner of the keymap in force, and how components learn of it. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Stored } from '@/components/ui/stored'
import type { CommandName } from './commands'
import { initialKeymap, type Keymap, strokesOf } from './keymap'
import { type Labels, spokenKeys } from './shown-keys'

export interface Keyboard {
  readonly keymap: ReadonlySignal<Keymap>
  readonly labels: ReadonlySignal<Labels>
  readonly canUndo: ReadonlySignal<boolean>
  /** A sentence to show while the keys cannot be kept; they are in force all the same. */
  readonly trouble: ReadonlySignal<string | undefined>
  set(keymap: Keymap): void
  /** Takes back the last change made here. */
  undo(): void
}

interface KeyboardMeans {
  readonly stored: Stored<Keymap>
  /** What the browser tells of the layout. */
  readonly labels: Promise<Labels>
  readonly life: AbortSignal
}

/** Begins with the keys as at first; what is kept follows as soon as it has been read. */
export function ownKeyboard({ stored, labels: told, life }: KeyboardMeans): Keyboard {
  const keymap = signal(initialKeymap)
  const labels = signal<Labels>(new Map())
  const trouble = signal<string | undefined>(undefined)
  const past = signal<readonly Keymap[]>([])
  const canUndo = signal(false)
  const remember = (keymaps: readonly Keymap[]): void => {
    past.value = keymaps
    canUndo.value = keymaps.length > 0
  }
  const adopt = (value: Keymap): void => {
    // What comes back of our own change is no news.
    if (JSON.stringify(value) === JSON.stringify(keymap.peek())) return
    keymap.value = value
    remember([])
  }
  /** How many of our own changes are on their way to be kept; until then what storage tells is older. */
  let underWay = 0
  const follow = (value: Keymap): void => {
    if (underWay === 0) adopt(value)
  }
  stored.watch(follow, life)
  stored.get().then(
    (value) => {
      // A change made meanwhile is newer than what is kept.
      if (!canUndo.peek()) follow(value)
    },
    () => {},
  )
  told.then(
    (known) => {
      labels.value = known
    },
    () => {},
  )
  const show = (next: Keymap): void => {
    keymap.value = next
    underWay += 1
    stored
      .set(next)
      .then(
        () => {
          trouble.value = undefined
        },
        (error: unknown) => {
          trouble.value = error instanceof Error ? error.message : String(error)
        },
      )
      .finally(() => {
        underWay -= 1
      })
  }
  return {
    keymap,
    labels,
    canUndo,
    trouble,
    set(next) {
      remember([...past.peek().slice(-49), keymap.peek()])
      show(next)
    },
    undo() {
      const last = past.peek().at(-1)
      if (last === undefined) return
      remember(past.peek().slice(0, -1))
      show(last)
    },
  }
}

/** Without a provider the keys are those at first. */
export const KeyboardContext = createContext<Pick<Keyboard, 'keymap' | 'labels'>>({
  keymap: signal(initialKeymap),
  labels: signal(new Map()),
})

/**
 * `aria-keyshortcuts` of some commands, by the names a component has for them, from the keymap in force; nothing for a
 * command without a key. One key each: all that stands there is read out with the control.
 */
export function useShortcuts<Name extends string>(
  wanted: Readonly<Partial<Record<Name, CommandName>>>,
): Partial<Record<Name, string>> {
  const { keymap, labels } = useContext(KeyboardContext)
  const found: Partial<Record<Name, string>> = {}
  for (const name of Object.keys(wanted) as Name[]) {
    const command = wanted[name]
    const stroke = command && strokesOf(keymap.value, command)[0]
    if (stroke !== undefined) found[name] = spokenKeys(stroke, labels.value)
  }
  return found
}
