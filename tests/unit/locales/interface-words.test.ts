/** The interface's English, held to what everybody can read (WCAG 1.3.3, 3.1.5, 3.3.3). */
import { describe, expect, test } from 'vitest'
import { gradeOf } from './reading-level'
import { english } from './texts'

/** Where such a word is meant: it names a colour one can choose, a direction to move in, a key of the keyboard. */
const meant =
  /^(?:speech\.colours?\.|typography\.|reader\.pick\.help$|pictures\.move\.|wordAids\.|speech\.followsTo\.|keyboard\.)/
/** "Right" for not wrong, "left" for what remains or was not taken. */
const otherwise = /\b(?:not right|said right|right (?:JSON|below)|left (?:out|alone|with|standing|to)|left$|\S+ left,)/i
const sensory =
  /\b(?:left|right|top|bottom|above|below|red|green|blue|yellow|grey|amber|round|square|circle|coloured|corner)\b/i

/** A text with examples in the place of what is put in. */
const filled = (text: string): string => text.replace(/\$\d/g, 'six')

describe('the words of the interface', () => {
  test('send nobody to a place, a colour or a shape alone (W-1.3.3)', () => {
    const found = [...english].filter(([key, text]) => sensory.test(text.replace(otherwise, '')) && !meant.test(key))
    expect(found).toEqual([])
  })

  test('can be read after eight years of school: each section, by Flesch and Kincaid (W-3.1.5)', () => {
    const sections = new Set([...english.keys()].map((key) => key.split('.')[0]))
    for (const section of sections) {
      const texts = [...english].filter(([key]) => key.split('.')[0] === section).map(([, text]) => filled(text))
      const sentences = texts.filter((text) => text.split(/\s+/).length > 5)
      if (sentences.length > 2) expect(gradeOf(sentences.join(' ')), section).toBeLessThanOrEqual(8)
    }
  })

  test('what went wrong comes with what to do: no refusal is a single sentence of blame (W-3.3.3)', () => {
    const says = [...english].filter(([key]) => /^(?:reader\.failed\..*\.say|speech\.problem\.)/.test(key))
    expect(says.length).toBeGreaterThan(15)
    for (const [key, text] of says)
      expect(text, key).toMatch(/\b(?:open|press|choose|try|sign in|add|check|read|reads|you can|after you)\b/i)
  })
})

describe('the reading level', () => {
  test('is low for plain words and high for learned ones', () => {
    expect(gradeOf('The cat sat on the mat. It was warm.')).toBeLessThan(2)
    expect(
      gradeOf('Notwithstanding considerable administrative opposition, the municipality authorised reconstruction.'),
    ).toBeGreaterThan(16)
  })
})
