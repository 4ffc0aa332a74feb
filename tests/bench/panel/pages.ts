/**
 * What is read: the sample article, and a publisher's page around an article of any length, in words of ours, the same each
 * time. Each knows how its first and its last paragraph are told from all others.
 */
import { readFile } from 'node:fs/promises'
import { samplePage } from '../../drive/sample'

export interface BenchPage {
  /** Words asked for; an article of ours is longer by less than one paragraph. */
  readonly words: number
  readonly html: string
  /** Words that stand in the article's first and last paragraph and nowhere else. */
  readonly first: string
  readonly last: string
  /** So many paragraphs the article has at least: fewer are not the whole. */
  readonly paragraphs: number
}

/** Up to so many words it is the sample article. */
const sampleWords = 1_000

/** The page for an article of `words` words. */
export async function pageOf(words: number): Promise<BenchPage> {
  if (words > sampleWords) return publisherPage(words)
  return {
    words,
    html: await readFile(samplePage, 'utf8'),
    first: 'for four months said on Sunday that it had begun',
    last: 'Castellane reported from Beirut',
    paragraphs: 18,
  }
}

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/)

const people = list(
  `the ferryman, a teacher from the hills, the mayor, an engineer, the harbour master, two sisters, a retired miner, the council,
  her neighbour, a young doctor, the surveyor, most families, the baker, a clerk at the station, the farmers, nobody in the room`,
)
const deeds = list(
  `remembered, repaired, described, had measured, could not find, promised to rebuild, carried away, wrote down, had painted,
  refused to sell, kept, opened, was waiting for, explained, had already counted, watched, argued about, forgot, asked for`,
)
const kinds = list(
  'old, narrow, quiet, borrowed, yellow, broken, second, careful, unusual, heavy, small, wooden, early, late',
)
const things = list(
  `bridge, ledger, road along the river, list of names, garden wall, timetable, map, well behind the school, letter, roof, boat,
  question, harvest, photograph, market hall, bell, row of houses, report, ticket office, field of barley, water tower`,
)
const places = list(
  `in the valley, near the old quay, before the winter, after the flood, on the other bank, at the end of the street, all summer,
  without much noise, for the first time in years, behind the mill, in front of the town hall, under the pines, that morning`,
)
const joins = list('because, although, and, while, so that, as if, but, until')
const openings = list(
  'Later, By then, In the end, As a rule, Every spring, To be fair, On most days, Even so, Meanwhile',
)

/** Chance that is the same each time: a linear congruence with the constants of Numerical Recipes. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const wordsIn = (text: string): number => text.split(' ').length

function writer(next: (below: number) => number) {
  const one = (of: readonly string[]): string => of[next(of.length)] ?? ''
  const clause = (): string => `${one(people)} ${one(deeds)} the ${one(kinds)} ${one(things)}`
  const sentence = (): string => {
    const kind = next(6)
    if (kind === 0) return `${one(openings)}, ${clause()} ${one(places)}.`
    if (kind === 1) return `${capital(clause())}, ${one(joins)} ${clause()} ${one(places)}.`
    if (kind === 2) return `“${capital(clause())},” said ${one(people)}, ${one(joins)} ${clause()}.`
    if (kind === 3) return `${capital(one(places))}, ${clause()}.`
    if (kind === 4) return `It was the ${one(things)} that ${one(people)} ${one(deeds)} ${one(places)}.`
    return `${capital(clause())} ${one(places)}, ${one(joins)} the ${one(things)} was ${one(kinds)}.`
  }
  const upTo = (most: number): string => {
    let text = sentence()
    while (wordsIn(text) < most) text += ` ${sentence()}`
    return text
  }
  return { one, upTo, next, heading: () => capital(`the ${one(kinds)} ${one(things)} ${one(places)}`) }
}

/** A publisher's page: masthead, menu, article with side matter among its paragraphs, side bar, foot. */
function publisherPage(words: number): BenchPage {
  const { one, upTo, next, heading } = writer(chance(20_171_015))
  const [first, last] = ['Quillonbay', 'Quillonend']
  const parts: string[] = []
  let made = 0
  let paragraphs = 0
  let sinceHeading = 0
  const paragraph = (beginning = ''): void => {
    const text = upTo(60 + next(40))
    made += wordsIn(text)
    sinceHeading += wordsIn(text)
    paragraphs += 1
    const linked = next(3) === 0 ? text.replace(/ the (\w+ \w+)/, ` the <a href="/topics/${paragraphs}">$1</a>`) : text
    parts.push(
      `<p class="body-text">${beginning}${next(7) === 0 ? linked.replace(/(\w+)\.$/, '<em>$1</em>.') : linked}</p>`,
    )
  }
  paragraph(`${first} lies where the river meets the sea. `)
  while (made < words - 80) {
    if (sinceHeading > 300) {
      parts.push(`<h2 id="part-${parts.length}">${heading()}</h2>`)
      sinceHeading = 0
    }
    paragraph()
    if (next(14) === 0)
      parts.push(`<ul>${Array.from({ length: 3 + next(4) }, () => `<li>${heading()};</li>`).join('')}</ul>`)
    if (next(40) === 0) parts.push(`<figure><figcaption>${heading()}.</figcaption></figure>`)
  }
  paragraph(`${last} is the name of the last house. `)
  const links = (count: number, name: string): string =>
    `<ul>${Array.from({ length: count }, (_, i) => `<li><a href="/${name}/${i}">${capital(one(things))}</a></li>`).join('')}</ul>`
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>The long report from the harbour | The Quay Gazette</title><meta property="og:type" content="article">
<meta property="og:title" content="The long report from the harbour"><meta name="author" content="Ida Farrow">
<style>body{margin:0;font:17px/1.5 Georgia,serif}main{display:grid;grid-template-columns:2fr 1fr;gap:2em;max-width:70em;margin:auto}
nav ul{display:flex;flex-wrap:wrap;gap:1em;list-style:none}.body-text{margin:0 0 1em}h2{font:bold 1.3em sans-serif}footer{background:#eee}</style></head>
<body><header class="site-header"><a href="/">The Quay Gazette</a><nav aria-label="Main">${links(40, 'section')}</nav></header>
<main><article><header><h1>The long report from the harbour</h1><p class="byline">By <a rel="author" href="/staff/ida-farrow">Ida Farrow</a></p>
<time datetime="2026-03-02">2 March 2026</time></header><div class="article-body">\n${parts.join('\n')}\n</div></article>
<aside class="sidebar"><h2>Most read</h2>${links(12, 'most-read')}</aside></main>
<footer><p>© 2026 The Quay Gazette</p>${links(24, 'about')}</footer></body></html>`
  return { words, html, first, last, paragraphs }
}
