/**
 * What a room keeps between sessions, and the door it is kept behind. A room describes what it keeps as data (`Kept`);
 * the platform turns that into a `Stored`. Values come back decoded, never cast: storage may hold anything.
 */

export interface Kept<T> {
  readonly key: string
  /** Raised when the shape changes; `decode` is told which version a stored value has. */
  readonly version: number
  readonly fallback: T
  /** `local`: never leaves this computer. Without it, the value follows the person to their other ones. */
  readonly area?: 'local'
  /** Any stored value → a whole `T`. Fills what is missing from the fallback, drops what is wrong, never throws. */
  decode(value: unknown, version: number): T
}

export interface Stored<T> {
  get(): Promise<T>
  /** Rejects with a sentence fit to show when the value could not be kept. */
  set(value: T): Promise<void>
  /** Calls back whenever the value changes, here or in another window, until `signal` aborts. */
  watch(listener: (value: T) => void, signal: AbortSignal): void
}
