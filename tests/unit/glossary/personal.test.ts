import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { glossaryFormat } from '@/components/glossary/glossary'
import { keptPersonal, problemWith } from '@/components/glossary/kept-personal'
import { makeNotebook } from '@/components/glossary/notebook'
import {
  hides,
  nothingPersonal,
  ownTerm,
  type Personal,
  personalGlossaries,
  withHidden,
  withImported,
  withoutTerm,
  withShown,
  withTerm,
} from '@/components/glossary/personal'
import type { Stored } from '@/components/ui/stored'

const raqqa = ownTerm('Raqqa; ar-Raqqah', 'A city on the Euphrates.', 'own-1')
const given = { format: glossaryFormat, name: 'Class 7b', language: 'en', terms: [raqqa] } as const

describe('a term of one’s own', () => {
  it('is made of two fields, with other spellings after semicolons', () => {
    expect(raqqa).toMatchObject({ term: 'Raqqa', variants: ['ar-Raqqah'], kind: 'name', priority: 1 })
    expect(ownTerm('foothold', 'A first hold.', 'a')).toMatchObject({ kind: 'word' })
    expect(ownTerm(' SDF ; ; ', 'Forces.', 'a')).toMatchObject({ term: 'SDF', kind: 'abbreviation' })
  })

  it('says why it cannot be kept', () => {
    expect(problemWith(raqqa)).toBeUndefined()
    expect(problemWith(ownTerm('x', '', 'a'))).toMatch(/definition/)
    expect(problemWith(ownTerm('x'.repeat(201), 'y', 'a'))).toMatch(/200/)
  })

  it('holds on its site only, or everywhere', () => {
    const personal = withTerm(withTerm(nothingPersonal, { term: raqqa }), {
      term: ownTerm('Here', 'Only here.', 'own-2'),
      site: 'a.example',
    })
    const terms = (site: string): string[] =>
      personalGlossaries(personal, site, 'Mine', 'en').flatMap((glossary) => glossary.terms.map(({ term }) => term))
    expect(terms('a.example')).toEqual(['Here', 'Raqqa'])
    expect(terms('b.example')).toEqual(['Raqqa'])
  })

  it('takes the place of the one with its id, and can be taken away', () => {
    const twice = withTerm(withTerm(nothingPersonal, { term: raqqa }), { term: { ...raqqa, definition: 'Changed.' } })
    expect(twice.terms.map(({ term }) => term.definition)).toEqual(['Changed.'])
    expect(withoutTerm(twice, 'own-1').terms).toEqual([])
  })
})

describe('hidden terms', () => {
  const explanation = { term: raqqa, glossary: given }

  it('are hidden everywhere or on one site, whatever the case', () => {
    const everywhere = withHidden(nothingPersonal, 'RAQQA', undefined)
    const here = withHidden(nothingPersonal, 'Raqqa', 'a.example')
    expect([everywhere, here].map((each) => hides(each, explanation, 'b.example'))).toEqual([true, false])
    expect(hides(here, explanation, 'a.example')).toBe(true)
    expect(hides(withShown(here, 'raqqa'), explanation, 'a.example')).toBe(false)
  })
})

describe('what is kept', () => {
  it('comes back as it was', () => {
    const personal = withImported(
      withHidden(withTerm(nothingPersonal, { term: raqqa, site: 'a.example' }), 'x', undefined),
      given,
    )
    expect(keptPersonal.decode(JSON.parse(JSON.stringify(personal)), 1)).toEqual(personal)
  })

  it('is whole whatever the storage holds', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { terms, hidden, imported } = keptPersonal.decode(value, 1)
        expect([terms, hidden, imported].every(Array.isArray)).toBe(true)
      }),
    )
    const broken = {
      terms: [{ term: { id: 'x' } }, { term: raqqa }],
      hidden: [{}, { name: 'y' }],
      imported: [7, given],
    }
    expect(keptPersonal.decode(broken, 1)).toMatchObject({
      terms: [{ term: raqqa }],
      hidden: [{ name: 'y' }],
      imported: [given],
    })
  })
})

describe('the notebook', () => {
  function store(first = nothingPersonal): Stored<Personal> & { value: Personal; refuses: boolean } {
    return {
      value: first,
      refuses: false,
      async get() {
        return this.value
      },
      async set(value) {
        if (this.refuses) throw new Error('The store is full.')
        this.value = value
      },
      note() {},
      async amend(by) {
        const next = by(this.value)
        if (next !== this.value) await this.set(next)
        return next
      },
      watch() {},
    }
  }

  it('keeps a change and takes it back', async () => {
    const stored = store()
    const notebook = makeNotebook({ stored, life: new AbortController().signal })
    await notebook.ready
    await notebook.change((personal) => withTerm(personal, { term: raqqa }))
    expect([stored.value.terms.length, notebook.canUndo.value]).toEqual([1, true])
    await notebook.undo()
    expect([stored.value.terms.length, notebook.personal.value.terms.length, notebook.canUndo.value]).toEqual([
      0,
      0,
      false,
    ])
  })

  it('says when a change cannot be kept, and loses nothing', async () => {
    const stored = store(withTerm(nothingPersonal, { term: raqqa }))
    const notebook = makeNotebook({ stored, life: new AbortController().signal })
    await notebook.ready
    stored.refuses = true
    await notebook.change((personal) => withoutTerm(personal, 'own-1'))
    expect(notebook.trouble.value).toBe('The store is full.')
    expect(notebook.personal.value.terms).toHaveLength(1)
    stored.refuses = false
    await notebook.change((personal) => withoutTerm(personal, 'own-1'))
    expect([notebook.trouble.value, notebook.personal.value.terms.length]).toEqual([undefined, 0])
  })
})
