/**
 * Spellings: every form under which a term may be written, each with what it asks of the text. A term with an alias, an
 * abbreviation and a name in Arabic has four; the matcher looks for spellings and answers in terms.
 */
import { capitalsOf } from './fold'
import { caseOf, type Glossary, type GlossaryTerm, type TermCase } from './glossary'
import { type Token, tokensOf } from './tokens'

/** A term and where its explanation comes from. Terms are the same entry exactly if the objects are. */
export interface Entry {
  readonly term: GlossaryTerm
  readonly glossary: Glossary
}

export interface Spelling {
  readonly entry: Entry
  readonly keys: readonly string[]
  /** For each word, its capitals as `capitalsOf` gives them. */
  readonly capitals: readonly string[]
  readonly case: TermCase
  /** Whether the spelling itself ends in `’s`, which then must be there and is marked too. */
  readonly isPossessive: boolean
  /** Whether the spelling ends in a full stop: with several words it may be left out in the text, with one not. */
  readonly endsInStop: boolean
  /** Ids of terms of which one must be in the text too. */
  readonly anyOf?: readonly string[]
  /** Lower wins among spellings of the same length: the reader's own glossary first, then a term's own name. */
  readonly rank: number
}

/** The spellings of a term, given the place of its glossary among all (0 is the most trusted). */
export function spellingsOf(entry: Entry, place: number): Spelling[] {
  const { term } = entry
  const own = caseOf(term)
  const forms: [string, TermCase][] = [
    [term.term, own],
    ...(term.aliases ?? []).map((form): [string, TermCase] => [form, own]),
    ...(term.variants ?? []).map((form): [string, TermCase] => [form, own]),
    ...(term.native ?? []).map((form): [string, TermCase] => [form.text, own]),
    ...(term.abbreviations ?? []).map((form): [string, TermCase] => [form, 'capital']),
  ]
  return forms.flatMap(([form, rule], index) => {
    const anyOf = term.requires?.find(({ spelling }) => spelling === form)?.anyOf
    const isOwnName = index === 0
    const fitting = term.case === undefined && isAbbreviation(form) ? 'capital' : rule
    const spelling = spellingOf(entry, form, fitting, place * 3 + (anyOf !== undefined ? 0 : isOwnName ? 1 : 2), anyOf)
    return spelling === undefined || (!isOwnName && isBareLetter(spelling)) ? [] : [spelling]
  })
}

function spellingOf(
  entry: Entry,
  form: string,
  rule: TermCase,
  rank: number,
  anyOf: readonly string[] | undefined,
): Spelling | undefined {
  const tokens = tokensOf(form)
  const last = tokens.at(-1)
  if (last === undefined) return undefined
  return {
    entry,
    keys: tokens.map(keyInTrie),
    capitals: tokens.map(({ start, end }) => capitalsOf(form.slice(start, end))),
    case: rule,
    isPossessive: last.fullEnd > last.end,
    endsInStop: form[last.fullEnd] === '.',
    ...(anyOf !== undefined && { anyOf }),
    rank,
  }
}

/** A token's key on the way through the trie: what stands after a full stop is another path than what stands without. */
export function keyInTrie(token: Token, index: number): string {
  return index > 0 && token.gap === 'stop' ? ` ${token.key}` : token.key
}

/** Whether the words of a text, as they are written there, have the capitals the spelling asks for. */
export function fitsCapitals(spelling: Spelling, index: number, written: string): boolean {
  if (spelling.case === 'any') return true
  const wanted = spelling.capitals[index] ?? ''
  const has = capitalsOf(written)
  // What the text has more is a plural's ending: SDFs is SDF, but GPS is not the plural of GP.
  if (has.length > wanted.length && isAllCapitals(wanted) && has[wanted.length] === 'U') return false
  for (let i = 0; i < wanted.length; i += 1) {
    const isMissing = wanted[i] === 'U' && has[i] === 'l'
    const isExtra = spelling.case === 'exact' && wanted[i] === 'l' && has[i] === 'U'
    if (isMissing || isExtra) return false
  }
  return true
}

function isAllCapitals(capitals: string): boolean {
  return capitals.length > 1 && !capitals.includes('l')
}

/** Whether a spelling is written as an abbreviation, wherever in the term it stands: SDF, U.S., G20. */
function isAbbreviation(form: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.&-]{1,9}$/u.test(form)
}

const wordsInCapitals = new Set(
  'aids am an as at be do go he i if in is it me my no of on or so to up us we who'.split(' '),
)

/** Whether the spelling cannot be told from a common word where everything is in capitals: GIVE US MORE. */
export function isLostAmongCapitals({ keys, case: rule }: Spelling): boolean {
  return rule !== 'any' && keys.length === 1 && wordsInCapitals.has(keys[0] ?? '')
}

/** A single Latin letter stands for too much to be anybody's second name. */
function isBareLetter({ keys }: Spelling): boolean {
  return keys.length === 1 && /^[a-z]$/.test(keys[0] ?? '')
}
