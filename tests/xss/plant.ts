/** Plants a vector wherever a page can say something of its article: as markup in the body, as text everywhere else. */
import type { Vector } from './corpus'

/** The page, to be sent as `text/html`. */
export function plant({ html, channel }: Vector): string {
  if (channel === 'page') return html
  const text = escaped(html)
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: `The bridge ${html}`,
    author: { '@type': 'Person', name: `Ada Brown ${html}` },
    publisher: { '@type': 'Organization', name: `The Paper ${html}` },
    datePublished: '2017-10-15',
  }).replaceAll('<', '\\u003c')
  const between = paragraphs.map((each) => `<p>${each}</p>`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bridge ${text}</title>
<meta property="og:title" content="The bridge ${text}"><meta property="og:site_name" content="The Paper ${text}">
<meta name="author" content="Ada Brown ${text}"><meta name="description" content="${text}">
<script type="application/ld+json">${data}</script></head>
<body><article><h1>The bridge ${text}</h1><p class="byline">By <a rel="author" href="/ada">Ada Brown ${text}</a></p>
${between[0]}
<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="300" height="200" alt="A map ${text}"><figcaption>A map of it ${text}</figcaption></figure>
${between[1]}
<p>It is <a href="${text}">told here</a>, and <a href="javascript:${text}">here</a>, and has been for as long as anybody can tell.</p>
${html}
${between[2]}${between[3]}</article></body></html>`
}

const paragraphs = [
  'The bridge at Raqqah had stood for ninety years before it fell, and those who crossed it every day did not look at it any more than at the river that ran below.',
  'What was left of it, two piers and a part of the road between them, could be seen from the roofs of the old town, and people came in the evening to look at it and to count the boats.',
  'Daesh had held both banks for three years. The ferry that took its place carried forty people at a time, and on some days it went over and back more than sixty times.',
  'A new one, wider than the old, is to be built a little further down the river, where the ground is better and the road does not have to climb so much to reach it.',
]

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
