/**
 * What a room keeps between sessions, and the door it is kept behind. A room describes what it keeps as data (`Kept`);
 * the platform turns that into a `Stored`. Values come back decoded, never cast: storage may hold anything.
 */

export interface Kept<T> {
  readonly key: string
  /** Raised when the shape changes; `decode` is told which version a stored value has, and never gets one of a newer. */
  readonly version: number
  readonly fallback: T
  /** `local`: never leaves this computer. Without it, the value follows the person to their other ones. */
  readonly area?: 'local'
  /**
   * Any stored value → a whole `T`. Fills what is missing from the fallback, drops what is wrong, never throws. What it
   * drops counts as damage, of which the person is told.
   */
  decode(value: unknown, version: number): T
  /** Whether nothing of a value is damaged, for what `decode` drops by right: a key that has another use by now. */
  isWhole?(value: unknown): boolean
}

export interface Stored<T> {
  /** Without end it is not waited for: from a storage that is slow comes the fallback, and what is kept to the watchers. */
  get(): Promise<T>
  /** The whole value; the last write wins. Rejects with a sentence fit to show when the value could not be kept. */
  set(value: T): Promise<void>
  /**
   * Lays a value where it is found by whoever gets it next, on this computer alone, until `set` keeps it: for values that
   * come too fast to be kept each, since nothing can be kept any more once the panel closes. Never fails aloud.
   */
  note(value: T): void
  /**
   * What is kept now → what is to be kept, while no other window changes it; the same value changes nothing. For lists,
   * to which two windows may add at once. Resolves with what is kept then, rejects as `set` does.
   */
  amend(by: (now: T) => T): Promise<T>
  /** Calls back whenever the value changes, here or in another window, until `signal` aborts. */
  watch(listener: (value: T) => void, signal: AbortSignal): void
}

/** Opens what a room keeps (`stored` of the platform). */
export type OpenStore = <T>(kept: Kept<T>) => Stored<T>

/** Whether nothing of a stored value was lost in `made`, which was decoded from it. */
export function isWholeIn<T>(kept: Kept<T>, raw: unknown, made: T): boolean {
  return kept.isWhole?.(raw) ?? carries(raw, made)
}

function carries(stored: unknown, made: unknown): boolean {
  if (!isRecord(stored)) return stored === made
  return (
    isRecord(made) &&
    Array.isArray(stored) === Array.isArray(made) &&
    Object.keys(stored).every((name) => Object.hasOwn(made, name) && carries(stored[name], made[name]))
  )
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/**
 * What is wrong with storage, as far as a person should know.
 * - `here`: not synchronised, but kept on this computer.
 * - `session`: kept until the browser closes.
 * - `unkept`: in force until the panel closes.
 * - `copied`: damaged, or of a newer version; a copy lies beside it.
 * - `unread`: it could not be read, or there is no room for a copy.
 */
export type StoreTrouble = 'here' | 'session' | 'unkept' | 'copied' | 'unread'
