/**
 * An engine that reports and never throws. Platforms have thrown from every call there is: where speech is switched off,
 * while a device is being changed, when their process had died. A throw in the middle of a command would leave the rest
 * of the commands undone, and a player that says it plays.
 */
import type { Engine } from './engine'

export function guarded(engine: Engine): Engine {
  return {
    id: engine.id,
    voices: () => attempt(() => engine.voices()) ?? [],
    onVoices(listener, signal) {
      // A search that cannot begin is over and has found nothing.
      if (!succeeds(() => engine.onVoices(listener, signal))) listener([])
    },
    speak(request, listener) {
      if (!succeeds(() => engine.speak(request, listener)))
        listener({ type: 'failed', id: request.id, reason: 'engine' })
    },
    cancel: () => void attempt(() => engine.cancel()),
    prepare: (voice) => void attempt(() => engine.prepare?.(voice)),
    rest: () => void attempt(() => engine.rest?.()),
  }
}

/** What `run` returns; `undefined` when it throws. For what must not keep anything else from being done. */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    // What a caller needs to know of it is that it failed.
    return undefined
  }
}

/** Whether `run` returns and does not throw. */
export function succeeds(run: () => void): boolean {
  return (
    attempt(() => {
      run()
      return true
    }) === true
  )
}
