/**
 * Time grows with a page and not with its square, whatever the page is made of. It is told as a ratio of pages of one make
 * at 1×, 2× and 4×: a step that grows with the square takes sixteen times as long at the last, or makes the test time out.
 */
import { afterEach, describe, expect, it } from 'vitest'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { generate, shadowedInDocument, shadowedNames } from '@/tests/bench/size/generators'
import { closePages, open } from './pages'

afterEach(closePages)

const timeOf = async (html: string): Promise<number> => {
  const page = open(html)
  const start = performance.now()
  const reading = await extractArticle(page)
  const time = performance.now() - start
  closePages()
  if (!reading.ok) throw new Error(reading.reason)
  return time
}

describe('time grows no faster than the page', () => {
  it.each([
    ['a flat page', 'wide', { tag: 'p' }, 'count', 250],
    ['an inline element in another', 'nestInline', { tag: 'font' }, 'depth', 250],
    ['boxes in boxes, made by script', 'nestByScript', { tag: 'div' }, 'depth', 100],
    ['line ends and spaces alone', 'spaces', {}, 'length', 4_000],
    ['classes', 'classes', { length: 400 }, 'count', 60],
  ] as const)('with %s', { timeout: 60_000 }, async (_, kind, given, size, least) => {
    const at = (times: number) => generate(kind, { ...given, [size]: least * times }) as string
    const pages = [at(1), at(2), at(4)]
    const best = pages.map(() => Number.POSITIVE_INFINITY)
    // In turns, so that a busy moment meets all of them.
    for (let round = 0; round < 3; round += 1)
      for (const [i, page] of pages.entries()) best[i] = Math.min(best[i] ?? 0, await timeOf(page))
    const [one = 0, two = 0, four = 0] = best
    expect(two).toBeLessThan(3.8 * one + 100)
    expect(four).toBeLessThan(11 * one + 150)
  })
})

describe('names that stand in the way', () => {
  it.each([
    ['one form', 'clobberForm', shadowedNames],
    ['a form each', 'clobberEach', shadowedNames],
    ['the document', 'clobberDocument', shadowedInDocument],
  ] as const)('of every property that is read do not, in %s', async (_, kind, names) => {
    const reading = await extractArticle(open(generate(kind, { names }) as string))
    expect(reading.ok && JSON.stringify(reading.article.body)).toContain('The ferryman told the story twice')
  })
})

describe('parts that keep each other’s place', () => {
  it('are read once, however they are wound', async () => {
    const reading = await extractArticle(open(generate('lateParts', { depth: 12 }) as string))
    expect(reading.ok && JSON.stringify(reading.article.body).match(/Part 3\./g)).toHaveLength(1)
  })
})
