/** What plays: videos, sounds, frames and plug-ins. A reader gets a link to where they play. */

export const players = new Set(['video', 'audio', 'iframe', 'object', 'embed'])

/**
 * The address and the title of what plays. `addressOf` makes an address absolute, or gives undefined. A video without an
 * address plays on its page; a frame without one is an empty place.
 */
export function playerLink(
  source: Element,
  page: string,
  addressOf: (given: string) => string | undefined,
): { href: string; title: string } | undefined {
  if (['width', 'height'].some((name) => /^[0-2](?:px)?$/.test(source.getAttribute(name) ?? ''))) return undefined
  const given = [
    ...['src', 'data-src', 'data-lazy-src', 'data'].map((name) => source.getAttribute(name)),
    source.querySelector('source')?.getAttribute('src'),
    source.localName === 'video' || source.localName === 'audio' ? page : undefined,
  ]
  for (const address of given) {
    const href = address == null ? undefined : addressOf(address)
    if (href === undefined) continue
    const title = (source.getAttribute('title') ?? source.getAttribute('aria-label') ?? '').trim()
    return { href, title: title === '' ? new URL(href).hostname : title }
  }
  return undefined
}
