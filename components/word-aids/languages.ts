/**
 * Which languages words can be parted in, and with what: the patterns of TeX as the package `hyphen` has them, each loaded
 * when an article has words in its language. How few letters may stand alone at the ends of lines is as TeX sets it for the
 * language (`lefthyphenmin`, `righthyphenmin`). Whose they are is in assets/hyphenation/notices.ts, as is what is left out
 * for its licence; patterns without an entry there fail `npm test`.
 */
import type { Edges, Patterns } from './syllables'

interface PartedLanguage {
  load(): Promise<{ readonly default: Patterns }>
  /** At the ends of lines. */
  readonly hyphens: Edges
  /** When syllables are shown. A vowel alone is one, too, where the patterns part it rightly: `a·mi·co`. */
  readonly syllables: Edges
  /** Words whose first letter is a syllable, in languages whose patterns never leave it alone: `a·mi·go`, `é·cou·ter`. */
  readonly opening?: RegExp
}

const both = (start: number, end: number): Pick<PartedLanguage, 'hyphens' | 'syllables'> => ({
  hyphens: { start, end },
  syllables: { start: 2, end: 2 },
})

/** The patterns are rules rather than a list of words: they hold for single vowels, too. Tried with words of each. */
const open = (start: number, end: number): Pick<PartedLanguage, 'hyphens' | 'syllables'> => ({
  hyphens: { start, end },
  syllables: { start: 1, end: 1 },
})

/** As `open`, but a consonant alone could be parted at the end. */
const halfOpen = (start: number, end: number): Pick<PartedLanguage, 'hyphens' | 'syllables'> => ({
  hyphens: { start, end },
  syllables: { start: 1, end: 2 },
})

/** A vowel before one consonant, or two that begin a syllable together, and a vowel. */
const openingVowel = {
  es: /^[aeiouáéíóú](?=(?:[bcdfghjklmnñpqrstvxyz]|ch|ll|rr|qu|[bcfgp][lr]|[dt]r)[aeiouáéíóúü])/,
  fr: /^[aeiouyàâéèêîôûœ](?=(?:[bcdfghjklmnpqrstvxz]|[cp]h|qu|[bcfgp][lr]|[dt]r)[aeiouyàâéèêëîïôûùœ])/,
}

const languages: Readonly<Record<string, PartedLanguage>> = {
  bg: { load: () => import('hyphen/patterns/bg.js'), ...both(2, 2) },
  ca: { load: () => import('hyphen/patterns/ca.js'), ...halfOpen(2, 2) },
  da: { load: () => import('hyphen/patterns/da.js'), ...both(2, 2) },
  de: { load: () => import('hyphen/patterns/de-1996.js'), ...both(2, 2) },
  el: { load: () => import('hyphen/patterns/el-monoton.js'), ...open(2, 2) },
  en: { load: () => import('hyphen/patterns/en-us.js'), ...both(2, 3) },
  'en-gb': { load: () => import('hyphen/patterns/en-gb.js'), ...both(2, 3) },
  es: { load: () => import('hyphen/patterns/es.js'), ...both(2, 2), opening: openingVowel.es },
  et: { load: () => import('hyphen/patterns/et.js'), ...both(2, 3) },
  eu: { load: () => import('hyphen/patterns/eu.js'), ...open(2, 2) },
  fi: { load: () => import('hyphen/patterns/fi.js'), ...open(2, 2) },
  fr: { load: () => import('hyphen/patterns/fr.js'), ...both(2, 3), opening: openingVowel.fr },
  gl: { load: () => import('hyphen/patterns/gl.js'), ...open(2, 2) },
  hr: { load: () => import('hyphen/patterns/hr.js'), ...halfOpen(2, 2) },
  it: { load: () => import('hyphen/patterns/it.js'), ...open(2, 2) },
  lt: { load: () => import('hyphen/patterns/lt.js'), ...both(2, 2) },
  nb: { load: () => import('hyphen/patterns/nb.js'), ...both(2, 2) },
  nl: { load: () => import('hyphen/patterns/nl.js'), ...both(2, 2) },
  pl: { load: () => import('hyphen/patterns/pl.js'), ...halfOpen(2, 2) },
  pt: { load: () => import('hyphen/patterns/pt.js'), ...open(2, 3) },
  ru: { load: () => import('hyphen/patterns/ru.js'), ...both(2, 2) },
  sl: { load: () => import('hyphen/patterns/sl.js'), ...halfOpen(2, 2) },
  sv: { load: () => import('hyphen/patterns/sv.js'), ...both(2, 2) },
  tr: { load: () => import('hyphen/patterns/tr.js'), ...open(2, 2) },
  uk: { load: () => import('hyphen/patterns/uk.js'), ...both(2, 2) },
}

/** English is spelt and parted the British way in these. */
const british = new Set(['au', 'gb', 'ie', 'in', 'nz', 'za'])

const others: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' }

/** The key of the patterns for a language (BCP 47), undefined where there are none. */
export function patternsFor(language: string | undefined): string | undefined {
  const [base = '', ...rest] = (language ?? '').toLowerCase().split(/[-_]/)
  // Serbian, say, is written in two scripts; patterns are for the first of them.
  if (rest.some((part) => part.length === 4 && !(part === 'latn' || part === 'cyrl' || part === 'grek')))
    return undefined
  if (base === 'en' && rest.some((part) => british.has(part))) return 'en-gb'
  const key = others[base] ?? base
  return Object.hasOwn(languages, key) ? key : undefined
}

/** The patterns of a language by their key, see `patternsFor`. */
export function partedLanguage(key: string): PartedLanguage | undefined {
  return Object.hasOwn(languages, key) ? languages[key] : undefined
}
