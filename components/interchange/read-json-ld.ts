/**
 * schema.org's `DefinedTermSet` and `DefinedTerm` in JSON-LD. Read as plain JSON by the names of its fields: contexts are
 * never loaded, so only the vocabulary under its usual names is understood.
 */

import { kindOf } from './field-names'
import { countEntry, type Draft, type Drafts } from './interchange'
import { field, isObject, type JsonObject } from './json'

/** Whether a value holds a term or a set of terms anywhere where JSON-LD keeps nodes. */
export function holdsDefinedTerms(value: unknown): boolean {
  for (const node of nodesOf(value)) if (is(node, 'DefinedTermSet') || is(node, 'DefinedTerm')) return true
  return false
}

/** The terms of all values; a page may have several. */
export function definedTermsOf(values: readonly unknown[]): Drafts {
  const drafts: Draft[] = []
  let set: JsonObject | undefined
  for (const value of values) {
    for (const node of nodesOf(value)) {
      if (is(node, 'DefinedTermSet')) set ??= node
      if (!is(node, 'DefinedTerm')) continue
      countEntry(drafts.length + 1)
      const texts = (name: string) => textsOf(field(node, name))
      drafts.push({
        where: { unit: 'entry', number: drafts.length + 1 },
        term: texts('name')[0] ?? '',
        definitions: texts('description').slice(0, 1),
        aliases: texts('alternateName'),
        kind: kindOf(texts('additionalType')[0]?.replace(/^.*[/#:]/s, '')),
        language: texts('inLanguage')[0],
      })
    }
  }
  return {
    format: 'json-ld',
    name: textsOf(field(set, 'name'))[0],
    language: textsOf(field(set, 'inLanguage'))[0],
    licence: textsOf(field(set, 'license'))[0],
    source: textsOf(field(set, 'creditText'))[0],
    drafts,
    skipped: [],
  }
}

/** Every object at any depth, outer ones first. The text was bounded in depth when it was parsed. */
function* nodesOf(value: unknown): Generator<JsonObject> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item)
  } else if (isObject(value)) {
    yield value
    for (const inner of Object.values(value)) if (typeof inner === 'object') yield* nodesOf(inner)
  }
}

/** Whether a node is of a type, written `DefinedTerm`, `schema:DefinedTerm` or as an address. */
function is(node: JsonObject, type: string): boolean {
  return textsOf(field(node, '@type')).some(
    (name) => name === type || name.endsWith(`/${type}`) || name.endsWith(`:${type}`),
  )
}

/** The texts of a value: text, `{"@value": text}`, or a list of either. */
function textsOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list
    .map((item) => (isObject(item) ? (field(item, '@value') ?? field(item, '@id')) : item))
    .filter((item) => typeof item === 'string')
}
