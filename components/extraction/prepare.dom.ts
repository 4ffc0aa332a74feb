/**
 * What is done to the snapshot before Readability sees it, each step because of something Readability cannot know.
 */
import { pictureAddress } from './picture.dom'
import { hiddenAttribute } from './snapshot.dom'

/** Prose at least this long is content that waits for a click ("read more", an answer in a list of questions). */
const proseLength = 200

/** Prepares a snapshot in place. `base` is the address that relative ones start from. */
export function prepare(snapshot: Document, base: string): void {
  dropHidden(snapshot)
  settlePictures(snapshot, base)
  for (const overlay of snapshot.querySelectorAll('[aria-modal="true"], [role="dialog"], [role="alertdialog"]')) {
    overlay.remove()
  }
  // Readability drops headings by their class names; a heading's class says how it looks, not what it is.
  for (const heading of snapshot.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    heading.removeAttribute('class')
    heading.removeAttribute('id')
  }
}

/**
 * What the page does not show is not read, with one exception: hidden prose that is nowhere else on the page is a part
 * of the article folded away, and dropping it would lose text in silence.
 */
function dropHidden(snapshot: Document): void {
  const foldedAway: { element: Element; place: Comment }[] = []
  for (const element of snapshot.querySelectorAll(`[${hiddenAttribute}]`)) {
    element.removeAttribute(hiddenAttribute)
    const place = snapshot.createComment('')
    element.replaceWith(place)
    if (proseOf(element).length >= proseLength) foldedAway.push({ element, place })
  }
  if (foldedAway.length === 0) return
  const shown = textOf(snapshot.body)
  for (const { element, place } of foldedAway) {
    const isCopy = shown.includes(proseOf(element).slice(0, proseLength))
    if (!isCopy) place.replaceWith(element)
  }
}

/**
 * Gives every picture the one address it will be shown from, since Readability drops pictures it sees none on. What a
 * page offers to readers without scripts takes the place of the picture before it that never loaded.
 */
function settlePictures(snapshot: Document, base: string): void {
  const settle = (image: Element): boolean => {
    const address = pictureAddress(image, base)
    if (address !== undefined) image.setAttribute('src', address)
    return address !== undefined
  }
  for (const noscript of snapshot.querySelectorAll('noscript')) {
    const before = noscript.previousElementSibling
    const images = before === null ? [] : before.matches('img') ? [before] : [...before.querySelectorAll('img')]
    const waiting = images.length === 1 && before !== null && textOf(before) === '' ? images[0] : undefined
    if (waiting === undefined) noscript.replaceWith(...noscript.childNodes)
    else if (settle(waiting)) noscript.remove()
    else {
      before?.remove()
      noscript.replaceWith(...noscript.childNodes)
    }
  }
  for (const image of snapshot.querySelectorAll('img')) settle(image)
}

/** The text of an element, or nothing when it is mostly links, as in a menu. */
function proseOf(element: Element): string {
  const text = textOf(element)
  let linked = 0
  for (const link of element.querySelectorAll('a')) linked += textOf(link).length
  return linked * 3 > text.length ? '' : text
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}
