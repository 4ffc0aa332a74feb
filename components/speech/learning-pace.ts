/** Learns how fast a voice is while it reads. */
import type { Clock } from '@/components/voices/clock'
import type { EngineEvent } from '@/components/voices/engine'
import { paceAfter } from './pace'

interface Reading {
  readonly say: string
  readonly rate: number
  readonly clock: Clock
}

/** Passes events on to `hear`; at the end of an utterance, `learn` is given what follows for a pace known so far. */
export function learningPace(
  { say, rate, clock }: Reading,
  learn: (learnt: (known: number | undefined) => number | undefined) => void,
  hear: (event: EngineEvent) => void,
): (event: EngineEvent) => void {
  let since: number | undefined
  return (event) => {
    if (event.type === 'started') since ??= clock.now()
    if (event.type === 'ended' && since !== undefined) {
      const seconds = (clock.now() - since) / 1000
      learn((known) => paceAfter(known, say, seconds, rate))
    }
    hear(event)
  }
}
