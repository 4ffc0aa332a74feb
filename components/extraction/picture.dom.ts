/** Which file to show for a picture whose page has not loaded it yet, and which pictures are the same. */
import { acceptValue } from '@/components/article/attributes'

/** A panel is rarely wider than this in device pixels; larger files only cost. */
const wanted = 1_280

/** Attributes in which pages keep the address of a picture to be loaded later; any other with a file is tried after. */
const lazyAddresses = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'data-hi-res-src', 'data-image-src']
const lazySets = ['data-srcset', 'data-lazy-srcset', 'data-original-set']
/** Programs that load pictures late have prefixes of their own for these. */
const mayHoldAddress = /^data-|src(?:set)?$|lazy|original/
const lateSource = /lazy[\w-]{0,30}src(?:set)?$/
const pictureFile = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#,\s])/i

/**
 * The absolute address of the file to show for `image`: what it shows now, else the best of its `srcset` or of the
 * `<source>`s beside it, else what it would load later. Undefined when there is none that may be shown.
 */
export function pictureAddress(image: Element, base: string): string | undefined {
  const src = image.getAttribute('src')
  const shown = src === null ? undefined : absolute(src, base)
  if (shown !== undefined && !isPlaceholder(shown) && !keepsRoom(image, shown)) return shown
  const isPlaced = hasPlace(image)
  for (const element of [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])]) {
    for (const name of isPlaced ? ['srcset', ...lazySets] : ['srcset']) {
      const address = addressIn(bestOf(element.getAttribute(name) ?? ''), base)
      if (address !== undefined) return address
    }
  }
  if (!isPlaced) return undefined
  for (const name of lazyAddresses) {
    const value = image.getAttribute(name)
    const address = value === null ? undefined : addressIn(sized(value, image.getAttribute('data-widths')), base)
    if (address !== undefined) return address
  }
  for (const { name, value } of image.attributes) {
    if (!mayHoldAddress.test(name) || /["<>{]/.test(value)) continue
    if (!pictureFile.test(value) && !(lateSource.test(name) && /^(?:https?:)?\/\//.test(value))) continue
    const address = addressIn(bestOf(value), base)
    if (address !== undefined) return address
  }
  return undefined
}

/**
 * Whether the page has a place for a picture that is to come: a description, a size, a class, a placeholder, a frame around it. An address
 * alone in an attribute that no browser knows is nothing that the page shows, and it must not be asked for.
 */
function hasPlace(image: Element): boolean {
  if (image.closest('picture, figure, a') !== null || image.getAttribute('src')?.trim()) return true
  return image.getAttributeNames().some((name) => !mayHoldAddress.test(name))
}

/** Whether an address ends in a file that browsers show as a picture. */
export function namesPictureFile(address: string): boolean {
  return pictureFile.test(address)
}

/** The candidate of a `srcset` nearest to the wanted width from above, else the largest. */
export function bestOf(srcset: string): string | undefined {
  const candidates: { address: string; size: number }[] = []
  // The words up to white space are an address; a comma at its end, or the next one behind it, ends the candidate.
  for (const [, address = '', said = ''] of srcset.matchAll(/([^\s,]\S*)(?:(?<=,)|([^,]*))/g)) {
    const [, number, unit] = /^\s+([\d.]+)([wx])(?:\s|$)/.exec(said) ?? []
    if (number === undefined && said.trim() !== '') continue
    candidates.push({
      address: address.replace(/,$/, ''),
      size: number === undefined ? 1 : Number(number) * (unit === 'x' ? wanted / 2 : 1),
    })
  }
  candidates.sort((a, b) => a.size - b.size)
  return (candidates.find(({ size }) => size >= wanted) ?? candidates.at(-1))?.address
}

/**
 * What addresses of the same picture in different sizes have in common: servers write the size into the file's name, into
 * a part of the path, or behind the question mark.
 */
export function pictureKey(address: string): string {
  if (address.startsWith('data:')) return address
  const url = new URL(address)
  const query = [...url.searchParams].filter(
    ([name]) =>
      !/^(?:w|h|q|s|fm|width|height|quality|fit|crop|auto|format|dpr|resize|size|ssl|strip|scale|v|ver)$/i.test(name),
  )
  const path = url.pathname
    .replace(/[-_@](?:\d+x\d*|\d*x\d+|scaled|\d+w)(?=\.\w+$)/i, '')
    .replace(/\/(?:[a-z]{1,2}_[^/]+|\d+x\d+)(?=\/)/g, '')
  return `${path}?${query.join('&')}`
}

/** An address with a place for the width in it gets the width that fits. */
function sized(address: string, widths: string | null): string {
  if (!address.includes('{width}')) return address
  const all = (widths?.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b)
  return address.replaceAll('{width}', String(all.find((width) => width >= wanted) ?? all.at(-1) ?? wanted))
}

/** A drawing or a moving sign is shown until the photograph comes that the page has an address for. */
function keepsRoom(image: Element, shown: string): boolean {
  if (!/\.(?:svg|gif)(?:$|[?#])/i.test(shown)) return false
  return [...lazyAddresses, ...lazySets].some((name) => {
    const value = image.getAttribute(name)
    return value !== null && /\.(?:jpe?g|png|webp|avif)(?:$|[?#,\s])/i.test(value)
  })
}

/** Tiny pictures given in place, and files named for it, keep the room of one that is still to come. */
function isPlaceholder(address: string): boolean {
  return address.startsWith('data:')
    ? address.length < 2_000
    : /\/(?:blank|placeholder|spacer|transparent|pixel|1x1|loading|lazy[-_]?\w*)\.(?:gif|png|svg|jpg)(?:$|\?)/i.test(
        address,
      )
}

function addressIn(value: string | undefined, base: string): string | undefined {
  const address = value === undefined || value.trim() === '' ? undefined : absolute(value, base)
  return address !== undefined && isPlaceholder(address) ? undefined : address
}

function absolute(address: string, base: string): string | undefined {
  // Nothing, or a place on the page, would be the page itself.
  if (/^\s*(?:#|$)/.test(address)) return undefined
  try {
    return acceptValue('picture', new URL(address.trim(), base).href)
  } catch {
    return undefined
  }
}
