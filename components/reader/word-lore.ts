/** What the person and the glossaries know of how an article's words are said; the voice is told (`Speech.inform`). */
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Pronunciation } from '@/components/narration/lexicon'
import type { Instead } from '@/components/narration/narration'
import type { WordLore } from '@/components/speech/view'
import { type ArticleText, blockIndexAt, meets, type Span } from '@/components/text/text'
import { saidPart } from './sound-skeleton'

/** `own`: what the person wrote down; it goes first. */
export function wordLore(text: ArticleText, terms: readonly FoundTerm[], own: readonly Pronunciation[]): WordLore {
  const found = new Map<string, Pronunciation>()
  for (const term of terms) {
    for (const pronunciation of pronunciationsOf(term, text)) {
      const key = `${pronunciation.language} ${pronunciation.written}`
      if (!found.has(key)) found.set(key, pronunciation)
    }
  }
  return {
    pronunciations: [...own, ...found.values()],
    expansions: terms
      .flatMap((term) => expansionOf(term, text) ?? [])
      .sort((a, b) => a.start - b.start)
      // Two terms may claim one mention.
      .filter((one, index, all) => !meets(one, all.slice(0, index))),
  }
}

function pronunciationsOf(found: FoundTerm, text: ArticleText): Pronunciation[] {
  const said = [found, ...found.others].find(({ term }) => term.ipa !== undefined || term.respelling !== undefined)
  const language = subtagOf((said ?? found).glossary.language)
  return found.matched.flatMap((form): Pronunciation[] => {
    const part = said && saidPart(form, said.term.term, said.term)
    if (part !== undefined) return [{ ...part, language, isHint: true }]
    const isSpelled = isAbbreviation(found, form) && !readsAsWord(form) && !isAnythingElse(found, form, text)
    return isSpelled ? [{ written: form, language, as: 'letters' }] : []
  })
}

/** Whether a form of a term is its abbreviation, and not only written in capitals. */
function isAbbreviation(found: FoundTerm, form: string): boolean {
  return [found, ...found.others].some(
    ({ term }) =>
      (term.kind === 'abbreviation' && form === term.term && /^\p{Lu}[\p{Lu}\p{N}.&-]*$/u.test(form)) ||
      term.abbreviations?.some((one) => one === form || one === form.replaceAll('.', '')),
  )
}

/** A syllable begins with one of these, and ends with one of those. */
const onset = '(?:[BCFGKP][LR]|S[CHKLMNPTW]|[CPTW]H|[DT]R|[TW]R|[BCDFGHJKLMNPRSTVWYZ])'
const coda = '(?:[LR][DFKMNPST]|N[DGKST]|M[PS]|[CS]K|[CFPS]T|[BCDFGKLMNPRSTXZ])'
const vowels = '(?:[AEIOU][AEIOU]?)'
const syllables = new RegExp(`^${onset}?${vowels}(?:${coda}?${onset}${vowels})*${coda}?$`)

/** Longer than any abbreviation. There are many ways to cut so much into syllables, and nobody spells it out. */
const longest = 20

/** Whether an abbreviation of four letters or more is one that people say as a word: ISIS, CENTCOM; not UNHCR. */
function readsAsWord(form: string): boolean {
  return form.length > longest || (form.length >= 4 && syllables.test(form))
}

/** Whether the letters stand somewhere in the text for something else, such as WHO in a heading in capitals. */
function isAnythingElse({ spans }: FoundTerm, form: string, { text }: ArticleText): boolean {
  const isPart = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit)
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length)) {
    if (isPart(text[at - 1]) || isPart(text[at + form.length])) continue
    if (!meets({ start: at, end: at + form.length }, spans)) return true
  }
  return false
}

/** How near its long form must stand for a short form to be explained "right there". UTF-16 units. */
const NEAR = 100

/** The first abbreviation of a term in running text, said with what it stands for. */
function expansionOf(found: FoundTerm, text: ArticleText): Instead | undefined {
  const explanations = [found, ...found.others]
  const mention = found.spans.find((span) => {
    const block = text.blocks[blockIndexAt(text, span.start)]
    return !/^h[1-6]$/.test(block?.tag ?? '') && isAbbreviation(found, text.text.slice(span.start, span.end))
  })
  if (mention === undefined) return undefined
  const { start, end } = mention
  const short = text.text.slice(start, end)
  const names = explanations.flatMap(({ term }) => [term.term, ...(term.aliases ?? [])])
  const long = names.find((name) => standsFor(short, name))
  // "SDF's" and "SDF-held" would be torn in two.
  const isTorn = /^['’\-‐‑]/.test(text.text.slice(end))
  if (long === undefined || isTorn || isExpandedThere(mention, text, names)) return undefined
  const goesOn = /^\s+[\p{L}\p{N}]/u.test(text.text.slice(end, end + 8))
  return { start, end, say: `${short}, ${long}${goesOn ? ',' : ''}` }
}

/** Whether a name has a capital letter or a word for each letter of its abbreviation. */
function standsFor(short: string, name: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '').toLowerCase()
  const words = name.split(/[\s-]+/).filter((word) => word !== '')
  if (letters === '' || words.length < 2) return false
  const initials = words.map(([first = '']) => first.toLowerCase()).join('')
  if (initials === letters || within(letters, initials)) return true
  // PKK is of other words of another language, as many of them.
  if (words.filter(([first = '']) => /\p{Lu}/u.test(first)).length === letters.length) return letters.length > 2
  return initials[0] === letters[0] && within(letters, name.toLowerCase())
}

/** Whether `whole` holds the characters of `part` in their order. */
function within(part: string, whole: string): boolean {
  let at = 0
  for (const one of whole) if (one === part[at]) at += 1
  return at === part.length
}

function isExpandedThere({ start, end }: Span, { text, blocks }: ArticleText, names: readonly string[]): boolean {
  // Where in brackets, it has just been said in full.
  if (/[([]$/.test(text.slice(0, start).trimEnd().slice(-1))) return true
  const block = blocks.find((one) => one.start <= start && end <= one.end)
  const from = Math.max(block?.start ?? 0, start - NEAR)
  const around = text.slice(from, Math.min(block?.end ?? text.length, end + NEAR)).toLowerCase()
  return names.some((name) => name.length > end - start && around.includes(name.toLowerCase()))
}

function subtagOf(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? language
}
