/**
 * pw:11. With the system's own colours forced on everything (`forced-colors`), nothing is lost: no text keeps a colour
 * of ours, every control that had a box has an outline that stays, what is chosen differs from what is not by more than
 * a ground, and the word that is spoken is marked.
 */
import type { Page } from '@playwright/test'
import type { Fault } from '../fault'
import { checkIn, type Found } from './page-tools'

/** What is lost under forced colours. Emulates them while it looks. */
export async function lostToForcedColours(page: Page): Promise<Fault[]> {
  await page.emulateMedia({ forcedColors: 'active' })
  try {
    return await checkIn(page, lost, undefined)
  } finally {
    await page.emulateMedia({ forcedColors: 'none' })
  }
}

function lost(): Found[] {
  const { placeOf, isShown, textRuns, colourOf, groundOf, over, contrast } = globalThis.sidelightTools
  const found: Found[] = []
  for (const { element, text } of textRuns()) {
    const style = getComputedStyle(element)
    const ground = groundOf(element)
    // `color` comes back as it is forced; 4.5:1 is what system themes promise.
    const ratio = contrast(over(colourOf(style.color), ground), ground)
    if (element.closest('[aria-disabled=true], :disabled') === null && ratio < 4.5) {
      found.push({ rule: 'forced-colours', place: placeOf(element), says: `“${text}” has ${ratio.toFixed(2)}:1` })
    }
  }
  const look = (part: Element): string =>
    [undefined, '::before', '::after']
      .map((pseudo) => {
        const style = getComputedStyle(part, pseudo)
        if (pseudo !== undefined && style.content === 'none') return ''
        const { borderStyle, borderWidth, outlineStyle, outlineWidth, textDecorationLine, fontWeight, content } = style
        return [
          borderStyle,
          borderWidth,
          style.borderColor,
          outlineStyle,
          outlineWidth,
          textDecorationLine,
          fontWeight,
          content,
          pseudo === undefined ? groundOf(part) : '',
          style.color,
        ].join()
      })
      .join('|')
  // Radio buttons that are drawn by their labels: the chosen one must still be told from the others.
  for (const group of document.querySelectorAll('fieldset, [role=radiogroup]')) {
    const radios = Array.from(group.querySelectorAll<HTMLInputElement>('input[type=radio]'))
    const on = radios.find((radio) => radio.checked)
    const off = radios.find((radio) => !radio.checked && radio.name === on?.name)
    if (on === undefined || off === undefined) continue
    const isNative = isShown(on) && on.getBoundingClientRect().width > 8 && getComputedStyle(on).appearance !== 'none'
    if (isNative) continue
    const [chosen, other] = [on, off].map((radio) =>
      [radio.closest('label'), ...(radio.closest('label')?.querySelectorAll('*') ?? [])]
        .map((part) => (part === null ? '' : look(part)))
        .join(),
    )
    if (chosen === other)
      found.push({ rule: 'forced-colours', place: placeOf(on), says: 'chosen or not, it looks the same' })
  }
  const article = document.querySelector('article p')
  if (article !== null) {
    const word = getComputedStyle(article, '::highlight(word)')
    if (word.textDecorationLine === 'none' && word.backgroundColor === getComputedStyle(article).backgroundColor) {
      found.push({ rule: 'forced-colours', place: '::highlight(word)', says: 'the spoken word is not marked' })
    }
  }
  return found
}
