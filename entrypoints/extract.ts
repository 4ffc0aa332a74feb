/**
 * Run in the publisher's page on demand; its value is the reading as JSON, returned by `scripting.executeScript`. An unlisted
 * script and not a content script: WXT's wrapper for those announces itself to the page by events and messages.
 */
import { defineUnlistedScript } from '#imports'
import type { Reading } from '@/components/article/reading'
import { decodeWish, type Wish } from '@/components/article/wish'
import { extractArticle } from '@/components/extraction/extraction.dom'

/** A reading that nobody has taken after so long is of the page as it was (milliseconds). */
const fresh = 5_000

/** In our own world in the page, which the page does not see: what `platform/head-start.ts` takes from there, and asks for. */
const begun = 'sidelightBegun'
const begins = 'sidelightBegins'

/** Its value is the reading. One that was begun at the press is not read a second time. */
export default defineUnlistedScript(async (): Promise<string> => {
  // Put there by platform/page.ts, for this reading only.
  const wish = decodeWish(Reflect.get(globalThis, 'sidelightWish'))
  Reflect.deleteProperty(globalThis, 'sidelightWish')
  const isAhead = Reflect.get(globalThis, begins) === true
  Reflect.deleteProperty(globalThis, begins)
  const earlier: unknown = Reflect.get(globalThis, begun)
  const isPlain = Object.keys(wish).length === 0
  const taken: unknown = isPlain && typeof earlier === 'function' ? await earlier() : undefined
  if (typeof taken === 'string') return taken
  const reading = read(wish)
  if (isAhead) keep(reading)
  return await reading
})

async function read(wish: Wish): Promise<string> {
  // The browser itself says nothing of what a script threw.
  const reading = await extractArticle(document, { wish, mayBegin: wish.entire !== true }).catch(
    (fault: unknown): Reading => ({
      ok: false,
      reason: 'broken',
      fault: `${fault}\n${(fault as Partial<Error> | null)?.stack ?? ''}`,
    }),
  )
  return JSON.stringify(reading)
}

/** Keeps a reading for who asks for the same within a moment, once. */
function keep(reading: Promise<string>): void {
  const { href } = location
  const forget = (): void => {
    if (Reflect.get(globalThis, begun) === take) Reflect.deleteProperty(globalThis, begun)
  }
  const take = (): Promise<string> | undefined => {
    forget()
    return location.href === href ? reading : undefined
  }
  Reflect.set(globalThis, begun, take)
  setTimeout(forget, fresh)
}
