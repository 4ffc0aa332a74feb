/** What is said of a sign, for an English voice and for others. */

/** Said wherever they stand. */
const english: Readonly<Record<string, string>> = {
  ...{ '&': ' and ', '%': ' percent', '=': ' equals ', '×': ' times ', '÷': ' divided by ', '≈': ' approximately ' },
  ...{
    '≤': ' at most ',
    '≥': ' at least ',
    '±': ' plus or minus ',
    '→': ' to ',
    '⇒': ' to ',
    '↔': ' to ',
    '≠': ' is not ',
  },
  ...{
    '°': ' degrees ',
    '§': ' section ',
    '©': ' copyright ',
    '√': ' square root of ',
    '∞': ' infinity ',
    '‰': ' per thousand ',
  },
  ...{
    $: ' dollars ',
    '£': ' pounds ',
    '€': ' euros ',
    '¥': ' yen ',
    '¢': ' cents ',
    '₹': ' rupees ',
    '₽': ' rubles ',
  },
  ...{ '²': ' squared', '³': ' cubed', '½': ' one half ', µ: ' micro ', '−': ' minus ', '∑': ' sum ', '∂': ' d ' },
}

/** Only between words, or in front of one; by themselves they are ornaments. */
const between: Readonly<Record<string, string>> = {
  '+': ' plus ',
  '<': ' less than ',
  '>': ' greater than ',
  '@': ' at ',
  '/': ' slash ',
  '~': ' about ',
  '#': ' number ',
}

const pausing = /[—–…|•·‣▪●■◦;:,‖¦·†‡]/
const heard = /[.,!?;:'()-]/

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const subscripts = '₀₁₂₃₄₅₆₇₈₉'

/** The digit a raised or lowered sign stands for. */
export function smallDigit(sign: string): string | undefined {
  const at = Math.max(superscripts.indexOf(sign), subscripts.indexOf(sign))
  return at === -1 ? undefined : String(at)
}

/**
 * What an English voice is given for a sign: a word, a pause, the sign itself where voices take it for a pause, or nothing.
 * @param before the text said so far, or its end
 * @param after what follows, as it is written
 */
export function englishSign(sign: string, before: string, after: string): string {
  const word = english[sign]
  if (word !== undefined) return word
  const joins = between[sign]
  if (joins !== undefined) {
    if (sign === '/' && /\b(?:and|either)$/i.test(before) && /^or\b/.test(after)) return ' '
    if (
      sign === '/' &&
      /\b(?:he|him|his|she|her)$/i.test(before) &&
      /^(?:she|hers?|he|his|him|they|their|or)\b/.test(after)
    )
      return ' or '
    if (/[<>]/.test(sign)) return /(?:^|[\s(])$/.test(before) && /^\s?\d|^\s/.test(after) ? joins : ' '
    const isBetween = /[\w%)'.]\s?$/.test(before) && /^\s?[\w$(.-]/.test(after)
    const isInFront = /[~#]/.test(sign) && /^\s?[\d.]/.test(after)
    return isBetween || isInFront ? joins : ' '
  }
  if (sign === "'") return /\w$/.test(before) && /^[A-Za-z]/.test(after) ? "'" : ''
  if (sign === '-') return hyphen(before, after)
  if (sign === '(' || sign === ')') return bracket(sign, before, after)
  // ".NET" and ".com" begin with it.
  if (sign === '.' && /(?:^|[\s(])$/.test(before) && /^[A-Za-z]/.test(after)) return ' dot '
  if (sign === '.' && /[A-Za-z]$/.test(before)) {
    if (/^(?:[a-z]|[A-Z]{2})/.test(after)) return ' dot '
    if (/^[A-Z][a-z]/.test(after)) return '. '
  }
  if (heard.test(sign)) return sign
  if (pausing.test(sign)) return pause(before, after)
  return /["”“«»*™®¶]/.test(sign) ? '' : ' '
}

/** A hyphen within a compound of small letters stays, as voices know those; elsewhere it parts words, or makes a pause. */
function hyphen(before: string, after: string): string {
  if (/[a-z]$/.test(before) && /^[A-Za-z]/.test(after)) return '-'
  if (/[\s-]$/.test(before) && /^[\s-]/.test(after)) return pause(before, after)
  return ' '
}

function bracket(sign: string, before: string, after: string): string {
  const pauses = sign === '(' ? pause(before, after) : /^\s*[A-Za-z\d$"'(]/.test(after) ? pause(before, after) : ''
  return sign === '(' && /[A-Za-z]$/.test(before) ? ` ${pauses}` : pauses
}

/** A comma, where there is something to part and no other mark parts it already. */
function pause(before: string, after: string): string {
  const head = before.trimEnd()
  if (head === '' || /[.,;:!?(-]$/.test(head)) return ' '
  if (/^\s*$/.test(after)) return ''
  return /^[\s"')]*[.,;:!?)]/.test(after) ? '' : ', '
}

const and: Readonly<Record<string, string>> = {
  ...{
    de: 'und',
    fr: 'et',
    es: 'y',
    it: 'e',
    pt: 'e',
    nl: 'en',
    sv: 'och',
    da: 'og',
    no: 'og',
    nb: 'og',
    fi: 'ja',
    pl: 'i',
    cs: 'a',
  },
  ...{
    ru: 'и',
    uk: 'і',
    tr: 've',
    el: 'και',
    ro: 'și',
    hu: 'és',
    ca: 'i',
    id: 'dan',
    ms: 'dan',
    hr: 'i',
    sr: 'i',
    bg: 'и',
  },
}

/** What stays of a sign in other languages, whose voices know their own: markup and ornaments never do. */
export function genericSign(sign: string, language: string | undefined): string {
  if (sign === '&') return ` ${and[language?.toLowerCase().split('-')[0] ?? ''] ?? ''} `
  return /[<>*_|~^`\\{}[\]#•·™®¶▪●■◦†‡]/.test(sign) ? ' ' : sign
}
