/** Publisher's pages for tests: real documents in frames, laid out and with styles, as the extractor meets them. */

/** Writes markup into a frame of its own and returns its document, which has the test page's address. */
export function open(html: string): Document {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'width: 1000px; height: 800px'
  document.body.append(frame)
  const page = frame.contentDocument
  if (page === null) throw new Error('The frame has no document.')
  page.open()
  page.write(html)
  page.close()
  return page
}

const sentence =
  'The council met in the old town hall on Thursday, and its members spoke for hours about the bridge, the river and the road that runs between them. '

/** A page with an article around `html`: enough prose for Readability to see it as one. */
export function storyPage(html: string, head = ''): string {
  const prose = Array.from({ length: 4 }, (_, i) => `<p>Paragraph ${i}. ${sentence.repeat(3)}</p>`)
  return `<!doctype html><html lang="en"><head><title>The bridge</title>${head}</head><body>
    <nav><a href="/a">Home</a> <a href="/b">World</a></nav>
    <article><h1>The bridge that was not built</h1>${prose.slice(0, 2).join('')}${html}${prose.slice(2).join('')}</article>
    <footer>All rights reserved</footer></body></html>`
}

/** Takes away the frames of all opened pages. */
export function closePages(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove()
}
