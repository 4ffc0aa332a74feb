/**
 * Which written words a pronunciation is of. A glossary gives one for a term, often for one word of its name only
 * ("Jonathan Braga": ˈbrɑːɡə), and the article may write the name otherwise ("Raqqa"). Writing and sound are compared by
 * their consonants, coarsely: what English may write for one sound counts as one.
 */

/** A piece of writing and how it is said. */
export interface SaidPart {
  readonly written: string
  readonly ipa?: string
  readonly respelling?: string
}

export interface Said {
  readonly ipa?: string | undefined
  readonly respelling?: string | undefined
}

/** The longest part of `form` that the pronunciation of `name`, or a part of it, is of. */
export function saidPart(form: string, name: string, said: Said): SaidPart | undefined {
  const isName = form.toLowerCase() === name.toLowerCase()
  const sounds = wordsOf(said.ipa ?? said.respelling ?? '')
  const respelled = wordsOf(said.respelling ?? '')
  const skeletonOf = said.ipa === undefined ? ofLetters : ofSounds
  // Words first; then what hyphens join: ar-Raqqah, Sykes-Picot.
  for (const word of [/\S+/g, /[^\s-]+/g]) {
    const words = [...form.matchAll(word)]
    for (const { at, from, length } of pairs(words.length, sounds.length)) {
      const [first, last] = [words[at], words[at + length - 1]]
      if (first === undefined || last === undefined) continue
      const written = form.slice(first.index, last.index + last[0].length)
      const sound = sounds.slice(from, from + length).join(' ')
      const isWhole = isName && written === form && length === sounds.length
      if (!agree(written, skeletonOf(sound), length, isWhole)) continue
      const respelling = respelled.length === sounds.length && respelled.slice(from, from + length).join(' ')
      return { written, ...(said.ipa !== undefined && { ipa: sound }), ...(respelling && { respelling }) }
    }
  }
  return undefined
}

/** Every run of so many words together with every run of as many sounds, the longest first. */
function* pairs(words: number, sounds: number): Generator<{ at: number; from: number; length: number }> {
  for (let length = Math.min(words, sounds); length > 0; length -= 1) {
    for (let at = 0; at + length <= words; at += 1) {
      for (let from = 0; from + length <= sounds; from += 1) yield { at, from, length }
    }
  }
}

/** What is said, word by word; a remark in brackets is not said. */
function wordsOf(said: string): string[] {
  return said
    .replace(/\([^)]*\)/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')
}

/**
 * Whether a writing of so many words sounds like that. A name of one word is surely what its one word of sound is of,
 * and a shortened one says less than its sound; of other names most must agree, the beginning above all. Any other
 * writing must agree wholly, and hold enough to.
 */
function agree(writing: string, sound: string, words: number, isWhole: boolean): boolean {
  if (isWhole && (words === 1 || writing.endsWith('.'))) return true
  const least = isWhole ? 0.6 : words > 1 ? 0.8 : 1
  // W is said as in Washington, or as in Wagner.
  return [writing, writing.replace(/w/gi, 'v')].map(ofLetters).some((written) => {
    const isAlike = written[0] === sound[0] && common(written, sound) >= least * Math.max(written.length, sound.length)
    return isAlike && (isWhole || written.length > 1)
  })
}

/** Length of the longest sequence of characters that both strings hold in order. */
function common(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const one of a) {
    const next = [0]
    for (let i = 0; i < b.length; i += 1) {
      next.push(one === b[i] ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** What letters stand for, in the order in which they are replaced. What is not named here (vowels, h, w, y) is dropped. */
const lettersSaid: readonly (readonly [RegExp, string])[] = [
  [/^x/g, 's'],
  [/x/g, 'ks'],
  [/ğ/g, ''],
  [/dsch|tsch|tch|sch|dj|dzh|sh|ch|zh|ş|ç|j/g, 'S'],
  [/c(?=[eiy])/g, 's'],
  [/kh|gh|ck|[kqcg]/g, 'k'],
  [/th|dh|[td]/g, 't'],
  [/ph|[fv]/g, 'f'],
  [/[bp]/g, 'p'],
  [/[sz]/g, 's'],
]

const soundsMade: readonly (readonly [RegExp, string])[] = [
  [/[ˈˌ.]/g, ''],
  [/tʃ|dʒ|[ʃʒɕʑ]/g, 'S'],
  [/ŋ[kɡg]?/g, 'nk'],
  [/[kɡgxɣqχ]/g, 'k'],
  [/[tdθð]/g, 't'],
  [/[fvʋ]/g, 'f'],
  [/[pb]/g, 'p'],
  [/[sz]/g, 's'],
  [/[ɹɾʁʀ]/g, 'r'],
  [/ɫ/g, 'l'],
  [/ɲ/g, 'n'],
]

function ofLetters(writing: string): string {
  // The breve of ğ and the cedilla of ş say something; other marks do not.
  const plain = writing.normalize('NFD').replace(/[\u0300-\u0305\u0307-\u0326\u0328-\u036f]/g, '')
  return skeleton(plain.normalize('NFC'), lettersSaid)
}

function ofSounds(ipa: string): string {
  return skeleton(ipa, soundsMade)
}

function skeleton(said: string, rules: readonly (readonly [RegExp, string])[]): string {
  return said
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => rules.reduce((rest, [pattern, sound]) => rest.replace(pattern, sound), word))
    .map((word) => word.replace(/(.)\1+/g, '$1').replace(/[^Sfklmnprst]/g, ''))
    .join('')
}
