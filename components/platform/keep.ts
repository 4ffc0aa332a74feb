/**
 * Keeping, over whatever areas there are: where a value belongs first, and where that fails in the next that takes it.
 * What goes wrong is in `rescue.ts`, which is loaded when something does.
 */
import { isRecord, isWholeIn, type Kept, type Stored } from '@/components/ui/stored'
import type { Area, Keeping } from './keeping'

/** How a value lies in storage. */
interface Envelope {
  readonly version: number
  readonly value: unknown
  /** Noted, and not kept yet. */
  readonly isNote?: true
}

/** What `kept` describes, kept in the areas of `keeping`. */
export function keep<T>(keeping: Keeping, kept: Kept<T>): Stored<T> {
  const { key, version, fallback } = kept
  const { session, local, sync } = keeping.areas
  const areas = kept.area === 'local' ? [session, local] : [session, local, sync]
  const listeners = new Set<(value: T) => void>()
  /** Counts the writes: of an older one nothing is put into another area. */
  let latest = 0

  const open = (raw: unknown): { readonly value: T; readonly rescued?: Promise<void> } => {
    const isOurs = isEnvelope(raw) && raw.version <= version
    const value = isOurs ? kept.decode(raw.value, raw.version) : fallback
    if (isOurs && isWholeIn(kept, raw.value, value)) return { value }
    const rescued = import('./rescue').then(({ copyAside }) => copyAside(keeping, key, raw))
    return { value, rescued }
  }
  const read = async (): Promise<T> => {
    const found = await Promise.allSettled(areas.map(async (area) => (await area?.get(key))?.[key]))
    const raw = found
      .map((each) => (each.status === 'fulfilled' ? each.value : undefined))
      .find((each) => each !== undefined)
    if (raw === undefined) {
      const failed = found.find((each) => each.status === 'rejected')
      if (failed === undefined) return fallback
      // Nothing may be written over what is only not seen.
      keeping.tell(`${key}?`, 'unread')
      throw failed.reason
    }
    const { value, rescued } = open(raw)
    // Before anything can be written over it.
    await rescued
    // Whoever noted it was closed before it was kept.
    if (rescued === undefined && isNote(raw)) set(value).catch(() => {})
    return value
  }
  const set = async (value: T): Promise<void> => {
    latest += 1
    const mine = latest
    const items = { [key]: { version, value } satisfies Envelope }
    try {
      // An area that is missing is one that fails.
      await (areas.at(-1) as Area).set(items)
      if (mine !== latest) return
      keeping.tell(key, undefined)
      await Promise.allSettled(areas.slice(0, -1).map((area) => area?.remove(key)))
    } catch (error) {
      const { keepElsewhere } = await import('./rescue')
      if (mine === latest) await keepElsewhere(keeping, kept, items, error)
    }
  }
  return {
    async get() {
      const reading = read()
      const late = await Promise.race([reading, keeping.patience().then(() => keeping)])
      if (late !== keeping) return late as T
      reading.then(
        (value) => {
          if (latest === 0) for (const listener of listeners) listener(value)
        },
        () => {},
      )
      return fallback
    },
    set,
    note(value) {
      latest += 1
      const items = { [key]: { version, value, isNote: true } satisfies Envelope }
      // Where it has no room, it is kept a moment later all the same.
      areas
        .at(-2)
        ?.set(items)
        .catch(() => {})
    },
    amend: (by) =>
      keeping.inTurn(key, async () => {
        const now = await read()
        const next = by(now)
        if (next !== now) await set(next)
        return next
      }),
    watch(listener, signal) {
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener))
      keeping.onChanged((changes) => {
        const raw = changes[key]?.newValue
        // A note is followed once it is kept: before, whoever made it would write over what is changed here meanwhile.
        if (raw === undefined || isNote(raw)) return
        // What cannot be read here, such as what a newer Sidelight wrote, leaves what is in force.
        const { value, rescued } = open(raw)
        if (rescued === undefined || value !== fallback) listener(value)
      }, signal)
    },
  }
}

function isEnvelope(raw: unknown): raw is Envelope {
  return isRecord(raw) && typeof raw.version === 'number' && 'value' in raw
}

const isNote = (raw: unknown): boolean => isEnvelope(raw) && raw.isNote === true
