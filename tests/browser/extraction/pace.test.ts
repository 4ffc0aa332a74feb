/** A page gets its turn while it is read, and what it does then makes nothing false. */
import { afterEach, describe, expect, it } from 'vitest'
import type { ArticleNode } from '@/components/article/article'
import type { Reading } from '@/components/article/reading'
import { settlingWhitespace } from '@/components/article/whitespace'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { gatherFigures } from '@/components/extraction/figures.dom'
import { atOnce, type Pace, paced, pageTurn, type Steps } from '@/components/extraction/pace.dom'
import { readBlocks } from '@/components/extraction/page-blocks.dom'
import { countSums } from '@/components/extraction/sums.dom'
import { targetsIn } from '@/components/extraction/targets.dom'
import { textOfNodes } from '@/components/text/text'
import teasersBetween from '@/tests/fixtures/pages/teasers-between/index.html?raw'
import { closePages, open, storyPage } from './pages'

afterEach(closePages)

/** A clock that goes on by `step` whenever it is asked, and what is done at each rest. */
function paceOf(step: number, atRest: (number: number) => void = () => {}): Pace & { rests: number } {
  let time = 0
  const pace = {
    rests: 0,
    now: () => {
      time += step
      return time
    },
    rest: async () => {
      pace.rests += 1
      atRest(pace.rests)
    },
  }
  return pace
}

function* countTo(count: number): Steps<number> {
  for (let i = 0; i < count; i += 1) yield
  return count
}

describe('work', () => {
  it('rests when it has gone on for long, and only then', async () => {
    const [never, once, always] = [paceOf(1), paceOf(12), paceOf(60)]
    expect(await paced(countTo(6), never)).toBe(6)
    expect(await paced(countTo(6), once)).toBe(6)
    expect(await paced(countTo(6), always)).toBe(6)
    expect([never.rests, once.rests, always.rests]).toEqual([0, 1, 6])
  })

  it('is done at once where there is no time to rest', () => {
    expect(atOnce(countTo(1_000))).toBe(1_000)
  })

  it('gives the page its turn', async () => {
    let isHeard = false
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      isHeard = true
    }
    port2.postMessage('from the page')
    let time = 0
    await paced(
      (function* (): Steps<void> {
        while (!isHeard && time < 1e6) yield
      })(),
      {
        rest: pageTurn,
        now: () => {
          time += 100
          return time
        },
      },
    )
    expect(isHeard).toBe(true)
  })
})

describe('one line with very many links in it has places to rest, too, while', () => {
  const count = 4_000
  const line = Array.from({ length: count }, (_, i) => `<a href="#n${i}">${i}</a> `).join('')
  const { body } = new DOMParser().parseFromString(`<p>${line}</p>`, 'text/html')
  const nodes: ArticleNode[] = Array.from({ length: count }, (_, i) => ({ tag: 'a', children: [String(i)] }))
  const page = 'https://news.example/a'

  it.each<[string, () => Steps<unknown>]>([
    ['what it holds is counted', () => countSums(body)],
    ['its links are looked up', () => targetsIn(body, page, page)],
    ['its white space is settled', () => settlingWhitespace(nodes)],
    ['it is made a block', () => readBlocks(body)],
  ])('%s', (_, work) => {
    expect([...work()].length).toBeGreaterThanOrEqual(count / 1_000)
  })
})

it('a page with very many names has places to rest while captions are looked for by them', () => {
  const { body } = new DOMParser().parseFromString('<p class="a">A</p>'.repeat(2_000), 'text/html')
  expect([...gatherFigures(body, atOnce(countSums(body)))].length).toBeGreaterThanOrEqual(10)
})

describe('a reading with rests', () => {
  it('says the same as one without', async () => {
    const pace = paceOf(60)
    const rested = await extractArticle(open(teasersBetween), {}, pace)
    expect(pace.rests).toBeGreaterThan(10)
    expect(rested).toEqual(await extractArticle(open(teasersBetween), {}, paceOf(0)))
  })

  it('is of the page as it is after a change in the middle of the copy, not of two halves', async () => {
    const page = open(storyPage(paragraphs('old')))
    const reading = await extractArticle(
      page,
      {},
      paceOf(60, (number) => {
        // Each paragraph is an element and a text: the copy has come to some of them.
        if (number !== 1) return
        for (const paragraph of page.querySelectorAll('article p')) paragraph.remove()
        page.querySelector('article')?.insertAdjacentHTML('beforeend', paragraphs('new'))
      }),
    )
    const text = textIn(reading)
    expect(text).not.toContain('The old keeper')
    expect(text.match(/The new keeper/g)).toHaveLength(400)
  })

  it('goes on past changes elsewhere', async () => {
    const page = open(storyPage(paragraphs('old')))
    const pace = paceOf(60, () => page.querySelector('title')?.append('!'))
    expect(textIn(await extractArticle(page, {}, pace)).match(/The old keeper/g)).toHaveLength(400)
  })
})

function paragraphs(which: string): string {
  return Array.from(
    { length: 400 },
    (_, i) =>
      `<p>The ${which} keeper of light ${i} walked down to the shore in the evening, as every day of the year.</p>`,
  ).join('')
}

function textIn(reading: Reading): string {
  if (!reading.ok) throw new Error(reading.reason)
  return textOfNodes(reading.article.body).text
}
