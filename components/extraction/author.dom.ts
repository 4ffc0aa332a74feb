/** Who wrote the article, as far as the page says. */
import { bylineIn, isOnlyOpening, opensByline } from './byline'
import { monthOf } from './dates'
import { decoded } from './entities'
import { type Evidence, elsewhere, textOf } from './evidence.dom'
import { isSite } from './title'

const metaNames = /^(?:byl|byline|creator|(?!twitter).*[:_.-]creator|(?:.*[:_.-])?authors?(?:[_-]?name)?)$/
const authorMarks = '[rel~="author"], [itemprop~="author"], a[href*="/author/"], a[href*="/authors/"]'
const authorName = /author[-_]name/i
const authorMark = /author|byline|\bby\b|writer|\/(?:people|profile|team|contributors?|staff|producers)\//i
const otherMark = /comment|related|card|nav|menu|breadcrumb|share|social/i
const blocks =
  'address, article, aside, blockquote, dd, div, dt, footer, h2, h3, h4, h5, h6, header, li, p, section, td'
const and = / (?:&|and|und|et|y|e|и) /

/**
 * The names, joined by commas or as the page joins them. Publishers are left out: the site's name is shown anyway, and a
 * company in the data tells only that nobody was named.
 */
export function authorsOf({ page, data, meta, lines, sites, language }: Evidence): string | undefined {
  const isMonth = (word: string) => monthOf(word, language) !== undefined
  const nameIn = (text: string) => bylineIn(decoded(text), isMonth)
  const namesIn = (texts: readonly string[]) => texts.flatMap((text) => nameIn(text) ?? [])
  const people = namesIn(data.authors)
  const metaName = meta.find(({ name, value }) => metaNames.test(name) && nameIn(value))?.name
  const label = meta.find(({ name, value }) => /^twitter:label/.test(name) && opensByline(value))?.name
  const metas = namesIn(meta.filter(({ name }) => name === metaName).map(({ value }) => value))
  if (metas.length === 0 && label !== undefined)
    metas.push(...namesIn(meta.filter(({ name }) => name === label.replace('label', 'data')).map(({ value }) => value)))

  /** In lines that open with "By", and in lines that classes and addresses say are about the author. */
  const opened: string[] = []
  const marked: string[] = []
  for (const [at, { text, linked, marks, distance }] of lines.entries()) {
    if (text.length > 160 || distance > 1_000 || otherMark.test(marks)) continue
    const isMarked = authorMark.test(marks)
    if (opensByline(text)) {
      const [name] = namesIn([linked, text, isOnlyOpening(text) ? (lines[at + 1]?.text ?? '') : ''])
      if (name !== undefined && (distance >= 0 || isMarked)) opened.push(name)
    } else if (isMarked && distance >= 0) marked.push(...namesIn([linked, ...text.split('\n')]).slice(0, 1))
  }

  const isGood = (names: readonly string[]) =>
    names.some((name) => !isSite(name, sites) && !/^[a-z\d_.@-]+$/.test(name))
  const near = [people, opened.slice(0, 1), metas]
  // The site's own name or a login is an author only where nothing near the heading says better.
  let best = [...near, marked.slice(0, 1)].find(isGood) ?? near.find((names) => names.length > 0)
  const signed = best === undefined || best.length > 1 ? signedOn(page, namesIn) : []
  best ??= [soleOf(farOn(page, namesIn)), soleOf(signed), soleOf(picturedIn(lines, page)), marked].find(
    (names) => names.length > 0,
  )
  if (best === undefined) return undefined
  const [first = ''] = best
  const others = [...opened, ...marked, ...signed].filter((name) => best.every((each) => name.includes(each)))
  // "A and B", as the page has it, and those whom the data forgot; but not what else stands behind the name.
  const whole = others.find(
    (name) => and.test(name) && /^(?:,| (?:&|and|und|et|y|e|и) )/.test(name.slice(first.length)),
  )
  const bare =
    best.length > 1
      ? undefined
      : [...people, ...metas].find((name) =>
          /^(?:,| (?!and |&))/.test(first.startsWith(name) ? first.slice(name.length) : ''),
        )
  return whole ?? bare ?? [...new Set(best)].join(', ')
}

/** A name that stands far from the heading counts if the page names no other in this way: else it may be a teaser's. */
function soleOf(names: readonly string[]): string[] {
  return new Set(names).size === 1 ? names.slice(0, 1) : []
}

type Read = (texts: readonly string[]) => string[]

function farOn(page: Document, namesIn: Read): string[] {
  // The names are told apart here, so that the browser looks through the page's classes but once.
  const found = [...page.querySelectorAll(`${authorMarks}, [class*="author" i]`)]
    .filter((element) => element.matches(authorMarks) || authorName.test(element.className))
    .slice(0, 60)
    .filter((element) => element.closest(elsewhere) === null)
  return namesIn(
    found.map((element) =>
      textOf(element.querySelector('[itemprop~="name"]') ?? element, 200).replace(/^.*posts? by /i, ''),
    ),
  )
}

/** Lines such as "Posted by …" anywhere on the page, as at an article's end. */
function signedOn(page: Document, namesIn: Read): string[] {
  const names: string[] = []
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(), steps = 0; node !== null && steps < 5_000; node = walker.nextNode(), steps += 1) {
    const text = node.textContent ?? ''
    if (text.length > 200 || !opensByline(text.trim())) continue
    const block = node.parentElement?.closest(blocks)
    const own = textOf(block, 151)
    if (own.length > 150 || !opensByline(own) || block?.closest(elsewhere) !== null) continue
    names.push(...namesIn([isOnlyOpening(own) ? textOf(block.nextElementSibling, 100) : own]))
  }
  return names
}

/** A line near the heading that is the name of a picture too: the author's portrait beside the name. */
function picturedIn(lines: Evidence['lines'], page: Document): string[] {
  const alternatives = [...page.querySelectorAll('img[alt]')]
    .slice(0, 200)
    .map((image) => image.getAttribute('alt') ?? '')
  return lines
    .filter(({ text, distance }) => distance >= 0 && distance < 400 && text.length < 40 && /^\S+ \S/.test(text))
    .flatMap(({ text }) =>
      bylineIn(text) === text && alternatives.some((each) => each.startsWith(text) && each.length < text.length + 40)
        ? text
        : [],
    )
}
