import { describe, expect, it } from 'vitest'
import type { ArticleNode } from '@/components/article/article'
import { articleOfPlainText } from '@/components/article/plain-page'

const address = 'https://www.archive.example/books/ch%201.txt'
const read = (text: string) => articleOfPlainText({ address, text, direction: 'ltr' })
const tags = (body: readonly ArticleNode[] = []) => body.map((node) => (typeof node === 'string' ? '' : node.tag))
const long = 'It was a long day and much was said of it that is not to be found here'

describe('a page of plain text', () => {
  it('is an article: empty lines part its paragraphs, lines broken by hand are one', () => {
    const article = read(`CHAPTER ONE\n\n${long}\n${long}\nand so it was.\n\nThe end came later.`)
    expect(article?.title).toBe('CHAPTER ONE')
    expect(article?.siteName).toBe('archive.example')
    expect(article?.body).toEqual([
      { tag: 'p', children: [`${long} ${long} and so it was.`] },
      { tag: 'p', children: ['The end came later.'] },
    ])
  })

  it('bears its file’s name where it begins with no title', () => {
    expect(read('It begins at once.\n\nAnd ends.')?.title).toBe('ch 1.txt')
    expect(articleOfPlainText({ address: 'https://a.example/%ff.txt', text: 'It is.', direction: 'ltr' })?.title).toBe(
      '%ff.txt',
    )
  })

  it('keeps short lines apart, as in a poem', () => {
    expect(read('Half a league,\nhalf a league,\nhalf a league onward.')?.body).toEqual([
      {
        tag: 'p',
        children: [
          'Half a league,',
          { tag: 'br', children: [] },
          'half a league,',
          { tag: 'br', children: [] },
          'half a league onward.',
        ],
      },
    ])
  })

  it('keeps columns and code as they stand, and knows headings of several kinds', () => {
    const article = read(
      `${long}.\n\nname      age\nAna       41\n\nSecond\n======\n\n## Third\n\nif (x) {\n    y()\n    z()\n}`,
    )
    expect(tags(article?.body)).toEqual(['p', 'pre', 'h2', 'h2', 'pre'])
    expect(article?.body[1]).toEqual({ tag: 'pre', children: ['name      age\nAna       41'] })
    expect(article?.body[2]).toEqual({ tag: 'h2', children: ['Second'] })
    expect(article?.body[3]).toEqual({ tag: 'h2', children: ['Third'] })
  })

  it('loses no word, whatever its line ends, and is none without words', () => {
    const text = `One two.\r\n\r\nThree\tfour: ${long}\r\rfive \f six, ${long}\n\n\n \n7 8`
    const article = read(text)
    const words = (nodes: readonly ArticleNode[]): string =>
      nodes.map((node) => (typeof node === 'string' ? node : ` ${words(node.children)} `)).join('')
    expect(
      words(article?.body ?? [])
        .split(/\s+/)
        .filter(Boolean),
    ).toEqual(text.split(/\s+/).filter(Boolean))
    expect(read(' \n\t\n')).toBeUndefined()
  })
})
