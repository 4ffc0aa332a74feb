/**
 * How much of a text was understood: words that must be put in, taken out or exchanged to make what was heard into what was
 * written, by the number of words written. What is only a way of writing is no error: capitals, punctuation, "5%" for
 * "five percent", British and American spelling.
 */

export interface WordError {
  readonly words: number
  readonly errors: number
}

/** Compares what was heard with what was said. */
export function wordError(written: string, heard: string): WordError {
  const truth = plainWords(written)
  // A number may be read in several ways: 2017, 86. What was written decides which one was meant, on either side.
  const [left, right] = [readings(truth), readings(plainWords(heard))]
  let best: WordError | undefined
  for (const a of left) {
    for (const b of right) {
      const errors = distance(a, b)
      if (best === undefined || errors < best.errors) best = { words: a.length, errors }
    }
  }
  return best ?? { words: truth.length, errors: truth.length }
}

/** The share of wrong words over many texts, in percent. */
export function errorPercent(all: readonly WordError[]): number {
  const words = all.reduce((sum, each) => sum + each.words, 0)
  const errors = all.reduce((sum, each) => sum + each.errors, 0)
  return words === 0 ? 0 : (100 * errors) / words
}

function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/\$(\d+(?:\.\d+)?)( million| billion)?/g, '$1$2 dollars')
    .replace(/%|\bper cent\b/g, ' percent')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\b([a-z])\.(?=[a-z]\.)/g, '$1')
    .replace(/[^a-z0-9' ]+/g, ' ')
    .split(/\s+/)
    .map((word) => american(word.replace(/^'+|'+$/g, '')))
    .filter((word) => word !== '')
}

/** Endings in which the two spellings differ. */
function american(word: string): string {
  return word
    .replace(/(?<=[a-z]{2})our(s|ed|ing|able)?$/, 'or$1')
    .replace(/(?<=[a-z]{3})is(e|es|ed|ing|ation)$/, 'iz$1')
    .replace(/(?<=[a-z])tre(s?)$/, 'ter$1')
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The words with every number written out; two ways of it where there are years or long numbers. */
function readings(words: readonly string[]): string[][] {
  const inFull = words.flatMap((word) => (/^\d+$/.test(word) ? cardinal(Number(word)) : [word]))
  if (!words.some((word) => /^[12]\d{3}$/.test(word))) return [inFull]
  return [inFull, words.flatMap((word) => (/^\d+$/.test(word) ? yearOf(word) : [word]))]
}

function cardinal(n: number): string[] {
  if (n < 20) return [small[n] ?? '']
  if (n < 100) return [tens[Math.floor(n / 10)] ?? '', ...(n % 10 === 0 ? [] : cardinal(n % 10))]
  for (const [size, name] of [
    [1e9, 'billion'],
    [1e6, 'million'],
    [1000, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (n >= size) return [...cardinal(Math.floor(n / size)), name, ...(n % size === 0 ? [] : cardinal(n % size))]
  }
  return []
}

function yearOf(digits: string): string[] {
  if (digits.length !== 4 || digits[1] === '0') return cardinal(Number(digits))
  return [...cardinal(Number(digits.slice(0, 2))), ...cardinal(Number(digits.slice(2)))]
}

function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, word] of a.entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j += 1)
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (word === b[j] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}
