// The same as read.js, but the content is kept in parts: its first blocks, then slices of the rest.
import { Readability } from '@mozilla/readability'

const found = new Readability(document.cloneNode(true), { serializer: (element) => element }).parse()
let blocks = found?.content ?? document.createElement('div')
while (blocks.children.length < 20 && blocks.firstElementChild !== null) {
  const widest = [...blocks.children].reduce((a, b) => (b.textContent.length > a.textContent.length ? b : a))
  if (widest.children.length === 0) break
  blocks = widest
}
const parts = []
const all = [...blocks.children]
for (let at = 0, size = 20; at < all.length; at += size, size = 200)
  parts.push(
    all
      .slice(at, at + size)
      .map((each) => each.outerHTML)
      .join('\n'),
  )
globalThis.found = { title: found?.title ?? '', parts }
undefined
