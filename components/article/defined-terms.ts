/** Terms that a page defines in its structured data: schema.org's `DefinedTerm`, alone, in a set or below anything else. */
import { line } from './decode'

export interface DefinedTerm {
  readonly term: string
  readonly meaning: string
  /** Other names and codes of the same thing. */
  readonly otherNames: readonly string[]
}

const mostTerms = 500
const mostNames = 30
const longestTerm = 200
/** Objects and lists looked at; a page's data is a few hundred. */
const mostValues = 20_000

/**
 * The defined terms in `data`, parsed JSON-LD of any shape. What has no name or no description is none. Its own answer
 * comes through as it is, so what a page's process sent is decoded by the same rule. Never throws; always ends.
 */
export function definedTermsOf(data: unknown): DefinedTerm[] {
  const terms: DefinedTerm[] = []
  const queue = [data]
  for (const value of queue) {
    if (!isRecord(value)) continue
    for (const each of Object.values(value)) if (isRecord(each) && queue.length < mostValues) queue.push(each)
    if (!value.otherNames && !linesOf(value['@type']).some((type) => /\bDefinedTerm$/.test(type))) continue
    const [term = ''] = linesOf(value.term ?? value.name).filter((name) => name.length <= longestTerm)
    const [meaning = ''] = linesOf(value.meaning ?? value.description)
    const otherNames = [value.otherNames, value.alternateName, value.termCode]
      .flatMap(linesOf)
      .filter((name) => name !== term && name.length <= longestTerm)
    if (term && meaning && terms.length < mostTerms) terms.push({ term, meaning, otherNames })
  }
  return terms
}

/** The texts of a value, one line each: itself, in a list, with a language beside it; what may be markup in it as text. */
function linesOf(value: unknown): string[] {
  return (Array.isArray(value) ? [...value].slice(0, mostNames) : [value]).flatMap((each: unknown) => {
    const text = line(isRecord(each) ? each['@value'] : each)
    return line(text?.replace(/<[^<>]*>/g, ' ')) ?? []
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
