import type { Glossary, GlossaryTerm } from '@/components/glossary/glossary'

/** What an import would do to a glossary that is there; nothing is ever removed by it. */
export interface MergePreview {
  readonly added: readonly GlossaryTerm[]
  readonly changed: readonly { readonly before: GlossaryTerm; readonly after: GlossaryTerm }[]
  readonly same: readonly GlossaryTerm[]
}

/** Terms are the same entry by their id, or else by their name exactly as written. */
export function mergePreview(existing: Glossary | undefined, incoming: Glossary): MergePreview {
  const byId = new Map(existing?.terms.map((term) => [term.id, term]))
  const byName = new Map(existing?.terms.map((term) => [term.term, term]))
  const added: GlossaryTerm[] = []
  const changed: { before: GlossaryTerm; after: GlossaryTerm }[] = []
  const same: GlossaryTerm[] = []
  for (const term of incoming.terms) {
    const before = byId.get(term.id) ?? byName.get(term.term)
    if (before === undefined) added.push(term)
    else if (written(before) === written(term)) same.push(term)
    else changed.push({ before, after: term })
  }
  return { added, changed, same }
}

/** All that a term says, in an order that does not depend on the file's; ids name it and say nothing. */
function written(term: GlossaryTerm): string {
  const { id: _, ...said } = term
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)))
}
