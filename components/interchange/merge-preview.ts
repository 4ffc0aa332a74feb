import type { Glossary, GlossaryTerm } from '@/components/glossary/glossary'

/** What an import would do to a glossary of the same name that is there, in whose place it comes. */
export interface MergePreview {
  readonly added: readonly GlossaryTerm[]
  readonly changed: readonly { readonly before: GlossaryTerm; readonly after: GlossaryTerm }[]
  readonly same: readonly GlossaryTerm[]
  /** Those that are there and not in the file: they go. */
  readonly gone: readonly GlossaryTerm[]
}

/** Terms are the same entry by their id, or else by their name exactly as written. */
export function mergePreview(existing: Glossary | undefined, incoming: Glossary): MergePreview {
  const byId = new Map(existing?.terms.map((term) => [term.id, term]))
  const byName = new Map(existing?.terms.map((term) => [term.term, term]))
  const added: GlossaryTerm[] = []
  const changed: { before: GlossaryTerm; after: GlossaryTerm }[] = []
  const same: GlossaryTerm[] = []
  const stays = new Set<GlossaryTerm>()
  for (const term of incoming.terms) {
    const before = byId.get(term.id) ?? byName.get(term.term)
    if (before !== undefined) stays.add(before)
    if (before === undefined) added.push(term)
    else if (written(before) === written(term)) same.push(term)
    else changed.push({ before, after: term })
  }
  const gone = (existing?.terms ?? []).filter((term) => !stays.has(term))
  return { added, changed, same, gone }
}

/** All that a term says, in an order that does not depend on the file's; ids name it and say nothing. */
function written(term: GlossaryTerm): string {
  const { id: _, ...said } = term
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)))
}
