/** Where the embedded voice's sound goes: a clock that counts what was played, and sound placed on it. */

/** Why no sound can be heard, or `running`. */
export type Running = 'running' | 'not-allowed' | 'no-sound'

export interface Sink {
  /** Lets its time run, if it does not. Never rejects. */
  start(): Promise<Running>
  /** Seconds of its own time. Stands still while it is not running. */
  now(): number
  /** Milliseconds from now until what is played at `at` is heard; negative once it was. */
  untilHeard(at: number): number
  /**
   * Plays samples at a moment of its time, exact to the sample, with a loudness of 0 to 1. The function returned
   * silences it within a few milliseconds, without a click.
   */
  play(samples: Float32Array<ArrayBuffer>, sampleRate: number, at: number, volume: number): () => void
  /** Time stands still until the next `start()`. */
  suspend(): void
  /** Gives back what it holds. The next `start()` begins anew. */
  close(): void
}
