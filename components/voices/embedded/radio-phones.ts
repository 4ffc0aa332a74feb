/**
 * The International Phonetic Alphabet in the phones of the embedded voice: the American English set of CMU's dictionary
 * ("radio phones"), each vowel with 1 for stress or 0. Sounds English has not are said as English speakers say them.
 */

/** Symbol → phones. Two letters before one, so that a diphthong or an affricate is read as what it is. */
const vowels: Readonly<Record<string, string>> = {
  aɪ: 'ay',
  ai: 'ay',
  aj: 'ay',
  ɑɪ: 'ay',
  aʊ: 'aw',
  au: 'aw',
  ɑʊ: 'aw',
  æʊ: 'aw',
  eɪ: 'ey',
  ei: 'ey',
  ɛɪ: 'ey',
  eː: 'ey',
  oʊ: 'ow',
  əʊ: 'ow',
  ou: 'ow',
  ɔɪ: 'oy',
  ɔi: 'oy',
  oɪ: 'oy',
  ɔʏ: 'oy',
  ɒɪ: 'oy',
  ɪə: 'ih ax',
  iə: 'iy ax',
  eə: 'eh ax',
  ɛə: 'eh ax',
  ʊə: 'uh ax',
  ɑ: 'aa',
  a: 'aa',
  ɒ: 'aa',
  æ: 'ae',
  ɐ: 'ah',
  ʌ: 'ah',
  ɔ: 'ao',
  ə: 'ax',
  ɘ: 'ax',
  ɚ: 'er',
  ɝ: 'er',
  ɜ: 'er',
  ɞ: 'er',
  ɛ: 'eh',
  e: 'eh',
  œ: 'eh',
  ø: 'uh',
  ɪ: 'ih',
  ɨ: 'ih',
  i: 'iy',
  ʏ: 'uh',
  y: 'uw',
  ʊ: 'uh',
  ɵ: 'uh',
  u: 'uw',
  ʉ: 'uw',
  ɯ: 'uw',
  o: 'ow',
  ɤ: 'ah',
  ɶ: 'aa',
}
const consonants: Readonly<Record<string, string>> = {
  tʃ: 'ch',
  ʧ: 'ch',
  tɕ: 'ch',
  ʨ: 'ch',
  ʈʂ: 'ch',
  dʒ: 'jh',
  ʤ: 'jh',
  dʑ: 'jh',
  ʥ: 'jh',
  ɖʐ: 'jh',
  ʦ: 't s',
  ʣ: 'd z',
  p: 'p',
  b: 'b',
  t: 't',
  d: 'd',
  k: 'k',
  ɡ: 'g',
  g: 'g',
  q: 'k',
  ɢ: 'g',
  c: 'k',
  ɟ: 'g',
  ʈ: 't',
  ɖ: 'd',
  ɓ: 'b',
  ɗ: 'd',
  ɠ: 'g',
  f: 'f',
  v: 'v',
  θ: 'th',
  ð: 'dh',
  s: 's',
  z: 'z',
  ʃ: 'sh',
  ʒ: 'zh',
  ʂ: 'sh',
  ʐ: 'zh',
  ɕ: 'sh',
  ʑ: 'zh',
  ç: 'sh',
  ʝ: 'y',
  x: 'k',
  χ: 'k',
  ɣ: 'g',
  h: 'hh',
  ɦ: 'hh',
  ħ: 'hh',
  ɸ: 'f',
  β: 'b',
  ʋ: 'v',
  m: 'm',
  ɱ: 'm',
  n: 'n',
  ŋ: 'ng',
  ɲ: 'n y',
  ɳ: 'n',
  ɴ: 'ng',
  l: 'l',
  ɫ: 'l',
  ɭ: 'l',
  ɬ: 'l',
  ɮ: 'l',
  ʟ: 'l',
  ʎ: 'l y',
  ɹ: 'r',
  r: 'r',
  ɾ: 'r',
  ɻ: 'r',
  ʀ: 'r',
  ʁ: 'r',
  ɽ: 'r',
  ɺ: 'r',
  j: 'y',
  w: 'w',
  ʍ: 'w',
  ɥ: 'w',
  ɰ: 'w',
}
const both = new Map([...Object.entries(vowels), ...Object.entries(consonants)])

const nasal = '\u0303'
const syllabic = '\u0329'

/** The phones of one word, stress in the vowels. Symbols it does not know are passed over; empty when none is known. */
export function radioPhones(ipa: string): string[] {
  // Composed letters such as ã fall apart, but for ç, which is a letter of its own here.
  const symbols = ipa
    .normalize('NFD')
    .replaceAll('c\u0327', 'ç')
    .replace(/[\u0361\u035c]/g, '')
  const phones: string[] = []
  let stress = false
  for (let at = 0; at < symbols.length; ) {
    const symbol = [symbols.slice(at, at + 2), symbols.slice(at, at + 1)].find((each) => both.has(each))
    if (symbol === undefined) {
      const mark = symbols.charAt(at++)
      if (mark === 'ˈ' || mark === "'") stress = true
      else if (mark === nasal && isVowel(phones.at(-1) ?? '')) phones.push('n')
      else if (mark === syllabic) phones.splice(-1, 0, 'ax0')
      continue
    }
    at += symbol.length
    for (const phone of (both.get(symbol) ?? '').split(' ')) {
      if (phone === 'r' && phones.at(-1) === 'ax0' && !startsVowel(symbols, at)) phones.splice(-1, 1, 'er0')
      // The r of "ɜːr" is in the vowel already.
      else if (phone === 'r' && /^er/.test(phones.at(-1) ?? '') && !startsVowel(symbols, at)) continue
      else if (!isVowel(phone)) phones.push(phone)
      else {
        phones.push(stress && phone === 'ax' ? 'ah1' : `${phone}${stress ? 1 : 0}`)
        stress = false
      }
    }
  }
  return withStress(phones)
}

/** Whether the next symbol from `at`, marks aside, is a vowel: an r before it begins a syllable. */
function startsVowel(symbols: string, at: number): boolean {
  return (
    symbols
      .slice(at)
      .replace(/^[ː.ˈˌ]+/, '')
      .charAt(0) in vowels
  )
}

/** Whether a phone, with or without its stress, is a vowel. */
export function isVowel(phone: string): boolean {
  return /^[aeiou]/.test(phone)
}

/** A word of which nothing says where its stress lies has it on the last but one vowel: so do most names. */
function withStress(phones: readonly string[]): string[] {
  const places = phones.flatMap((phone, at) => (isVowel(phone) ? [at] : []))
  const place = places.at(-2) ?? places[0]
  if (phones.some((phone) => phone.endsWith('1')) || place === undefined) return [...phones]
  const stressed = phones[place] === 'ax0' ? 'ah1' : (phones[place] ?? '').replace('0', '1')
  return phones.with(place, stressed)
}
