/** Which headings go with the text that was kept. */
import { describe, expect, it } from 'vitest'
import { keepHeadings } from '@/components/extraction/choose-headings.dom'
import { atOnce } from '@/components/extraction/pace.dom'
import { readBlocks } from '@/components/extraction/page-blocks.dom'

const line = '<p>The council met in the old town hall on Thursday and spoke for hours about the river.</p>'

/** The headings that are kept when the model keeps every line but them, and none of class "out". */
function kept(html: string, title = 'The bridge'): string[] {
  const page = new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html')
  const blocks = atOnce(readBlocks(page.body))
  const keep = blocks.map(({ element }) => !/^h\d$/.test(element.localName) && !element.classList.contains('out'))
  keepHeadings(blocks, keep, title)
  return blocks.filter(({ element }, i) => keep[i] && /^h\d$/.test(element.localName)).map(({ text }) => text)
}

describe('headings', () => {
  it('go with the text right below them, and with a lesser heading that does', () => {
    expect(kept(`<h2>The river</h2><h3>In spring</h3>${line}`)).toEqual(['The river', 'In spring'])
  })

  it('stay out above what is left out, above another heading of their level, and above a label', () => {
    expect(kept(`<h2>One</h2>${line.replace('<p>', '<p class="out">')}`)).toEqual([])
    expect(kept(`<h3>One</h3><h3>Two</h3>${line}`)).toEqual(['Two'])
    expect(kept('<h2>One</h2><p>12 May</p>')).toEqual([])
  })

  it('stay out where they lead away, say the title again, or stand in a part that is no article’s', () => {
    expect(kept(`<h2><a href="/other">Another story</a></h2>${line}`)).toEqual([])
    expect(kept(`<h2>The bridge</h2>${line}`)).toEqual([])
    expect(kept(`<div class="newsletter"><h2>Join us</h2>${line}</div>`)).toEqual([])
  })
  it('go with their text where the title has the same word', () => {
    expect(kept(`<h2>The bridge</h2>${line}`, 'The bridge and the river: what became of the plan')).toEqual([
      'The bridge',
    ])
    expect(kept(`<h2>The bridge and the river</h2>${line}`, 'The bridge and the river: what became of it')).toEqual([])
  })
})
