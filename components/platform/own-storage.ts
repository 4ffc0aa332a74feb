/** Storage for the pages of the package alone. */
import { browser } from '#imports'

interface Lockable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>
}

/**
 * For the background: our scripts in publishers' pages keep nothing and look nothing up, so neither may whoever has taken over
 * such a page's process. Where the browser has no such lock (Firefox), nothing is changed.
 */
export function lockStorage(): void {
  for (const area of [browser.storage.local, browser.storage.sync] as Lockable[]) {
    // Refused where an area knows no levels; then all is as it was.
    void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {})
  }
}
