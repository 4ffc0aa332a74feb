/**
 * Chinese names are written in pinyin, in Wade–Giles (Mao Tse-tung) and on old maps by the post office's spelling
 * (Nanking, Szechwan). The three write one list of syllables, so a name is cut into syllables and each gets one form.
 * Wade–Giles tells b from p by an apostrophe that the press leaves out, so the form does not tell them apart.
 */

/** A name as syllables. */
export interface ChineseForm {
  readonly key: string
  readonly syllables: number
  /** Whether it may be pinyin, and whether it may be one of the older spellings. Many short names may be either. */
  readonly isPinyin: boolean
  readonly isOlder: boolean
}

/** The sound that begins a syllable, aspirated or not. */
const initials: Readonly<Record<string, string>> = {
  ...{ b: 'p', p: 'p', m: 'm', f: 'f', d: 't', t: 't', n: 'n', l: 'l', g: 'k', k: 'k', h: 'h', r: 'r' },
  ...{ zh: 'ʧ', ch: 'ʧ', j: 'ʧ', q: 'ʧ', tch: 'ʧ', tsch: 'ʧ', z: 'ʦ', c: 'ʦ', ts: 'ʦ', tz: 'ʦ' },
  ...{ x: 'ʃ', hs: 'ʃ', sh: 'ʃ', s: 's', ss: 's', sz: 's', w: 'w', y: 'j' },
}

/** What is left of a syllable, in any of the spellings, and its pinyin. */
const finals: Readonly<Record<string, string>> = {
  ...{ a: 'a', o: 'o', e: 'e', eh: 'e', ai: 'ai', ei: 'ei', ao: 'ao', au: 'ao', ou: 'ou', ow: 'ou', eou: 'ou' },
  ...{
    an: 'an',
    en: 'en',
    ang: 'ang',
    eng: 'eng',
    er: 'er',
    erh: 'er',
    i: 'i',
    ih: 'i',
    ia: 'ia',
    ie: 'ie',
    ieh: 'ie',
  },
  ...{ iao: 'iao', iau: 'iao', iu: 'iu', iou: 'iu', ian: 'ian', ien: 'ian', in: 'in', iang: 'iang', ing: 'ing' },
  ...{ iong: 'iong', iung: 'iong', u: 'u', ua: 'ua', wa: 'ua', uo: 'o', wo: 'o', uai: 'uai', wai: 'uai', ui: 'ui' },
  ...{ uei: 'ui', wei: 'ui', uan: 'uan', wan: 'uan', un: 'un', uen: 'un', uang: 'uang', wang: 'uang', ong: 'ong' },
  ...{ ung: 'ong', oo: 'u', ue: 'ue', ueh: 'ue' },
}

const longestFirst = (keys: readonly string[]): string => keys.toSorted((a, b) => b.length - a.length).join('|')
/** One syllable; an n or g before a vowel begins the next one. */
const syllable = new RegExp(
  `(${longestFirst(Object.keys(initials))}|)(${longestFirst(Object.keys(finals))})(?![aeiou])`,
  'y',
)
/** Letters that some syllable of a Chinese name nearly always has, and that Hama and Kobani have not. */
const telling = /ng|ou|ow|ao|au|ia|ie|iu|ua|uo|wa|ui|ei|ai|zh|x|q|hs|ts|tz|sz|eh|ih/
/** Syllables that pinyin has not, and what begins or ends those that only pinyin has. */
const older =
  /^(?:tch|tsch|ts|tz|hs|ss|sz|k[iw])|^[ktp]ing$|^w[ou]ng|^yen|(?:ow|au|eou|eh|ih|ie[nh]|ung|erh|uei|[hk]o|iau|iou|oo)$/
const pinyinOnly = /^(?:b|d|g|q|x|r|zh|z|c(?!h)|j[iu])|ong$/
/** Wade–Giles parts syllables by hyphens and breathes after a consonant: T'ien-chin. */
const olderSigns = /\p{L}\p{Pd}\p{Ll}|[kpts]h?['’‘`ʻʼ]/u
const longestName = 40

/** The syllables of a name, of which `words` are `wordsOf(name)`; nothing where it cannot be Chinese. */
export function chineseFormOf(name: string, words: readonly string[]): ChineseForm | undefined {
  if (name.length > longestName) return undefined
  if (!telling.test(words.join(' '))) return undefined
  const form = { key: '', syllables: 0, isPinyin: !olderSigns.test(name), isOlder: true }
  for (const word of words) {
    for (let at = 0; at < word.length; ) {
      syllable.lastIndex = at
      const match = syllable.exec(word)
      if (match === null) return undefined
      const [whole, initial = '', final = ''] = match
      form.key += `${formOf(initial, finals[final] ?? '')} `
      form.isPinyin &&= !older.test(whole)
      form.isOlder &&= !pinyinOnly.test(whole)
      form.syllables += 1
      at += whole.length
    }
  }
  return form.syllables < 2 ? undefined : form
}

function formOf(initial: string, final: string): string {
  const sound = initials[initial] ?? ''
  const isSlender = final.startsWith('i')
  // Wade–Giles writes r as j, and si, zi as ssu, tzu.
  if (initial === 'j' && !isSlender && !final.startsWith('u')) return `r${final}`
  if (final === 'u' && ['ss', 'sz', 'tz'].includes(initial)) return `${sound}i`
  if (final === 'e' && initial === 'sz') return `${sound}i`
  // The post office kept the older k, ts, s before i: Peking, Tientsin, Sinkiang.
  if (isSlender && final !== 'i' && (sound === 'k' || sound === 'ʦ')) return `ʧ${final}`
  if (isSlender && final !== 'i' && sound === 's') return `ʃ${final}`
  if (sound === 'w') return final === 'u' || final === 'o' ? final : final === 'en' ? 'un' : `u${final}`
  if (sound === 'j') return `i${withoutI(final === 'en' ? 'an' : final)}`
  // One vowel, whatever it is written: ho and he, ko and ge, peh and bei.
  if (final === 'o' && (sound === 'k' || sound === 'h')) return `${sound}e`
  return `${sound}${final === 'e' && (sound === 'p' || sound === 'f') ? 'ei' : final}`
}

function withoutI(final: string): string {
  return final.startsWith('i') ? final.slice(1) : final
}

/** Whether two spellings are one Chinese name: alike in every syllable, one of them old, the other pinyin. */
export function isSameChinese(a: ChineseForm | undefined, b: ChineseForm | undefined): boolean {
  if (a === undefined || b === undefined || a.key !== b.key) return false
  return (a.isOlder && b.isPinyin) || (a.isPinyin && b.isOlder)
}
