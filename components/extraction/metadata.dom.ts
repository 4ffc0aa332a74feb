/**
 * What a page says of its article: title, names, dates, language, picture, the page it goes on at. Three witnesses are
 * heard: the structured data, the elements of the head, and the lines the reader sees around the heading.
 */
import { canonicalLanguage, webAddress } from '@/components/article/attributes'
import { authorsOf } from './author.dom'
import { decoded } from './entities'
import { type Evidence, type Meta, metaOf, piecesOf, textOf, valuesOf } from './evidence.dom'
import { linesAround } from './header.dom'
import { languageOf } from './language'
import { mayBePart, nextPart } from './next-part'
import { datesOf } from './published.dom'
import { type Kind, type StructuredData, structuredData } from './structured-data'
import { agreementOf, isSame, titleFrom, withoutSite } from './title'

export interface Metadata {
  readonly title: string
  /** Names as the page writes them, without "By". */
  readonly byline?: string
  readonly siteName?: string
  /** ISO 8601, a date or a date with time. */
  readonly published?: string
  /** Only where it is a later day than `published`. */
  readonly modified?: string
  /** BCP 47. */
  readonly language?: string
  /** Absolute address of the article's picture. */
  readonly image?: string
  /** Absolute address of the page where the article goes on; never that of another article. */
  readonly next?: string
  readonly kind?: Kind
  /** The article's text in the structured data, where it is there. */
  readonly articleBody?: string
  readonly definedTerms?: StructuredData['definedTerms']
}

/** What `page` (the prepared snapshot of the page at `live.url`) says of its article. Never throws. */
export function metadataOf(page: Document, live: { readonly url: string }): Metadata {
  const meta = metaOf(page)
  const tab = decoded(textOf(page.querySelector('title')))
  const [own] = valuesOf(meta, /^og:title$/)
  const data = structuredData(
    [...page.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? ''),
    (headline) => [own ?? tab, tab].some((name) => agreementOf(decoded(headline), name) === 1),
  )
  const siteNames = [
    ...valuesOf(meta, /^og:site_name$/),
    ...data.sites.map(decoded),
    ...valuesOf(meta, /^(?:application-name|apple-mobile-web-app-title)$/),
  ].filter((name) => name !== '')
  const url = addressOf(live.url)
  const host = url?.hostname.replace(/^www\./, '') ?? ''
  const sites = [...siteNames, host, ...host.split('.').filter((part) => part.length > 3)]
  const headings = [...page.querySelectorAll('h1')].slice(0, 50)
  const title = titleFrom({
    headings: headings.map((heading) =>
      piecesOf(heading)
        .map(decoded)
        .filter((piece) => piece !== ''),
    ),
    named: [
      ...(own === undefined ? [] : [own]),
      ...data.headlines.map(decoded),
      ...valuesOf(meta, /^(?:twitter:|dc\.|dcterms\.|citation_|parsely-)?title$/),
      tab,
    ],
    sites,
    address: lastStepOf(url),
  })
  const heading = headingOf(page, headings, title, sites)
  const declared = [
    page.documentElement.lang,
    ...valuesOf(meta, /^(?:content-language|language|og:locale)$/),
    data.language ?? '',
    page.body.lang,
  ]
  const language = languageOf(
    declared
      .filter((tag) => tag !== '')
      .map(canonicalLanguage)
      .find((tag) => tag !== undefined),
    [...page.querySelectorAll('p')]
      .slice(0, 60)
      .map((paragraph) => textOf(paragraph, 300))
      .join(' '),
  )
  const evidence: Evidence = {
    page,
    url: live.url,
    language: language ?? 'en',
    meta,
    data,
    sites,
    lines: heading === undefined ? [] : linesAround(heading),
  }
  const base = page.querySelector('base[href]')?.getAttribute('href') ?? live.url
  const absolute = (address: string | null | undefined) => webAddress(addressOf(address ?? '', base)?.href ?? '')
  const given = {
    byline: authorsOf(evidence),
    siteName: siteNames[0],
    ...datesOf(evidence),
    language,
    image: absolute(
      valuesOf(meta, /^og:image(?::secure_url|:url)?$/)[0] ??
        data.image ??
        valuesOf(meta, /^twitter:image(?::src)?$/)[0],
    ),
    next: nextOf(page, live.url, absolute),
    kind: kindOf(meta, data.kind),
    articleBody: data.articleBody,
    definedTerms: data.definedTerms,
  }
  return {
    title,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '')),
  }
}

function kindOf(meta: readonly Meta[], told: Kind | undefined): Kind | undefined {
  const generator = valuesOf(meta, /^generator$/).join(' ')
  if (/discourse|phpbb|vbulletin|xenforo|flarum|mybb|nodebb|simple machines|invision|vanilla/i.test(generator))
    return 'forum'
  if (
    /docusaurus|sphinx|mkdocs|vi?t?epress|vuepress|gitbook|mdbook|docutils|doxygen|javadoc|antora|starlight|mintlify|readme/i.test(
      generator,
    )
  )
    return 'documentation'
  const [type = ''] = valuesOf(meta, /^og:type$/)
  return told ?? (/article|blog/.test(type) ? 'article' : /product/.test(type) ? 'product' : undefined)
}

/** The heading that bears the title, or whatever else on the page does: the byline and the date stand around it. */
function headingOf(
  page: Document,
  headings: readonly Element[],
  title: string,
  sites: readonly string[],
): Element | undefined {
  const says = (element: Element) =>
    isSame(withoutSite(textOf(element), sites), title) || piecesOf(element).some((piece) => isSame(piece, title))
  const found = headings.find(says) ?? [...page.querySelectorAll('h2, h3, h4')].slice(0, 100).find(says)
  if (found !== undefined || title === '') return found ?? headings[0]
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(), steps = 0; node !== null && steps < 3_000; node = walker.nextNode(), steps += 1) {
    if (node.textContent?.trim() === title) return node.parentElement ?? undefined
  }
  return headings[0]
}

function nextOf(page: Document, url: string, absolute: (address: string) => string | undefined): string | undefined {
  // Comments are split into pages too.
  const links = [...page.querySelectorAll('a[href], link[rel~="next"]')]
    .flatMap((link) => link.getAttribute('href') ?? [])
    .filter((href) => mayBePart.test(href) && !/comment/i.test(href))
  if (links.length === 0) return undefined
  const all = mayBePart.test(url)
    ? [...page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')
    : []
  return nextPart(
    url,
    [...links, ...all].flatMap((href) => absolute(href.replace(/#.*/, '')) ?? []),
  )
}

/** The step of the path that says most, in words. */
function lastStepOf(url: URL | undefined): string {
  try {
    const steps = decodeURIComponent(url?.pathname.replace(/\.\w+$/, '') ?? '').split('/')
    return steps.findLast((step) => /\p{L}/u.test(step)) ?? ''
  } catch {
    // An address may hold a percent sign that stands for nothing.
    return ''
  }
}

function addressOf(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}
