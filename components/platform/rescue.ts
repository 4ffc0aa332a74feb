/** What is done when storage fails: a value goes to the next area that takes it, a damaged one is copied before it is lost. */
import type { Kept } from '@/components/ui/stored'
import type { Keeping } from './keeping'

/** Where the copy of a key's damaged value lies, in `storage.local`. */
export function copyOf(key: string): string {
  return `${key}.copy`
}

/**
 * Keeps what its own area refused: over quota, written too often, switched off by a policy. On this computer, or else
 * until the browser closes; and if nothing takes it, says so by rejecting with the first error.
 */
export async function keepElsewhere(
  { areas: { local, session }, tell }: Keeping,
  { key, area }: Pick<Kept<unknown>, 'key' | 'area'>,
  items: Record<string, unknown>,
  error: unknown,
): Promise<void> {
  const others = [...(area === 'local' ? [] : [['here', local] as const]), ['session', session] as const]
  for (const [trouble, place] of others) {
    if (place === undefined) continue
    try {
      await place.set(items)
    } catch {
      continue
    }
    // An older value in front of it would be taken for the newer one.
    if (trouble === 'here') await session?.remove(key).catch(() => {})
    tell(key, trouble)
    return
  }
  tell(key, 'unkept')
  throw error
}

/** Lays a copy of a value that cannot be read beside it, and says so when it was not there before. Never rejects. */
export async function copyAside({ areas: { local }, tell }: Keeping, key: string, raw: unknown): Promise<void> {
  const name = copyOf(key)
  try {
    const before = (await local?.get(name))?.[name]
    if (JSON.stringify(before) === JSON.stringify(raw)) return
    if (local === undefined) throw new Error('no local storage')
    await local.set({ [name]: raw })
    tell(`${key}?`, 'copied')
  } catch {
    tell(`${key}?`, 'unread')
  }
}
