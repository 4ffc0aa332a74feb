/** Storage behind the `Stored` doors of the rooms: the browser's areas, and what goes wrong with them for the panel to say. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { browser } from '#imports'
import type { Kept, Stored, StoreTrouble } from '@/components/ui/stored'
import { keep } from './keep'
import type { Keeping } from './keeping'

/** How long the panel waits for storage before it goes on without it. Milliseconds. */
const patience = 5000

const troubles = signal<ReadonlyMap<string, StoreTrouble>>(new Map())

/** What is wrong with storage now, by key. */
export const storeTroubles: ReadonlySignal<ReadonlyMap<string, StoreTrouble>> = troubles

const keeping: Keeping = {
  areas: browser.storage,
  onChanged(listener, signal) {
    browser.storage.onChanged.addListener(listener)
    signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
  },
  inTurn: async (name, job) => await navigator.locks.request(name, job),
  patience: () => new Promise((resolve) => setTimeout(resolve, patience)),
  tell(key, trouble) {
    if (troubles.peek().get(key) === trouble) return
    const next = new Map(troubles.peek())
    if (trouble === undefined) next.delete(key)
    else next.set(key, trouble)
    troubles.value = next
  },
}

/**
 * What `kept` describes, kept in `storage.sync`, so that it follows the person to their other computers where they have
 * switched that on in the browser; with `area: 'local'`, in `storage.local`. Where that fails, it is kept on this
 * computer, or else until the browser closes. A value that another version wrote is decoded by that version; one that is
 * damaged or newer is copied, and gives the fallback. Nothing is written until the person changes something, so a first
 * sync can only bring values in.
 */
export function stored<T>(kept: Kept<T>): Stored<T> {
  return keep(keeping, kept)
}
