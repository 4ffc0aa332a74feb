/** What may stand in a drawn article, to the value: the article's own elements, and those that the panel adds. */
import { type AttrKind, attrsOf, type Tag, tags } from '../../components/article/tags'
import { scripts } from '../../components/typography/scripts'

/** Where an element stands. `ours`: where the panel speaks, and an article cannot. */
export type Place = 'panel' | 'article' | 'picture' | 'ours'

export interface Rule {
  readonly tag: string
  /** The whole of the attribute; without it there is none. */
  readonly class?: RegExp
  readonly attrs?: Readonly<Record<string, RegExp>>
  /** Attributes it may not lack. */
  readonly needs?: readonly string[]
  /** Where its children stand; without it, where it stands. */
  readonly opens?: Place
  /** Which elements alone may stand in it. */
  readonly holds?: RegExp
}

const language = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i
const anything = /(?:)/
const script = new RegExp(`^(?:plain|${Object.keys(scripts).join('|')})$`)
const tongue = { lang: language, dir: /^(?:ltr|rtl|auto)$/ }
/** An address of the web, without a name and a password. */
const web = /^https?:\/\/[^/?#@\s]+(?:[/?#]|$)/
const link = new RegExp(`^#article-\\S+$|${web.source}|^mailto:[^\\s@]+@[^\\s@]+$`)

const kinds: Readonly<Record<Extract<AttrKind, string>, RegExp>> = {
  id: /^article-\S+$/,
  language,
  direction: tongue.dir,
  link,
  // Which pictures, is told by `faultOf`.
  picture: anything,
  text: anything,
  count: /^[1-9]\d{0,4}$/,
  integer: /^(?:0|-?[1-9]\d{0,8})$/,
  name: /^[a-z][\w+#.-]{0,29}$/,
  flag: /^$/,
}

/** What the panel adds to the article's own elements. */
const added: Readonly<Record<string, Rule['attrs']>> = {
  img: { loading: /^(?:lazy|eager)$/, decoding: /^async$/, referrerpolicy: /^no-referrer$/ },
  a: { target: /^_blank$/, rel: /^noopener noreferrer$/ },
}
const needed: Readonly<Record<string, readonly string[]>> = { img: ['alt', 'loading', 'referrerpolicy'] }

/** The rule of an article's own element; undefined where an article has none of the kind. */
export function ruleOf(tag: string): Rule | undefined {
  if (!Object.hasOwn(tags, tag)) return undefined
  const own = Object.entries(attrsOf(tag as Tag)).map(([name, kind]): [string, RegExp] => [
    name,
    typeof kind === 'string' ? kinds[kind] : new RegExp(`^(?:${kind.join('|')})$`),
  ])
  // What an element's letters are, where they are not of the script of its language.
  const attrs = { 'data-script': script, ...Object.fromEntries(own), ...added[tag] }
  return { tag, attrs, ...(needed[tag] !== undefined && { needs: needed[tag] }) }
}

/** The article itself, and what stands below its title. */
export const root: Rule = {
  tag: 'article',
  class: /^article$/,
  attrs: { lang: /^$|^[a-z\d-]+$/i, dir: tongue.dir, 'data-script': script, 'data-long': /^(?:seen|whole)$/ },
  opens: 'article',
}

const empty = /^$/
const wide = { 'aria-label': anything, tabindex: /^(?:0|-1)$/, 'data-pinned': empty }
const edges = { 'data-before': empty, 'data-after': empty }
const aside = { 'data-aside': /^true$/, lang: language }
const button = { type: /^button$/, 'aria-label': anything }
const aid = /^aid(?: aid-(?:part|noun|verb|adjective|adverb|beginning|dot|after-dot|shade))*$/

/** The panel's elements, by where they stand. */
export const ours: Readonly<Record<Exclude<Place, 'panel'>, readonly Rule[]>> = {
  article: [
    { tag: 'header', class: /^article-header$/, holds: /^(?:h1|address|div)$/ },
    { tag: 'div', attrs: aside, needs: ['data-aside'], opens: 'ours' },
    // "By".
    { tag: 'span', attrs: aside, needs: ['data-aside', 'lang'], holds: empty },
    {
      tag: 'div',
      class: /^stretch$/,
      // How high a part of a long article is taken to be until it has been seen.
      attrs: { style: /^contain-intrinsic-block-size: [\d.]+px;$/, 'data-awaited': empty },
    },
    {
      tag: 'div',
      class: /^scroll-area scroll-(?:table|code)$/,
      attrs: { ...wide, ...edges, role: /^region$/ },
      holds: /^(?:table|pre)$/,
    },
    {
      tag: 'span',
      class: /^scroll-area scroll-formula$/,
      attrs: { ...wide, ...edges, role: /^group$/ },
      holds: /^math$/,
    },
    {
      tag: 'span',
      class: /^term$/,
      attrs: {
        role: /^button$/,
        'data-term': /^\d+$/,
        'data-start': /^\d+$/,
        tabindex: /^0$/,
        'aria-expanded': /^(?:true|false)$/,
        'aria-controls': /^[\w-]+$/,
        // Its card is placed by it.
        style: /^(?:anchor-name: --anchor;)?$/,
      },
      needs: ['role', 'data-term', 'data-start', 'tabindex', 'aria-expanded'],
    },
    { tag: 'span', class: aid },
    {
      tag: 'span',
      class: /^picture$/,
      attrs: { tabindex: /^-1$/, 'data-opens': empty, 'data-inline': empty },
      opens: 'picture',
      holds: /^(?:img|a|button)$/,
    },
    {
      tag: 'span',
      class: /^picture-held$/,
      attrs: { 'data-aside': /^true$/ },
      needs: ['data-aside'],
      opens: 'ours',
      holds: /^(?:span|a)$/,
    },
  ],
  picture: [
    {
      tag: 'button',
      class: /^picture-open$/,
      attrs: { ...button, 'aria-haspopup': /^dialog$/, title: anything },
      needs: ['type', 'aria-label'],
      opens: 'ours',
      holds: /^svg$/,
    },
  ],
  ours: [
    { tag: 'div', attrs: tongue },
    // Not seen until the article is painted.
    { tag: 'p', class: /^article-details$/, attrs: { 'data-unseen': empty } },
    { tag: 'p', class: /^(?:report-part|aids-hint)$/ },
    { tag: 'p' },
    { tag: 'time', attrs: { datetime: anything } },
    { tag: 'data', class: /^word-count$/, attrs: { value: /^\d+$/ } },
    { tag: 'details', class: /^before(?: before-room)?$/, attrs: { open: empty } },
    { tag: 'summary' },
    { tag: 'dl', class: /^before-terms$/, holds: /^div$/ },
    { tag: 'dt', attrs: tongue, holds: /^button$/ },
    { tag: 'dd', attrs: tongue, holds: empty },
    { tag: 'div', class: /^(?:report-lines|pictures-notice)$/ },
    {
      tag: 'button',
      class: /^(?:text-button|button)$/,
      attrs: { ...button, id: /^report-(?:omitted|others)$/, 'aria-haspopup': /^dialog$/ },
      needs: ['type'],
      holds: empty,
    },
    { tag: 'ul', class: /^aids-legend$/, attrs: { 'aria-label': anything }, holds: /^li$/ },
    { tag: 'li' },
    { tag: 'span', class: aid },
    { tag: 'span', attrs: tongue },
    {
      tag: 'span',
      class: /^picture-described$/,
      attrs: { role: /^img$/, 'aria-label': anything },
      holds: empty,
    },
    { tag: 'a', attrs: { ...tongue, id: kinds.id, href: link, ...added.a } },
    {
      tag: 'svg',
      class: /^icon$/,
      attrs: {
        'aria-hidden': /^true$/,
        width: /^\d+$/,
        height: /^\d+$/,
        viewBox: /^0 0 24 24$/,
        fill: /^none$/,
        stroke: /^currentColor$/,
        'stroke-width': /^2$/,
        'stroke-linecap': /^round$/,
        'stroke-linejoin': /^round$/,
      },
      holds: /^(?:path|line|circle|rect|polyline)$/,
    },
    ...['path', 'line', 'circle', 'rect', 'polyline'].map((tag) => ({ tag, attrs: shapes() })),
  ],
}

function shapes(): Record<string, RegExp> {
  const names = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height']
  return { d: /^[\w\s.,-]+$/, points: /^[\d\s.,-]+$/, ...Object.fromEntries(names.map((name) => [name, /^[\d.]+$/])) }
}
