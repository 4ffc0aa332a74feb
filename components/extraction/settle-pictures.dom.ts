/** Gives every picture of the snapshot the one address it will be shown from, and tells pictures from icons. */
import type { Steps } from './pace.dom'
import { namesPictureFile, pictureAddress } from './picture.dom'

/** On a picture that is furniture: an icon, an avatar, a logo. */
export const iconAttribute = 'data-sidelight-icon'

/** Pictures between two places to rest at. */
export const picturesAtOnce = 50

/** Widest and highest an icon is drawn, in CSS pixels. */
const iconSize = 48
const iconWords =
  /(?:^|[\s_/-])(?:icons?|ico|avatar|gravatar|logos?|emoji|smiley|spacer|pixel|favicon|sprite|badge)(?:$|[\s_./-])/i

/**
 * What a page offers to readers without scripts takes the place of the picture before it that never loaded. A picture
 * without an address stays behind, and so does one of a pixel or two, which is there to count readers.
 */
export function* settlePictures(snapshot: Document, base: string): Steps<void> {
  const settle = (image: Element): boolean => {
    const address = pictureAddress(image, base)
    if (address !== undefined) image.setAttribute('src', address)
    return address !== undefined
  }
  for (const [at, noscript] of snapshot.querySelectorAll('noscript').entries()) {
    if (at % picturesAtOnce === 0) yield
    const before = noscript.previousElementSibling
    const images = before === null ? [] : before.matches('img') ? [before] : [...before.querySelectorAll('img')]
    const waiting = images.length === 1 && before?.textContent?.trim() === '' ? images[0] : undefined
    if (waiting !== undefined && settle(waiting)) noscript.remove()
    else {
      if (waiting !== undefined) before?.remove()
      else for (const image of noscript.querySelectorAll('img')) if (!isSeen(image)) image.remove()
      noscript.replaceWith(...noscript.childNodes)
    }
  }
  for (const [at, image] of snapshot.querySelectorAll('img').entries()) {
    if (at % picturesAtOnce === 0) yield
    forgetNoSize(image)
    if (countsReaders(image) || (!settle(image) && !isPromised(image))) image.remove()
    else if (isIcon(image)) image.setAttribute(iconAttribute, '')
  }
}

/** A picture that only a script of the page can find; its caption, or its description and room, are worth having. */
function isPromised(image: Element): boolean {
  const caption = image.closest('figure')?.querySelector('figcaption')
  if (/\p{L}/u.test(caption?.textContent ?? '')) return true
  const [width = 0] = sizesOf(image)
  return (
    width >= 100 &&
    (image.getAttribute('alt') ?? '').trim().length > 2 &&
    /^data:image\//.test(image.getAttribute('src') ?? '')
  )
}

/** Where no picture waits, one without a picture's file and without a description is there to count readers. */
function isSeen(image: Element): boolean {
  return (image.getAttribute('alt') ?? '').trim() !== '' || namesPictureFile(image.getAttribute('src') ?? '')
}

/** A picture with a choice of files that is as wide as its box has 0 for a size it does not know. */
function forgetNoSize(image: Element): void {
  if (!image.hasAttribute('srcset')) return
  for (const name of ['width', 'height'])
    if (/^\s*0\s*$/.test(image.getAttribute(name) ?? '')) image.removeAttribute(name)
}

function countsReaders(image: Element): boolean {
  const [width, height] = sizesOf(image)
  return (width !== undefined && width <= 2) || (height !== undefined && height <= 2)
}

function isIcon(image: Element): boolean {
  const [width = Infinity, height = Infinity] = sizesOf(image)
  if (width <= iconSize && height <= iconSize) return true
  // A picture known to be large is none, whatever it is called.
  if (width !== Infinity && width > 4 * iconSize) return false
  const file = /^data:/.test(image.getAttribute('src') ?? '')
    ? ''
    : (image.getAttribute('src')?.split(/[?#]/)[0]?.split('/').at(-1) ?? '')
  return iconWords.test(`${image.className} ${file}`)
}

/** Width and height as drawn where the page was alive, else as its markup says. */
function sizesOf(image: Element): (number | undefined)[] {
  return ['width', 'height'].map((name) => {
    const given = image.getAttribute(`data-sidelight-${name}`) ?? image.getAttribute(name)
    const size = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(given ?? '')?.[1]
    return size === undefined ? undefined : Number(size)
  })
}
