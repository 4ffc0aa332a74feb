/** JSON: our own format, schema.org's `DefinedTermSet`, and lists of objects with fields that say what they are. */
import { decodeGlossary } from '@/components/glossary/decode-glossary'
import { glossaryFormat } from '@/components/glossary/glossary'
import { addField, type FieldValues, fieldsOf, roleOf } from './field-names'
import {
  atOnce,
  countEntry,
  type Draft,
  type Drafts,
  limits,
  type ReadFile,
  reason,
  refuse,
  type Skipped,
} from './interchange'
import { field, isObject, type JsonObject, parseJson, textField } from './json'
import { definedTermsOf, holdsDefinedTerms } from './read-json-ld'

/** Reads a JSON file: a glossary of ours is believed or refused as it is, without any change (but for its length); others give drafts. */
export async function readJson(text: string, pace = atOnce): Promise<ReadFile | Drafts> {
  const value = parseJson(text)
  const format = textField(value, 'format')
  if (format === glossaryFormat) {
    const { first, total } = firstPartOf(value)
    const decoded = decodeGlossary(first)
    // A term of the first part may name one that is not in it; then a person has to part the file.
    if (!decoded.ok && total !== undefined) return refuse('tooManyTerms', limits.terms)
    if (!decoded.ok) return refuse('notRight', decoded.problem)
    if (decoded.glossary.terms.length === 0) return refuse('noTerms')
    const { glossary } = decoded
    return { ok: true, format: 'sidelight', glossary, skipped: [], notes: [], ...(total !== undefined && { total }) }
  }
  if (format?.startsWith('sidelight-glossary/')) return refuse('newerVersion', format.slice(0, 60))
  if (holdsDefinedTerms(value)) return definedTermsOf([value])
  return await readList(value, pace)
}

/** A glossary of ours with as many terms as there is room for, and how many it has where those are more. */
function firstPartOf(value: unknown): { readonly first: unknown; readonly total?: number } {
  const terms = isObject(value) ? field(value, 'terms') : undefined
  if (!isObject(value) || !Array.isArray(terms) || terms.length <= limits.terms) return { first: value }
  countEntry(terms.length)
  return { first: { ...value, terms: terms.slice(0, limits.terms) }, total: terms.length }
}

/** `[{term, definition}]`, the same under `terms` or a like name, or `{term: definition}`. */
async function readList(value: unknown, pace = atOnce): Promise<Drafts> {
  const list = listIn(value)
  if (list === undefined) return refuse('unknownFormat')
  const drafts: Draft[] = []
  const skipped: Skipped[] = []
  for (const [index, entry] of list.entries()) {
    countEntry(index + 1)
    const rest = pace()
    if (rest !== undefined) await rest
    const where = { unit: 'entry', number: index + 1 } as const
    const values = valuesOf(entry)
    const term = values?.term?.[0]
    if (values === undefined || (term === undefined && Object.values(entry as object).length > 0))
      skipped.push({ where, reason: reason('notText') })
    else drafts.push({ where, term: term ?? '', ...fieldsOf(values) })
  }
  return {
    format: 'json',
    name: textField(value, 'name') ?? textField(value, 'title'),
    language: textField(value, 'language') ?? textField(value, 'lang'),
    licence: textField(value, 'licence') ?? textField(value, 'license'),
    source: textField(value, 'source'),
    drafts,
    skipped,
  }
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return undefined
  for (const name of ['terms', 'entries', 'glossary', 'words', 'items', 'cards', 'data']) {
    const list = field(value, name)
    if (Array.isArray(list)) return list
    if (isObject(list)) return pairsOf(list)
  }
  const pairs = pairsOf(value)
  return pairs.length > 0 && pairs.every(([, definition]) => typeof definition === 'string') ? pairs : undefined
}

function pairsOf(value: JsonObject): readonly (readonly [string, unknown])[] {
  return Object.entries(value)
}

/** The texts of an entry by what they are; an entry is an object, or a pair of term and definition. */
function valuesOf(entry: unknown): FieldValues | undefined {
  if (Array.isArray(entry)) {
    const [term, definition] = entry as unknown[]
    return typeof term === 'string' && typeof definition === 'string'
      ? { term: [term], definition: [definition] }
      : undefined
  }
  if (!isObject(entry)) return undefined
  const values: FieldValues = {}
  for (const [name, content] of Object.entries(entry)) {
    const role = roleOf(name)
    if (role === undefined) continue
    const texts = (Array.isArray(content) ? content : [content]).filter((text) => typeof text === 'string')
    if (role === 'term' && typeof content !== 'string') continue
    addField(values, role, texts, Array.isArray(content) ? 'whole' : 'parted')
  }
  return values
}
