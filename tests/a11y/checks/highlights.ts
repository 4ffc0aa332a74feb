/**
 * pw:6, for what is painted: `::highlight()` has no element, so no engine sees it. On the theme that is drawn, in every
 * colour and sign there is: text on a wash keeps 7:1, the word 7:1 on its own ground, and the word stands out from the
 * wash and from the page by 3:1, by its box or by its line; and there is always a sign that is not a colour.
 */
import type { Page } from '@playwright/test'
import { colours, signs } from '../../../components/speech/settings'
import type { Fault } from '../fault'
import { checkIn, type Found } from './page-tools'

/** What is painted too pale. Leaves the panel as it was. */
export async function paleHighlights(page: Page): Promise<Fault[]> {
  return await checkIn(page, tooPale, { colours, signs, washes: ['sentence', 'paragraph', 'line'] })
}

interface Painted {
  colours: readonly string[]
  signs: readonly string[]
  washes: readonly string[]
}

function tooPale({ colours, signs, washes }: Painted): Found[] {
  const { colourOf, over, groundOf, contrast } = globalThis.sidelightTools
  const root = document.documentElement
  const before = { colour: root.dataset.voiceColour, sign: root.dataset.voiceSign }
  const found: Found[] = []
  // The article's texts of every colour: plain, soft, links, terms.
  const texts = ['article p', 'article a[href]', 'article .term', 'article address, article time, article figcaption']
    .map((selector) => document.querySelector(selector))
    .filter((each) => each !== null)
  const first = texts[0]
  if (first === undefined) return [{ rule: 'highlight', place: 'html', says: 'there is no article to paint in' }]
  const fault = (says: string): void => {
    found.push({
      rule: 'highlight',
      place: `${root.dataset.theme} ${root.dataset.voiceColour} ${root.dataset.voiceSign}`,
      says,
    })
  }
  for (const colour of colours) {
    for (const sign of signs) {
      root.dataset.voiceColour = colour
      root.dataset.voiceSign = sign
      const page = groundOf(first)
      const word = getComputedStyle(first, '::highlight(word)')
      const wordGround = over(colourOf(word.backgroundColor), page)
      const wordInk = over(colourOf(word.color), wordGround)
      if (contrast(wordInk, wordGround) < 6.995) fault(`the word has ${contrast(wordInk, wordGround).toFixed(2)}:1`)
      const isSigned = word.textDecorationLine !== 'none' || word.textShadow !== 'none'
      if (!isSigned) fault('the word is told by its colour alone')
      for (const name of washes) {
        for (const text of texts) {
          const painted = getComputedStyle(text, `::highlight(${name})`)
          const wash = over(colourOf(painted.backgroundColor), page)
          const ink = over(colourOf(painted.color), wash)
          const ratio = contrast(ink, wash)
          if (ratio < 6.995) fault(`${text.localName} on the ${name} has ${ratio.toFixed(2)}:1`)
          for (const [where, ground] of [
            ['page', page],
            [name, wash],
          ] as const) {
            const standsOut = Math.max(contrast(wordGround, ground), contrast(wordInk, ground))
            if (standsOut < 2.995) fault(`the word stands out from the ${where} by ${standsOut.toFixed(2)}:1`)
          }
        }
      }
    }
  }
  for (const [name, value] of [
    ['voiceColour', before.colour],
    ['voiceSign', before.sign],
  ] as const) {
    if (value === undefined) delete root.dataset[name]
    else root.dataset[name] = value
  }
  return found
}
