import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, test } from 'vitest'
import schema from '@/assets/glossaries/glossary.schema.json'
import worldAffairs from '@/assets/glossaries/world-affairs.json'
import { decodeGlossary } from '@/components/glossary/decode-glossary'
import type { GlossaryTerm } from '@/components/glossary/glossary'

const decoded = decodeGlossary(worldAffairs)
const terms = decoded.ok ? decoded.glossary.terms : []
const shared = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url))

function spellingsOf(term: GlossaryTerm): string[] {
  const native = term.native?.map(({ text }) => text) ?? []
  return [term.term, ...(term.aliases ?? []), ...(term.abbreviations ?? []), ...(term.variants ?? []), ...native]
}

/** A rough likeness: no accents, no apostrophes or full stops, hyphens as spaces, small letters. */
function alike(text: string): string {
  const bare = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
  return bare
    .replace(/[.'’‘ʿʾ]/g, '')
    .replace(/[-‐–\s]+/g, ' ')
    .trim()
}

/** Regular plurals and possessives that need no spelling of their own. */
function stemsOf(word: string): string[] {
  return [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')]
}

/** Whether one of the spellings stands in the text as whole words; the last of them may be a plural. */
function standsIn(text: string, known: ReadonlySet<string>): boolean {
  const words = alike(text.replace(/[,:]/g, '')).split(' ')
  return words.some((_, from) =>
    words.slice(from).some((last, more) => {
      const before = words.slice(from, from + more)
      return stemsOf(last).some((stem) => known.has([...before, stem].join(' ')))
    }),
  )
}

const allSpellings = new Set(terms.flatMap(spellingsOf).map(alike))

describe('the bundled glossary', () => {
  test('is a glossary by its published schema and by the decoder', () => {
    const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(schema)
    expect(validate(worldAffairs), JSON.stringify(validate.errors)).toBe(true)
    expect(decoded).toMatchObject({ ok: true })
    expect(terms.length).toBeGreaterThanOrEqual(170)
  })

  test('repeats no definition and explains each term in 5 to 60 words', () => {
    const definitions = terms.map(({ definition }) => definition)
    expect(new Set(definitions).size).toBe(definitions.length)
    const misfits = terms.filter(({ definition }) => {
      const words = definition.split(/\s+/).length
      return words < 5 || words > 60 || !/[.”]$/.test(definition)
    })
    expect(misfits.map(({ id }) => id)).toEqual([])
  })

  test('explains each term by more than its own words', () => {
    const empty = new Set('a an and the of or in to for is are was it its that which who with by at on as'.split(' '))
    const circular = terms.filter((term) => {
      const own = new Set(
        spellingsOf(term)
          .flatMap((spelling) => alike(spelling).split(' '))
          .flatMap(stemsOf),
      )
      const words = alike(term.definition.replace(/[,;:“”()]/g, '')).split(' ')
      return words.filter((word) => !empty.has(word) && !stemsOf(word).some((stem) => own.has(stem))).length < 3
    })
    expect(circular.map(({ id }) => id)).toEqual([])
  })

  test('lets two terms claim one spelling only where a requirement decides between them', () => {
    const claims = new Map<string, Set<string>>()
    for (const term of terms) {
      const conditional = new Set(term.requires?.map(({ spelling }) => spelling))
      for (const spelling of spellingsOf(term)) {
        if (conditional.has(spelling)) continue
        const claimants = claims.get(alike(spelling)) ?? new Set()
        claims.set(alike(spelling), claimants.add(term.id))
      }
    }
    expect([...claims].filter(([, claimants]) => claimants.size > 1)).toEqual([])
  })

  test('requires only what can be there: each requirement names a term with a spelling that needs nothing', () => {
    const free = new Set(
      terms
        .filter((term) => {
          const conditional = new Set(term.requires?.map(({ spelling }) => spelling))
          return spellingsOf(term).some((spelling) => !conditional.has(spelling))
        })
        .map(({ id }) => id),
    )
    const lost = terms.flatMap(({ requires = [] }) => requires.filter(({ anyOf }) => !anyOf.some((id) => free.has(id))))
    expect(lost).toEqual([])
  })

  test('holds US and IS back until the article names them in full', () => {
    const waiting = terms.flatMap(({ id, requires = [] }) => requires.map(({ spelling }) => `${spelling} ${id}`))
    expect(waiting).toEqual(expect.arrayContaining(['US united-states', 'IS islamic-state', 'SDF sdf']))
  })

  test('says how the names it was made for are written and said', () => {
    for (const id of ['daesh', 'sdf', 'dair-alzour']) {
      const term = terms.find((each) => each.id === id)
      expect(
        term?.native?.some(({ script }) => script === 'Arab'),
        id,
      ).toBe(true)
      expect(term?.ipa ?? '', id).toMatch(/\p{L}{2}/u)
      expect(term?.respelling, id).toMatch(/[A-Z]{2}/)
    }
  })

  test('writes sounds without slashes, and calls nobody a terrorist in its own voice', () => {
    expect(terms.filter(({ ipa }) => ipa !== undefined && /[/[\]]/.test(ipa)).map(({ id }) => id)).toEqual([])
    const named = terms.filter(({ kind, definition }) => kind === 'group' && /terrorist/.test(definition))
    const loaded = named.filter(({ definition }) => !/\blists? (all or part of )?(it )?as terrorist/.test(definition))
    expect(loaded.map(({ id }) => id)).toEqual([])
  })
})

const seed = `${shared}seed/glossary.json`
describe.skipIf(!existsSync(seed))('with the shared corpus (skipped where ../shared is absent)', () => {
  const read = (path: string) => JSON.parse(readFileSync(`${shared}${path}`, 'utf8'))

  test('every term of the first article is explained', () => {
    const wanted: string[] = read('seed/glossary.json').terms.flatMap(({ inText }: { inText: string[] }) => inText)
    expect(wanted.length).toBeGreaterThan(100)
    expect(wanted.filter((text) => !standsIn(text, allSpellings))).toEqual([])
  })

  test('Daesh, the Syrian Democratic Forces and Dair Alzour have every spelling that was collected', () => {
    type Seed = { id: string; variants?: string[]; native?: { text: string }[] }
    for (const collected of read('seed/glossary.json').terms as Seed[]) {
      if (!['daesh', 'sdf', 'dair-alzour'].includes(collected.id)) continue
      const term = terms.find(({ id }) => id === collected.id)
      const spellings = term === undefined ? [] : spellingsOf(term)
      const wanted = [...(collected.variants ?? []), ...(collected.native ?? []).map(({ text }) => text)]
      expect(spellings, collected.id).toEqual(expect.arrayContaining(wanted))
    }
  })

  test('a name that is included carries every spelling of its group', () => {
    const groups: { spellings: string[] }[] = read('glossary/variants.json').romanisation
    const missing = groups.flatMap(({ spellings }) => {
      const head = alike(spellings[0] ?? '')
      const term = terms.find((each) => spellingsOf(each).some((spelling) => alike(spelling) === head))
      const own = new Set(term === undefined ? [] : spellingsOf(term).map(alike))
      return term === undefined ? [] : spellings.filter((spelling) => !own.has(alike(spelling)))
    })
    expect(missing).toEqual([])
  })
})
