/**
 * Run in the publisher's page on demand; its value is the reading as JSON, returned by `scripting.executeScript`. An unlisted
 * script and not a content script: WXT's wrapper for those announces itself to the page by events and messages.
 */
import { defineUnlistedScript } from '#imports'
import type { Reading } from '@/components/article/reading'
import { decodeWish } from '@/components/article/wish'
import { extractArticle } from '@/components/extraction/extraction.dom'

export default defineUnlistedScript(async (): Promise<string> => {
  // Put there by platform/page.ts, for this reading only.
  const wish = decodeWish(Reflect.get(globalThis, 'sidelightWish'))
  Reflect.deleteProperty(globalThis, 'sidelightWish')
  // The browser itself says nothing of what a script threw.
  const reading = await extractArticle(document, { wish, mayBegin: wish.entire !== true }).catch(
    (fault: unknown): Reading => ({
      ok: false,
      reason: 'broken',
      fault: `${fault}\n${(fault as Partial<Error> | null)?.stack ?? ''}`,
    }),
  )
  return JSON.stringify(reading)
})
