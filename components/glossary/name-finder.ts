/**
 * Names by their sound: which entry of the glossaries a name is probably another spelling of, though nobody listed it.
 * A guess, and kept strict: the shorter a name, the more alike it has to sound, and where two entries are about equally
 * near, it is neither.
 */

import { firstWordCode } from './first-words'
import { fold } from './fold'
import type { Explanation } from './found-term'
import type { BundledGlossary } from './packed'
import { codeAt, distanceBetween, mayBeginAlike, mayBeLeftOut, type SoundedName, soundedName } from './sound-distance'
import { isOfName, type SoundedForm, soundedForms, spellingAt } from './sounded-terms'

/** The entry a name sounds like. */
export interface NearName {
  readonly entry: Explanation
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

/** The farthest two spellings of one name may be apart: for names of two consonants, of four sounds, and for others. */
const limits = { fewest: 0.05, few: 0.115, most: 0.14 }
/** What the longest name may differ by, in sounds. */
const mostCost = 1.1
/** By how much the nearest entry must be nearer than the next. */
const lead = 0.03
const longestName = 100
const mostKnown = 4000

interface Form extends SoundedForm {
  readonly glossary: BundledGlossary
  /** The number of its term in the glossary. */
  readonly place: number
  /** Place of the term among all: the most trusted is 0. */
  readonly rank: number
}

/** Makes ready to look names up in glossaries, most trusted first; what was asked is remembered. */
export function makeNameFinder(glossaries: readonly BundledGlossary[]): NameFinder {
  const index = new SoundIndex()
  let rank = 0
  for (const glossary of glossaries) {
    for (let place = 0; place < glossary.sounds.length; place += 1, rank += 1)
      for (const { at, name } of soundedForms(glossary.sounds.at(place) ?? ''))
        index.add({ at, name, glossary, place, rank })
  }
  const known = new Map<string, NearName | undefined>()
  return {
    isListed: (name) => isListed(name, glossaries),
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

function isListed(name: string, glossaries: readonly BundledGlossary[]): boolean {
  const code = firstWordCode(name)
  if (code === undefined) return false
  const plain = plainOf(name)
  const isIt = (spelling: string): boolean => plainOf(spelling) === plain
  return glossaries.some(({ terms, firstWords }) =>
    firstWords.holding(code).some((place) => {
      const term = terms.at(place)
      if (term === undefined || !isOfName(term)) return false
      const { aliases = [], variants = [], abbreviations = [] } = term
      return isIt(term.term) || [aliases, variants, abbreviations].some((list) => list.some(isIt))
    }),
  )
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
  if (codes === '') return []
  const first = codeAt(codes, 0)
  return codes.length > 1 && mayBeLeftOut(first) ? [first, codeAt(codes, 1)] : [first]
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
  const same = new Map<number, Form>()
  for (const { form } of nears) if (isSameName(form, best.form)) same.set(form.rank, form)
  const rival = nears.find(({ form }) => !same.has(form.rank))
  if (rival !== undefined && rival.distance < best.distance + lead) return undefined
  const [entry, ...others] = [...same.values()].sort((a, b) => a.rank - b.rank).flatMap((form) => entryOf(form) ?? [])
  if (entry === undefined) return undefined
  return {
    entry,
    others,
    distance: best.distance,
    sounds: Math.min(name.codes.length, best.form.name.codes.length),
  }
}

function entryOf({ glossary, place }: Form): Explanation | undefined {
  const term = glossary.terms.at(place)
  return term && { term, glossary }
}

/** Whether two forms are of one entry, or of entries of two glossaries that mean the same name. */
function isSameName(form: Form, best: Form): boolean {
  if (form.rank === best.rank) return true
  const [a, b] = [entryOf(form)?.term, entryOf(best)?.term]
  if (a === undefined || b === undefined || form.glossary === best.glossary || a.kind !== b.kind) return false
  return (
    plainOf(spellingAt(a, form.at)) === plainOf(spellingAt(b, best.at)) ||
    distanceBetween(form.name, best.name, limits.fewest) <= limits.fewest
  )
}
