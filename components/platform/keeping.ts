/** What keeping needs of a browser, so that it can be tried without one. */
import type { StoreTrouble } from '@/components/ui/stored'

/** As `browser.storage` has them. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(key: string): Promise<void>
}

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>

export interface Keeping {
  /** What stands first has the newest value: a later area only failed to take it. */
  readonly areas: { readonly session?: Area; readonly local?: Area; readonly sync?: Area }
  onChanged(listener: (changes: Changes) => void, signal: AbortSignal): void
  /** Runs a job while no other window runs one of that name. */
  inTurn<R>(name: string, job: () => Promise<R>): Promise<R>
  /** Resolves when storage has been waited for long enough. */
  patience(): Promise<void>
  /** What is wrong with a key; `undefined` once it can be kept again. */
  tell(key: string, trouble: StoreTrouble | undefined): void
}
