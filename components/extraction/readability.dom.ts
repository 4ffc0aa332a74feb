/** The one door to Readability. It takes a document apart, so it is given a copy; its choice is evidence for the model. */
import { Readability } from '@mozilla/readability'
import { type Block, numberAttribute } from './page-blocks.dom'

/** Whether Readability keeps each of the (numbered) blocks of `page`. */
export function readableBlocks(page: Document, blocks: readonly Block[]): boolean[] {
  const kept = new Array<boolean>(blocks.length).fill(false)
  const copy = page.cloneNode(true) as Document
  // Readability drops headings by their class names; a heading's class says how it looks, not what it is.
  for (const heading of copy.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    heading.removeAttribute('class')
    heading.removeAttribute('id')
  }
  const thinned = blocks.length > mostBlocks ? thin(copy) : []
  try {
    const article = new Readability<Element>(copy, {
      disableJSONLD: true,
      // The content stays a tree: no markup is written and parsed again.
      serializer: (node) => node as Element,
    }).parse()
    for (const element of article?.content?.querySelectorAll(`[${numberAttribute}]`) ?? []) {
      kept[Number(element.getAttribute(numberAttribute))] = true
    }
  } catch {
    // A page that breaks Readability is read without its opinion.
  }
  // From the inside out, so that what is said of an inner box counts for the outer one.
  for (const { stayed, gone } of thinned.reverse()) {
    const isKept = stayed.filter((number) => kept[number] === true).length * 2 > stayed.length
    for (const number of gone) kept[number] = isKept
  }
  return kept
}

/** Readability's time grows faster than the page; one with more blocks than this is thinned out for it. */
const mostBlocks = 1_500
/** As many children of one box stay, at its beginning and at its end. */
const [mostFirst, mostLast] = [150, 50]

/** Numbers of the blocks in one box; those that are gone have the verdict of most that stayed. */
interface Thinned {
  readonly stayed: readonly number[]
  readonly gone: readonly number[]
}

/** Takes the middle out of every box that holds very many alike. */
function thin(copy: Document): Thinned[] {
  const most = mostFirst + mostLast
  const long = [copy.body, ...copy.body.querySelectorAll('*')].filter(
    ({ childElementCount }) => childElementCount > most,
  )
  return long.flatMap((box) => {
    if (!box.isConnected) return []
    const children = [...box.children]
    const middle = children.slice(mostFirst, -mostLast)
    const gone = middle.flatMap(numbersIn)
    // Words of one line are no run of blocks.
    if (gone.length < middle.length / 4) return []
    for (const child of middle) if (numbersIn(child).length > 0) child.remove()
    return [{ stayed: [...box.children].flatMap(numbersIn), gone }]
  })
}

function numbersIn(element: Element): number[] {
  const below = [...element.querySelectorAll(`[${numberAttribute}]`), element]
  return below.flatMap((block) => block.getAttribute(numberAttribute) ?? []).map(Number)
}
