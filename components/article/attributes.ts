/**
 * What an attribute's value may be. Every value that reaches an article passes here twice: when the extractor takes it
 * from the page, and when the panel decodes what the page's process sent.
 */
import type { Attrs } from './article'
import { type AttrKind, attrsOf, type Tag } from './tags'

/** Put before every `id` of an article, so that none meets an id of the panel and none shadows a property. */
export const idPrefix = 'article-'

/** Values longer than this are not addresses, captions or languages but attempts at something else. */
const maxLength = 8_192
/** A picture given in place may be long; what a browser draws comfortably is not longer than this. */
const maxPictureLength = 2_000_000

/** The value `raw` may have in an article as an attribute of this kind, or undefined when it may not stand there. */
export function acceptValue(kind: AttrKind, raw: string): string | undefined {
  const most = kind === 'picture' ? maxPictureLength : maxLength
  if (raw.length > most) return undefined
  if (typeof kind !== 'string') return kind.includes(raw) ? raw : undefined
  const value = accept[kind](raw)
  // An address grows where its signs are written as bytes, and must come through again.
  return value === undefined || value.length > most ? undefined : value
}

const accept: Record<Extract<AttrKind, string>, (raw: string) => string | undefined> = {
  id: (raw) => (raw.length > idPrefix.length && raw.startsWith(idPrefix) && !/\s/.test(raw) ? raw : undefined),
  language: canonicalLanguage,
  direction: (raw) => (['ltr', 'rtl', 'auto'].includes(raw) ? raw : undefined),
  link: (raw) => (raw.startsWith(`#${idPrefix}`) && !/\s/.test(raw) ? raw : (webAddress(raw) ?? mailAddress(raw))),
  picture: (raw) => (/^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i.test(raw) ? raw : webAddress(raw)),
  text: (raw) => (raw.trim() === '' ? undefined : wellFormed(raw)),
  count: (raw) => (/^[1-9]\d{0,4}$/.test(raw) ? raw : undefined),
  integer: (raw) => (/^(?:0|-?[1-9]\d{0,8})$/.test(raw) ? raw : undefined),
  name: (raw) => (/^[a-z][\w+#.-]{0,29}$/.test(raw) ? raw : undefined),
  flag: (raw) => (raw === '' ? raw : undefined),
}

/** BCP 47 in its canonical spelling ("EN_us" is "en-US"), or undefined for anything that is no language tag. */
export function canonicalLanguage(raw: string): string | undefined {
  if (raw.length > 100) return undefined
  try {
    return Intl.getCanonicalLocales(raw.trim().replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/** An absolute `http:` or `https:` address without credentials, in its normal form. */
export function webAddress(raw: string): string | undefined {
  let url: URL
  try {
    url = new URL(raw)
  } catch {
    return undefined
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  if (url.username !== '' || url.password !== '') return undefined
  // Browsers differ in which odd host names they let pass; no name of the web needs any other character.
  if (!/^[\w.-]+$|^\[[\da-f:.]+\]$/i.test(url.hostname)) return undefined
  return url.href
}

/** A `mailto:` link to somebody. */
function mailAddress(raw: string): string | undefined {
  return /^mailto:[^\s@]+@[^\s@]+$/i.test(raw) ? raw : undefined
}

/**
 * Whether an address leads to this computer or to one beside it (RFC 6890: loopback, private, shared and link-local
 * addresses). A picture is asked for without a press, and no page may lead such a request there.
 */
export function isNearby(address: string): boolean {
  // As `URL` writes it, every spelling of a number is the same.
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  return (
    /(?:^|\.)localhost\.?$/.test(host) ||
    /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$/.test(
      host,
    ) ||
    // Also those of IPv4 within IPv6: nobody writes the address of a picture so.
    /^\[(?:::|f[cd]|fe[89ab]|64:ff9b:)/.test(host)
  )
}

/** The address of a page that was read: on the web, or a file of the reader's own. */
export function pageAddress(raw: string): string | undefined {
  return /^file:\/\//i.test(raw) && raw.length <= maxLength ? raw : webAddress(raw)
}

/** Lone surrogates and control characters made harmless: what is stored must also be drawn, spoken and sent. */
export function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}

/** The attributes of `given` that the table allows on `tag`, or undefined when none is left. `given` is any object. */
export function acceptAttrs(tag: Tag, given: Readonly<Record<string, unknown>>): Attrs | undefined {
  const kept: Record<string, string> = {}
  for (const [name, kind] of Object.entries(attrsOf(tag))) {
    const raw = Object.hasOwn(given, name) ? given[name] : undefined
    // An empty `alt` says something (this picture is decoration), so it is kept apart from a missing one.
    const value =
      typeof raw !== 'string' ? undefined : name === 'alt' && raw.trim() === '' ? '' : acceptValue(kind, raw)
    if (value !== undefined) kept[name] = value
  }
  return Object.keys(kept).length === 0 ? undefined : (kept as Attrs)
}
