import type { Attrs, MarkedElement } from './article'
import { isNearby } from './attributes'
import { attrsOf } from './tags'

/** Where a link leads: within the article, or to a tab of its own that is not told where from. */
export function linkProps({ href }: Attrs): Record<string, string> {
  if (href === undefined) return {}
  return href.startsWith('#') ? { href } : { href, target: '_blank', rel: 'noopener noreferrer' }
}

/** Where a picture is asked for: encrypted, and nowhere near this computer. */
export function sourceOf({ src }: Attrs): string | undefined {
  return src === undefined || isNearby(src) ? undefined : src.replace(/^http:/, 'https:')
}

/** What every element may have: an anchor, a language, a direction. */
export function named({ id, lang, dir }: Attrs): Record<string, string> {
  return { ...(id !== undefined && { id }), ...(lang !== undefined && { lang }), ...(dir !== undefined && { dir }) }
}

/** Attributes as Preact takes them: a flag that is there is `true`, an empty string would switch it off. */
export function propsOf<M>({ tag, attrs = {} }: MarkedElement<M>): Record<string, string | boolean> {
  const kinds = attrsOf(tag)
  return Object.fromEntries(Object.entries(attrs).map(([name, value]) => [name, kinds[name] === 'flag' ? true : value]))
}
