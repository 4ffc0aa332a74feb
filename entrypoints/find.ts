/** Run in the publisher's page on demand: shows a sentence there. Its value says whether it was found. */
import { defineUnlistedScript } from '#imports'
import { leaveQuote, showQuote } from '@/components/extraction/find-quote.dom'

export default defineUnlistedScript((): boolean => {
  // Put there by platform/showing.ts, just before; nothing means: leave.
  const quote: unknown = Reflect.get(globalThis, 'sidelightQuote')
  if (typeof quote === 'string') return showQuote(document, quote)
  leaveQuote(window)
  return false
})
