/** Links inside an article, and links that only look like it. */
import { expect, test } from 'vitest'
import { atOnce } from '@/components/extraction/pace.dom'
import { targetsIn } from '@/components/extraction/targets.dom'

const page = 'https://news.example/a/story.html'

/** Where each link of the markup goes, and the ids that its elements keep. */
function linksIn(markup: string, base = page) {
  const { body } = new DOMParser().parseFromString(markup, 'text/html')
  const targets = atOnce(targetsIn(body, page, base))
  return {
    ids: [...body.querySelectorAll('[id], a[name]')].map((element) => targets.idOf(element)),
    hrefs: [...body.querySelectorAll('a[href]')].map((link) => targets.within(link.getAttribute('href') ?? '')),
  }
}

test('a link to what stands in the article stays in it, however it is written', () => {
  const { ids, hrefs } = linksIn(
    '<a href="#one">1</a> <a href="story.html#two">2</a> <a href="#drei%20%C3%A4">3</a> <a href=" #one ">4</a> <i id="one"></i> <a name="two"></a> <i id="drei ä"></i> <i id="four"></i>',
  )
  expect(ids.slice(0, 3).every((id) => id !== undefined)).toBe(true)
  expect(ids[3]).toBeUndefined()
  expect(hrefs).toEqual([ids[0], ids[1], ids[2], ids[0]].map((id) => `#${id}`))
})

test('a link to the rest of the page leads outside', () => {
  expect(linksIn('<a href="#top">1</a> <a href="#t%6Fp">2</a>').hrefs).toEqual(['outside', 'outside'])
})

test.each(['other.html#one', '/#one', 'https://other.example/#one', '#', 'story.html'])(
  '%s is none of them',
  (href) => {
    expect(linksIn(`<a href="${href}">1</a> <i id="one"></i>`)).toEqual({ ids: [undefined], hrefs: [undefined] })
  },
)

test('where a page gives its links another base, a fragment alone leads to another page', () => {
  const elsewhere = linksIn('<a href="#one">1</a> <a href="#o%6Ee">2</a> <i id="one"></i>', 'https://news.example/b/')
  expect(elsewhere).toEqual({ ids: [undefined], hrefs: [undefined, undefined] })
})
