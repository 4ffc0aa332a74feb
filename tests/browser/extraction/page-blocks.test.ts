/** A page cut into blocks: each bit of text is in one of them, and in one only. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atOnce } from '@/components/extraction/pace.dom'
import { type Block, numberAttribute, readBlocks } from '@/components/extraction/page-blocks.dom'
import frontPage from '@/tests/fixtures/pages/front-page/index.html?raw'
import teasersBetween from '@/tests/fixtures/pages/teasers-between/index.html?raw'

const pageOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')
const blocksOf = (html: string): Block[] => atOnce(readBlocks(pageOf(html).body))
const linesOf = (html: string): string[] => blocksOf(html).map(({ text }) => text)
/** Letters only: where white space stands between boxes is nobody's text. */
const lettersOf = (text: string): string => text.replace(/\s+/g, '')

describe('the blocks of a page', () => {
  it('are its innermost boxes with a line of text', () => {
    const blocks = blocksOf('<div><h2>One</h2><div><p>Two <b>bold</b> words</p><ul><li>Three<li>Four</ul></div></div>')
    expect(blocks.map(({ element, text }) => [element.localName, text])).toEqual([
      ['h2', 'One'],
      ['p', 'Two bold words'],
      ['li', 'Three'],
      ['li', 'Four'],
    ])
  })

  it('are loose runs of text, too, which get an element of their own', () => {
    const blocks = blocksOf('<div>Before <i>all</i><p>In the middle</p>after<br>all</div>')
    expect(blocks.map(({ element, text }) => [element.localName, text])).toEqual([
      ['span', 'Before all'],
      ['p', 'In the middle'],
      ['span', 'after all'],
    ])
  })

  it('are found inside of inline elements around them', () => {
    expect(linesOf('<a href="/x">Label<div><p>Headline</p></div></a>')).toEqual(['Label', 'Headline'])
  })

  it('are pictures, each by itself, and figures with their captions', () => {
    const blocks = blocksOf(
      '<p><img src="a.png"><img src="b.png"></p><figure><img src="c.png"><figcaption>The bridge</figcaption></figure><p>Text with <img src="d.png"> a picture</p>',
    )
    expect(blocks.map(({ element, isMedia, text }) => [element.localName, isMedia, text])).toEqual([
      ['img', true, ''],
      ['img', true, ''],
      ['figure', true, 'The bridge'],
      ['p', false, 'Text with a picture'],
    ])
  })

  it('know how much of them is links', () => {
    const [first, second, third] = blocksOf(
      '<p>See <a href="/a">the old bridge</a>.</p><p>None</p><a href="/b"><p>All of it</p></a>',
    )
    expect(first).toMatchObject({ linked: 14, links: 1 })
    expect(second).toMatchObject({ linked: 0, links: 0 })
    expect(third).toMatchObject({ linked: 9, links: 1 })
  })

  it('stand in boxes that sum them up', () => {
    const long = 'A sentence that is as long as the sentences of an article usually are, or longer than that.'
    const [block] = blocksOf(`<section><p>${long}</p><p>Short</p></section>`)
    expect(block?.box.parent).toMatchObject({ chars: long.length + 5, blocks: 2, prose: 1, linked: 0 })
    expect(block?.box.parent?.element.localName).toBe('section')
  })

  it('bear each a number of its own, in the order of the page', () => {
    for (const html of [teasersBetween, frontPage]) {
      const page = pageOf(html)
      const blocks = atOnce(readBlocks(page.body))
      const numbers = [...page.querySelectorAll(`[${numberAttribute}]`)].map((element) =>
        Number(element.getAttribute(numberAttribute)),
      )
      expect(numbers).toEqual([...blocks.keys()])
    }
  })
})

describe('any page', () => {
  const anyText = fc.constantFrom('word', ' ', 'two words', '\n  ', 'é漢', ' . ')
  const anyTag = fc.constantFrom('div', 'p', 'a', 'b', 'ul', 'li', 'section', 'span', 'h2', 'blockquote')
  interface Branch {
    readonly tag: string
    readonly children: readonly (Branch | string)[]
  }
  const { branch } = fc.letrec<{ branch: Branch | string }>((tie) => ({
    branch: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      anyText,
      fc.record({ tag: anyTag, children: fc.array(tie('branch'), { maxLength: 4 }) }) as fc.Arbitrary<Branch>,
    ),
  }))

  function grow(page: Document, parent: Element, branches: readonly (Branch | string)[]): void {
    for (const each of branches) {
      if (typeof each === 'string') parent.append(each)
      else {
        const element = page.createElement(each.tag)
        parent.append(element)
        grow(page, element, each.children)
      }
    }
  }

  it('loses no text and reads none twice, and keeps its words in order', () => {
    fc.assert(
      fc.property(fc.array(branch, { maxLength: 5 }), (branches) => {
        const page = pageOf('')
        grow(page, page.body, branches)
        const before = page.body.textContent ?? ''
        const blocks = atOnce(readBlocks(page.body))
        expect(page.body.textContent).toBe(before)
        expect(lettersOf(blocks.map(({ text }) => text).join(''))).toBe(lettersOf(before))
        const elements = new Set(blocks.map(({ element }) => element))
        expect(elements.size).toBe(blocks.length)
        for (const element of elements) expect(element.querySelector(`[${numberAttribute}]`)).toBeNull()
      }),
    )
  })
})
