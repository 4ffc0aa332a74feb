/** Copies the article’s own words: without the soft hyphens that were put in, and without the elements of word aids. */
import { softHyphen } from '@/components/text/soft-hyphens'
import type { ArticleText, Span } from '@/components/text/text'
import { isOfText } from '@/components/text/text-map.dom'

/** Listens until `life` aborts. `spanOf` tells what of a range lies in `text`, wherever it is drawn now. */
export function keepCopiesClean(
  document: Document,
  text: ArticleText,
  spanOf: (range: Range) => Span | undefined,
  life: AbortSignal,
): void {
  const onCopy = (event: ClipboardEvent): void => {
    const selection = document.getSelection()
    if (selection === null || selection.rangeCount !== 1 || event.clipboardData === null) return
    const range = selection.getRangeAt(0)
    const span = spanOf(range)
    const holder = document.createElement('div')
    holder.append(range.cloneContents())
    const plain = selection.toString()
    if (span === undefined || !(plain.includes(softHyphen) || holder.querySelector('.aid') !== null)) return
    event.clipboardData.setData('text/plain', withoutNth(plain, cleaned(holder, text, span)))
    const markup = [...holder.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join('')
    event.clipboardData.setData('text/html', markup.replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', ''))
    event.preventDefault()
  }
  document.addEventListener('copy', onCopy, { signal: life })
}

/** Cleans what was copied out of the article, and tells of each soft hyphen in turn whether it was put in. */
function cleaned(holder: HTMLElement, { text, runs }: ArticleText, span: Span): boolean[] {
  const putIn: boolean[] = []
  let run = runs.findIndex(({ end }) => end > span.start)
  let at = span.start
  const walker = holder.ownerDocument.createTreeWalker(holder, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    let data = ''
    const isText = isOfText(node, holder)
    for (const letter of node.data) {
      const isOwn = !isText || letter !== softHyphen || text[at] === softHyphen
      if (letter === softHyphen) putIn.push(!isOwn)
      if (!isOwn) continue
      data += letter
      if (!isText) continue
      at += letter.length
      if (at >= (runs[run]?.end ?? Number.POSITIVE_INFINITY)) {
        run += 1
        at = runs[run]?.start ?? at
      }
    }
    node.data = data
  }
  for (const aid of holder.querySelectorAll('.aid')) aid.replaceWith(...aid.childNodes)
  return putIn
}

/** `text` without the soft hyphens that were put in: the first, second … of them as `putIn` says. */
function withoutNth(text: string, putIn: readonly boolean[]): string {
  let index = 0
  return text.replaceAll(softHyphen, (hyphen) => {
    const isPutIn = putIn[index] !== false
    index += 1
    return isPutIn ? '' : hyphen
  })
}
