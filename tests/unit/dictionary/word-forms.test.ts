import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseForms } from '@/components/dictionary/word-forms'
import { divisionsOf, numberMeaning, otherSpellings } from '@/components/dictionary/word-parts'

describe('the forms of a word', () => {
  test.each([
    ['militants', 'militant', 'n', 'plural'],
    ['cities', 'city', 'n', 'plural'],
    ['churches', 'church', 'n', 'plural'],
    ['spokesmen', 'spokesman', 'n', 'plural'],
    ['carries', 'carry', 'v', 'third person'],
    ['stopped', 'stop', 'v', 'past'],
    ['seized', 'seize', 'v', 'past'],
    ['denied', 'deny', 'v', 'past'],
    ['making', 'make', 'v', 'ing form'],
    ['running', 'run', 'v', 'ing form'],
    ['bigger', 'big', 'a', 'comparative'],
    ['heaviest', 'heavy', 'a', 'superlative'],
  ])('%s may be a form of %s', (form, lemma, letter, inflection) => {
    expect(baseForms(form)).toContainEqual({ lemma, letter, inflection })
  })

  test('a word in -ss is no plural', () => {
    expect(baseForms('class').filter(({ letter }) => letter === 'n')).toEqual([])
  })

  test('every lemma proposed is shorter than the form or differs in its ending only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,12}$/), (form) => {
        for (const { lemma } of baseForms(form)) {
          expect(lemma.length).toBeGreaterThan(1)
          expect(lemma.length).toBeLessThanOrEqual(form.length)
        }
      }),
    )
  })
})

describe('a word taken apart', () => {
  const partsOf = (word: string): string[] => divisionsOf(word).map(({ parts }) => parts.join(' + '))

  test('tries what comes after a hyphen as an ending first, then what comes before it as a beginning', () => {
    expect(partsOf('kurdish-led')).toEqual(['kurdish + -led', 'kurdish- + led', 'kurdish + led'])
    expect(partsOf('anti-corruption')).toContain('anti- + corruption')
  })

  test('tries endings and beginnings without a hyphen, and then two words written as one', () => {
    expect(partsOf('unworkable')).toEqual(expect.arrayContaining(['un- + workable', 'unwork + -able']))
    expect(partsOf('warzone')).toContain('war + zone')
  })

  test('knows that a stem may have lost letters', () => {
    expect(divisionsOf('happiness')[0]?.spellings).toContain('happy')
    expect(divisionsOf('likable').find(({ parts }) => parts[1] === '-able')?.spellings).toContain('like')
  })

  test('other spellings cross the Atlantic both ways, and drop hyphens and accents', () => {
    expect(otherSpellings('colour')).toContain('color')
    expect(otherSpellings('realize')).toContain('realise')
    expect(otherSpellings('centre')).toContain('center')
    expect(otherSpellings('co-operate')).toContain('cooperate')
    expect(otherSpellings('café')).toContain('cafe')
    expect(otherSpellings('dog')).toEqual([])
  })

  test('numbers are explained where they are more than digits', () => {
    expect(numberMeaning('42nd')).toBe('number 42 in order')
    expect(numberMeaning('1970s')).toBe('the years from 1970 to 1979')
    expect(numberMeaning('1970')).toBeUndefined()
  })
})
