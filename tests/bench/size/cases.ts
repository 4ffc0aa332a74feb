/** Which pages are measured, at which sizes: the issue's own, and one at least of each kind we know to break readers. */
import { type Params, shadowedInDocument, shadowedNames } from './generators'

export interface SizeCase {
  readonly kind: string
  readonly params?: Params
  /** `refused`: the page holds nothing to read, and the panel must say so. */
  readonly must?: 'article' | 'refused' | 'either'
}

export const sizeCases: readonly SizeCase[] = [
  { kind: 'nest', params: { depth: 1_000 } },
  { kind: 'nest', params: { depth: 100_000 } },
  { kind: 'nestByScript', params: { depth: 1_000 } },
  // Chromium's own layout overflows here on some machines: then the tab has crashed, and the panel says so.
  { kind: 'nestByScript', params: { depth: 5_000 }, must: 'either' },
  { kind: 'nestByScript', params: { depth: 100_000 }, must: 'either' },
  { kind: 'nestInShadow', params: { depth: 400 } },
  { kind: 'nestInline', params: { depth: 16_000, tag: 'font' } },
  { kind: 'nestInline', params: { depth: 100_000, tag: 'b' } },
  { kind: 'unclosed', params: { count: 2_000, tag: 'b' } },
  // Every line of it is a link.
  { kind: 'unclosed', params: { count: 2_000, tag: 'a href=/x' }, must: 'refused' },
  { kind: 'forms', params: { depth: 500 } },
  { kind: 'tables', params: { depth: 1_000 } },
  { kind: 'wide', params: { count: 10_000, tag: 'p' } },
  { kind: 'wide', params: { count: 50_000, tag: 'p' } },
  { kind: 'wide', params: { count: 200_000, tag: 'p' } },
  { kind: 'wide', params: { count: 100_000, tag: 'span' } },
  { kind: 'slots', params: { count: 100_000 } },
  { kind: 'words', params: { count: 10_000 } },
  { kind: 'words', params: { count: 100_000 } },
  { kind: 'words', params: { count: 1_000_000 } },
  { kind: 'text', params: { length: 500_000 } },
  { kind: 'text', params: { length: 5_000_000 } },
  { kind: 'paragraph', params: { length: 5_000_000 } },
  { kind: 'preformatted', params: { length: 5_000_000 } },
  { kind: 'preformattedLine', params: { length: 5_000_000 } },
  { kind: 'preformattedChurning', params: { length: 5_000_000 } },
  { kind: 'breaks', params: { count: 100_000 } },
  { kind: 'lists', params: { count: 100_000 } },
  { kind: 'definitions', params: { count: 50_000 } },
  { kind: 'headings', params: { count: 20_000 } },
  { kind: 'comments', params: { count: 50_000 } },
  { kind: 'hiddens', params: { count: 20_000 } },
  { kind: 'attribute', params: { length: 10_000_000, tag: 'p', names: ['data-x'] } },
  { kind: 'attribute', params: { length: 10_000_000, tag: 'p', names: ['class'] } },
  { kind: 'attribute', params: { length: 10_000_000, tag: 'p', names: ['id'] } },
  { kind: 'attribute', params: { length: 10_000_000, tag: 'a', names: ['href'] } },
  { kind: 'attribute', params: { length: 10_000_000, tag: 'img', names: ['alt'] } },
  { kind: 'attributes', params: { count: 5_000, tag: 'p' } },
  { kind: 'attributes', params: { count: 100_000, tag: 'p' } },
  { kind: 'classes', params: { count: 10_000, length: 1_000 } },
  { kind: 'images', params: { count: 2_000 } },
  { kind: 'images', params: { count: 50_000 } },
  { kind: 'lazyImages', params: { count: 20_000 } },
  { kind: 'srcset', params: { length: 10_000_000 } },
  { kind: 'commas', params: { length: 2_000_000 } },
  { kind: 'links', params: { count: 20_000 } },
  { kind: 'links', params: { count: 100_000 } },
  { kind: 'fragments', params: { count: 20_000 } },
  { kind: 'table', params: { count: 60_000 } },
  { kind: 'table', params: { count: 100_000 } },
  { kind: 'structuredData', params: { length: 10_000_000 } },
  { kind: 'structuredDepth', params: { depth: 100_000 } },
  { kind: 'structuredMany', params: { count: 20_000 } },
  { kind: 'metas', params: { count: 20_000, length: 100 } },
  { kind: 'metas', params: { count: 10, length: 1_000_000 } },
  { kind: 'longTitle', params: { length: 5_000_000 } },
  { kind: 'style', params: { length: 10_000_000 } },
  { kind: 'slowStyle', params: { count: 1_500 } },
  { kind: 'customElements', params: { count: 2_000 } },
  { kind: 'mutate', params: { count: 5_000 } },
  { kind: 'shuffle', params: { count: 10_000 } },
  { kind: 'navigate', params: { length: 20 }, must: 'either' },
  { kind: 'clobberForm', params: { names: ['parentNode'] } },
  { kind: 'clobberForm', params: { names: shadowedNames } },
  { kind: 'clobberEach', params: { names: shadowedNames } },
  { kind: 'clobberDocument', params: { names: shadowedInDocument } },
  { kind: 'frames', params: { count: 300 } },
  { kind: 'lateParts', params: { depth: 30 } },
  { kind: 'spaces', params: { length: 400_000 } },
  { kind: 'charset' },
  { kind: 'bare', must: 'either' },
  { kind: 'rootless', must: 'refused' },
  { kind: 'frameset', must: 'refused' },
  { kind: 'twoBodies' },
]

/** One line to know a case by. */
export function nameOf({ kind, params = {} }: SizeCase): string {
  const names =
    params.names === undefined ? [] : [params.names.length > 1 ? `${params.names.length} names` : params.names[0]]
  return [kind, params.tag, ...names, params.count ?? params.depth ?? params.length]
    .filter((part) => part !== undefined)
    .join(' ')
}
