/**
 * Names by their sound: which entry of the glossaries a name is probably another spelling of, though nobody listed it.
 * A guess, and kept strict: the shorter a name, the more alike it has to sound, and where two entries are about equally
 * near, it is neither.
 */
import { fold } from './fold'
import type { Explanation } from './found-term'
import type { Glossary, GlossaryTerm, TermKind } from './glossary'
import { distanceBetween, mayBeginAlike, mayBeLeftOut, type SoundedName, soundedName } from './sound-distance'

/** An entry that is a name, with its spellings in Latin letters. */
export interface NamedEntry {
  readonly explanation: Explanation
  /** What is compared by sound; empty where the name is only to be left alone. */
  readonly forms: readonly string[]
}

/** The entry a name sounds like. */
export interface NearName {
  readonly entry: NamedEntry
  /** What less trusted glossaries say of the same name. */
  readonly others: readonly Explanation[]
  /** As `distance` gives it. */
  readonly distance: number
  /** How many sounds the shorter of the two spellings has. */
  readonly sounds: number
}

export interface NameFinder {
  /** Whether some entry lists this very spelling, accents, case and hyphens aside. */
  isListed(name: string): boolean
  /** The entry that `name` sounds like, listed or not; nothing where none is near or two are. */
  nearest(name: string): NearName | undefined
}

const kindsOfNames: ReadonlySet<TermKind> = new Set(['person', 'people', 'group', 'place', 'institution', 'media'])

/**
 * The entries of glossaries that are names of somebody or something, most trusted first. Those whose own language writes
 * them in Latin letters have one right spelling there, and no forms here: Columbia is not Colombia.
 */
export function namedEntriesOf(glossaries: readonly Glossary[]): NamedEntry[] {
  return glossaries.flatMap((glossary) => {
    const tellsScripts = glossary.terms.some(({ native }) => native !== undefined)
    return glossary.terms
      .filter(({ kind }) => kindsOfNames.has(kind))
      .map((term) => ({
        explanation: { term, glossary },
        forms: !tellsScripts || isRomanised(term) ? formsOf(term) : [],
      }))
  })
}

/** Languages written in several alphabets, and Turkish, whose letters the press replaces. */
const respelt = /^(?:tr|ku|kmr|az|uz|tk|tt|sr|bs|cnr)(?:-|$)|-Latn(?:-|$)/i

function isRomanised({ native = [], language = '' }: GlossaryTerm): boolean {
  return respelt.test(language) || native.some(({ script, language }) => script !== 'Latn' || respelt.test(language))
}

/** Spellings that stand for the term by themselves and are names: with a capital, and no abbreviation, which no one romanises. */
function formsOf({ term, aliases = [], variants = [], abbreviations = [], requires = [] }: GlossaryTerm): string[] {
  const spellings = [term, ...aliases, ...variants]
  const conditional = new Set(requires.map(({ spelling }) => spelling))
  const short = new Set([...abbreviations, ...spellings.filter((spelling) => spelling === spelling.toUpperCase())])
  return spellings.filter(
    (form) =>
      !conditional.has(form) &&
      !short.has(form.toUpperCase()) &&
      /\p{Script=Latin}/u.test(form) &&
      /\p{Lu}/u.test(form),
  )
}

/** The farthest two spellings of one name may be apart: for names of two consonants, of four sounds, and for others. */
const limits = { fewest: 0.05, few: 0.115, most: 0.14 }
/** What the longest name may differ by, in sounds. */
const mostCost = 1.1
/** By how much the nearest entry must be nearer than the next. */
const lead = 0.03
const longestName = 100
const mostKnown = 4000

interface Form {
  readonly name: SoundedName
  readonly plain: string
  readonly entry: NamedEntry
  /** Place of the entry: the most trusted is 0. */
  readonly rank: number
}

/** Makes ready to look names up; what was asked is remembered. */
export function makeNameFinder(names: readonly NamedEntry[]): NameFinder {
  const index = new SoundIndex()
  const listed = new Set<string>()
  for (const [rank, entry] of names.entries()) {
    for (const spelling of allSpellingsOf(entry)) listed.add(plainOf(spelling))
    for (const spelling of entry.forms) {
      index.add({ name: soundedName(spelling), plain: plainOf(spelling), entry, rank })
    }
  }
  const known = new Map<string, NearName | undefined>()
  return {
    isListed: (name) => listed.has(plainOf(name)),
    nearest(name) {
      if (name.length > longestName) return undefined
      if (known.has(name)) return known.get(name)
      if (known.size >= mostKnown) known.clear()
      const near = nearestOf(soundedName(name), index)
      known.set(name, near)
      return near
    },
  }
}

function allSpellingsOf({ explanation: { term }, forms }: NamedEntry): string[] {
  return [term.term, ...(term.aliases ?? []), ...(term.variants ?? []), ...(term.abbreviations ?? []), ...forms]
}

function plainOf(spelling: string): string {
  return fold(spelling).replace(/[\s\p{Pd}]/gu, ' ')
}

/** The forms by what two spellings of one name have in common: how they begin, or their Chinese syllables. */
class SoundIndex {
  readonly #byFirstSound = new Map<number, Form[]>()
  readonly #byChinese = new Map<string, Form[]>()

  add(form: Form): void {
    for (const sound of firstSounds(form.name)) put(this.#byFirstSound, sound, form)
    if (form.name.chinese !== undefined) put(this.#byChinese, form.name.chinese.key, form)
  }

  /** Lists of forms that may be spellings of the name; a form may be in two of them. */
  candidates(name: SoundedName): (readonly Form[])[] {
    const alike = name.chinese === undefined ? undefined : this.#byChinese.get(name.chinese.key)
    const lists: (readonly Form[])[] = alike === undefined ? [] : [alike]
    const firsts = firstSounds(name)
    for (const [sound, forms] of this.#byFirstSound) {
      if (firsts.some((first) => mayBeginAlike(first, sound))) lists.push(forms)
    }
    return lists
  }
}

function put<Key>(map: Map<Key, Form[]>, key: Key, form: Form): void {
  const forms = map.get(key)
  if (forms === undefined) map.set(key, [form])
  else forms.push(form)
}

/** The sounds a name is looked up by: its first, and the next one where the first may be left out. */
function firstSounds({ codes }: SoundedName): number[] {
  const [first, second] = codes
  if (first === undefined) return []
  return second !== undefined && mayBeLeftOut(first) ? [first, second] : [first]
}

function limitFor({ codes, weight }: SoundedName): number {
  if (weight < 3) return limits.fewest
  return Math.min(codes.length <= 4 ? limits.few : limits.most, mostCost / weight)
}

interface Near {
  readonly form: Form
  readonly distance: number
}

function nearestOf(name: SoundedName, index: SoundIndex): NearName | undefined {
  const limit = limitFor(name)
  const nears: Near[] = []
  for (const forms of index.candidates(name)) {
    for (const form of forms) {
      const distance = distanceBetween(form.name, name, limit + lead)
      if (distance <= limit + lead) nears.push({ form, distance })
    }
  }
  nears.sort((a, b) => a.distance - b.distance || a.form.rank - b.form.rank)
  const [best] = nears
  if (best === undefined || best.distance > Math.min(limit, limitFor(best.form.name))) return undefined
  const same = new Map<NamedEntry, Form>()
  for (const { form } of nears) if (isSameName(form, best.form)) same.set(form.entry, form)
  const rival = nears.find(({ form }) => !same.has(form.entry))
  if (rival !== undefined && rival.distance < best.distance + lead) return undefined
  const [entry = best.form.entry, ...others] = [...same.values()]
    .sort((a, b) => a.rank - b.rank)
    .map((form) => form.entry)
  return {
    entry,
    others: others.map(({ explanation }) => explanation),
    distance: best.distance,
    sounds: Math.min(name.codes.length, best.form.name.codes.length),
  }
}

/** Whether two forms are of one entry, or of entries of two glossaries that mean the same name. */
function isSameName(form: Form, best: Form): boolean {
  if (form.entry === best.entry) return true
  const [a, b] = [form.entry.explanation, best.entry.explanation]
  if (a.glossary === b.glossary || a.term.kind !== b.term.kind) return false
  return form.plain === best.plain || distanceBetween(form.name, best.name, limits.fewest) <= limits.fewest
}
