/** Run in the publisher's page on demand: lets the person pick a part of it. Its value says whether they did. */
import { defineUnlistedScript } from '#imports'
import type { PickWords } from '@/components/article/pick'
import { rememberPicked } from '@/components/extraction/picked.dom'
import { pickElement } from '@/components/extraction/picker.dom'

export default defineUnlistedScript(async (): Promise<boolean> => {
  // Put there by platform/picking.ts, just before.
  const words = Reflect.get(globalThis, 'sidelightWords') as PickWords
  const picked = await pickElement(document, words)
  if (picked !== undefined) rememberPicked(picked)
  return picked !== undefined
})
