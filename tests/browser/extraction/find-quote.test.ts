import { afterEach, describe, expect, test } from 'vitest'
import { findQuote, foundPaint, leaveQuote, showQuote } from '@/components/extraction/find-quote.dom'

const page = document.createElement('div')

function draw(markup: string): void {
  page.innerHTML = markup
  document.body.append(page)
}

afterEach(() => {
  page.remove()
  leaveQuote(window)
})

const sentence = 'The bridge that fell in the night had been closed for a year.'

describe('a sentence on the publisher’s page', () => {
  test('is found across elements, whatever its white space and soft hyphens', () => {
    draw(
      '<p>Before.</p><p>The <b>bri\u00addge</b>\n   that fell in the <a href="#">night</a> had been closed for a year. After.</p>',
    )
    expect(
      findQuote(document, sentence)
        ?.toString()
        .replace(/\u00ad/g, '')
        .replace(/\s+/g, ' '),
    ).toBe(sentence)
  })

  test('is found where it is seen, not in a copy that is hidden or in a script', () => {
    draw(`<script type="text/plain">${sentence}</script><p hidden>${sentence}</p><p id="seen">${sentence}</p>`)
    expect(findQuote(document, sentence)?.startContainer.parentElement?.id).toBe('seen')
  })

  test('is found by its beginning when it goes on otherwise', () => {
    draw('<p>The bridge that fell in the night had been shut since spring.</p>')
    expect(findQuote(document, sentence)?.toString()).toMatch(/^The bridge that fell in the n/)
    draw('<p>The bridge was shut.</p>')
    expect(findQuote(document, sentence)).toBeUndefined()
  })

  test('is found in an open shadow root', () => {
    draw('<div id="host"></div>')
    const root = page.querySelector('#host')?.attachShadow({ mode: 'open' })
    root?.append(Object.assign(document.createElement('p'), { textContent: sentence }))
    expect(findQuote(document, sentence)?.toString()).toBe(sentence)
  })

  test('is painted and scrolled to without a change of the page, and the page goes back to where it stood', () => {
    draw(`<div style="height:3000px"></div><p>${sentence}</p><div style="height:3000px"></div>`)
    window.scrollTo(0, 40)
    const before = document.documentElement.outerHTML
    expect(showQuote(document, sentence)).toBe(true)
    expect(window.scrollY).toBeGreaterThan(2000)
    expect(CSS.highlights.get(foundPaint)?.size).toBe(1)
    expect(document.documentElement.outerHTML).toBe(before)
    leaveQuote(window)
    expect([window.scrollY, CSS.highlights.has(foundPaint)]).toEqual([40, false])
  })

  test('is told when it is not there', () => {
    draw('<p>Nothing of the kind.</p>')
    expect(showQuote(document, sentence)).toBe(false)
  })
})
