/**
 * Spellings: every form under which a term may be written, each with what it asks of the text. A term with an alias, an
 * abbreviation and a name in Arabic has four; the matcher looks for spellings and answers in terms.
 */
import { foldAt, folds, isCapital, traits, unfolded } from './fold'
import { caseOf, type GlossaryTerm, type TermCase } from './glossary'
import { widthAt } from './words'

export interface Spelling {
  readonly form: string
  readonly case: TermCase
  /** Whether it is the term's own name, or another way to write that. */
  readonly isName: boolean
  /** Ids of terms of which one must be in the text too. */
  readonly anyOf: readonly string[] | undefined
  /** Whether it has no plural: there is one of every place. */
  readonly isSingular: boolean
}

/** The spellings of a term, its own name first. */
export function spellingsOf(term: GlossaryTerm): Spelling[] {
  const own = caseOf(term)
  const spellings: Spelling[] = []
  addTo(spellings, term, term.term, own)
  for (const form of term.aliases ?? []) addTo(spellings, term, form, own)
  for (const form of term.variants ?? []) addTo(spellings, term, form, own)
  for (const { text } of term.native ?? []) addTo(spellings, term, text, own)
  for (const form of term.abbreviations ?? []) addTo(spellings, term, form, 'capital')
  return spellings
}

/** Adds a form of a term, and the other ways to write it. */
function addTo(spellings: Spelling[], term: GlossaryTerm, form: string, rule: TermCase): void {
  const anyOf = term.requires?.find(({ spelling }) => spelling === form)?.anyOf
  const fitting = term.case === undefined && isAbbreviation(form) ? 'capital' : rule
  const isName = form === term.term
  const isSingular = term.kind === 'place'
  for (const one of [form, ...respellingsOf(form)])
    spellings.push({ form: one, case: fitting, isName, anyOf, isSingular })
}

/** Whether a spelling is written as an abbreviation, wherever in the term it stands: SDF, U.S., G20. */
function isAbbreviation(form: string): boolean {
  return form.length <= 10 && /^\p{Lu}[\p{Lu}\p{N}.&-]{1,9}$/u.test(form)
}

/** Ways to write one name that the words alone do not show to be the same: what to look for, and how to rewrite it. */
const respellings: readonly (readonly [hint: RegExp, pattern: RegExp, instead: string])[] = [
  // Brig. Gen. is Brig Gen; Washington, D.C. is Washington D.C.; Guns N’ Roses is Guns N Roses.
  [/[.,'’] /, /[.,'’](?=\s)/g, ''],
  // J. R. R. is J.R.R.
  [/\. /, /(?<=(?<!\p{L})\p{Lu}\.)\s+(?=\p{Lu}\.)/gu, ''],
  // U.S. is U. S., Ph.D. is Ph. D.
  [/\../, /(?<=(?<!\p{L})\p{L}{1,2}\.)(?=\p{L}{1,2}\.)/gu, ' '],
  [/ & /, / & /g, ' and '],
  [/ and /, / and /g, ' & '],
  // F-16 is F16, G20 is G-20.
  [/[-‐‑]\d/, /(?<=\p{L})[-‐‑](?=\d)/gu, ''],
  [/\d$/, /(?<=^\p{Lu}{1,5})(?=\d+$)/u, '-'],
  // A cease-fire is a ceasefire, but to re-sign is not to resign.
  [/[a-z][-‐‑][a-z]+$/, /(?<=^(?!(?:re|co|un|de|pro)-)[a-z]+)[-‐‑](?=[a-z]+$)/, ''],
  // A Persian compound has a space, a zero-width non-joiner or nothing between its parts.
  [/\u200c/, /\u200c/g, ' '],
  [/[\u0600-\u06ff][ \u200c]/, /(?<=^[\u0600-\u06ff]+)[ \u200c](?=[\u0600-\u06ff]+$)/, ''],
]
/** Most forms hold nothing of the kind. */
const plainForm = /^[A-Za-z]+(?: [A-Za-z]+)*$/
/** Letters that are written out where a keyboard lacks them: Müller is Mueller. */
const writtenOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

const none: readonly string[] = []

function respellingsOf(form: string): readonly string[] {
  if (plainForm.test(form) && !form.includes(' and ')) return none
  const others = new Set<string>()
  for (const [hint, pattern, instead] of respellings) if (hint.test(form)) others.add(form.replace(pattern, instead))
  if (/[äöüåø]/i.test(form)) others.add(form.replace(/[äöüåø]/gi, withoutUmlaut))
  others.delete(form)
  return [...others]
}

function withoutUmlaut(letter: string): string {
  const small = writtenOut[letter.toLowerCase()] ?? letter
  return letter === letter.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1)
}

const wordsInCapitals = new Set(
  'aids am an as at be do go he i if in is it me my no of on or so to up us we who'.split(' '),
)

/** Whether a word that stands by itself cannot be told from a common one where everything is in capitals: GIVE US MORE. */
export function isLostAmongCapitals(folded: string): boolean {
  return wordsInCapitals.has(folded)
}

/** A single Latin letter stands for too much to be anybody's second name. */
export function isBareLetter(folded: string): boolean {
  return /^[a-z]$/.test(folded)
}

/**
 * Whether the word between `at` and `end` of a text has the capitals that the word between `from` and `to` of a spelling
 * asks for. The two are known to fold to the same, but for the ending of a plural.
 */
export function fitsCapitals(
  rule: TermCase,
  form: string,
  from: number,
  to: number,
  text: string,
  at: number,
  end: number,
): boolean {
  if (rule === 'any' || (to - from === end - at && isSame(form, from, to, text, at))) return true
  const wanted = capitalsOf(form, from, to)
  const has = capitalsOf(text, at, end)
  // What the text has more is a plural's ending: SDFs is SDF, but GPS is not the plural of GP.
  if (has.length > wanted.length && isAllCapitals(wanted) && has[wanted.length] === 'U') return false
  for (let i = 0; i < wanted.length; i += 1) {
    const isMissing = wanted[i] === 'U' && has[i] === 'l'
    const isExtra = rule === 'exact' && wanted[i] === 'l' && has[i] === 'U'
    if (isMissing || isExtra) return false
  }
  return true
}

function isSame(form: string, from: number, to: number, text: string, at: number): boolean {
  for (let i = from; i < to; i += 1) if (form.charCodeAt(i) !== text.charCodeAt(at + i - from)) return false
  return true
}

function isAllCapitals(capitals: string): boolean {
  return capitals.length > 1 && !capitals.includes('l')
}

/**
 * The capitals of a word: one character for each unit it folds to, `U` where the word has a capital, `l` elsewhere. Only
 * scripts that tell capitals from small letters have any.
 */
function capitalsOf(text: string, start: number, end: number): string {
  let capitals = ''
  for (let at = start; at < end; at += widthAt(text, at)) {
    const unit = folds[text.charCodeAt(at)] ?? unfolded
    const isOne = unit !== 0 && unit !== unfolded
    const units = isOne ? 1 : unit === 0 ? 0 : foldAt(text, at, start).length
    capitals += (((traits[text.charCodeAt(at)] ?? 0) & isCapital) !== 0 ? 'U' : 'l').repeat(units)
  }
  return capitals
}
