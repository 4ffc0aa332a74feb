/** Time as an argument: rooms that wait or measure are handed it. */
export interface Clock {
  /** Calls `fn` once after `ms` milliseconds, unless the returned function is called before. */
  after(ms: number, fn: () => void): () => void
  /** Milliseconds since some fixed moment; never goes back. */
  now(): number
}
