/** What can be saved of glossaries that were kept and are damaged: term by term and field by field, never all or nothing. */
import { isRecord } from './checks'
import { checkFile, checkTerm, decodeGlossary, mostTerms } from './decode-glossary'
import { type Glossary, type GlossaryTerm, glossaryFormat } from './glossary'

/** A glossary as far as it can be believed; nothing where nothing is left of it. */
export function salvageGlossary(value: unknown): Glossary | undefined {
  const decoded = decodeGlossary(value)
  if (decoded.ok) return decoded.glossary
  if (!isRecord(value) || !Array.isArray(value.terms)) return undefined
  const ids = new Set<string>()
  const terms = value.terms.slice(0, mostTerms).flatMap((raw: unknown) => {
    const term = salvageTerm(raw)
    if (term === undefined || ids.has(term.id)) return []
    ids.add(term.id)
    return [term]
  })
  const whole = terms.map((term) => withoutLost(term, ids))
  const { terms: _, ...rest } = value
  const file = mended({ ...rest, terms: [] }, checkFile, { format: glossaryFormat, name: 'Glossary', language: 'en' })
  const saved = decodeGlossary({ ...file, terms: whole })
  return saved.ok && whole.length > 0 ? saved.glossary : undefined
}

/** A term as far as it can be believed; nothing without an id, a name and a meaning. */
export function salvageTerm(value: unknown): GlossaryTerm | undefined {
  const term = mended(value, checkTerm, { kind: 'word', priority: 1 })
  return term as GlossaryTerm | undefined
}

/** Without links to terms that are not there. */
function withoutLost({ see, requires, ...term }: GlossaryTerm, ids: ReadonlySet<string>): GlossaryTerm {
  const seen = see?.filter((id) => ids.has(id)) ?? []
  const own = [term.term, ...(term.aliases ?? []), ...(term.abbreviations ?? []), ...(term.variants ?? [])]
  const needed =
    requires?.filter(({ spelling, anyOf }) => own.includes(spelling) && anyOf.every((id) => ids.has(id))) ?? []
  return { ...term, ...(seen.length > 0 && { see: seen }), ...(needed.length > 0 && { requires: needed }) }
}

/** The fields that pass, with `otherwise` in the place of those that must be there and do not. */
function mended(
  value: unknown,
  check: typeof checkTerm,
  otherwise: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(value)) return undefined
  let kept: Record<string, unknown> = { ...value }
  // Each round takes out one field that is wrong, or puts one in; a field is put in once.
  for (let round = 0; round < 60; round += 1) {
    const problem = check(kept)
    if (problem === undefined) return kept
    const name = /"([^"]*)"/.exec(problem)?.[1] ?? ''
    const known = Object.keys(kept).find((key) => key === name || key.slice(0, 40) === name)
    if (known !== undefined) {
      const { [known]: _, ...others } = kept
      kept = others
    } else if (Object.hasOwn(otherwise, name)) kept[name] = otherwise[name]
    else return undefined
  }
  return undefined
}
