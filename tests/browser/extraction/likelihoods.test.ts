/** How likely blocks are the article's, whatever the model says, and what is done when it says nothing of use. */
import { afterEach, describe, expect, it } from 'vitest'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { likelihoods } from '@/components/extraction/likelihoods.dom'
import type { Model } from '@/components/extraction/model'
import { atOnce } from '@/components/extraction/pace.dom'
import { readBlocks } from '@/components/extraction/page-blocks.dom'
import { textOf } from '@/components/text/text'
import { closePages, open, storyPage } from './pages'

afterEach(closePages)

/** The likelihoods of the blocks of `html`, when the model gives `said` one after the other. */
function likelyIn(html: string, said: readonly number[]): number[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const blocks = atOnce(readBlocks(page.body))
  const evidence = { readable: blocks.map(() => false), title: 'The bridge', kind: undefined, given: undefined }
  const rest = [...said]
  return atOnce(likelihoods(blocks, evidence, () => rest.shift() ?? 0))
}

describe('what stands together', () => {
  it('is as likely as its parts, in a table: each by its length', () => {
    const cells = '<table><tr><td>Four<td>Twelve lette</table><p>After</p>'
    expect(likelyIn(cells, [1, 0.2, 0.7])).toEqual([expect.closeTo(0.4), expect.closeTo(0.4), 0.7])
  })

  it('goes half the way to the whole, in a list', () => {
    expect(likelyIn('<ul><li>Four<li>Five</ul><p>After</p>', [1, 0, 0.7])).toEqual([0.75, 0.25, 0.7])
  })

  it('is the inner list, not the outer one', () => {
    const lists = '<ul><li>Four<ul><li>Five<li>Nine</ul></ul>'
    expect(likelyIn(lists, [1, 0.5, 0.5])).toEqual([1, 0.5, 0.5])
  })

  it('is not weighed when it is a picture', () => {
    expect(likelyIn('<p><img src="/a.jpg" alt=""></p><p>After</p>', [0.7])).toEqual([0, 0.7])
  })
})

describe('a model that has lost its way', () => {
  const read = async (model: Model): Promise<string> => {
    const reading = await extractArticle(open(storyPage('<p>The ferry still runs.</p>')), { model })
    return reading.ok ? textOf(reading.article).text : reading.reason
  }

  it('does not lose the text that Readability finds', async () => {
    const text = await read(() => 0.1)
    for (let i = 0; i < 4; i += 1) expect(text).toContain(`Paragraph ${i}.`)
  })

  it('is let alone when it keeps most of that', async () => {
    let lines = 0
    const text = await read(() => {
      lines += 1
      // The last paragraph, and what follows it, is unlikely.
      return lines >= 7 ? 0.1 : 0.9
    })
    expect(text).toContain('Paragraph 0.')
    expect(text).not.toContain('Paragraph 3.')
  })
})
