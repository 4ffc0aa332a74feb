/** English number words. Everything here is handed digits and answers in plain small ASCII letters. */

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** Thousands, by groups of three digits (short scale, as in all English news). */
const scales = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion']

/** Longest whole number said as one; longer ones are said digit by digit. */
const longestCardinal = scales.length * 3

/** "250" → "two hundred fifty"; British readers put an "and" in front of the tens. Digits only, any length. */
export function cardinal(digits: string, hasAnd = false): string {
  const plain = digits.replace(/^0+(?=\d)/, '')
  if (plain.length > longestCardinal) return spelledDigits(digits)
  if (plain === '0') return 'zero'
  const said: string[] = []
  for (let scale = Math.ceil(plain.length / 3) - 1; scale >= 0; scale -= 1) {
    const end = plain.length - 3 * scale
    const group = Number(plain.slice(Math.max(0, end - 3), end))
    if (group === 0) continue
    const isLastSmall = hasAnd && scale === 0 && group < 100 && said.length > 0
    said.push(`${isLastSmall ? 'and ' : ''}${below1000(group, hasAnd)}${scale === 0 ? '' : ` ${scales[scale]}`}`)
  }
  return said.join(' ')
}

function below1000(value: number, hasAnd: boolean): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  if (hundreds === 0) return below100(rest)
  const head = `${units[hundreds]} hundred`
  return rest === 0 ? head : `${head} ${hasAnd ? 'and ' : ''}${below100(rest)}`
}

function below100(value: number): string {
  if (value < 20) return units[value] ?? ''
  const unit = value % 10
  return `${tens[Math.floor(value / 10)]}${unit === 0 ? '' : `-${units[unit]}`}`
}

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** "21" → "twenty-first". */
export function ordinal(digits: string, hasAnd = false): string {
  return cardinal(digits, hasAnd).replace(/(?<![a-z])[a-z]+$/, ordinalWord)
}

function ordinalWord(word: string): string {
  return irregular[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`)
}

/** "1.25" and "1,250.5" → words; what stands before the point may be missing. */
export function decimal(written: string, hasAnd = false): string {
  const [whole = '', fraction] = written.replaceAll(',', '').split('.')
  const head = cardinal(whole === '' ? '0' : whole, hasAnd)
  return fraction === undefined || fraction === '' ? head : `${head} point ${spelledDigits(fraction)}`
}

/** "007" → "zero zero seven". */
export function spelledDigits(digits: string): string {
  return Array.from(digits, (digit) => units[Number(digit)] ?? '').join(' ')
}

/** A year as it is said: "1999" → "nineteen ninety-nine", "2005" → "two thousand five", "1906" → "nineteen oh six". */
export function yearWords(digits: string, hasAnd = false): string {
  if (digits.length !== 4) return cardinal(digits, hasAnd)
  const century = digits.slice(0, 2)
  const rest = digits.slice(2)
  if (/^[1-9]0/.test(digits) && digits[2] === '0') return cardinal(digits, hasAnd)
  if (rest === '00') return `${cardinal(century)} hundred`
  return `${cardinal(century)} ${pairWords(rest)}`
}

/** The last two digits of a year or the minutes of a time: "06" → "oh six". */
export function pairWords(two: string): string {
  return two.startsWith('0') ? `oh ${units[Number(two[1])]}` : cardinal(two)
}

/** How the number of a flight, a road or a model is said: "370" → "three seventy", "400" → "four hundred". */
export function codeWords(digits: string): string {
  if (digits.startsWith('0') || digits.length > 4) return spelledDigits(digits)
  if (digits.length <= 2) return cardinal(digits)
  if (digits.length === 4) return digits.endsWith('000') ? cardinal(digits) : yearWords(digits)
  const rest = digits.slice(1)
  return rest === '00' ? cardinal(digits) : `${units[Number(digits[0])]} ${pairWords(rest)}`
}

/** "ten" → "tens", "twenty-six" → "twenty-sixes", "fifty" → "fifties". */
export function pluralWords(words: string): string {
  if (words.endsWith('y')) return `${words.slice(0, -1)}ies`
  return words.endsWith('x') ? `${words}es` : `${words}s`
}

/** "3/4" → "three quarters". Absent where it is no fraction anybody would say as one. */
export function fractionWords(over: number, under: number): string | undefined {
  if (over < 1 || over >= under || under > 100 || over > 20) return undefined
  if (under > 12 && ![16, 20, 24, 32, 64, 100].includes(under)) return undefined
  const count = cardinal(String(over))
  if (under === 2) return over === 1 ? 'one half' : undefined
  const part = under === 4 ? 'quarter' : ordinal(String(under))
  return `${count} ${part}${over === 1 ? '' : 's'}`
}
