import { expect, it } from 'vitest'
import type { ArticleNode } from '@/components/article/article'
import { keepsLines } from '@/components/article/verbatim'

const pre = (...children: ArticleNode[]) => ({ tag: 'pre' as const, children })

it('keeps the lines of code: by its element, by its language, by its signs', () => {
  expect(keepsLines(pre({ tag: 'code', children: ['plain words'] }))).toBe(true)
  expect(keepsLines({ ...pre('plain words'), attrs: { 'data-language': 'python' } })).toBe(true)
  expect(keepsLines(pre('if (a[0] == b) {\n  return a;\n}'))).toBe(true)
})

it('keeps the lines of what is set in columns or drawn with letters', () => {
  expect(keepsLines(pre('Name      Age\nAnna       31\nBo          7'))).toBe(true)
  expect(keepsLines(pre('Name\tAge\nAnna\t31'))).toBe(true)
  expect(keepsLines(pre('┌──┐\n│ok│\n└──┘'))).toBe(true)
})

it('lets letters and poems be broken into lines', () => {
  expect(
    keepsLines(pre('Dear Anna,\n\nthank you for your long letter. I read it twice on the train home.\n\nBo')),
  ).toBe(false)
  expect(keepsLines(pre('  The woods are lovely,\n    dark and deep,\n  but I have promises to keep.'))).toBe(false)
  expect(keepsLines(pre(''))).toBe(false)
})
