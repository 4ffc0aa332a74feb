/** What the engine and its worker say to each other. */
import type { Clip, Order } from './synthesis'

export interface Request {
  readonly id: number
  readonly order: Order
}

/** `undefined` as the clip: it could not be made, and the worker is not to be trusted any more. */
export interface Answer {
  readonly id: number
  readonly clip: Clip | undefined
}

/** A worker, seen from outside. */
export interface SynthesisWorker {
  post(request: Request): void
  /** It does nothing more, and is heard of no more. */
  end(): void
}

/** Starts a worker. Its answers come in the order of the requests; `died` is called when none will come any more. */
export type OpenWorker = (answered: (answer: Answer) => void, died: () => void) => SynthesisWorker
