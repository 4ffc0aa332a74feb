/** Storage behind the `Stored` doors of the rooms: the browser's synchronised storage, and its local one when that fails. */
import { browser } from '#imports'
import type { Kept, Stored } from '@/components/ui/stored'

interface Envelope {
  readonly version: number
  readonly value: unknown
}

/**
 * What `kept` describes, kept in `storage.sync`, so that it follows the person to their other computers where they have
 * switched that on in the browser; with `area: 'local'`, in `storage.local` and nowhere else. A value that another version wrote is decoded by that version; a damaged one gives
 * the fallback. Nothing is written until the person changes something, so a first sync can only bring values in.
 */
export function stored<T>(kept: Kept<T>): Stored<T> {
  const decode = (raw: unknown): T => {
    const envelope = isEnvelope(raw) ? raw : undefined
    return envelope === undefined ? kept.fallback : kept.decode(envelope.value, envelope.version)
  }
  return {
    async get() {
      const local = (await browser.storage.local.get(kept.key))[kept.key]
      // A local value is only there when synchronising failed; then it is the newer one.
      if (local !== undefined || kept.area === 'local') return decode(local)
      return decode((await browser.storage.sync.get(kept.key))[kept.key])
    },
    async set(value) {
      const envelope: Envelope = { version: kept.version, value }
      if (kept.area === 'local') return await browser.storage.local.set({ [kept.key]: envelope })
      try {
        await browser.storage.sync.set({ [kept.key]: envelope })
        await browser.storage.local.remove(kept.key)
      } catch {
        // Over quota, or switched off by a policy: this computer still remembers.
        await browser.storage.local.set({ [kept.key]: envelope })
      }
    },
    watch(listener, signal) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
        const change = changes[kept.key]
        if (change?.newValue !== undefined) listener(decode(change.newValue))
      }
      browser.storage.onChanged.addListener(onChanged)
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged))
    },
  }
}

function isEnvelope(raw: unknown): raw is Envelope {
  return (
    typeof raw === 'object' && raw !== null && 'version' in raw && typeof raw.version === 'number' && 'value' in raw
  )
}
