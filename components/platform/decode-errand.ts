/** What the listening document may ask of the background, built anew: its words are kept and shown. */
import { pageAddress } from '@/components/article/attributes'
import { line } from '@/components/article/decode'
import type { Outside } from '@/components/speech/host'
import { addressOf, type KeptPlace, keptPlaces } from '@/components/speech/places'
import { keptFacts } from '@/components/voices/facts'

/** By the names of `Outside`. */
export type Errand = {
  [Name in keyof Outside]: { readonly type: Name; readonly args: Parameters<Outside[Name]> }
}[keyof Outside]

/** A place is found again by a few words. Longer ones are somebody's mischief, and would fill the store. */
const longestWords = 2_000
const longestAddress = 8_192

/** The errand in `message`, or undefined when it is none, or not whole. Never throws on data. */
export function decodeErrand(message: unknown): Errand | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const { type, args } = message as Readonly<Record<string, unknown>>
  if (!Array.isArray(args)) return undefined
  // On the way what is undefined becomes null.
  const [first, second] = args.slice(0, 2).map((arg: unknown) => arg ?? undefined)
  switch (type) {
    case 'keepPlace': {
      const url = typeof first === 'string' && first.length <= longestAddress ? pageAddress(first) : undefined
      const place = second === undefined ? undefined : placeOf(second)
      if (url === undefined || (second !== undefined && place?.url !== addressOf(url))) return undefined
      return { type, args: [url, place] }
    }
    case 'keepFacts':
      return { type, args: [keptFacts.decode(first, keptFacts.version)] }
    case 'sign':
      if (first === undefined) return { type, args: [undefined] }
      // An article without a title is being read, too.
      return typeof first === 'string' ? { type, args: [line(first) ?? ''] } : undefined
    case 'leave':
      return { type, args: [] }
    default:
      return undefined
  }
}

function placeOf(value: unknown): KeptPlace | undefined {
  const [place] = keptPlaces.decode([value], keptPlaces.version)
  if (place === undefined || place.url.length > longestAddress || pageAddress(place.url) === undefined) return undefined
  const { url, date } = place
  const { exact, before, after, start } = place.quote
  if (exact.length + before.length + after.length > longestWords) return undefined
  return Number.isFinite(date) && Number.isFinite(start)
    ? { url, date, quote: { exact, before, after, start } }
    : undefined
}
