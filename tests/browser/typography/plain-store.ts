import type { TypographySettings } from '@/components/typography/typography'
import type { Stored } from '@/components/ui/stored'

/** `Stored` over a plain object: tells watchers of every change, its own too, as the browser's storage does. */
export class PlainStore implements Stored<TypographySettings> {
  readonly written: TypographySettings[] = []
  /** While it holds a sentence, nothing can be kept. */
  refuse: string | undefined
  readonly #listeners = new Set<(value: TypographySettings) => void>()

  constructor(public value: TypographySettings) {}

  async get(): Promise<TypographySettings> {
    return this.value
  }

  async set(value: TypographySettings): Promise<void> {
    this.written.push(value)
    if (this.refuse !== undefined) throw new Error(this.refuse)
    this.change(value)
  }

  watch(listener: (value: TypographySettings) => void, signal: AbortSignal): void {
    this.#listeners.add(listener)
    signal.addEventListener('abort', () => this.#listeners.delete(listener))
  }

  /** A change as another window makes it. */
  change(value: TypographySettings): void {
    this.value = value
    for (const listener of this.#listeners) listener(value)
  }
}
