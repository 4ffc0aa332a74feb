/**
 * Letters an English voice can read. Latin ones lose what sits on them, Greek and Cyrillic ones are written in Latin, as
 * newspapers do; of scripts that are written without vowels or without an alphabet nothing sayable is left.
 */

/** Latin letters that Unicode does not take apart. */
const latin: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'th', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ə: 'e', ŋ: 'ng' },
  ...{
    ɛ: 'e',
    ɔ: 'o',
    ɑ: 'a',
    ɪ: 'i',
    ʊ: 'u',
    ʌ: 'u',
    ɡ: 'g',
    ʃ: 'sh',
    ʒ: 'zh',
    ɲ: 'ny',
    ĸ: 'k',
    ſ: 's',
    ƙ: 'k',
    ɗ: 'd',
  },
  ...{ ɓ: 'b', ƴ: 'y', ʻ: "'", ʿ: '', ʾ: '', ʽ: '', ʼ: "'", ˈ: '', ˌ: '', ː: '' },
}

const greek = 'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'
const cyrillic =
  'а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї yi є ye ґ g ј j љ lj њ nj ћ c ђ dj џ dz ѓ gj ќ kj ў u ғ gh қ q ң ng ө o ү u ұ u һ h ә a'

function pairs(list: string): [string, string][] {
  const parts = list.split(' ')
  return parts.flatMap((part, index) => (index % 2 === 0 ? [[part, (parts[index + 1] ?? '').replace('-', '')]] : []))
}

const others: ReadonlyMap<string, string> = new Map([...Object.entries(latin), ...pairs(greek), ...pairs(cyrillic)])
const learned = new Map<string, string>()

/** A character beyond ASCII → plain letters or digits; a letter of another script → a space; a sign stays. */
export function plainLetters(char: string): string {
  const known = learned.get(char)
  if (known !== undefined) return known
  const plain = plainly(char)
  learned.set(char, plain)
  return plain
}

function plainly(char: string): string {
  if (/^\p{M}$/u.test(char)) return ''
  const small = char.toLowerCase()
  const mapped = others.get(small)
  if (mapped !== undefined) return small === char ? mapped : mapped.charAt(0).toUpperCase() + mapped.slice(1)
  // The digits of other scripts: each block of ten begins with its zero.
  if (/^\p{Nd}$/u.test(char)) return String(digitOf(char))
  if (!/^[\p{L}\p{N}\uff01-\uff5e]$/u.test(char)) return char
  // Fullwidth forms, mathematical and circled letters are the letters they look like; signs such as ™ and ² are not.
  const isCompatible = /^[\p{L}\p{N}\uff01-\uff5e]$/u.test(char) && !/[²³¹⁰-₉]/.test(char)
  let plain = ''
  for (const part of char.normalize(isCompatible ? 'NFKD' : 'NFD')) {
    if (/\p{M}/u.test(part)) continue
    plain += /[\x20-\x7e]/.test(part) ? part : (others.get(part) ?? (part === char ? '' : plainly(part)))
  }
  if (plain !== '') return plain
  return /^[\p{L}\p{N}]$/u.test(char) && !/[²³¹⁰-₉]/.test(char) ? ' ' : char
}

function digitOf(char: string): number {
  const compatible = char.normalize('NFKD')
  if (/^[0-9]$/.test(compatible)) return Number(compatible)
  const code = char.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}
