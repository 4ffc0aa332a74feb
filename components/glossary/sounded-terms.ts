/**
 * How the names in a glossary sound, as text: to find it out takes longer than to compare them, so it is done when the
 * package is built (`assets/glossaries/pack.ts`).
 */
import type { Glossary, GlossaryTerm, TermKind } from './glossary'
import { type SoundedName, soundedBy, soundedName } from './sound-distance'

/** A spelling of a name that is compared by sound. */
export interface SoundedForm {
  /** Its place among the spellings of the term; see `spellingAt`. */
  readonly at: number
  readonly name: SoundedName
}

const kindsOfNames: ReadonlySet<TermKind> = new Set(['person', 'people', 'group', 'place', 'institution', 'media'])

/** Whether a term is the name of somebody or something. */
export function isOfName({ kind }: GlossaryTerm): boolean {
  return kindsOfNames.has(kind)
}

/** In what `soundsOf` writes: between the forms of a term, and between the sounds of a form and its Chinese syllables. */
const betweenForms = '|'
const beforeSyllables = ','
/** The character that stands for the first spelling of a term, and for a form that is neither pinyin nor older. */
const zero = 48

/**
 * By term, its forms: for each the place of its spelling, its sounds, and its Chinese syllables where it may be such a
 * name. Empty for what is no name. Names whose own language writes them in Latin letters have one right spelling there, and
 * no forms: Columbia is not Colombia.
 */
export function soundsOf(glossary: Glossary): string[] {
  const tellsScripts = glossary.terms.some(({ native }) => native !== undefined)
  return glossary.terms.map((term) => {
    if (!isOfName(term) || (tellsScripts && !isRomanised(term))) return ''
    const spellings = spellingsOf(term)
    return formsOf(term)
      .map((form) => String.fromCharCode(zero + spellings.indexOf(form)) + written(soundedName(form)))
      .join(betweenForms)
  })
}

function written({ codes, chinese }: SoundedName): string {
  if (chinese === undefined) return codes
  const { isPinyin, isOlder, key } = chinese
  return codes + beforeSyllables + String.fromCharCode(zero + (isPinyin ? 1 : 0) + (isOlder ? 2 : 0)) + key
}

/** The forms of a term, from what `soundsOf` wrote of it. */
export function soundedForms(sounds: string): SoundedForm[] {
  if (sounds === '') return []
  return sounds.split(betweenForms).map((form) => {
    const at = form.charCodeAt(0) - zero
    const end = form.indexOf(beforeSyllables)
    if (end === -1) return { at, name: soundedBy(form.slice(1), undefined) }
    const flags = form.charCodeAt(end + 1) - zero
    const key = form.slice(end + 2)
    // Each ends with a space.
    const syllables = key.split(' ').length - 1
    const chinese = { key, syllables, isPinyin: (flags & 1) === 1, isOlder: (flags & 2) === 2 }
    return { at, name: soundedBy(form.slice(1, end), chinese) }
  })
}

/** The spelling of a term that a form is of. */
export function spellingAt(term: GlossaryTerm, at: number): string {
  return spellingsOf(term)[at] ?? ''
}

/** Languages written in several alphabets, and Turkish, whose letters the press replaces. */
const respelt = /^(?:tr|ku|kmr|az|uz|tk|tt|sr|bs|cnr)(?:-|$)|-Latn(?:-|$)/i

function isRomanised({ native = [], language = '' }: GlossaryTerm): boolean {
  return respelt.test(language) || native.some(({ script, language }) => script !== 'Latn' || respelt.test(language))
}

function spellingsOf({ term, aliases = [], variants = [] }: GlossaryTerm): string[] {
  return [term, ...aliases, ...variants]
}

/** Spellings that stand for the term by themselves and are names: with a capital, and no abbreviation, which no one romanises. */
function formsOf(term: GlossaryTerm): string[] {
  const { abbreviations = [], requires = [] } = term
  const spellings = spellingsOf(term)
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
