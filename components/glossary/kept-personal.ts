/** How what the person adds to the glossaries is kept: on this computer, and believed only after it was checked. */
import type { Kept } from '@/components/ui/stored'
import { decodeGlossary } from './decode-glossary'
import { type GlossaryTerm, glossaryFormat } from './glossary'
import { nothingPersonal, type Personal } from './personal'
import { salvageGlossary } from './salvage'

export const keptPersonal: Kept<Personal> = {
  key: 'own-glossary',
  version: 1,
  fallback: nothingPersonal,
  // Larger than what browsers synchronise, and nobody else's business.
  area: 'local',
  decode(value) {
    const { terms, hidden, imported } = (typeof value === 'object' && value !== null ? value : {}) as Record<
      string,
      unknown
    >
    return {
      terms: listOf(terms).flatMap((raw) => {
        const { term, site } = fieldsOf(raw)
        const own = salvageGlossary(fileOf([term]))?.terms[0]
        return own === undefined ? [] : [{ term: own, ...siteOf(site) }]
      }),
      hidden: listOf(hidden).flatMap((raw) => {
        const { name, site } = fieldsOf(raw)
        return typeof name === 'string' && name !== '' ? [{ name, ...siteOf(site) }] : []
      }),
      imported: listOf(imported).flatMap((raw) => {
        const glossary = salvageGlossary(raw)
        return glossary === undefined ? [] : [glossary]
      }),
    }
  },
}

/** Why a term of one's own cannot be kept, as `decodeGlossary` says it; nothing when it can. */
export function problemWith(term: GlossaryTerm): string | undefined {
  const decoded = decodeGlossary(fileOf([term]))
  return decoded.ok ? undefined : decoded.problem
}

function fileOf(terms: readonly unknown[]): unknown {
  return { format: glossaryFormat, name: 'Own', language: 'en', terms }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function siteOf(value: unknown): { site?: string } {
  return typeof value === 'string' && value !== '' ? { site: value } : {}
}
