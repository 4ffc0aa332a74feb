/** Which Sidelight this is. */
import { browser } from '#imports'

/** As the manifest has it: "1.2.0". To be asked early: of an extension that was replaced the browser says nothing. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version
}
