/** Where reading stopped in each article, kept on this computer: come back tomorrow, go on there. */
import { findQuote, type Quote, quoteOf } from '@/components/text/quote'
import type { Kept } from '@/components/ui/stored'

export interface KeptPlace {
  /** Of the article, without what follows `#`. */
  readonly url: string
  /** The words reading stood at; they are found again in a page that has changed. */
  readonly quote: Quote
  /** Milliseconds since 1970. */
  readonly date: number
}

/** The last heard first. */
export type Places = readonly KeptPlace[]

/** Nobody goes on with the article before the last three hundred. */
const MOST = 300

export const keptPlaces: Kept<Places> = {
  key: 'places',
  version: 1,
  area: 'local',
  fallback: [],
  decode(value) {
    if (!Array.isArray(value)) return []
    return value.filter(isPlace).slice(0, MOST)
  },
}

/** The address a place is kept under. */
export function addressOf(url: string): string {
  return url.split('#')[0] ?? url
}

/** A place in an article; `undefined` at its very beginning, where there is nothing to go on with. */
export function placeOf(url: string, text: string, offset: number, date: number): KeptPlace | undefined {
  return offset > 0 ? { url: addressOf(url), quote: quoteOf(text, offset), date } : undefined
}

export function withPlace(places: Places, place: KeptPlace): Places {
  return [place, ...places.filter(({ url }) => url !== place.url)].slice(0, MOST)
}

export function withoutPlace(places: Places, url: string): Places {
  return places.filter((place) => place.url !== addressOf(url))
}

/** Where in the text of `url` reading stopped; `undefined` when it did not, or the words are gone. */
export function offsetKept(places: Places, url: string, text: string): number | undefined {
  const place = places.find((each) => each.url === addressOf(url))
  return place && findQuote(text, place.quote)
}

function isPlace(value: unknown): value is KeptPlace {
  if (typeof value !== 'object' || value === null) return false
  const { url, date, quote } = value as Record<string, unknown>
  if (typeof url !== 'string' || typeof date !== 'number' || typeof quote !== 'object' || quote === null) return false
  const { exact, before, after, start } = quote as Record<string, unknown>
  return [exact, before, after].every((words) => typeof words === 'string') && typeof start === 'number'
}
