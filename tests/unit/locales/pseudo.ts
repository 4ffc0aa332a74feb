/**
 * English as a translation might look: accents above and below, 40 % longer, and, for the other direction, from right
 * to left. It is for layout: whatever fits this fits a language (M-10 of the accessibility checklist).
 */
import { english, keysFor, type Texts } from './texts'

const accented: Readonly<Record<string, string>> = {
  ...{ a: 'å', c: 'ç', e: 'ë', g: 'ğ', i: 'ï', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ÿ', z: 'ž' },
  ...{ A: 'Å', C: 'Ç', E: 'Ë', G: 'Ğ', I: 'Ï', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Ü', Y: 'Ÿ', Z: 'Ž' },
}
/** Letters of the other direction, for the words that fill up. */
const filling = { ltr: 'ñöũ', rtl: 'الكلمة' } as const

/** One text: its letters accented, its substitutions kept, and four tenths more of it. */
export function pseudo(text: string, direction: 'ltr' | 'rtl'): string {
  if (!/\p{L}{2}/u.test(text.replace(/\$\d/g, ''))) return text
  const body = text.replace(/\$\d|\p{L}/gu, (each) => accented[each] ?? each)
  const more = Math.ceil(text.length * 0.4)
  const word = filling[direction]
  const tail = `${word} `
    .repeat(Math.ceil(more / (word.length + 1)))
    .slice(0, more)
    .trim()
  return direction === 'rtl' ? `${tail} ${body}` : `${body} ${tail}`
}

/** A whole pseudo-locale with the keys of `language`, whose numbers and plurals it has. */
export function pseudoTexts(language: string, direction: 'ltr' | 'rtl'): Texts {
  return new Map(
    keysFor(language).map((key) => {
      if (key === 'language') return [key, language]
      if (key === 'direction') return [key, direction]
      return [key, pseudo(english.get(key) ?? english.get(key.replace(/\.\w+$/, '.other')) ?? '', direction)]
    }),
  )
}
