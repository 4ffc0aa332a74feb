/** Charts and maps that a page draws without a picture's file. They stay on their page; their words do not. */
import { attributeOf, isShown, localNameOf } from './pristine.dom'
import { folded } from './sums.dom'

/** Lower ones stand in a line (a badge, a sign), and their words are words of it. In CSS pixels. */
const leastHeight = 80

/** Puts into `target` what a reader gets of an `<svg>` or a `<canvas>`: its words, or what plays on the page with them. */
export function appendDrawing(drawing: Element, target: Element): void {
  const name = localNameOf(drawing)
  const words = wordsIn(name === 'canvas' ? [drawing] : [...drawing.querySelectorAll('text, foreignObject')])
  // An icon. What a page draws on a canvas cannot be known.
  if ((name === 'svg' && words === '') || !isShown(drawing) || drawing.closest('mjx-container') !== null) return
  const { width, height } = drawing.getBoundingClientRect()
  const isLarge = height >= leastHeight && width >= 2 * leastHeight && drawing.closest('a') === null
  if (!isLarge) {
    if (name === 'svg') target.append(` ${words} `)
    return
  }
  if (words === '' && attributeOf(drawing, 'aria-hidden') === 'true') return
  const label = attributeOf(drawing, 'aria-label') ?? wordsIn([...drawing.querySelectorAll('title')].slice(0, 1))
  const player = target.ownerDocument.createElement('video')
  player.title = [label, words].filter((said) => said !== '').join(': ')
  target.append(player)
}

function wordsIn(elements: readonly Element[]): string {
  return folded(elements.map(({ textContent }) => textContent ?? '').join(' '))
}
