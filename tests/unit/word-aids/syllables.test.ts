import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { partedLanguage, patternsFor } from '@/components/word-aids/languages'
import { partingBy } from '@/components/word-aids/syllables'

const load = createRequire(import.meta.url)

async function part(language: string, kind: 'hyphens' | 'syllables', ...words: string[]): Promise<string[]> {
  const parted = partedLanguage(patternsFor(language) ?? '')
  if (parted === undefined) throw new Error(`No patterns for ${language}.`)
  const places = partingBy(
    (await parted.load()).default,
    parted[kind],
    kind === 'syllables' ? parted.opening : undefined,
  )
  return words.map((word) => {
    const cuts = [0, ...places(word), word.length]
    return cuts
      .slice(1)
      .map((cut, i) => word.slice(cuts[i], cut))
      .join('-')
  })
}

describe('partingBy', () => {
  it('parts English words as dictionaries do', async () => {
    expect(await part('en', 'hyphens', 'hyphenation', 'wonderful', 'Unbelievable', 'table', 'strength')).toEqual([
      'hy-phen-ation',
      'won-der-ful',
      'Un-be-liev-able',
      'ta-ble',
      'strength',
    ])
  })

  it('parts other languages by their own patterns', async () => {
    expect(await part('de-AT', 'hyphens', 'Silbentrennung', 'Donaudampfschifffahrt')).toEqual([
      'Sil-ben-tren-nung',
      'Do-nau-dampf-schiff-fahrt',
    ])
    expect(await part('fr', 'hyphens', 'bibliothèque')).toEqual(['bi-blio-thèque'])
    expect(await part('ru', 'hyphens', 'библиотека')).toEqual(['биб-лио-те-ка'])
  })

  it('shows a vowel alone as a syllable where a line would not end on it', async () => {
    expect(await part('es', 'syllables', 'amigo', 'abrazo', 'alto', 'aire')).toEqual([
      'a-mi-go',
      'a-bra-zo',
      'al-to',
      'ai-re',
    ])
    expect(await part('fr', 'syllables', 'écouter', 'aimer', 'elle')).toEqual(['é-cou-ter', 'ai-mer', 'elle'])
    expect(await part('it', 'syllables', 'amico')).toEqual(['a-mi-co'])
    expect(await part('es', 'hyphens', 'amigo')).toEqual(['ami-go'])
  })

  it('agrees with the package, which knows the same patterns', async () => {
    const words = 'extraordinary photography reading accessibility dyslexia children understanding paragraph university'
    for (const language of ['en-us', 'de-1996', 'es', 'pl']) {
      const { hyphenateSync } = load(`hyphen/${language}`)
      const patterns = load(`hyphen/patterns/${language}`)
      const places = partingBy(patterns, { start: 2, end: 2 })
      for (const word of words.split(' ')) {
        const cuts = [0, ...places(word), word.length]
        const ours = cuts.slice(1).map((cut, i) => word.slice(cuts[i], cut))
        expect(ours.join('-')).toBe(hyphenateSync(word, { hyphenChar: '-' }))
      }
    }
  })

  it('leaves a word alone whose lower case is longer', async () => {
    expect(await part('tr', 'hyphens', 'İstanbulluların')).toEqual(['İstanbulluların'])
  })
})

describe('patternsFor', () => {
  it('tells British from American English', () => {
    expect(patternsFor('en-GB')).toBe('en-gb')
    expect(patternsFor('en-US')).toBe('en')
    expect(patternsFor('en')).toBe('en')
  })

  it('knows nothing of other languages and scripts', () => {
    for (const language of ['ar', 'zh', 'ja', 'uk-Arab', 'constructor', 'english', '', undefined])
      expect(patternsFor(language)).toBeUndefined()
  })

  it('has patterns behind every name', async () => {
    for (const language of 'bg ca da de el en en-gb es et eu fi fr gl hr it lt nb nl no nn pl pt ru sl sv tr uk'.split(
      ' ',
    )) {
      const found = await partedLanguage(patternsFor(language) ?? '')?.load()
      expect(found?.default[0].length).toBeGreaterThan(2)
    }
  })
})
