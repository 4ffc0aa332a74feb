/**
 * Acronyms whose letters are another language's: "the Kurdistan Workers' Party (PKK)", "the Revolutionary Armed Forces of
 * Colombia (FARC)". Their order does not fit, so the place must tell: a name, a bracket with nothing but capitals in it,
 * most of them among the name's initials, and these capitals again later in the text, which those of tickers, agencies
 * and party tags hardly are.
 */
import type { Block, Span } from '@/components/text/text'
import type { Bracket } from './brackets'
import type { Budget } from './budget'
import { isSmallWord } from './letters'
import type { Pair } from './pair'
import { isWellKnown } from './well-known'
import { windowBefore } from './windows'

/** What a bracket may say in front of the acronym: "in French: ", "known by its Kurdish initials as ". */
const content = /^(?:[\p{L}’' ]{2,40}(?:: |, | as | by | initials )(?:the )?)?["“]?(\p{Lu}[\p{Lu}-]{1,7}s?)["”]?$/u
/** What it costs to look for a name, and to look through the rest of the text. */
const perName = 200
const perLook = 2_000
const roman = /^[IVXLCDM]+$/

/** The name before a bracket and the capitals in it. Undefined, too, where the `budget` is spent. */
export function translatedAt(text: string, block: Block, bracket: Bracket, budget: Budget): Pair | undefined {
  const short = content.exec(text.slice(bracket.start + 1, bracket.end - 1))?.[1]
  if (short === undefined || roman.test(short) || isWellKnown(short) || !budget.spend(perName)) return undefined
  // A dateline: "WASHINGTON (AP) — ".
  if (/^\s?[–—-]/.test(text.slice(bracket.end, bracket.end + 2))) return undefined
  const long = nameBefore(text, block, bracket.start)
  if (long === undefined) return undefined
  if (!sharesInitials(short, text.slice(long.start, long.end))) return undefined
  if (!budget.spend(perLook) || !standsIn(text, short, bracket.end)) return undefined
  const start = text.indexOf(short, bracket.start + 1)
  return {
    rule: 'acronym-translated',
    short: { start, end: start + short.length },
    long,
    cost: Number.POSITIVE_INFINITY,
  }
}

/** The name of two capitals at least that ends right before `at`. */
function nameBefore(text: string, block: Block, at: number): Span | undefined {
  const window = windowBefore(text, block.start, at, 8)
  const words = text.slice(window.start, window.end).trimEnd().split(' ')
  let first = words.length
  let capitals = 0
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const word = words[i] ?? ''
    if (/^\p{Lu}[\p{L}\p{M}’'.-]*$/u.test(word)) {
      if (word === word.toUpperCase() && word.length > 3) return undefined
      capitals += 1
      first = i
    } else if (!isSmallWord(word) || first === words.length) break
  }
  if (capitals < 2) return undefined
  if (/^(?:the|a|an)$/i.test(words[first] ?? '')) first += 1
  const long = words.slice(first).join(' ')
  const end = window.start + words.join(' ').length
  return { start: end - long.length, end }
}

/** Whether more than half of the letters of `short` are initials of `name`, each initial for one letter. */
function sharesInitials(short: string, name: string): boolean {
  const initials = name.split(/[\s-]/).map((word) => word[0] ?? '')
  const letters = short.replace(/\P{Lu}/gu, '')
  const shared = [...letters].filter((letter) => {
    const at = initials.indexOf(letter)
    if (at >= 0) initials.splice(at, 1)
    return at >= 0
  })
  return shared.length * 2 > letters.length
}

/** Whether `word` stands in `text` as a word after `from`. */
function standsIn(text: string, word: string, from: number): boolean {
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? ' ')) return true
  }
  return false
}
