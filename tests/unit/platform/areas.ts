/** Storage areas in memory that fail, wait and tell as the browser's do: one browser's, with doors for several windows. */
import { keep } from '@/components/platform/keep'
import type { Area, Keeping } from '@/components/platform/keeping'
import type { Kept, Stored, StoreTrouble } from '@/components/ui/stored'

export interface FakeArea extends Area {
  readonly items: Map<string, unknown>
  /** While it holds a sentence, nothing can be read or written. */
  broken: string | undefined
  /** Largest text of an item that is taken; the rest is refused as over quota. */
  room: number
  /** Resolves what waits, while the area is slow. */
  slow: Promise<void> | undefined
}

export interface FakeBrowser {
  readonly session: FakeArea
  readonly local: FakeArea
  readonly sync: FakeArea
  /** A window of it, with what it was told went wrong. It has patience without end at first. */
  window(without?: readonly ('session' | 'local' | 'sync')[]): FakeWindow
}

export interface FakeWindow {
  open<T>(kept: Kept<T>): Stored<T>
  readonly told: [key: string, trouble: StoreTrouble | undefined][]
  /** Ends the patience of what waits now. */
  impatient(): void
  /** Whether what is asked from now on is waited for. */
  isPatient: boolean
}

export function fakeBrowser(): FakeBrowser {
  const listeners = new Set<Parameters<Keeping['onChanged']>[0]>()
  const turns = new Map<string, Promise<unknown>>()
  /** Storage keeps JSON. */
  const copied = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

  const area = (): FakeArea => {
    const items = new Map<string, unknown>()
    const made: FakeArea = {
      items,
      broken: undefined,
      room: Number.POSITIVE_INFINITY,
      slow: undefined,
      async get(key) {
        await made.slow
        if (made.broken !== undefined) throw new Error(made.broken)
        return items.has(key) ? { [key]: copied(items.get(key)) } : {}
      },
      async set(given) {
        await made.slow
        if (made.broken !== undefined) throw new Error(made.broken)
        if (JSON.stringify(given).length > made.room) throw new Error('Quota exceeded.')
        for (const [key, value] of Object.entries(given)) {
          items.set(key, copied(value))
          for (const listener of [...listeners]) listener({ [key]: { newValue: copied(value) } })
        }
      },
      async remove(key) {
        await made.slow
        if (made.broken !== undefined) throw new Error(made.broken)
        if (items.delete(key)) for (const listener of [...listeners]) listener({ [key]: {} })
      },
    }
    return made
  }
  const areas = { session: area(), local: area(), sync: area() }
  return {
    ...areas,
    window(without = []) {
      const told: FakeWindow['told'] = []
      const waiting: (() => void)[] = []
      const keeping: Keeping = {
        areas: Object.fromEntries(Object.entries(areas).filter(([name]) => !without.includes(name as 'local'))),
        onChanged(listener, signal) {
          listeners.add(listener)
          signal.addEventListener('abort', () => listeners.delete(listener))
        },
        inTurn(name, job) {
          const turn = (turns.get(name) ?? Promise.resolve()).then(job, job)
          turns.set(
            name,
            turn.catch(() => {}),
          )
          return turn
        },
        patience: () => (made.isPatient ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
        tell: (key, trouble) => void told.push([key, trouble]),
      }
      const made = {
        open: <T>(kept: Kept<T>) => keep(keeping, kept),
        told,
        isPatient: true,
        impatient() {
          for (const end of waiting.splice(0)) end()
        },
      }
      return made
    },
  }
}
