/**
 * Romanisation: from a name in Latin letters back to what it sounds like. One Arabic, Persian, Kurdish, Russian,
 * Ukrainian or Hindi name reaches English by many systems, and by way of German and French: `Deir ez-Zor`, `Dayr
 * az-Zawr`, `Dair Alzour`. The table below reads the habits of
 * - BGN/PCGN, ALA-LC, ISO 233 and UNGEGN for Arabic and Persian, and the presses of France (`dj`, `ou`, `ch`) and
 *   Germany (`dsch`, `w`, `ch`);
 * - BGN/PCGN, ISO 9, scholarly and the Ukrainian national system for Cyrillic, with the German, French, Dutch,
 *   Scandinavian, Italian, Spanish and Polish ways to write it;
 * - Hunterian, ITRANS and IAST for India, and the Turkish and Kurdish (Hawar) alphabets.
 * Chinese has its own file, `chinese-syllables.ts`.
 *
 * A sound is one character of the international phonetic alphabet where the writing tells which it is. Where systems
 * disagree about a letter it stays open, and `sound-distance.ts` says what it may be: `c` is an English, French, German
 * or Italian `ch`; `ć` a `c` before `e` and `i`; `ĵ` a `j`; `E` and `O` the diphthongs of `ai` and `au`; `ə` an `e` at
 * the end, often silent.
 */

/** Letters and their sounds. `^` before a row: at the start of a word; `$` behind it: at the end; `V`: before a vowel. */
const readings: Readonly<Record<string, string>> = {
  // Hissing sounds, most letters first: Khrushchev, Chruschtschow, Khrouchtchev, Chroesjtsjov.
  ...{ schtsch: 'ʃʧ', shch: 'ʃʧ', chtch: 'ʃʧ', sjtsj: 'ʃʧ', šč: 'ʃʧ', szcz: 'ʃʧ', stj: 'ʃʧ' },
  ...{ tsch: 'ʧ', tch: 'ʧ', tsj: 'ʧ', tj$: 'ʧ', cz: 'ʧ', č: 'ʧ', ç: 'ʧ', chh: 'ʧ', ciV: 'ʧ', ch: 'c', ch$: 'c' },
  ...{ dsch: 'ʤ', dzh: 'ʤ', dj: 'ʤ', dž: 'ʤ', dz: 'z', jh: 'ʤ', gg$: 'ʤ' },
  ...{ sch: 'ʃ', sh: 'ʃ', sj: 'ʃ', š: 'ʃ', ş: 'ʃ', sciV: 'ʃ', ksh: 'kʃ', hs: 'ʃ', '^x': 'ʃ' },
  ...{ zh: 'ʒ', zj: 'ʒ', ž: 'ʒ', j: 'ĵ' },
  ...{ ts: 'ʦ', tz: 'ʦ', ț: 'ʦ', ce: 'će', ce$: 'ćə', ceV: 'će', ci: 'ći', cy: 'ći', sz: 's', cs: 'ʧ', x: 'ks' },
  // The throat: q, k, g, gh, kh, and h, which is silent at the end and behind a consonant that is no digraph.
  ...{ kh: 'x', gh: 'ɣ', ğ: 'ɣ', ġ: 'ɣ', q: 'q', quV: 'q', gue: 'ge', gui: 'gi', c: 'ĉ', cc: 'ĉ', ck: 'k', cq: 'k' },
  ...{ ah$: 'a', eh$: 'ə', ih$: 'i', oh$: 'o', uh$: 'u', bh: 'b', lh: 'l', rh: 'r', wh: 'w' },
  // Arabic tha, dhal and their emphatic kin, Indian and Greek aspirates.
  ...{ th: 'θ', dh: 'ð', ph: 'f' },
  // Diphthongs and long vowels: English doubling, French ou, Dutch oe, German ie.
  ...{ ai: 'E', ay: 'E', ei: 'E', ey: 'E', ae: 'E', aee: 'E', aei: 'E', ayV: 'aj', eyV: 'ej', aiV: 'aj', eiV: 'ej' },
  ...{ au: 'O', aw: 'O', ao: 'O', aou: 'O', ow: 'O', auV: 'aw', awV: 'aw', owV: 'ow', aoV: 'ao', aouV: 'aw' },
  ...{ aa: 'a', ee: 'i', oo: 'u', ou: 'u', oe: 'u', uu: 'u', ii: 'i', ie: 'e', ë: 'o', ŏ: 'o', ouV: 'w', uwV: 'w' },
  ...{ uV: 'w', oeV: 'we', ooV: 'u', e$: 'ə' },
  // Y: a consonant before a vowel, a vowel elsewhere; -iyya, -iyah and -ia are one ending, as are -ij, -yj, -yy, -ii.
  ...{ y: 'i', yV: 'j', iV: 'i', iyV: 'i', iyyV: 'i', iy: 'i', yy: 'i', ij$: 'i', yj$: 'i', yi: 'i', yj: 'i' },
  ...{ oy: 'oj', oi: 'oj', oj$: 'oj', uy: 'uj', ui: 'uj', oyV: 'oj', oiV: 'oj', uyV: 'uj' },
  ...{ owsk: 'ovsk', ewsk: 'evsk', oev: 'oev' },
  // Of a doubled digraph only the first letter is doubled; n before a lip is m; Malay sy is sh.
  ...{ ddh: 'ð', tth: 'θ', kkh: 'x', ggh: 'ɣ', ssh: 'ʃ', cch: 'c', zzh: 'ʒ', np: 'mp', nb: 'mb', syV: 'ʃ' },
  // Slavic endings, where Russian, Ukrainian and Polish differ by rule: Kharkiv and Kharkov, Lviv and Lwów.
  ...endings('ov', 'ov ow ev ew iv iw yov jov iov jow yev jew iev yiv jiw yv off eff'),
  ...endings('ajov', 'aev aiv ajiw ayiv ayev ajew aiev ajev'),
  ...endings('ejov', 'eev eyev eiev ejew ejev'),
}

function endings(sound: string, spellings: string): Record<string, string> {
  return Object.fromEntries(spellings.split(' ').map((letters) => [`${letters}$`, sound]))
}

/** What letters sound like, by where they stand. */
interface Reading {
  atStart?: string
  atEnd?: string
  beforeVowel?: string
  anywhere?: string
}

const readingOf = new Map<string, Reading>()
/** The most letters that a reading beginning with a letter has. */
const longestFrom = new Map<string, number>()
for (const [row, sound] of Object.entries(readings)) {
  const letters = row.replace(/^\^|[$V]$/g, '')
  const reading = readingOf.get(letters) ?? {}
  if (row.startsWith('^')) reading.atStart = sound
  else if (row.endsWith('$')) reading.atEnd = sound
  else if (row.endsWith('V')) reading.beforeVowel = sound
  else reading.anywhere = sound
  readingOf.set(letters, reading)
  const first = letters.charAt(0)
  longestFrom.set(first, Math.max(longestFrom.get(first) ?? 1, letters.length))
}

/** Letters that lose more than an accent when it is taken off, and those that Unicode does not take apart. */
const kept = new Set([...'čçšşžğġëțŏ'])
const plain: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'e', œ: 'e', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ə: 'e', ţ: 'ț' },
}
const vowels = new Set([...'aeiouyëŏ'])

/** The normal form of a name: its sounds, without the Arabic article, spaces or doubled sounds. Empty without Latin letters. */
export function soundOf(name: string): string {
  return soundOfWords(wordsOf(name))
}

/** `soundOf` a name that is cut into words already. */
export function soundOfWords(words: readonly string[]): string {
  let sounds = ''
  for (const word of withoutArticles(words)) {
    for (const sound of soundsOf(word)) if (!sounds.endsWith(sound)) sounds += sound
  }
  return sounds
}

/** The words of a name in plain small letters; what is no letter of Latin script and no break between words is dropped. */
export function wordsOf(name: string): string[] {
  const small = name.slice(0, 200).toLowerCase()
  return (/[^ -~]/.test(small) ? withoutAccents(small) : small)
    .replace(/[\s_\u2010-\u2014/-]+/g, ' ')
    .replace(/[^a-zčçšşžğġëțŏ ]/g, '')
    .split(' ')
    .filter((word) => word !== '')
}

function withoutAccents(small: string): string {
  let plainName = ''
  for (const char of small.normalize('NFC')) {
    if (char < '\u0080' || kept.has(char)) plainName += char
    else plainName += plain[char] ?? char.normalize('NFD').replace(/\p{M}/gu, '')
  }
  return plainName
}

const articleVowels = new Set([...'aeiou'])
/** The consonants that the article's l becomes: al-Shams is spoken ash-Shams. */
const sunLetters = new Set([...'tdrzsnlšş'])

/**
 * Takes off the Arabic article: a word by itself (`al-`, `el `, and before a sun letter `ez-`, `ash-`), and, from the
 * second word on, where it is written onto the word: `Alzour`, `Ezzor`. A first word keeps it, since `Assad` has none.
 */
function withoutArticles(words: readonly string[]): string[] {
  const bare = words.filter((word, index) => {
    const next = words[index + 1]
    return next === undefined || !isArticle(word, next)
  })
  return bare.map((word, index) => (index === 0 ? word : withoutJoined(word)))
}

function isArticle(word: string, next: string): boolean {
  if (!articleVowels.has(word[0] ?? '') || word.length < 2 || word.length > 4) return false
  const consonants = word.slice(1)
  return consonants === 'l' || (sunLetters.has(consonants[0] ?? '') && next.startsWith(consonants))
}

function withoutJoined(word: string): string {
  const [vowel = '', first = '', second = ''] = word
  if (word.length < 5 || !articleVowels.has(vowel) || vowels.has(second) || word.startsWith('allah')) return word
  if (first === 'l') return word.slice(2)
  return first === second && sunLetters.has(first) ? word.slice(2) : word
}

/** At each place the reading of most letters that holds there; a letter without one is its own sound. */
function soundsOf(word: string): string {
  let sounds = ''
  for (let at = 0; at < word.length; ) {
    const first = word.charAt(at)
    let sound: string | undefined
    let length = Math.min(longestFrom.get(first) ?? 1, word.length - at)
    for (; length > 0 && sound === undefined; length -= 1) sound = soundAt(word, at, length)
    sounds += sound ?? first
    at += sound === undefined ? 1 : length + 1
  }
  return sounds
}

function soundAt(word: string, at: number, length: number): string | undefined {
  const reading = readingOf.get(word.slice(at, at + length))
  if (reading === undefined) return undefined
  if (at === 0 && reading.atStart !== undefined) return reading.atStart
  const next = word[at + length]
  const here = next === undefined ? reading.atEnd : vowels.has(next) ? reading.beforeVowel : undefined
  return here ?? reading.anywhere
}
