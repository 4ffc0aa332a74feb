/**
 * Drafts → a glossary: the rules that hold for every format. Texts become lines of plain text, limits are kept, entries of
 * the same name become one, and whatever is skipped or changed on the way is counted and told.
 */
import { decodeGlossary } from '@/components/glossary/decode-glossary'
import { type Glossary, type GlossaryTerm, glossaryFormat } from '@/components/glossary/glossary'
import {
  atOnce,
  type Draft,
  type Drafts,
  limits,
  type Note,
  type ReadFile,
  Refusal,
  reason,
  refuse,
  type Skipped,
} from './interchange'
import { looksMarkedUp } from './marked-up'
import { parseMarkup, textOf } from './markup'
import { clean, joinSenses, shorten } from './plain-text'
import { makeIds } from './term-ids'

const languageTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/

/** A language tag the format takes (`en_GB` is written `en-GB`), or nothing. */
export function languageOf(value: string | undefined): string | undefined {
  const tag = value?.trim().replaceAll('_', '-')
  return tag !== undefined && tag.length <= 100 && languageTag.test(tag) ? tag : undefined
}

/** Terms from which on a word-for-word dictionary explains only what it is asked for. */
const dictionaryFrom = 2_000

/** Senses and spellings looked at; more than can be kept, and too few to make work. */
const most = 100

/** UTF-16 units of a text looked at: far more than any is kept. */
const longestLine = 20_000

/** What is said of entries, by code, and how often. */
type Tally = (code: Note['code']) => void

/**
 * The glossary of a file.
 * @param name what the glossary is called if the file does not say.
 * @param language BCP 47 of the definitions if the file does not say.
 */
export async function settle(read: Drafts, name: string, language: string, pace = atOnce): Promise<ReadFile> {
  const counts = new Map<Note['code'], number>()
  for (const { code, count } of read.notes ?? []) counts.set(code, count)
  const note: Tally = (code) => void counts.set(code, (counts.get(code) ?? 0) + 1)
  const skipped: Skipped[] = [...read.skipped]
  const file = fileOf(read, name, language)
  const gathered = new Map<string, Gathered>()
  /** Terms that there is no room for; their names only, so that each is counted once. */
  const beyond = new Set<string>()
  for (const draft of read.drafts) {
    const rest = pace()
    if (rest !== undefined) await rest
    const one = gather(draft, file.language, note)
    if ('reason' in one) skipped.push(one)
    else {
      const first = gathered.get(one.term)
      if (first === undefined && gathered.size >= limits.terms) beyond.add(one.term)
      else if (first === undefined) gathered.set(one.term, one)
      else if (one.senses.every((sense) => first.senses.includes(sense)))
        skipped.push({ where: draft.where, term: one.term, reason: reason('repeated', first.where.number) })
      else {
        merge(first, one)
        note('joined')
      }
    }
  }
  skipped.sort((a, b) => a.where.number - b.where.number)
  if (gathered.size === 0) return { ok: false, problem: { code: 'noTerms', values: [] }, skipped }
  const isAsked = read.isDictionary === true && gathered.size > dictionaryFrom
  if (isAsked) counts.set('onlyWhenAsked', gathered.size)
  const all = [...gathered.values()]
  const capitalsMeanLittle = isWrittenInCapitals(all.map(({ term }) => term))
  const idOf = makeIds()
  const terms: GlossaryTerm[] = []
  for (const one of all) {
    const rest = pace()
    if (rest !== undefined) await rest
    terms.push(finish(one, idOf(one.term), isAsked ? 3 : 1, capitalsMeanLittle, note))
  }
  // What was made by these rules is right by the format's own, too; if not, better a sentence than a broken store.
  const decoded = decodeGlossary({ ...file, terms })
  if (!decoded.ok) return refuse('notRight', decoded.problem)
  const notes = [...counts].map(([code, count]) => ({ code, count }))
  const total = beyond.size > 0 && { total: gathered.size + beyond.size }
  return { ok: true, format: read.format, glossary: decoded.glossary, skipped, notes, ...total }
}

/** Everything of the glossary but its terms. */
function fileOf(read: Drafts, name: string, language: string): Omit<Glossary, 'terms'> {
  const line = (text: string | undefined, limit: number) => shorten(clean(text ?? '').text, limit) || undefined
  const licence = line(read.licence, limits.noteLength)
  const source = line(read.source, limits.noteLength)
  return {
    format: glossaryFormat,
    name: line(read.name, limits.termLength) ?? line(name, limits.termLength) ?? 'Glossary',
    language: languageOf(read.language) ?? languageOf(language) ?? 'en',
    ...(licence !== undefined && { licence }),
    ...(source !== undefined && { source }),
  }
}

/** A draft whose texts are clean; spellings may still be too many. */
interface Gathered {
  readonly where: Draft['where']
  readonly term: string
  readonly senses: string[]
  readonly aliases: string[]
  readonly abbreviations: string[]
  readonly variants: string[]
  readonly draft: Omit<Partial<GlossaryTerm>, 'aliases' | 'abbreviations' | 'variants'>
}

function gather(draft: Draft, fileLanguage: string, note: Tally): Gathered | Skipped {
  let changed = false
  const line = (text: string) => {
    const cleaned = clean(text.slice(0, longestLine))
    changed ||= cleaned.changed
    return cleaned.text
  }
  const short = (text: string | undefined, limit: number) => shorten(line(text ?? ''), limit) || undefined
  const term = line(draft.isMarkup ? plain(draft.term, note) : draft.term)
  const { where } = draft
  if (term === '') return { where, reason: reason('noTerm') }
  if (term.length > limits.termLength)
    return { where, term: shorten(term, limits.termLength), reason: reason('termTooLong', limits.termLength) }
  const senses = unique(
    draft.definitions.slice(0, most).map((text) => line(isMarkedUp(draft, text) ? plain(text, note) : text)),
  )
  if (senses.length === 0) return { where, term, reason: reason('noDefinition') }
  const lines = (texts: readonly string[] | undefined) => (texts ?? []).slice(0, most).map(line)
  const optional = {
    kind: draft.kind,
    native: draft.native?.map((name) => ({ ...name, text: line(name.text) })),
    language: differing(languageOf(draft.language), fileLanguage),
    ipa: short(draft.ipa?.trim().replace(/^[/[\\]|[/\]\\]$/g, ''), limits.termLength),
    respelling: short(draft.respelling, limits.termLength),
    note: short(draft.note, limits.noteLength),
    source: short(draft.source, limits.noteLength),
  }
  const gathered = {
    where,
    term,
    senses,
    aliases: lines(draft.aliases),
    abbreviations: lines(draft.abbreviations),
    variants: lines(draft.variants),
    draft: Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  }
  if (changed) note('cleaned')
  return gathered
}

function isMarkedUp(draft: Draft, text: string): boolean {
  return draft.isMarkup ?? looksMarkedUp(text)
}

function plain(text: string, note: Tally): string {
  if (!/[<&]/.test(text)) return text
  try {
    const shown = textOf(parseMarkup(text, 'html'))
    note('markupRemoved')
    return shown
  } catch (error) {
    // One entry that is made to break readers is text like any other; the file may be a good one.
    if (error instanceof Refusal) return text
    throw error
  }
}

function merge(first: Gathered, later: Gathered): void {
  if (first.senses.length < most) first.senses.push(...later.senses.filter((sense) => !first.senses.includes(sense)))
  for (const kind of ['aliases', 'abbreviations', 'variants'] as const)
    if (first[kind].length <= limits.spellings) first[kind].push(...later[kind])
}

function finish(one: Gathered, id: string, priority: 1 | 3, capitalsMeanLittle: boolean, note: Tally): GlossaryTerm {
  const joined = joinSenses(one.senses)
  const definition = shorten(joined, limits.definitionLength)
  if (definition !== joined) note('shortened')
  const { native: names = [], ...draft } = one.draft
  const seen = new Set([one.term])
  let isOver = false
  const fitting = <T>(items: readonly T[], textOfItem: (item: T) => string): T[] => {
    const kept: T[] = []
    for (const item of items) {
      const text = textOfItem(item)
      if (text === '' || seen.has(text)) continue
      seen.add(text)
      if (text.length > limits.termLength || kept.length === limits.spellings) isOver = true
      else kept.push(item)
    }
    return kept
  }
  const aliases = fitting(one.aliases, (text) => text)
  const abbreviations = fitting(one.abbreviations, (text) => text)
  const variants = fitting(one.variants, (text) => text)
  const native = fitting(names, ({ text }) => text)
  if (isOver) note('spellingsLeftOut')
  const needsCapitals = draft.kind === undefined && !capitalsMeanLittle && /\p{Lu}/u.test(one.term)
  return {
    id,
    term: one.term,
    kind: 'word',
    priority,
    definition,
    ...draft,
    ...(needsCapitals && { case: 'capital' }),
    ...(aliases.length > 0 && { aliases }),
    ...(abbreviations.length > 0 && { abbreviations }),
    ...(variants.length > 0 && { variants }),
    ...(native.length > 0 && { native }),
  }
}

/**
 * Whether a list is written with a capital at the head of each line, as many people do: then a capital says nothing, and
 * `Photosynthesis` is found in small letters. Where others begin small, `Turkey` has its capital for a reason.
 */
function isWrittenInCapitals(terms: readonly string[]): boolean {
  const letters = terms.filter((term) => /^\p{L}/u.test(term))
  return letters.filter((term) => /^\p{Lu}/u.test(term)).length > letters.length * 0.8
}

function differing(language: string | undefined, fileLanguage: string): string | undefined {
  return language === fileLanguage ? undefined : language
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}
