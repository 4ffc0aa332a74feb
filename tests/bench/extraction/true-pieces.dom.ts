/**
 * A rough list of what an article holds, made by a program where nobody has read the page: the elements whose text is in
 * the truth and that stand between its first and last paragraph there, and the pictures between them. It compares
 * extractors with each other; what it says by itself is not exact. The hand-checked list is `structure.json`.
 */
import { type Piece, piecesIn } from './elements.dom'
import { folded } from './fingerprint'
import { runsOf, wordsOf } from './shingles'

const around = 'nav, header, footer, aside, form, [role=navigation], [role=complementary]'

/** Elements of the page that belong to the article by its truth. `page` is only read. */
export function truePieces(page: Document, truth: string): Piece[] {
  const places = new Map<Element, number>()
  for (const element of page.querySelectorAll('*')) places.set(element, places.size)
  const placeOf = (element: Element): number => places.get(element) ?? 0
  const isTrue = truthTest(truth)

  const paragraphs = [...page.querySelectorAll('p, li, pre, blockquote')]
    .filter((element) => (element.textContent ?? '').length > 80 && isTrue(element.textContent ?? ''))
    .map(placeOf)
  const [first = 0, last = -1] = [Math.min(...paragraphs), Math.max(...paragraphs)]

  const seen = new Set<string>()
  return piecesIn(page.body).filter((piece) => {
    const place = placeOf(piece.element)
    if (place < first || place > last || piece.kind === 'videos') return false
    if (piece.element.localName === 'h1' || piece.element.closest(around) !== null) return false
    // The truth holds no captions: where they stand has to do.
    if (piece.kind === 'captions') return piece.element.closest('a') === null
    if (piece.kind !== 'images') return isTrue(piece.text)
    // The same picture may be there twice: to load late, and for readers without scripts.
    const isNew = piece.names.every((name) => !seen.has(name))
    for (const name of piece.names) seen.add(name)
    return isNew && isOfTheStory(piece.element)
  })
}

/** A picture with a size a reader would look at, and none that leads away as a teaser's does. */
function isOfTheStory(image: Element): boolean {
  const [width, height] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))]
  if ((width > 0 && width < 150) || (height > 0 && height < 100)) return false
  const marks = `${image.className} ${image.parentElement?.className ?? ''} ${image.getAttribute('src') ?? ''}`
  if (/avatar|icon|logo|emoji|badge|author|pixel|spinner|placeholder/i.test(marks)) return false
  const link = image.closest('a[href]')
  return (
    link === null ||
    (link.textContent ?? '').trim() === '' ||
    /\.(?:jpe?g|png|webp|gif)/i.test(link.getAttribute('href') ?? '')
  )
}

/** Whether a text is in the truth: most of its runs of words are; a short text as a whole. */
function truthTest(truth: string): (text: string) => boolean {
  const runs = runsOf(truth)
  const all = folded(truth)
  return (text) => {
    const words = wordsOf(text)
    if (words.length < 6) return folded(text) !== '' && all.includes(folded(text))
    const own = [...runsOf(text).keys()]
    return own.filter((run) => runs.has(run)).length > own.length / 2
  }
}
