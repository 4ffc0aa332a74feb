/** The International Phonetic Alphabet as it is typed: what belongs to it, and what follows from its sounds. */

const letters =
  'abcdefhijklmnopqrstuvwxyzɡgæçðøħŋœɐɑɒɓɔɕɖɗɘəɚɛɜɝɞɟɠɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢǀǁǂǃβθχʦʣʧʤʨʥᵻᵿ'
const signs = "ˈˌːˑ˘.|‖‿͜͡ʰʲʷˠˤⁿˡʼˀ˞˥˦˧˨˩↗↘ꜛꜜ ‑-'ʱᵊᵐᵑˈ()"

const allowed = new Set([...letters, ...signs])

/** The first character that no sound is written with; diacritics (combining marks) all count as known. */
export function foreignToIpa(ipa: string): string | undefined {
  for (const char of ipa.normalize('NFD')) if (!allowed.has(char) && !/\p{M}/u.test(char)) return char
  return undefined
}

/** Without the slashes or brackets around it, in composed form, with the length and stress marks that were meant. */
export function tidyIpa(written: string): string {
  return written
    .normalize('NFC')
    .trim()
    .replace(/^[/[\\]\s*|(?:(?<!\s)\s+)?[/\]\\]$/g, '')
    .replace(/(?<=\S):/g, 'ː')
    .replace(/['’](?=\S)/g, 'ˈ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The sounds with the English possessive: /dɑːɛʃ/ → /dɑːɛʃɪz/. */
export function withPossessive(ipa: string): string {
  const last = ipa.replace(/(?<![\s.ːˑˈˌʰʲʼ])[\s.ːˑˈˌʰʲʼ]+$/g, '').at(-1) ?? ''
  if (/[szʃʒɕʑʂʐʧʤ]/.test(last)) return `${ipa}ɪz`
  return /[ptkfθcqxχħɸ]/.test(last) ? `${ipa}s` : `${ipa}z`
}
