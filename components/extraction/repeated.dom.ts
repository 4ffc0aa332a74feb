/** Pictures that stand in an article more than once: the lead picture again, copies for other sizes of screen. */
import { omittedAttribute } from './omissions'
import type { Steps } from './pace.dom'
import { pictureAddress, pictureKey } from './picture.dom'
import { iconAttribute, picturesAtOnce } from './settle-pictures.dom'
import { folded } from './sums.dom'

/** The pictures below `root` (with their figures) that show again what another shows. What is left out does not count. */
export function* repeatedPictures(root: Element, base: string): Steps<Set<Element>> {
  const byKey = new Map<string, Element[]>()
  const repeated = new Set<Element>()
  let before: string | undefined
  const images = root.querySelectorAll(
    `img:not([${iconAttribute}]):not([${omittedAttribute}], [${omittedAttribute}] *)`,
  )
  for (const [at, image] of images.entries()) {
    if (at % picturesAtOnce === 0) yield
    const address = pictureAddress(image, base)
    if (address === undefined) continue
    const key = pictureKey(address)
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, [image])
    // Copies for other sizes stand side by side.
    else if (key === before) replaced(same[same.length - 1] ?? image, image, repeated)
    else same.push(image)
    before = key
  }
  for (const [first, second, ...more] of byKey.values()) {
    // A picture shown over and over is a sign, each time with its own meaning.
    if (first === undefined || second === undefined || more.length > 0 || second.closest('td, th') !== null) continue
    replaced(first, second, repeated)
  }
  return repeated
}

/** Drops one of two: the one without a caption, else the second; none where each has words of its own. */
function replaced(first: Element, second: Element, repeated: Set<Element>): void {
  const [one, two] = [captionOf(first), captionOf(second)]
  if (one !== '' && two !== '' && one !== two) return
  const gone = one === '' && two !== '' ? first : second
  const figure = gone.closest('figure')
  repeated.add(figure !== null && figure.querySelectorAll('img').length === 1 && figure.contains(gone) ? figure : gone)
}

function captionOf(image: Element): string {
  return folded(image.closest('figure')?.querySelector('figcaption')?.textContent ?? '')
}
