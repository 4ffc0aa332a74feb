/** The voices of all engines in one list, and whose each of them is. */
import { offeredVoices } from '@/components/voices/choose'
import type { Engine, Voice } from '@/components/voices/engine'

export interface Roster {
  engineOf(voice: Voice): Engine | undefined
  /** Looks now: voices may have come that nobody told of. */
  gather(): void
  /** Looks now and whenever an engine tells of a change, until `life` aborts. */
  follow(life: AbortSignal): void
}

/** `found` is told of the voices worth offering; of none only once no engine is still searching. */
export function makeRoster(engines: readonly Engine[], found: (voices: readonly Voice[]) => void): Roster {
  const owners = new Map<string, Engine>()
  const searching = new Set(engines)
  const gather = (): void => {
    const all: Voice[] = []
    owners.clear()
    for (const engine of engines) {
      for (const voice of offeredVoices(engine.voices())) {
        owners.set(voice.key, engine)
        all.push(voice)
      }
    }
    if (all.length > 0 || searching.size === 0) found(all)
  }
  return {
    engineOf: ({ key }) => owners.get(key),
    gather,
    follow(life) {
      for (const engine of engines) {
        engine.onVoices(() => {
          searching.delete(engine)
          gather()
        }, life)
      }
      gather()
    },
  }
}
