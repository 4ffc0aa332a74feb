/** The one door to Readability. It takes a document apart, so it is given a copy; its choice is evidence for the model. */
import Readability from '@mozilla/readability/Readability.js'
import type { Steps } from './pace.dom'
import { type Block, headings, numberAttribute } from './page-blocks.dom'
import { thinned } from './thin.dom'

/** Whether Readability keeps each of the (numbered) blocks of `page`. */
export function* readableBlocks(page: Document, blocks: readonly Block[]): Steps<boolean[]> {
  const kept = new Array<boolean>(blocks.length).fill(false)
  const { copy, runs } = yield* thinned(page, blocks)
  // Readability drops headings by their class names; a heading's class says how it looks, not what it is.
  for (const heading of copy.querySelectorAll(headings)) {
    heading.removeAttribute('class')
    heading.removeAttribute('id')
  }
  yield
  try {
    const article = new Witness(copy, {
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
  yield
  // From the inside out, so that what is said of an inner box counts for the outer one.
  for (const { stayed, gone } of runs.reverse()) {
    const isKept = stayed.filter((number) => kept[number] === true).length * 2 > stayed.length
    for (const number of gone) kept[number] = isKept
  }
  return kept
}

/**
 * Readability, which finds the same on a snapshot without some of its work. The names with a line before them are its own;
 * a test sees to it that it still has them.
 */
class Witness extends Readability<Element> {
  /** A snapshot has no styles, and to ask for every element's takes longest. */
  _isProbablyVisible(element: Element): boolean {
    return element.getAttribute('aria-hidden') !== 'true' || element.className.includes('fallback-image')
  }

  /** The text is asked for last: it is long, and nearly every element fails by its names. */
  _isValidByline(element: Element, names: string): boolean {
    const isNamed =
      element.getAttribute('rel') === 'author' ||
      element.getAttribute('itemprop')?.includes('author') === true ||
      /byline|author|dateline|writtenby|p-author/i.test(names)
    const length = isNamed ? (element.textContent ?? '').trim().length : 0
    return length > 0 && length < 100
  }

  /** The result is not shown: its links, classes and boxes may stay as they are. */
  _postProcessContent(): void {}
}
