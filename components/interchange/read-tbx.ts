/**
 * TBX, the exchange format of terminologists (ISO 30042): version 2 (`martif`, `termEntry`, `langSet`, `tig` or `ntig`) and
 * version 3 (`conceptEntry`, `langSec`, `termSec`), in both of its styles: `<descrip type="definition">` (DCA) and
 * `<basic:definition>` (DCT). Of its many fields those are read that a card can show.
 */
import type { NativeName } from '@/components/glossary/glossary'
import { kindOf } from './field-names'
import { countEntry, type Draft, type Drafts, limits, refuse } from './interchange'
import { attribute, childrenOf, type MarkupElement, parseMarkup, textOf, within } from './markup'
import { languageOf } from './settle'

/** Reads a TBX file. The terms come in `language` where an entry has it, else in the entry's first language. */
export function readTbx(text: string, language: string): Drafts {
  const root = parseMarkup(text, 'xml')
  const drafts: Draft[] = []
  const languages = new Map<string, number>()
  let leftOut = 0
  for (const entry of within(root, 'termEntry', 'conceptEntry')) {
    countEntry(drafts.length + 1)
    const sections = childrenOf(entry, 'langSet', 'langSec').map(sectionOf)
    const main = sections.find(({ tag }) => isSameLanguage(tag, language)) ?? sections[0]
    const others = sections.filter((section) => section !== main)
    if (main !== undefined && main.tag !== unknown) languages.set(main.tag, (languages.get(main.tag) ?? 0) + 1)
    const native = others.flatMap((section) => nativeNames(section, main))
    if (others.some(({ terms, tag }) => terms.length > 0 && !native.some((name) => name.language === tag))) leftOut += 1
    drafts.push(draftOf(entry, main, others, native, drafts.length + 1))
  }
  const [file] = [...languages].sort(([, a], [, b]) => b - a)
  const header = within(root, 'titleStmt').next().value
  return {
    format: 'tbx',
    name: header && textOf(header),
    language: file?.[0],
    source: sourceOf(root),
    drafts,
    skipped: [],
    ...(leftOut > 0 && { notes: [{ code: 'languagesLeftOut', count: leftOut }] }),
  }
}

function sourceOf(root: MarkupElement): string | undefined {
  const description = within(root, 'sourceDesc').next().value
  return description && textOf(description)
}

interface WrittenTerm {
  readonly text: string
  /** `fullForm`, `acronym`, `variant` …; empty when it does not say. */
  readonly type: string
  /** `preferredTerm-admn-sts` and the like. */
  readonly status: string
}

/** BCP 47 for a language that nobody says. */
const unknown = 'und'

interface Section {
  readonly element: MarkupElement
  readonly tag: string
  readonly terms: readonly WrittenTerm[]
}

function sectionOf(element: MarkupElement): Section {
  const terms = childrenOf(element, 'tig', 'ntig', 'termSec').flatMap((group) => {
    const term = within(group, 'term').next().value
    if (term === undefined) return []
    return [{ text: textOf(term), type: saidOf(group, 'termType'), status: saidOf(group, 'administrativeStatus') }]
  })
  const tag = languageOf(attribute(element, 'xml:lang') ?? attribute(element, 'lang')) ?? unknown
  return { element, tag, terms: terms.filter(({ text }) => text !== '') }
}

/** What is said under a name, in either style, at any depth; empty if nothing is. */
function saidOf(element: MarkupElement, name: string): string {
  for (const field of within(element, 'descrip', 'termNote', 'admin', name))
    if (field.name === name || attribute(field, 'type') === name) return textOf(field)
  return ''
}

/** The same of an entry or a language, without what is said of languages or single terms inside. */
function saidHere(element: MarkupElement, name: string): string {
  const here = childrenOf(element).filter((child) => !/^(?:langSet|langSec|n?tig|termSec)$/.test(child.name))
  return saidOf({ ...element, children: here }, name)
}

function draftOf(
  entry: MarkupElement,
  main: Section | undefined,
  others: readonly Section[],
  native: readonly NativeName[],
  number: number,
): Draft {
  const terms = [...(main?.terms ?? [])].sort((a, b) => rankOf(a) - rankOf(b))
  const [term, ...rest] = terms
  // A definition is said of the language, of a term in it, or of the concept; then it may be in any language.
  const definition = [
    main && saidOf(main.element, 'definition'),
    saidHere(entry, 'definition'),
    ...others.map(({ element }) => saidOf(element, 'definition')),
  ].find((text) => text)
  const textsOf = (kind: 'aliases' | 'abbreviations' | 'variants') =>
    rest.filter((one) => placeOf(one) === kind).map(({ text }) => text)
  return {
    where: { unit: 'entry', number },
    term: term?.text ?? '',
    definitions: definition === undefined ? [] : [definition],
    isMarkup: false,
    kind: kindOf(saidHere(entry, 'conceptType') || saidHere(entry, 'subjectField')),
    aliases: textsOf('aliases'),
    abbreviations: textsOf('abbreviations'),
    variants: textsOf('variants'),
    native,
    language: main?.tag === unknown ? undefined : main?.tag,
    ipa: main && (saidOf(main.element, 'pronunciation') || undefined),
    note: main && (noteOf(main.element) ?? noteOf(entry)),
    source: saidHere(entry, 'source') || undefined,
  }
}

function noteOf(element: MarkupElement): string | undefined {
  const [note] = childrenOf(element, 'note')
  return note && textOf(note)
}

const shortTypes = /^(?:acronym|abbreviation|initialism|shortForm|clippedTerm)$/i

function placeOf({ type, status }: WrittenTerm): 'aliases' | 'abbreviations' | 'variants' {
  if (/^(?:acronym|abbreviation|initialism)$/i.test(type)) return 'abbreviations'
  return /^(?:variant|transliteratedForm|transcribedForm)$/i.test(type) || isDeprecated(status) ? 'variants' : 'aliases'
}

/** The lowest is the name of the card: what is preferred before what is only admitted, full forms before short ones. */
function rankOf({ type, status }: WrittenTerm): number {
  const byStatus = /^preferred/i.test(status) ? 0 : isDeprecated(status) ? 20 : 10
  return byStatus + (shortTypes.test(type) ? 5 : /^(?:variant|trans)/i.test(type) ? 2 : 0)
}

function isDeprecated(status: string): boolean {
  return /^(?:deprecated|superseded|obsolete)/i.test(status)
}

function isSameLanguage(tag: string, wanted: string): boolean {
  const primary = (of: string) => of.toLowerCase().split('-')[0]
  return primary(tag) === primary(wanted)
}

/**
 * The terms of another language, where they are in another script: in the same one they would be found in the article as
 * words of its own language, as the German `Gift` (poison) would be.
 */
function nativeNames(section: Section, main: Section | undefined): NativeName[] {
  const own = scriptOf(main?.terms[0]?.text ?? '')
  return section.terms.slice(0, limits.spellings).flatMap(({ text }) => {
    const script = scriptOf(text)
    return script === undefined || script === own ? [] : [{ script, language: section.tag, text }]
  })
}

/** Scripts by ISO 15924, and what tells them. Japanese has Han as well, so kana come first. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Kore', /\p{Script=Hangul}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Telu', /\p{Script=Telugu}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
]

function scriptOf(text: string): string | undefined {
  return scripts.find(([, letters]) => letters.test(text))?.[0]
}

/** Whether the head of a text is that of a TBX file. */
export function looksLikeTbx(head: string): boolean {
  return /<(?:martif|tbx)[\s>]/i.test(head)
}

/** Refuses XML of other kinds with the sentence for formats that are not known. */
export function refuseOtherXml(head: string): void {
  if (/^\s*<\?xml/i.test(head) && !/<html[\s>]/i.test(head)) refuse('unknownFormat')
}
