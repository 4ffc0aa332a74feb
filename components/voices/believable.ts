/**
 * An engine whose events can be believed. What a platform reports may come twice, in the wrong order, with places that
 * are not in the text, or when nothing can have been said yet. Behind this, each utterance reports as the contract says:
 * `started`, words that go forward, and `ended` or `failed`, once; and nothing after that or after `cancel`.
 */
import type { Clock } from './clock'
import type { Engine, EngineEvent, SpeakRequest } from './engine'

/**
 * UTF-16 units a second at rate 1 that no voice says: about four times a middling one. An end that comes sooner is that
 * of a voice that said nothing or broke off, and a word so far ahead is one that was not yet said.
 */
const IMPOSSIBLE = 60
/** So far a word may be ahead at any time: the next one may be long, and clocks are not exact. */
const STRIDE = 40

interface Turn {
  readonly request: SpeakRequest
  readonly listener: (event: EngineEvent) => void
  readonly askedAt: number
  startedAt?: number
  /** The furthest word reported, and when. */
  offset: number
  offsetAt: number
}

export function believable(engine: Engine, clock: Clock): Engine {
  const turns = new Set<Turn>()
  /** When the last utterance was over: the one queued behind it cannot have begun before. */
  let freeAt = Number.NEGATIVE_INFINITY

  const start = (turn: Turn, at = clock.now()): void => {
    if (turn.startedAt !== undefined) return
    turn.startedAt = at
    turn.offsetAt = at
    turn.listener({ type: 'started', id: turn.request.id })
  }

  const finish = (turn: Turn, event: EngineEvent): void => {
    turns.delete(turn)
    freeAt = clock.now()
    turn.listener(event)
  }

  const hear = (turn: Turn, event: EngineEvent): void => {
    if (!turns.has(turn) || event.id !== turn.request.id) return
    switch (event.type) {
      case 'started':
        start(turn)
        return
      case 'reached':
        start(turn)
        if (turns.has(turn)) reach(turn, event)
        return
      case 'ended':
        if (canBeOver(turn)) {
          start(turn)
          if (turns.has(turn)) finish(turn, event)
        } else finish(turn, { type: 'failed', id: event.id, reason: 'silence' })
        return
      case 'failed':
        finish(turn, event)
    }
  }

  const reach = (turn: Turn, event: Extract<EngineEvent, { type: 'reached' }>): void => {
    const { say, rate } = turn.request
    const { offset, length } = event
    const now = clock.now()
    const furthest = turn.offset + STRIDE + ((now - turn.offsetAt) / 1000) * IMPOSSIBLE * rate
    if (!Number.isInteger(offset) || offset < turn.offset || offset >= say.length || offset > furthest) return
    turn.offset = offset
    turn.offsetAt = now
    const fits = length !== undefined && length > 0 && offset + length <= say.length
    turn.listener(fits || length === undefined ? event : { type: 'reached', id: event.id, offset })
  }

  /** Whether what is left after the last word told can have been said since. */
  const canBeOver = ({ request: { say, rate }, offset, offsetAt, askedAt }: Turn): boolean => {
    // Of one that told no word not even a short one is believed to be over at once: it would race through a text in silence.
    const [since, stride] = offset > 0 ? [offsetAt, STRIDE] : [Math.max(askedAt, freeAt), 0]
    return say.length - offset <= stride + ((clock.now() - since) / 1000) * IMPOSSIBLE * rate
  }

  return {
    ...engine,
    speak(request, listener) {
      const turn: Turn = { request, listener, askedAt: clock.now(), offset: 0, offsetAt: 0 }
      turns.add(turn)
      engine.speak(request, (event) => hear(turn, event))
    },
    cancel() {
      turns.clear()
      engine.cancel()
    },
  }
}
