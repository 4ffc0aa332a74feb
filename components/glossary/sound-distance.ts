/**
 * How far apart two names sound: the cheapest way to change the sounds of one (`romanise.ts`) into those of the other,
 * by the length of the longer. What two romanisations write for one another costs little (q and k, e and a), a sound
 * that none of them confuses costs 1. The costs follow the systems named in `romanise.ts`, not single names.
 */
import { type ChineseForm, chineseFormOf, isSameChinese } from './chinese-syllables'
import { soundOfWords, wordsOf } from './romanise'

/** Pairs of sounds that are written for one another, and what the exchange costs; the order does not matter. */
const exchanges: readonly (readonly [pairs: string, cost: number])[] = [
  // Only the spelling differs.
  ['qk ĉk ĉq cʧ cʃ ĵʤ wv', 0],
  // One sound, in the habits of two languages: German z, French j, Turkish and Slavic c.
  ['xh cx ĵʒ ɣg θt ðd qg ĵj ʦz ćs ćʦ', 0.1],
  ['xk ck ch sz qɣ ðz θs ʧʃ θð ćʤ ćĵ ćʧ ʤʒ ji jE', 0.2],
  // Sounds that the language of the writer does not tell apart, or that differ between close languages (Luhansk, Lugansk).
  ['xg kg ʃs ʒz ʒʃ ʦs ʤʧ ĵʧ ĵx gh ɣx qx ɣh θd wu vu zd ĵi ʤj pf ʤg ĵg fv ʦʧ ĉx ĉʦ ĉʤ ĉĵ ĉg', 0.3],
  ['ɣk vb td pb mn ʧk kh ćk', 0.5],
  // Vowels: Arabic does not write the short ones, and ears differ.
  ['ou Ee Oo əa əe', 0.1],
  ['ae ei Ea Ei Ou əi', 0.15],
  ['Oa ai', 0.3],
  ['ao au eo io iu eu Eə', 0.4],
]

/** What it costs that a sound is written in one name and not in the other; 1 for those that are not listed. */
const omissions: readonly (readonly [sounds: string, cost: number])[] = [
  ['ə', 0.15],
  ['hj', 0.3],
  ['aeiouEO', 0.4],
  ['ɣw', 0.45],
  ['g', 0.7],
]
/** A name's first sound is the one least often changed. */
const initialWeight = 1.25

const sounds = 'aeiouEOəbcĉćdfgɣhjĵklmnpqrsʃtθðvwxzʒʧʤʦ'
const size = sounds.length + 1
/** Index of a sound in the tables; 0 stands for any other. */
const indices = new Map([...sounds].map((sound, index) => [sound, index + 1]))
const vowelCount = 8
const finalI = indices.get('i') ?? 0

const exchangeCosts = new Float64Array(size * size).fill(1)
const omissionCosts = new Float64Array(size).fill(1)
for (let index = 1; index < size; index += 1) exchangeCosts[index * size + index] = 0
for (const [pairs, cost] of exchanges) {
  for (const [a = '', b = ''] of pairs.split(' ')) {
    exchangeCosts[(indices.get(a) ?? 0) * size + (indices.get(b) ?? 0)] = cost
    exchangeCosts[(indices.get(b) ?? 0) * size + (indices.get(a) ?? 0)] = cost
  }
}
for (const [list, cost] of omissions) for (const sound of list) omissionCosts[indices.get(sound) ?? 0] = cost

const steadyUnits = new Uint32Array(size)
for (const [place, list] of ['r', 'l', 'mn'].entries())
  for (const sound of list) steadyUnits[indices.get(sound) ?? 0] = 1 << (place * 10)

/** The character that stands for the sound of index 0 in `codes`. */
const zero = 48

/** A name made ready to be compared many times. */
export interface SoundedName {
  /** The sounds of the normal form (`soundOf`) as indices, each a character from `zero` on. */
  readonly codes: string
  /** Its length as an ear counts: a consonant 1, a vowel, which tells less, a half. */
  readonly weight: number
  /** How many r, l and nasals it has, in one number: another count costs a whole sound, which a quick look can tell. */
  readonly steady: number
  readonly chinese: ChineseForm | undefined
}

export function soundedName(name: string): SoundedName {
  const words = wordsOf(name)
  let codes = ''
  for (const sound of soundOfWords(words)) codes += String.fromCharCode(zero + (indices.get(sound) ?? 0))
  return soundedBy(codes, chineseFormOf(name, words))
}

/** The name that has these sounds, worked out before. */
export function soundedBy(codes: string, chinese: ChineseForm | undefined): SoundedName {
  let weight = 0
  let steady = 0
  for (let at = 0; at < codes.length; at += 1) {
    const code = codeAt(codes, at)
    weight += code > 0 && code <= vowelCount ? 0.5 : 1
    steady += steadyUnits[code] ?? 0
  }
  return { codes, weight, steady, chinese }
}

/** The index of the sound at a place, of a name that is as long. */
export function codeAt(codes: string, at: number): number {
  return codes.charCodeAt(at) - zero
}

/** How far apart two names sound, from 0 (alike) to 1 and a little more; symmetric. Names without Latin letters are 1 apart. */
export function distance(a: string, b: string): number {
  return distanceBetween(soundedName(a), soundedName(b), Number.POSITIVE_INFINITY)
}

/** `distance` of two names made ready; anything above `limit` comes back as Infinity, sooner. */
export function distanceBetween(a: SoundedName, b: SoundedName, limit: number): number {
  if (isSameChinese(a.chinese, b.chinese)) return 0
  const weight = Math.max(a.weight, b.weight)
  if (a.weight === 0 || b.weight === 0) return limit >= 1 ? 1 : Number.POSITIVE_INFINITY
  const most = limit * weight
  if (most < 1 && a.steady !== b.steady) return Number.POSITIVE_INFINITY
  // No consonant is left out for less than this.
  if (Math.abs(a.weight - b.weight) * 0.3 > most) return Number.POSITIVE_INFINITY
  const cost = costBetween(a.codes, b.codes, most)
  return cost > most ? Number.POSITIVE_INFINITY : cost / weight
}

/** Whether one of these sounds may begin a name and the other its other spelling, at a cost a name may have. */
export function mayBeginAlike(a: number, b: number): boolean {
  return (exchangeCosts[a * size + b] ?? 1) <= 0.5
}

/** Whether a name may begin with this sound in one spelling and without it in another. */
export function mayBeLeftOut(code: number): boolean {
  return (omissionCosts[code] ?? 1) <= 0.5
}

/** What leaving a sound out costs. A final i is what makes Israel Israeli, and no spelling leaves it out. */
function omission(codes: string, index: number): number {
  const code = codeAt(codes, index)
  if (code === finalI && index === codes.length - 1) return 1
  const cost = omissionCosts[code] ?? 1
  return index === 0 ? cost * initialWeight : cost
}

/** Names are cut to 200 letters, and no letter gives more than two sounds. */
const longest = 401
let above = new Float64Array(longest)
let row = new Float64Array(longest)

/** The weighted edit distance, by rows; gives up, with Infinity, where all of a row is over `most`. */
function costBetween(a: string, b: string, most: number): number {
  above[0] = 0
  for (let j = 0; j < b.length; j += 1) above[j + 1] = (above[j] ?? 0) + omission(b, j)
  for (let i = 0; i < a.length; i += 1) {
    const costs = codeAt(a, i) * size
    const omitted = omission(a, i)
    row[0] = (above[0] ?? 0) + omitted
    let least = row[0]
    for (let j = 0; j < b.length; j += 1) {
      const exchange = exchangeCosts[costs + codeAt(b, j)] ?? 1
      let best = (above[j] ?? 0) + (i === 0 && j === 0 ? exchange * initialWeight : exchange)
      best = Math.min(best, (above[j + 1] ?? 0) + omitted, (row[j] ?? 0) + omission(b, j))
      row[j + 1] = best
      if (best < least) least = best
    }
    if (least > most) return Number.POSITIVE_INFINITY
    const done = above
    above = row
    row = done
  }
  return above[b.length] ?? 0
}
