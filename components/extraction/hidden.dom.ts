/** What the page does not show, or shows over the article, or says only to those who cannot see its layout. */
import type { Steps } from './pace.dom'
import { headings } from './page-blocks.dom'
import { folded } from './sums.dom'

/** On the topmost element of everything the page does not show. */
export const hiddenAttribute = 'data-sidelight-hidden'
/** On the topmost element of what the page shows of that. */
export const shownAttribute = 'data-sidelight-shown'
/** On an element that lies over the page: fixed, and named for a notice. */
export const overlayAttribute = 'data-sidelight-overlay'

/** On what is named for a dialog, or for something only screen readers are told, and yet stands in the text for all to see. */
export const inTextAttribute = 'data-sidelight-in-text'

/** Prose at least this long is content that waits for a click ("read more", an answer in a list of questions). */
const proseLength = 200
/** And this long where others of its kind are kept. */
const shortProse = 40
/** Directly, or with a box around it. */
const headed = `:is(${headings}), :has(> :is(${headings}))`
/** With less than this to be seen, the page has not begun: everything is still hidden. */
const leastShown = 400

/** Words said to screen readers about the page's layout are shorter. */
const longestAside = 120
const asides =
  'sr-only visually-hidden visuallyhidden VisuallyHidden screen-reader screenreader ScreenReader assistive-text element-invisible a11y-hidden'
    .split(' ')
    .map((name) => `[class*="${name}"]`)
    .join()
/** What is named so, on the live page: it may have to be looked at. */
export const namedUnread = `${asides}, [role="dialog"], [role="alertdialog"]`

const notices =
  /onetrust|cybot|cookiebot|didomi|qc-cmp|sp_message|usercentrics|truste|osano|termly|iubenda-cs|borlabs|cmplz|klaro|(?:^|[\s_-])cc-window|(?:cookie|consent|gdpr)s?[-_]?(?:law|banner|bar|notice|notification|pop-?up|modal|dialog|message|overlay|wall|prompt|alert|disclaimer|container|wrapper|info|layer)|(?:banner|notice|modal|popup)[-_](?:cookie|consent|gdpr)/i
/** No notice is as long as this; a page about cookies may be. */
const longestNotice = 6_000

/** Drops, in place, what is no part of what a person reads on the page. */
export function* dropUnread(snapshot: Document): Steps<void> {
  dropNotices(snapshot)
  yield
  dropHidden(snapshot)
  yield
  for (const aside of snapshot.body.querySelectorAll(asides)) {
    const text = folded(aside.textContent ?? '')
    // A heading that only some can see is still the heading of what follows.
    if (
      text.length > longestAside ||
      aside.hasAttribute(inTextAttribute) ||
      aside.querySelector(`img, ${headings}, math`) !== null
    )
      continue
    if (!aside.matches(`${headings}, caption, th, body, main, article`) && aside.closest('h1, h2, th') === null) {
      aside.remove()
    }
  }
}

function dropNotices(snapshot: Document): void {
  const { body } = snapshot
  // Pages have thousands of elements and some hundred names for them.
  const known = new Map<string, boolean>()
  const isNotice = (names: string): boolean => {
    const is = known.get(names) ?? notices.test(names)
    known.set(names, is)
    return is
  }
  const whole = (body.textContent ?? '').length
  for (const overlay of body.querySelectorAll(
    `[aria-modal="true"], [role="dialog"], [role="alertdialog"], [${overlayAttribute}]`,
  )) {
    if (overlay.hasAttribute(inTextAttribute)) continue
    // Some pages show the article itself in a dialog.
    const holdsArticle =
      overlay.querySelector('article, main, h1') !== null && (overlay.textContent ?? '').length * 2 > whole
    if (!holdsArticle) overlay.remove()
  }
  for (const named of body.querySelectorAll('[class], [id]')) {
    if (!isNotice(`${named.id} ${named.className}`)) continue
    // A box in the article is weighed with it, and told of where it is left out: this may be about biscuits.
    if (
      named.closest('article, main') === null &&
      named.querySelector('article, main, h1') === null &&
      (named.textContent ?? '').length < longestNotice
    )
      named.remove()
  }
}

/**
 * What the page does not show is not read, with one exception: hidden prose that is nowhere else on the page is a part
 * of the article folded away, and dropping it would lose text in silence.
 */
function dropHidden(snapshot: Document): void {
  const { body } = snapshot
  const hidden: { element: Element; place: Comment }[] = []
  for (const element of body.querySelectorAll(`[${hiddenAttribute}]`)) {
    element.removeAttribute(hiddenAttribute)
    const place = snapshot.createComment('')
    element.replaceWith(place)
    hidden.push({ element, place })
  }
  if (hidden.length === 0) return
  const shown = folded(body.textContent ?? '')
  const folds = hidden.map(({ element, place }) => ({ element, place, prose: proseOf(element) }))
  const hasBegun =
    shown.length >= leastShown || hidden.every(({ element }) => (element.textContent ?? '').trim().length < leastShown)
  const isNew = (prose: string): boolean => !shown.includes(prose.slice(0, proseLength))
  // Panels of one set look alike: where one of them is kept, so are its shorter neighbours.
  const kinds = new Set<string>()
  for (const { element, prose } of folds) if (prose.length >= proseLength && isNew(prose)) kinds.add(kindOf(element))
  for (const { element, place, prose } of folds) {
    const isOfKind = element.className !== '' && kinds.has(kindOf(element))
    // Of a listing in several languages, one is shown at a time.
    const isTab = element.getAttribute('role') === 'tabpanel' && element.querySelector('pre') !== null
    const least = isTab ? 1 : isOfKind || isHeaded(place) ? shortProse : proseLength
    if (!hasBegun || (prose.length >= least && isNew(prose))) place.replaceWith(element)
    else place.replaceWith(...element.querySelectorAll(`[${shownAttribute}]`))
  }
}

/** Whether what is folded away here stands right below a heading or a question, whose answer it is. */
function isHeaded(place: Comment): boolean {
  const before = place.previousElementSibling
  return before !== null && (before.matches(headed) || /[?？؟]\s*$/.test((before.textContent ?? '').slice(-300)))
}

function kindOf(element: Element): string {
  return `${element.localName}.${element.className}`
}

/** The text of an element, or nothing when it is mostly links, as in a menu. */
function proseOf(element: Element): string {
  const text = folded(element.textContent ?? '')
  let linked = 0
  for (const link of element.querySelectorAll('a')) linked += folded(link.textContent ?? '').length
  return linked * 3 > text.length ? '' : text
}
