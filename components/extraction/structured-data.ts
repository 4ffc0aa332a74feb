/**
 * What a page says about itself in JSON-LD. Publishers write it by hand and by plug-in, so nothing in it is believed to
 * be of the type it should be: every value is looked at before it is used, and there is an end to how many are.
 */
import { type DefinedTerm, definedTermsOf } from '@/components/article/defined-terms'

export type Kind = 'article' | 'documentation' | 'forum' | 'product' | 'list' | 'other'

export interface StructuredData {
  readonly kind?: Kind
  readonly headlines: readonly string[]
  /** People, not publishers. */
  readonly authors: readonly string[]
  readonly published?: string
  readonly modified?: string
  readonly image?: string
  /** Names of the site and its publisher. */
  readonly sites: readonly string[]
  readonly language?: string
  readonly articleBody?: string
  readonly definedTerms?: readonly DefinedTerm[]
}

type Item = Readonly<Record<string, unknown>>

/** A page's data is a few hundred values; more is a catalogue, or an attempt to make us stand still. */
const maxItems = 2_000
const maxLength = 1_000_000

const articles =
  /Article$|Posting$|^(?:Report|Review|Recipe|HowTo|ScholarlyWork|Thesis|CreativeWork|Learning\w*|Course)$/i
const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['forum', /^(?:DiscussionForumPosting|QAPage)$/i],
  ['documentation', /^(?:TechArticle|APIReference|SoftwareSourceCode)$/i],
  ['article', articles],
  ['product', /^(?:Product|ProductGroup|IndividualProduct|Offer|Store)$/i],
  ['list', /^(?:CollectionPage|SearchResultsPage|Blog|OfferCatalog)$/i],
]

/**
 * Reads the JSON-LD `scripts` of a page. Where they tell of several articles, `agrees` says whether a headline is that of
 * this page's own.
 */
export function structuredData(scripts: readonly string[], agrees: (headline: string) => boolean): StructuredData {
  const values = scripts.map(parsed)
  const items = itemsOf(values)
  const definedTerms = definedTermsOf(values)
  const byId = new Map<unknown, Item>()
  for (const item of items) {
    const id = item['@id']
    // Of a thing spoken of twice, the place that names it tells more.
    if (typeof id === 'string' && (!byId.has(id) || item.name !== undefined)) byId.set(id, item)
  }
  const resolved = (value: unknown): unknown => (isItem(value) ? { ...byId.get(value['@id']), ...value } : value)
  const weightOf = (item: Item): number => {
    const weight = typesOf(item).some((type) => articles.test(type))
      ? 4
      : /(?:Page|Product)\b/.test(String(typesOf(item)))
        ? 1
        : 0
    return weight === 0 ? 0 : weight + (textsOf(item.headline ?? item.name).some(agrees) ? 2 : 0)
  }
  const ranked = items
    .map((item) => ({ item, weight: weightOf(item) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ item }) => item)
  const first = <T>(read: (item: Item) => T | undefined): T | undefined => {
    for (const item of ranked) {
      const value = read(item)
      if (value !== undefined) return value
    }
    return undefined
  }
  const text = (name: string) => first((item) => textsOf(item[name])[0])
  const types = items.flatMap(typesOf)
  return given({
    kind: kinds.find(([, test]) => types.some((type) => test.test(type)))?.[0],
    headlines: ranked.flatMap((item) => [...textsOf(item.headline), ...textsOf(item.name)]),
    authors:
      first((item) => {
        const authors = authorsOf(item.author ?? item.creator, resolved)
        return authors.length > 0 ? authors : undefined
      }) ?? [],
    published: text('datePublished') ?? text('dateCreated'),
    modified: text('dateModified'),
    image: first((item) => addressOf(item.image ?? item.thumbnailUrl, resolved)),
    sites: [
      ...ranked.map((item) => resolved(item.publisher)),
      ...items.filter((item) => /WebSite/.test(String(typesOf(item)))),
    ].flatMap((site) => (isItem(site) ? textsOf(site.name) : [])),
    language: text('inLanguage'),
    articleBody: text('articleBody'),
    definedTerms: definedTerms[0] && definedTerms,
  })
}

/** The objects that may describe the page itself, the outermost first; not what they list, cite or are commented with. */
function itemsOf(values: readonly unknown[]): Item[] {
  const items: Item[] = []
  const queue = [...values]
  for (let at = 0; at < queue.length && at < maxItems; at += 1) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...value.slice(0, maxItems))
    else if (isItem(value)) {
      items.push(value)
      queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage)
    }
  }
  return items
}

/** JSON as it is found: in comments or CDATA, with line ends inside its strings, with a comma too many. */
function parsed(script: string): unknown {
  if (script.length > maxLength) return undefined
  // From the first bracket to the last: around them stand comments and semicolons.
  const data = script.replace('<![CDATA[', '').replace(']]>', '')
  const end = Math.max(data.lastIndexOf('}'), data.lastIndexOf(']'))
  const bare = data.slice(Math.max(0, data.search(/[[{]/)), end + 1)
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(text)
    } catch {
      // Mended once; data that is still no JSON says nothing.
    }
  }
  return undefined
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typesOf(item: Item): string[] {
  return listOf(item['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/:#]/, '')] : []))
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : [value]
}

/** The texts of a value: of a string, of things by their names, of a list of either. */
function textsOf(value: unknown): string[] {
  return listOf(value)
    .flatMap((each) => (isItem(each) ? listOf(each['@value'] ?? each.name) : [each]))
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
}

function authorsOf(value: unknown, resolved: (value: unknown) => unknown): string[] {
  return listOf(value).flatMap((each) => {
    const author = resolved(each)
    const isCompany = isItem(author) && /Organi[sz]ation|Corporation|Brand|WebSite/.test(String(typesOf(author)))
    return isCompany ? [] : textsOf(author)
  })
}

function addressOf(value: unknown, resolved: (value: unknown) => unknown): string | undefined {
  for (const each of listOf(value)) {
    const image = resolved(each)
    const address = isItem(image) ? listOf(image.url ?? image.contentUrl)[0] : image
    if (typeof address === 'string' && address !== '') return address
  }
  return undefined
}

/** An object without the values that are undefined. */
export function given<T extends object>(values: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}
