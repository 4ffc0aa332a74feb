import type { Stored } from '@/components/ui/stored'

/** `Stored` over a plain object: tells watchers of every change, its own too, as the browser's storage does. */
export class PlainStore<T> implements Stored<T> {
  readonly written: T[] = []
  /** While it holds a sentence, nothing can be kept. */
  refuse: string | undefined
  /** What keeping waits for. */
  delay: Promise<void> | undefined
  readonly #listeners = new Set<(value: T) => void>()

  constructor(public value: T) {}

  async get(): Promise<T> {
    return this.value
  }

  async set(value: T): Promise<void> {
    this.written.push(value)
    if (this.delay !== undefined) await this.delay
    if (this.refuse !== undefined) throw new Error(this.refuse)
    this.change(value)
  }

  note(value: T): void {
    this.change(value)
  }

  async amend(by: (now: T) => T): Promise<T> {
    const next = by(this.value)
    if (next !== this.value) await this.set(next)
    return next
  }

  watch(listener: (value: T) => void, signal: AbortSignal): void {
    this.#listeners.add(listener)
    signal.addEventListener('abort', () => this.#listeners.delete(listener))
  }

  /** A change as another window makes it. */
  change(value: T): void {
    this.value = value
    for (const listener of this.#listeners) listener(value)
  }
}
