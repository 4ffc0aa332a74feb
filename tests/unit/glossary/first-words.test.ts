/** An article's lexicon holds what can be in the article, and finds what the whole one does. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atOnce } from '@/components/article/steps'
import { WordsThere } from '@/components/glossary/first-words'
import type { Glossary, TermSource } from '@/components/glossary/glossary'
import { lexiconSteps, makeLexicon } from '@/components/glossary/lexicon'
import { makeMatcher, matcherSteps } from '@/components/glossary/match'
import { pluralsOf, singularsOf } from '@/components/glossary/plurals'
import { spellingsOf } from '@/components/glossary/spellings'
import type { ArticleText } from '@/components/text/text'
import { asBundled, packageGlossaries } from '../../fixtures/package-glossaries'

const plain = packageGlossaries()
const ready = plain.map(asBundled)
const terms = plain.flatMap((each) => each.terms)
const forms = terms.flatMap((term) => spellingsOf(term).map(({ form }) => form))
const whole = makeMatcher(plain)

function textOf(...paragraphs: string[]): ArticleText {
  let start = 0
  const blocks = paragraphs.map((each) => {
    const block = { tag: 'p' as const, start, end: start + each.length }
    start = block.end + 1
    return block
  })
  return { text: paragraphs.join('\n'), blocks } as unknown as ArticleText
}
const told = (found: ReturnType<typeof whole.find>) =>
  found.map(({ term, glossary, spans, matched, others }) => [term.id, glossary.name, spans, matched, others.length])
/** What is found by a lexicon made for this text alone. */
const foundIn = (text: ArticleText, own: readonly TermSource[] = []) =>
  told(atOnce(matcherSteps([...own, ...ready], text)).find(text))

describe('what is found by a lexicon made for one text', () => {
  test('is what the whole lexicon finds: in all definitions, and in all spellings there are', () => {
    for (const glossary of plain) {
      const text = textOf(...glossary.terms.map(({ definition }) => definition))
      expect(foundIn(text)).toEqual(told(whole.find(text)))
    }
    const all = textOf(...forms.map((form) => `It was ${form}, as they said.`))
    expect(foundIn(all)).toEqual(told(whole.find(all)))
  })

  test('is what the whole lexicon finds in any few spellings, their plurals, capitals, and words that lean on them', () => {
    const form = fc.constantFrom(...forms)
    const written = fc
      .tuple(form, fc.constantFrom('as it is', 'plural', 'large', 'small', 'leaning', 'theirs', 'hyphened'))
      .map(([name, how]) => {
        if (how === 'plural') return pluralsOf(name.toLowerCase())[0] ?? `${name}s`
        if (how === 'large') return name.toUpperCase()
        if (how === 'small') return name.toLowerCase()
        if (how === 'leaning') return /^[\u0590-\u06ff]/.test(name) ? `و${name}` : `l’${name}`
        if (how === 'theirs') return `${name}’s`
        return how === 'hyphened' ? `anti-${name}-like` : name
      })
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 8 }), (names) => {
        const text = textOf(`They spoke of ${names.join(' and ')}.`, names.join(' '))
        expect(foundIn(text)).toEqual(told(whole.find(text)))
      }),
      { numRuns: 150 },
    )
  })

  test('has what the package says of a name of one’s own, also where the text has only one’s own name for it', () => {
    const own: Glossary = {
      format: 'sidelight-glossary/1',
      name: 'Mine',
      language: 'en',
      origin: 'own',
      terms: [
        {
          id: 'own-1',
          term: 'the Caliphate gang',
          kind: 'group',
          definition: 'Those.',
          priority: 1,
          aliases: ['Daesh'],
        },
      ],
    }
    const text = textOf('They called it the Caliphate gang.')
    const both = told(makeMatcher([own, ...plain]).find(text))
    expect(both).toHaveLength(1)
    expect(both[0]?.at(-1)).toBe(1)
    expect(foundIn(text, [own])).toEqual(both)
  })
})

test('a lexicon made for one text holds the terms that are in it, and few that are not', () => {
  const text = textOf(...terms.slice(0, 20).map(({ definition }) => definition))
  const there = new WordsThere()
  for (const { start, end } of text.blocks) there.read(text.text, start, end)
  const { length } = atOnce(lexiconSteps(ready, there)).terms
  expect(length).toBeGreaterThanOrEqual(whole.find(text).length)
  expect(length).toBeLessThan(terms.length / 4)
})

test('whatever the lexicon takes for a plural of a word is one that the word’s plurals have', () => {
  const { words } = makeLexicon(plain)
  for (let id = 0; id < words.size; id += 1)
    for (const plural of pluralsOf(words.wordOf(id)))
      for (const single of singularsOf(plural))
        if (words.idOf(single) !== -1) expect(pluralsOf(single), `${plural} of ${single}`).toContain(plural)
})

test('no two terms of the package are one concept: those of one file do not wait for those of another', () => {
  expect(makeLexicon(plain).concepts.others.size).toBe(0)
})
