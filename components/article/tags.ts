/**
 * The one table of what an article may contain. Extractor, decoder, text, view and exporters all read it; a tag or an
 * attribute that is not here cannot reach the reader's screen.
 */

/**
 * How an element takes part in the text.
 * - `block`: begins and ends a block of text; white space at its edges is not shown.
 * - `verbatim`: a block in which white space is kept.
 * - `inline`: its text belongs to the block around it.
 * - `break`: a line break inside a block.
 * - `object`: something without text, in the line (a picture).
 * - `rule`: something without text, between blocks.
 * - `silent`: drawn, but not part of the text (readings above ruby characters).
 * - `formula`: MathML structure; only its tokens hold text.
 */
export type Flow = 'block' | 'verbatim' | 'inline' | 'break' | 'object' | 'rule' | 'silent' | 'formula'

/** What values an attribute may have; `components/article/attributes.ts` checks them. */
export type AttrKind =
  | 'id'
  | 'language'
  | 'direction'
  | 'link'
  | 'picture'
  | 'text'
  | 'count'
  | 'integer'
  | 'name'
  | 'flag'
  | readonly string[]

/** Attributes every element may keep. */
export const globalAttrs = { id: 'id', lang: 'language', dir: 'direction' } as const satisfies Record<string, AttrKind>

interface TagRule {
  readonly flow: Flow
  readonly attrs?: Readonly<Record<string, AttrKind>>
}

const block = { flow: 'block' } as const
const inline = { flow: 'inline' } as const
const formula = { flow: 'formula' } as const
const cell = { colspan: 'count', rowspan: 'count' } as const

export const tags = {
  // Blocks of running text and what groups them.
  h1: block,
  h2: block,
  h3: block,
  h4: block,
  h5: block,
  h6: block,
  p: block,
  address: block,
  section: block,
  aside: block,
  div: block,
  blockquote: block,
  figure: block,
  figcaption: block,
  details: { flow: 'block', attrs: { open: 'flag' } },
  summary: block,
  // Which language the code is in, as its publisher names it.
  pre: { flow: 'verbatim', attrs: { 'data-language': 'name' } },
  hr: { flow: 'rule' },
  // Lists.
  ul: block,
  ol: { flow: 'block', attrs: { start: 'integer', reversed: 'flag', type: ['1', 'a', 'A', 'i', 'I'] } },
  li: { flow: 'block', attrs: { value: 'integer' } },
  dl: block,
  dt: block,
  dd: block,
  // Tables.
  table: block,
  caption: block,
  thead: block,
  tbody: block,
  tfoot: block,
  tr: block,
  th: { flow: 'block', attrs: { ...cell, scope: ['row', 'col', 'rowgroup', 'colgroup'] } },
  td: { flow: 'block', attrs: cell },
  // Phrases.
  a: { flow: 'inline', attrs: { href: 'link' } },
  em: inline,
  strong: inline,
  b: inline,
  i: inline,
  u: inline,
  s: inline,
  ins: inline,
  del: inline,
  mark: inline,
  small: inline,
  sub: inline,
  sup: inline,
  code: inline,
  kbd: inline,
  samp: inline,
  var: inline,
  cite: inline,
  q: inline,
  dfn: { flow: 'inline', attrs: { title: 'text' } },
  abbr: { flow: 'inline', attrs: { title: 'text' } },
  time: { flow: 'inline', attrs: { datetime: 'text' } },
  span: inline,
  bdi: inline,
  bdo: inline,
  ruby: inline,
  rt: { flow: 'silent' },
  rp: { flow: 'silent' },
  br: { flow: 'break' },
  img: { flow: 'object', attrs: { src: 'picture', alt: 'text', width: 'count', height: 'count' } },
  // MathML Core: structure, then the tokens that hold the text.
  math: { flow: 'formula', attrs: { display: ['block', 'inline'], alttext: 'text' } },
  mrow: formula,
  mfrac: formula,
  msqrt: formula,
  mroot: formula,
  mstyle: formula,
  mpadded: formula,
  mphantom: formula,
  merror: formula,
  msub: formula,
  msup: formula,
  msubsup: formula,
  munder: formula,
  mover: formula,
  munderover: formula,
  mmultiscripts: formula,
  mprescripts: formula,
  mtable: formula,
  mtr: formula,
  mtd: { flow: 'formula', attrs: { columnspan: 'count', rowspan: 'count' } },
  mspace: formula,
  semantics: formula,
  mi: { flow: 'inline', attrs: { mathvariant: ['normal'] } },
  mn: inline,
  mo: inline,
  ms: inline,
  mtext: inline,
} as const satisfies Record<string, TagRule>

export type Tag = keyof typeof tags

type AttrsOf<T> = T extends { readonly attrs: infer A } ? keyof A : never
export type AttrName = keyof typeof globalAttrs | { [T in Tag]: AttrsOf<(typeof tags)[T]> }[Tag]

/** Whether `name` is a tag of the table. Safe for any string, `__proto__` and `constructor` included. */
export function isTag(name: string): name is Tag {
  return Object.hasOwn(tags, name)
}

export function flowOf(tag: Tag): Flow {
  return tags[tag].flow
}

/** Which attributes `tag` may keep, with the kind of value each must have. */
export function attrsOf(tag: Tag): Readonly<Record<string, AttrKind>> {
  const rule: TagRule = tags[tag]
  return { ...globalAttrs, ...rule.attrs }
}

/** Elements that cannot have children. */
export function isVoid(tag: Tag): boolean {
  const flow = flowOf(tag)
  return flow === 'break' || flow === 'object' || flow === 'rule'
}

/** Whether a change from or to this flow ends the block of text before it. */
export function partsBlocks(flow: Flow): boolean {
  return flow === 'block' || flow === 'verbatim' || flow === 'rule'
}
