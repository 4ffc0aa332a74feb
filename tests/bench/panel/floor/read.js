// In the page; bundled by the bench. What it finds stays in the extension's world there until the panel asks.
import { Readability } from '@mozilla/readability'

const found = new Readability(document.cloneNode(true)).parse()
globalThis.found = { title: found?.title ?? '', content: found?.content ?? '' }
// The value of the last line would be sent to who started this.
undefined
