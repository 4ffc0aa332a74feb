/**
 * A page of our own of any length, to see how time grows: an article of paragraphs, headings, lists, pictures and
 * links inside a page with a menu, a side column and a footer.
 */

const words =
  `the river carried grain and letters between towns that had no road and every spring the ferrymen counted what the
flood had taken before they would agree on a price with merchants who waited under wet canvas while clerks wrote down
names weights colours debts and promises in books that nobody opened again`.split(/\s+/)

const perParagraph = 80
const perSection = 12

/** The markup of a page whose article has about `count` words. */
export function pageOfWords(count: number): string {
  const paragraphs: string[] = []
  for (let number = 0; number * perParagraph < count; number += 1) {
    if (number % perSection === 0) paragraphs.push(`<h2>Part ${number / perSection + 1} of the account</h2>`)
    if (number % perSection === 4)
      paragraphs.push(`<ul><li>${prose(number, 9)}</li><li>${prose(number + 1, 7)}</li></ul>`)
    if (number % perSection === 7)
      paragraphs.push(
        `<figure><img src="/river-${number}.jpg" alt="" width="800" height="500"><figcaption>${prose(number, 8)}</figcaption></figure>`,
      )
    paragraphs.push(
      `<p>${prose(number, perParagraph - 6)} as <a href="/note/${number}">note ${number}</a> says, ${prose(number * 3, 4)}.</p>`,
    )
  }
  const menu = words.slice(0, 40).map((word) => `<li><a href="/${word}">${word}</a></li>`)
  return `<!doctype html><html lang="en"><head><title>The account of the river | The Lamplighter</title></head><body>
<nav><ul>${menu.join('')}</ul></nav><main><article><h1>The account of the river</h1>${paragraphs.join('\n')}</article></main>
<aside><h3>Most read</h3><ul>${menu.slice(0, 10).join('')}</ul></aside><footer><p>The Lamplighter</p></footer></body></html>`
}

function prose(from: number, length: number): string {
  const text = Array.from({ length }, (_, at) => words[(from * 17 + at * (1 + (from % 5))) % words.length] ?? '')
  return `${(text[0] ?? '').replace(/^./, (letter) => letter.toUpperCase())} ${text.slice(1).join(' ')}, ${from}`
}
