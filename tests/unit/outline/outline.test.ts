import { describe, expect, it } from 'vitest'
import type { ArticleNode } from '@/components/article/article'
import type { Tag } from '@/components/article/tags'
import {
  type Branch,
  branchesOf,
  headingPath,
  nextHeading,
  outlineOf,
  previousHeading,
} from '@/components/outline/outline'
import { type ArticleText, textOf } from '@/components/text/text'

const el = (tag: Tag, text: string): ArticleNode => ({ tag, children: [text] })
const article = (title: string, ...body: ArticleNode[]): ArticleText =>
  textOf({ url: 'https://paper.example/', title, language: 'en', direction: 'ltr', body })

const long = article(
  'A city is free',
  el('p', 'How it began.'),
  el('h2', 'The siege'),
  el('p', 'It was long.'),
  el('h4', 'The\n first winter'),
  el('p', 'It was cold.'),
  el('h3', 'The second winter'),
  el('p', 'It was colder.'),
  el('h2', 'After it'),
  el('p', 'They came home.'),
)
const at = (words: string, text = long): number => text.text.indexOf(words)
const titles = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ stop, branches }) => (branches.length === 0 ? stop.title : [stop.title, titles(branches)]))

describe('the outline', () => {
  it('nests headings below the title, a skipped level under the nearest higher one', () => {
    expect(titles(branchesOf(outlineOf(long, 1)))).toEqual([
      ['A city is free', [['The siege', ['The first winter', 'The second winter']], 'After it']],
    ])
  })

  it('gives each section an end that holds what is nested in it', () => {
    const stops = outlineOf(long, 1)
    expect(stops.map(({ until }) => until)).toEqual([
      long.text.length,
      at('After it'),
      at('The second winter'),
      at('After it'),
      long.text.length,
    ])
  })

  it('puts a first-level heading of the body below the title', () => {
    const text = article('Title', el('h1', 'Part one'), el('p', 'Words.'), el('h2', 'Chapter'))
    expect(titles(branchesOf(outlineOf(text, 1)))).toEqual([['Title', [['Part one', ['Chapter']]]]])
  })

  it('begins with the headings where there is no title', () => {
    const text = article('', el('h3', 'First'), el('p', 'Words.'), el('h2', 'Second'))
    expect(titles(branchesOf(outlineOf(text, 1)))).toEqual(['First', 'Second'])
    expect(headingPath(outlineOf(text, 1), at('Words', text))).toEqual(['First'])
  })

  it('cuts a long article without headings into stretches that begin with paragraphs', () => {
    const paragraphs = Array.from({ length: 40 }, (_, n) => `Paragraph number ${n} ${'tells more of it '.repeat(8)}`)
    const text = article('Title', ...paragraphs.map((words) => el('p', words)))
    const stops = outlineOf(text, 9)
    expect(stops).toHaveLength(6)
    expect(stops[0]).toMatchObject({ kind: 'passage', title: 'Paragraph number 0 tells more of it tells more of it…' })
    for (const { start } of stops) expect(text.blocks.map((block) => block.start)).toContain(start)
  })

  it('has nothing for a short article without headings', () => {
    expect(outlineOf(article('Title', el('p', 'One.'), el('p', 'Two.')), 1)).toEqual([])
  })
})

describe('steps from heading to heading', () => {
  const stops = outlineOf(long, 1)

  it('go on to the next one, and nowhere after the last', () => {
    expect(nextHeading(stops, at('It was long'))?.title).toBe('The first winter')
    expect(nextHeading(stops, at('The siege'))?.title).toBe('The first winter')
    expect(nextHeading(stops, at('They came'))).toBeUndefined()
  })

  it('go back to the heading of the section, and from a heading to the one before', () => {
    expect(previousHeading(stops, at('It was cold.'))?.title).toBe('The first winter')
    expect(previousHeading(stops, at('The\n first') + 2)?.title).toBe('The siege')
    expect(previousHeading(stops, 0)).toBeUndefined()
  })
})

it('names the headings a place stands under, without the title', () => {
  const stops = outlineOf(long, 1)
  expect(headingPath(stops, at('How it'))).toEqual([])
  expect(headingPath(stops, at('It was cold.'))).toEqual(['The siege', 'The first winter'])
  expect(headingPath(stops, at('It was colder'))).toEqual(['The siege', 'The second winter'])
  expect(headingPath(stops, at('They came'))).toEqual(['After it'])
})
