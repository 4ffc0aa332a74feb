/**
 * Twenty articles to open again and again: none like another, all made of our own words by rule, so that the same number
 * is always the same page. Each has a short form that its markup explains, so that each has a term with a card.
 */

/** A page of a publisher. */
export interface MadePage {
  /** Path on the server. */
  readonly path: string
  /** What the article's heading says: which article is shown is told by it. */
  readonly title: string
  readonly html: string
}

/** A picture that the page shows. */
export interface MadePicture {
  readonly address: string
  readonly alt: string
}

const subjects = ['The harbour', 'A small library', 'The night train', 'The old bridge', 'A field of barley']
const actions = ['changed the town', 'kept its promise', 'waited for spring', 'found its voice']
const openings = [
  'On a cold morning in March',
  'After the last ferry had gone',
  'When the school bell rang',
  'For most of the winter',
  'Long before the road was built',
  'In the year of the great flood',
]
const people = ['the baker', 'a retired pilot', 'the ferryman', 'two sisters', 'a girl from the hill', 'the engineer']
const doings = [
  'walked down to the water and counted the boats',
  'wrote a letter that nobody answered',
  'carried stones until the wall was high enough',
  'learned to read the clouds like a newspaper',
  'opened the gate and let the sheep out',
  'measured the depth of the river with a rope',
  'spoke with the council about the broken lamp',
]
const endings = [
  'and the valley was quiet again',
  'because there was nothing else to do',
  'while the neighbours looked on',
  'although the map said something different',
  'so that the children could cross',
]

/** The pages, in the order in which they are opened. `pictures` are shared out among them, two a page at most. */
export function madePages(count = 20, pictures: readonly MadePicture[] = []): MadePage[] {
  return Array.from({ length: count }, (_, number) => made(number, pictures))
}

function made(number: number, pictures: readonly MadePicture[]): MadePage {
  const title = `${pick(subjects, number)} ${pick(actions, Math.floor(number / subjects.length))}, part ${number + 1}`
  const shown = pictures.filter((_, index) => index % 10 === number % 10).slice(0, 2)
  const parts = Array.from({ length: 3 + (number % 4) }, (_, part) => partOf(number, part))
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} – Valley Gazette</title>
<meta property="og:site_name" content="Valley Gazette"><meta name="author" content="Ida Morgan"></head>
<body><header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>${title}</h1><p class="byline">By Ida Morgan</p>
<p>The <abbr title="Valley Water Board">VWB</abbr> met on Tuesday. ${sentences(number * 7, 3)}</p>
${shown.map(({ address, alt }) => `<figure><img src="${address}" alt="${alt}" width="640" height="360"><figcaption>${alt}.</figcaption></figure>`).join('\n')}
${parts.join('\n')}
</article></main><footer><p>Valley Gazette. All rights reserved.</p></footer></body></html>`
  return { path: `/made/${number}.html`, title, html }
}

/** A heading and what stands below it: paragraphs, and by turns a list, a table, a quotation or a poem-like block. */
function partOf(number: number, part: number): string {
  const seed = number * 31 + part * 11
  const paragraphs = Array.from(
    { length: 2 + ((number + part) % 3) },
    (_, at) =>
      `<p>${sentences(seed + at * 5, 4)} <a href="/made/${(number + at) % 20}.html">Read more about it</a>.</p>`,
  )
  const furniture = [
    `<ul>${[1, 2, 3].map((at) => `<li>${sentences(seed + at, 1)}</li>`).join('')}</ul>`,
    `<table><tr><th>Year</th><th>Boats</th></tr>${[1, 2, 3].map((at) => `<tr><td>${1950 + at}</td><td>${seed + at}</td></tr>`).join('')}</table>`,
    `<blockquote><p>${sentences(seed + 3, 2)}</p></blockquote>`,
    `<p><em>${sentences(seed + 4, 1)}</em> The <dfn>weir pool</dfn> is the water below a weir.</p>`,
  ]
  return `<h2>${pick(openings, seed)}, ${part + 1}</h2>${paragraphs.join('')}${pick(furniture, number + part)}`
}

function sentences(seed: number, count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const n = seed + at * 13
    return `${pick(openings, n)} ${pick(people, n * 3 + 1)} ${pick(doings, n * 5 + at)}, ${pick(endings, n * 7 + 2)}.`
  }).join(' ')
}

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T
}
