/** The language of a text, where the page does not say or says what cannot be. */

/** Languages that alone are written in their letters, or nearly so; with the letters that speak against them. */
const byLetters: readonly (readonly [language: string, script: string, letters: RegExp, against?: RegExp])[] = [
  ['', 'Latn', /\p{Script=Latin}/gu],
  ['ja', 'Jpan', /[\u3040-\u30ff]/g],
  ['ko', 'Kore', /\p{Script=Hangul}/gu],
  ['zh', 'Hans Hant', /\p{Script=Han}/gu],
  ['hi', 'Deva', /\p{Script=Devanagari}/gu, /ळ/],
  ['ar', 'Arab', /\p{Script=Arabic}/gu, /[پچژگٹڈ]/],
  ['ru', 'Cyrl', /\p{Script=Cyrillic}/gu, /[іїєўјљњћђ]/i],
]

/** Little words that are frequent in one language and rare in the others. */
const littleWords: Readonly<Record<string, string>> = {
  en: 'the and of that with was for',
  es: 'el los las una por con del',
  fr: 'le les des est une dans pour',
  de: 'der die und das ist nicht mit',
  pt: 'os uma não com mais dos para',
  it: 'il che per della sono gli nel',
  nl: 'het een van niet zijn voor aan',
}

/**
 * `declared`, unless `text` is in other letters than that language or plainly in another one: page builders declare
 * English for everybody. Undefined where there is neither a word of the page nor strong evidence.
 */
export function languageOf(declared: string | undefined, text: string): string | undefined {
  const sample = text.slice(0, 2_500)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 100) return declared
  // Japanese is written in Chinese characters as well: a tenth in its own letters tells.
  const found = byLetters.find(
    ([language, , own]) => (sample.match(own)?.length ?? 0) > letters * (language === 'ja' ? 0.1 : 0.6),
  )
  if (found === undefined) return declared
  const [language, script, , against] = found
  if (language !== '') {
    return declared !== undefined && script.includes(scriptOf(declared))
      ? declared
      : against?.test(sample)
        ? undefined
        : language
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = Object.entries(littleWords)
    .map(([name, little]) => {
      const own = new Set(little.split(' '))
      return { name, count: words.filter((word) => own.has(word)).length }
    })
    .sort((a, b) => b.count - a.count)
  const [first = { name: '', count: 0 }, second = first] = counts
  if (first.count < words.length * 0.06 || first.count < 12 || first.count < second.count * 2) {
    return declared !== undefined && scriptOf(declared) === 'Latn' ? declared : undefined
  }
  const ofDeclared = counts.find(({ name }) => declared?.split('-')[0] === name)
  const isOther =
    declared === undefined ||
    scriptOf(declared) !== 'Latn' ||
    (ofDeclared !== undefined && ofDeclared.count * 4 < first.count)
  return isOther ? first.name : declared
}

function scriptOf(language: string): string {
  // To ask the browser the first time takes as long as to read a small page; of most pages' languages we know it.
  if (/^[a-z]{2}(?:-[A-Z]{2})?$/.test(language) && Object.hasOwn(littleWords, language.slice(0, 2))) return 'Latn'
  try {
    return new Intl.Locale(language).maximize().script ?? ''
  } catch {
    return ''
  }
}
