/** What Readability is given, and what it says of a very long page. */
import { Readability } from '@mozilla/readability'
import { describe, expect, it } from 'vitest'
import { atOnce } from '@/components/extraction/pace.dom'
import { type Block, readBlocks } from '@/components/extraction/page-blocks.dom'
import { readableBlocks } from '@/components/extraction/readability.dom'
import { thinned } from '@/components/extraction/thin.dom'

const links = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<li><a href="/menu/${i}">Section ${i}</a></li>`).join('')

const chapter = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `<p>Sentence ${i} of the chronicle tells, as the others do, of rain, of bread, and of the long road home.</p>`,
  ).join('')

function pageOf(body: string): { page: Document; blocks: Block[] } {
  const page = new DOMParser().parseFromString(`<title>A chronicle</title><body>${body}`, 'text/html')
  return { page, blocks: atOnce(readBlocks(page.body)) }
}

const told = ({ page, blocks }: { page: Document; blocks: Block[] }, words: string): boolean[] => {
  const kept = atOnce(readableBlocks(page, blocks))
  return kept.filter((_, i) => blocks[i]?.text.startsWith(words))
}

describe('a line of very many parts', () => {
  it('reaches Readability without most of them', () => {
    const parts = Array.from({ length: 20_000 }, (_, i) => `<a href="/${i}">${i}</a> `).join('')
    const { page, blocks } = pageOf(`<article>${chapter(4)}<p>${parts}</p></article>`)
    const { copy } = atOnce(thinned(page, blocks))
    expect(copy.querySelectorAll('article > p')).toHaveLength(5)
    expect(copy.querySelectorAll('a')).toHaveLength(250)
    expect(page.querySelectorAll('a')).toHaveLength(20_000)
  })
})

describe('a very long page', () => {
  const long = pageOf(`<nav><ul>${links(1_000)}</ul></nav><article>${chapter(3_000)}</article>`)

  it('reaches Readability without the middle of its long boxes', () => {
    const before = long.page.documentElement.outerHTML
    const { copy, runs } = atOnce(thinned(long.page, long.blocks))
    expect(copy.querySelectorAll('article > p')).toHaveLength(200)
    expect(copy.querySelector('article > p:last-child')?.textContent).toContain('Sentence 2999 ')
    expect(copy.querySelectorAll('li')).toHaveLength(200)
    expect(copy.title).toBe('A chronicle')
    expect(runs.map(({ stayed, gone }) => [stayed.length, gone.length]).sort()).toEqual([
      [200, 2_800],
      [200, 800],
    ])
    expect(long.page.documentElement.outerHTML).toBe(before)
  })

  it('has its verdict on what stayed said of the rest', () => {
    expect(new Set(told(long, 'Sentence'))).toEqual(new Set([true]))
    expect(new Set(told(long, 'Section'))).toEqual(new Set([false]))
  })

  it('is judged box by box where one long box stands in another', () => {
    const parts = Array.from({ length: 300 }, (_, i) => `<section><h2>Part ${i}</h2>${chapter(3)}</section>`)
    const inner = `<section><h2>The long part</h2>${chapter(1_000)}</section>`
    const nested = pageOf(`<nav><ul>${links(40)}</ul></nav><article>${inner}${parts.join('')}</article>`)
    const { copy } = atOnce(thinned(nested.page, nested.blocks))
    expect(copy.querySelectorAll('article > section')).toHaveLength(200)
    expect(copy.querySelectorAll('article > section:first-child > p')).toHaveLength(199)
    const sentences = told(nested, 'Sentence')
    expect(sentences).toHaveLength(1_900)
    expect(sentences.filter((kept) => kept)).toHaveLength(1_900)
  })
})

describe('a page of common length', () => {
  it('reaches Readability whole', () => {
    const { page, blocks } = pageOf(`<article>${chapter(400)}</article>`)
    const { copy, runs } = atOnce(thinned(page, blocks))
    expect(copy.documentElement.outerHTML).toBe(page.documentElement.outerHTML)
    expect(runs).toEqual([])
  })
})

it('is the Readability whose steps ours leaves out', () => {
  for (const name of ['_isProbablyVisible', '_isValidByline', '_postProcessContent'])
    expect(Reflect.get(Readability.prototype, name), name).toBeTypeOf('function')
})
