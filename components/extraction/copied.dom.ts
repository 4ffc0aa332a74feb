/** What of a live element goes into its copy: its attributes, its name, and what only the live page knows of a picture. */
import { formulaAttribute } from './formulas.dom'
import { inTextAttribute, namedUnread, overlayAttribute } from './hidden.dom'
import { inertDocument } from './inert.dom'
import { headings } from './page-blocks.dom'
import { attributeNamesOf, attributeOf, localNameOf } from './pristine.dom'
import { remembered } from './remembered'

const pictureElement = /(?:^|-)(?:img|image|picture|photo)(?:-|$)/
const addresses = new Set(['href', 'src', 'poster', 'data', 'data-src'])
/** More attributes, or longer ones, say nothing to a reader. A picture may be given in place. */
const mostAttributes = 200
const longest = 8_000
const longestPicture = 4_000_000
/** An element has a few names, of one in a thousand they are longer than this; every search looks through all of them. */
const longestNames = 600
/** What is meant for screen readers alone is made a pixel wide or high. In CSS pixels. */
const leastSeen = 4
const overlayWords = /cookie|consent|gdpr|privacy|newsletter|subscri|pop-?up|modal|overlay|paywall|interstitial/i

/** A form would let its content shadow its properties; an element of the page's own making is a box, a picture or neither. */
export function nameInCopy(element: Element, name: string): string {
  if (name === 'output' || name === 'meter' || (name === 'button' && isInSentence(element))) return 'span'
  if (name === 'form' || name === 'dialog' || name === 'button') return 'div'
  if (!name.includes('-')) return /^[a-z][a-z0-9]*$/.test(name) ? name : 'span'
  if (pictureElement.test(name) && hasPictureAddress(element) && element.querySelector('img') === null) return 'img'
  const { display } = getComputedStyle(element)
  return display === 'inline' || display === 'contents' || display === '' ? 'span' : 'div'
}

function hasPictureAddress(element: Element): boolean {
  return ['src', 'srcset', 'data-src', 'data-srcset'].some((name) => attributeOf(element, name) !== null)
}

/**
 * Handlers and names that clobber stay behind, and so do style and `hidden`: whether an element is shown was seen on the
 * live page, and Readability would guess it again from these. So do attributes that only we may set. `base` is that of a
 * frame's document where it is not the page's. False where there is no attribute at all.
 */
export function copyAttributes(from: Element, to: Element, base?: string): boolean {
  const names = attributeNamesOf(from)
  if (names.length === 0) return false
  const isMeta = localNameOf(from) === 'meta'
  for (const name of names.slice(0, mostAttributes)) {
    if (name === 'name' ? !isMeta : !isCopied(name)) continue
    const value = bounded(name, attributeOf(from, name))
    if (value === null) continue
    to.setAttribute(name, base !== undefined && addresses.has(name) ? absolute(value, base) : value)
  }
  return true
}

/** Words are cut off, a list of addresses ends with a whole one, and of an address that is too long nothing is left. */
function bounded(name: string, value: string | null): string | null {
  if (value === null) return value
  if (name === 'class' && value.length > longestNames)
    return value.slice(0, Math.max(0, value.lastIndexOf(' ', longestNames)))
  if (value.length <= longest) return value
  if (/srcset$/.test(name)) return value.slice(0, Math.max(0, value.lastIndexOf(', ', longest)))
  if (value.startsWith('data:image/')) return value.length <= longestPicture ? value : null
  return addresses.has(name) ? null : value.slice(0, longest)
}

/** Pages have thousands of elements and a few dozen names for their attributes. */
const copiedNames = new Map<string, boolean>()

function isCopied(name: string): boolean {
  return remembered(
    copiedNames,
    name,
    () =>
      /^[a-z_][\w.:-]*$/i.test(name) && !/^on|^data-sidelight-/i.test(name) && name !== 'style' && name !== 'hidden',
  )
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href
  } catch {
    return address
  }
}

/** The file a picture really shows, its size, and how large it is drawn are known once it is loaded. */
export function copyShownPicture(image: HTMLImageElement, copied: Element): void {
  if (!image.complete || image.naturalWidth === 0 || image.currentSrc === '') {
    copyDot(image, copied)
    return
  }
  // What is given in place while the page has the address of a file keeps the file's room.
  if (/^data:/.test(image.currentSrc) && !/^(?:data:|\s*$)/.test(attributeOf(image, 'src') ?? '')) return
  copied.setAttribute('src', image.currentSrc)
  copied.removeAttribute('srcset')
  copied.setAttribute('width', String(image.naturalWidth))
  copied.setAttribute('height', String(image.naturalHeight))
  const { width, height } = image.getBoundingClientRect()
  if (width > 0 && height > 0) {
    copied.setAttribute('data-sidelight-width', String(Math.round(width)))
    copied.setAttribute('data-sidelight-height', String(Math.round(height)))
  }
}

/** A picture that a blocker kept from loading, and whose style makes it a pixel or two, is not to be asked for here. */
function copyDot(image: HTMLImageElement, copied: Element): void {
  if (!/^http/.test(image.src)) return
  const { width, height } = getComputedStyle(image)
  if (/^[12]px [12]px$/.test(`${width} ${height}`)) copied.setAttribute('width', '1')
}

/** The picture that an empty box shows as its background, where the page calls the box a picture. */
export function appendBackground(element: Element, copied: Element): void {
  if (attributeOf(element, 'role') !== 'img' || element.firstElementChild !== null) return
  const address = /url\("([^"]*)"\)/.exec(getComputedStyle(element).backgroundImage)?.[1]
  if (address === undefined) return
  const image = copied.ownerDocument.createElement('img')
  image.setAttribute('src', address)
  image.setAttribute('alt', attributeOf(element, 'aria-label') ?? '')
  copied.append(image)
}

/** What a gauge shows, where the page does not also say it in words within it. */
export function appendReading(meter: HTMLMeterElement, copied: Element): void {
  if ((meter.textContent ?? '').trim() !== '') return
  const said = attributeOf(meter, 'aria-valuetext') ?? attributeOf(meter, 'title')
  const value = attributeOf(meter, 'value') ?? '0'
  copied.append(` ${said ?? `${value}/${attributeOf(meter, 'max') ?? '1'}`} `)
}

/** Marks what lies over the page and is named for a notice. */
export function markOverlay(element: Element, copied: Element): void {
  if (overlayWords.test(`${copied.className} ${copied.id}`) && getComputedStyle(element).position === 'fixed')
    copied.setAttribute(overlayAttribute, '')
}

/**
 * Marks what is named for a dialog or for screen readers alone, but stands in the text where everybody sees it. A page
 * without sheets, or whose sheets did not come, shows all there is: there the name is the only evidence.
 */
export function markInText(element: Element, copied: Element): void {
  if (!Element.prototype.matches.call(element, namedUnread) || attributeOf(element, 'aria-modal') === 'true') return
  const { width, height } = Element.prototype.getBoundingClientRect.call(element)
  if (Math.min(width, height) < leastSeen || !isInFlow(element) || !isStyled(element.ownerDocument)) return
  copied.setAttribute(inTextAttribute, '')
}

/** Whether neither this element nor a box around it is taken out of the page's flow. */
function isInFlow(element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    if (/^(?:fixed|absolute)$/.test(getComputedStyle(each).position)) return false
  }
  return true
}

function isStyled(live: Document): boolean {
  const links = live.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"]:not([disabled])')
  return live.styleSheets.length > 0 && [...links].every(({ sheet }) => sheet !== null)
}

/** A button that is read: a word of a sentence; or it heads what it opens, in a heading or with a question long enough. */
export function isHeadingButton(button: Element): boolean {
  const text = (button.textContent ?? '').trim()
  if (text === '' || text.length > 300) return false
  if (isInSentence(button)) return true
  if (button.closest(`${headings}, dt, summary`) !== null) return true
  return (
    attributeOf(button, 'aria-expanded') !== null &&
    button.closest('nav, header, footer') === null &&
    (text.length >= 25 || /[?？؟]$/.test(text))
  )
}

/** Whether a button (a key to press, a term that is explained) stands between two words of a line. */
function isInSentence(button: Element): boolean {
  return (
    /\p{L}{2}/u.test(button.textContent ?? '') &&
    button.closest('pre') === null &&
    [button.previousSibling, button.nextSibling].every(
      (beside) => beside?.nodeType === 3 && /\p{L}/u.test(beside.nodeValue ?? ''),
    )
  )
}

/** Whether a dialog lies over the page instead of standing in it. */
export function isOverPage(dialog: Element): boolean {
  return Element.prototype.matches.call(dialog, ':modal') || getComputedStyle(dialog).position === 'fixed'
}

/** Structured data is evidence, and a formula's source is text; in an inert document no script runs. */
export function copyScript(script: Element, target: Element): void {
  const type = attributeOf(script, 'type') ?? ''
  const isFormula = /^math\/(?:tex|asciimath)/.test(type)
  if (type !== 'application/ld+json' && !isFormula) return
  const copied = target.ownerDocument.createElement(isFormula ? 'code' : 'script')
  copied.setAttribute(isFormula ? formulaAttribute : 'type', isFormula ? '' : type)
  const { textContent } = script
  if ((textContent?.length ?? 0) < longestPicture) copied.append(textContent ?? '')
  target.append(copied)
}

/** With scripting on, the content of `<noscript>` is mere text. Only the pictures in it are of interest. */
export function copyNoscript(element: Element, target: Element): void {
  const source = element.textContent ?? ''
  if (!/<img\b/i.test(source)) return
  const noscript = target.ownerDocument.createElement('noscript')
  for (const image of inertDocument(source).querySelectorAll('img')) {
    const copied = target.ownerDocument.createElement('img')
    copyAttributes(image, copied)
    noscript.append(copied)
  }
  target.append(noscript)
}
