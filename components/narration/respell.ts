/**
 * From the phonetic alphabet to English spelling that a voice reads right: syllable by syllable, each spelled in the way
 * that leaves least doubt, with spaces between them: /dɑːˈɛʃ/ → "dah esh". Measured against the voice in the package.
 */

interface Sound {
  readonly kind: 'vowel' | 'consonant'
  /** In a syllable that a consonant closes, and in an open one. */
  readonly closed: string
  readonly open: string
  /** A short vowel, which takes the consonant behind it into its syllable. */
  readonly isChecked: boolean
}

const vowel = (closed: string, open = closed, isChecked = false): Sound => ({ kind: 'vowel', closed, open, isChecked })
const consonant = (spelling: string): Sound => ({
  kind: 'consonant',
  closed: spelling,
  open: spelling,
  isChecked: false,
})

const sounds = new Map<string, Sound>()

function learn(list: string, make: (...spellings: string[]) => Sound): void {
  for (const entry of list.trim().split(/(?:(?<!\s)\s+)?;\s*/)) {
    const [written = '', ...spellings] = entry.split(/\s+/)
    for (const one of written.split(',')) sounds.set(one.normalize('NFD'), make(...spellings))
  }
}

learn(
  `ɑ,ɑː,a,aː,ɑ̃ː ah; iː,i ee; uː,u,ʉ,ʉː,y,yː,ʏ oo; eɪ,eː,ei ay; aɪ,ɑɪ,ai igh; aʊ,ɑʊ,au,æʊ ou ow; oʊ,əʊ,o,oː,ɵ,ou,ɔʊ oh;
  ɔɪ,oɪ,ɔi,oi oy; ɔ,ɔː aw; ɜː,ɜ,ɜr,ɜːr,ɝ,ɝː,ø,øː,œ,œː ur; ɚ,ər er; ɛər,eər,ɛr,er,ɛə,eə air; ɪər,ɪr,ɪə,iːr,ir eer; ʊər,ʊr,ʊə,uːr,ur oor;
  ɑːr,ɑr,ar,aːr,ɒr ar; ɔːr,ɔr,oʊr,or or; aɪər ire; aʊər our; ɯ,ɯː oo; ɨ,ɘ ih; ɤ uh; ɔ̃ ohn; ɑ̃,ã ahn; ɛ̃ an; œ̃ un; ẽ ayn; ĩ een; ũ oon; õ ohn`,
  (closed = '', open) => vowel(closed, open ?? closed),
)
learn('ɪ i ih; ɛ,e,ɛː e eh; æ,æː a ah; ʌ,ɐ u uh; ə u uh; ɒ,ɒː o aw; ʊ oo', (closed = '', open) =>
  vowel(closed, open ?? closed, true),
)
learn(
  `p p; b b; t t; d d; k k; g,ɡ g; f f; v v; s s; z z; h h; m m; n n; l l; r r; w w; j y; θ th; ð th; ʃ sh; ʒ zh; tʃ,ʧ,tɕ,tʂ,ʈʂ,c ch;
  dʒ,ʤ,dʑ,dʐ,ɟ,ɟʝ j; ŋ ng; x,χ kh; ɣ,ɢ,ʛ g; ʁ,ɾ,ɹ,ɻ,ʀ,ɽ,ɺ r; ɲ ny; ʎ,ʝ y; β,ʋ,ⱱ,ʙ v; ɸ f; ç,ħ,ɦ,ʜ h; ɕ,ʂ,ɧ sh; ʑ,ʐ zh; ʈ t; ɖ,ɗ d;
  q k; ts,ʦ ts; dz,ʣ dz; ɫ,ɭ,ɬ,ɮ,ʟ l; ɳ,ɴ n; ɱ m; ɥ,ʍ,ɰ w; ɓ b; ɠ g`,
  (spelling = '') => consonant(spelling),
)

const longest = Math.max(...[...sounds.keys()].map((key) => key.length))

/** Beginnings of English syllables of two or three sounds, as they are spelled. */
const onsets = new Set(
  'bl br by ch dr dw dy fl fr fy gl gr gw hw hy kl kr kw ky ly my ny pl pr py sf sk sl sm sn sp st sw shr skr skw skl spl spr str thr thw tr tw ty vy vr'.split(
    ' ',
  ),
)

interface Syllable {
  before: string[]
  vowel: Sound | undefined
  after: string[]
}

/** Words, and in them stretches between marks of stress and syllable: what no syllable reaches across. */
function stretchesOf(ipa: string): (Sound | '|' | ' ')[] {
  const text = ipa
    .normalize('NFD')
    .replace(
      /[\u0361\u035c\u032f\u0329\u0304\u030b\u0301\u0300\u0302\u030c\u0324\u0330\u0325\u032a\u033a\u0320\u031f\u0318\u0319ʰʲʷˠˤⁿˡʼʔʕˑ˞ʱᵊᵐᵑ()]/g,
      '',
    )
  const found: (Sound | '|' | ' ')[] = []
  for (let at = 0; at < text.length; ) {
    let width = Math.min(longest, text.length - at)
    while (width > 0 && !sounds.has(text.slice(at, at + width))) width -= 1
    const sound = sounds.get(text.slice(at, at + width))
    if (sound !== undefined) found.push(sound)
    else if (/[ˈˌ.ˈ|'-]/.test(text.charAt(at))) found.push('|')
    else if (/\s/.test(text.charAt(at))) found.push(' ')
    at += Math.max(1, width)
  }
  return found
}

/** Spelled for a voice; empty where the text holds no sound. */
export function respell(ipa: string): string {
  const words: string[] = []
  let syllables: Syllable[] = []
  let waiting: string[] = []
  const closeWord = (): void => {
    if (waiting.length > 0) {
      const last = syllables.at(-1)
      if (last === undefined) syllables.push({ before: waiting, vowel: undefined, after: [] })
      else last.after.push(...waiting)
    }
    waiting = []
    words.push(...syllables.map(spell))
    syllables = []
  }
  /** Gives the consonants that wait to the syllables on their two sides. */
  const share = (isFixed: boolean): string[] => {
    const last = syllables.at(-1)
    const all = waiting
    waiting = []
    if (last === undefined) return all
    if (isFixed) {
      last.after.push(...all)
      return []
    }
    let keep = Math.min(all.length, 1)
    while (keep < all.length && onsets.has(all.slice(all.length - keep - 1).join(''))) keep += 1
    const isShort = last.vowel?.isChecked === true && last.after.length === 0 && keep === all.length
    if (all.at(-1) === 'ng' && keep === 1) keep = 0
    if (isShort && keep > 0) keep -= 1
    last.after.push(...all.slice(0, all.length - keep))
    return all.slice(all.length - keep)
  }
  let isFixed = false
  for (const sound of stretchesOf(ipa)) {
    if (sound === ' ') closeWord()
    else if (sound === '|') {
      if (syllables.length > 0) {
        // The mark stands before the consonants of its syllable: those that wait belong to the one before.
        syllables.at(-1)?.after.push(...waiting)
        waiting = []
        isFixed = true
      }
    } else if (sound.kind === 'consonant') waiting.push(sound.closed)
    else {
      const before = isFixed ? waiting : share(false)
      if (isFixed) waiting = []
      isFixed = false
      syllables.push({ before, vowel: sound, after: [] })
    }
  }
  closeWord()
  return words.filter((word) => word !== '').join(' ')
}

function spell({ before, vowel: sound, after }: Syllable): string {
  if (sound === undefined) return before.join('')
  const isOpen = after.length === 0
  let head = before.join('')
  const heart = before.length === 0 && sound.open === 'igh' ? 'eye' : isOpen ? sound.open : sound.closed
  if (head.endsWith('g') && !head.endsWith('ng') && /^[ei]/.test(heart)) head += 'h'
  return `${head}${ending(heart, after)}`
}

/** A vowel with the consonants behind it: some spellings, such as "ahb" and "ohp", voices take for letters. */
function ending(heart: string, after: readonly string[]): string {
  // Behind a vowel these are not heard.
  const heard = after.filter((one) => one !== 'h' && one !== 'w')
  const only = heard.length === 1 ? heard[0] : undefined
  // "es" and "is" would be read with a z, "dz" by letters.
  const tail = only === 's' ? 'ss' : heard.join('').replace(/([bdgvlmnr])z$/, '$1s')
  if (tail === '') return heart
  if (heart === 'ah' && !/^[lr]/.test(tail)) return `o${tail}`
  if (heart === 'oh') return `oa${tail}`
  if (/^(?:igh|eye)$/.test(heart)) {
    if (only === 'r') return 'ire'
    if (only === 's') return 'ice'
    return only === undefined || only === 't' || only.length > 1 ? `igh${tail}` : `i${tail}e`
  }
  return `${heart}${tail}`
}

/** A respelling that a person wrote ("DAH-esh") as a voice reads it: small letters, its syllables parted by spaces. */
export function respellingForVoice(respelling: string, isEnglish: boolean): string {
  const small = respelling.toLowerCase().replace(/['’ˈˌ]/g, '')
  const plain = isEnglish ? small.replace(/[^a-z]+/g, ' ') : small.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  return plain.trim()
}
