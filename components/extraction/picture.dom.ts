/** Which file to show for a picture whose page has not loaded it yet. */
import { webAddress } from '@/components/article/attributes'

/** A panel is rarely wider than this in device pixels; larger files only cost. */
const wanted = 1_280

/** Attributes in which pages keep the address of a picture to be loaded later. */
const lazyAddresses = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'data-hi-res-src', 'data-image-src']
const lazySets = ['data-srcset', 'data-lazy-srcset', 'data-original-set']

/**
 * The absolute address of the file to show for `image`: what it shows now, else the best of its `srcset` or of the
 * `<source>`s beside it, else what it would load later. Undefined when there is none that may be shown.
 */
export function pictureAddress(image: Element, base: string): string | undefined {
  const src = image.getAttribute('src')
  const shown = src === null ? undefined : absolute(src, base)
  if (shown !== undefined && !isPlaceholder(shown)) return shown
  const sets = [
    ...['srcset', ...lazySets].map((name) => image.getAttribute(name)),
    ...[...(image.closest('picture')?.querySelectorAll('source') ?? [])].flatMap((source) =>
      ['srcset', ...lazySets].map((name) => source.getAttribute(name)),
    ),
  ]
  for (const set of sets) {
    const best = set === null ? undefined : bestOf(set)
    const address = best === undefined ? undefined : absolute(best, base)
    if (address !== undefined) return address
  }
  for (const name of lazyAddresses) {
    const value = image.getAttribute(name)
    const address = value === null ? undefined : absolute(value, base)
    if (address !== undefined) return address
  }
  return undefined
}

/** The candidate of a `srcset` nearest to the wanted width from above, else the largest. */
export function bestOf(srcset: string): string | undefined {
  const candidates = [...srcset.matchAll(/(\S*[^,\s])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)].map((match) => ({
    address: match[1] ?? '',
    size: match[2] === undefined ? 1 : Number(match[2]) * (match[3] === 'x' ? wanted / 2 : 1),
  }))
  candidates.sort((a, b) => a.size - b.size)
  return (candidates.find(({ size }) => size >= wanted) ?? candidates.at(-1))?.address
}

/** Tiny pictures given in place keep the room of one that is still to come. */
function isPlaceholder(address: string): boolean {
  return address.startsWith('data:') && address.length < 2_000
}

function absolute(address: string, base: string): string | undefined {
  try {
    const url = new URL(address.trim(), base)
    return url.protocol === 'data:' ? (/^data:image\//i.test(url.href) ? url.href : undefined) : webAddress(url.href)
  } catch {
    return undefined
  }
}
