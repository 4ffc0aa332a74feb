import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ArticleNode } from '@/components/article/article'
import { decodeGlossary } from '@/components/glossary/decode-glossary'
import { nothingPersonal } from '@/components/glossary/personal'
import { makeTermFinder } from '@/components/reader/find-terms'
import { saidPart } from '@/components/reader/sound-skeleton'
import { wordLore } from '@/components/reader/word-lore'
import { textOf } from '@/components/text/text'
import { english } from '../english'

const decoded = decodeGlossary(JSON.parse(readFileSync('assets/glossaries/world-affairs.json', 'utf8')))
if (!decoded.ok) throw new Error(decoded.problem)
const { glossary } = decoded
const finder = makeTermFinder({ words: english, bundled: [glossary] })

function loreOf(...paragraphs: (string | ArticleNode)[]) {
  const body = paragraphs.map((one): ArticleNode => (typeof one === 'string' ? { tag: 'p', children: [one] } : one))
  const article = { url: 'https://a.example/', title: 'News', language: 'en', direction: 'ltr', body } as const
  const text = textOf(article)
  const terms = finder.find({ article, text, report: undefined, personal: nothingPersonal, help: 'most' }, [])
  const lore = wordLore(text, terms, [])
  return {
    said: Object.fromEntries(lore.pronunciations.map(({ written, ipa, as }) => [written, ipa ?? as])),
    lore,
    expanded: lore.expansions.map(({ say }) => say),
    again: (own: Parameters<typeof wordLore>[2]) => wordLore(text, terms, own),
  }
}

const partOf = (form: string, name: string, ipa: string) => {
  const part = saidPart(form, name, { ipa })
  return part && `${part.written}: ${part.ipa}`
}

describe('a pronunciation', () => {
  it.each([
    ['Raqqah', 'Raqqah', 'ˈrɑːkə', 'Raqqah: ˈrɑːkə'],
    ['Rakka', 'Raqqah', 'ˈrɑːkə', 'Rakka: ˈrɑːkə'],
    ['ar-Raqqa', 'Raqqah', 'ˈrɑːkə', 'Raqqa: ˈrɑːkə'],
    ['Raqqah city', 'Raqqah', 'ˈrɑːkə', 'Raqqah: ˈrɑːkə'],
    ['Deir ez-Zor', 'Dair Alzour', 'ˌdɛər əzˈzɔːr', 'Deir ez-Zor: ˌdɛər əzˈzɔːr'],
    ['Dair Alzour', 'Dair Alzour', 'ˌdɛər əzˈzɔːr', 'Dair Alzour: ˌdɛər əzˈzɔːr'],
    ['Gen. Braga', 'Jonathan Braga', 'ˈbrɑːɡə', 'Braga: ˈbrɑːɡə'],
    ['al-Nusra Front', 'al-Nusra Front', 'æl ˈnʊsrə', 'al-Nusra: æl ˈnʊsrə'],
    ['Sykes-Picot', 'Sykes-Picot', 'ˌsaɪks piˈkoʊ', 'Sykes-Picot: ˌsaɪks piˈkoʊ'],
    ['Erdoğan', 'Recep Tayyip Erdoğan', 'ɾeˈdʒep tajˈjip ˈæɾdoan', 'Erdoğan: ˈæɾdoan'],
    ['Wagner Group', 'Wagner Group', 'ˈvɑːɡnər', 'Wagner: ˈvɑːɡnər'],
    ['Doctors Without Borders', 'Doctors Without Borders', 'medsɛ̃ sɑ̃ fʁɔ̃tjɛʁ', undefined],
    ['Médecins Sans Frontières', 'Doctors Without Borders', 'medsɛ̃ sɑ̃ fʁɔ̃tjɛʁ', undefined],
    ['Burma', 'Myanmar', 'ˈmjɑːnmɑːr', undefined],
    ['annexed', 'annexation', 'ˌænɛkˈseɪʃən', undefined],
    ['Iranian', 'Iran', 'ɪˈrɑːn', undefined],
  ])('of %s, from that of %s', (form, name, ipa, expected) => expect(partOf(form, name, ipa)).toBe(expected))

  it('holds for the very name of every term of the bundled glossary, but for one that is given for another name', () => {
    const given = glossary.terms.filter(({ ipa }) => ipa !== undefined)
    const lost = given.filter((term) => saidPart(term.term, term.term, term) === undefined).map(({ term }) => term)
    expect(given.length).toBeGreaterThan(100)
    expect(lost).toEqual(['Doctors Without Borders'])
  })
})

describe('what the voice is told', () => {
  it('is how the article’s spellings are said, each once, in the glossary’s language', () => {
    const { said, lore } = loreOf('Daesh held Raqqa. Raqqa was lost by Daesh, and so was Dair Alzour.')
    expect(said).toEqual({ Daesh: 'ˈdɑːɛʃ', Raqqa: 'ˈrɑːkə', 'Dair Alzour': 'ˌdɛər əzˈzɔːr' })
    expect(lore.pronunciations.every(({ language }) => language === 'en')).toBe(true)
    expect(lore.pronunciations.find(({ written }) => written === 'Daesh')?.respelling).toBe('DAH-esh')
  })

  it('is the person’s own first', () => {
    const own = { written: 'Daesh', respelling: 'dash' }
    expect(loreOf('Daesh held it.').again([own]).pronunciations[0]).toBe(own)
  })

  it('spells abbreviations, but for those that are said as words', () => {
    const { said } = loreOf(
      'The SDF, the YPG and the UNHCR met NATO and UNICEF; ISIS and CENTCOM did not. The U.S. did.',
    )
    expect(said).toMatchObject({ SDF: 'letters', YPG: 'letters', UNHCR: 'letters', 'U.S.': 'letters' })
    expect(said).toMatchObject({ NATO: 'ˈneɪtoʊ', UNICEF: 'ˈjuːnɪsɛf' })
    expect(said).not.toHaveProperty('ISIS')
    expect(said).not.toHaveProperty('CENTCOM')
  })

  it('does not spell what is longer than any abbreviation', () => {
    const own = (term: string) =>
      ({ id: term, term, kind: 'abbreviation', priority: 1, definition: 'A long name.' }) as const
    const terms = [own('BCDFGHJKLMNPQRSTVWXZ'), own('BCDFGHJKLMNPQRSTVWXZB')]
    const long = { format: 'sidelight-glossary/1', name: 'Long', language: 'en', terms } as const
    const body = [{ tag: 'p', children: [`The ${terms.map(({ term }) => term).join(' and the ')} met.`] }] as const
    const article = { url: 'https://a.example/', title: 'News', language: 'en', direction: 'ltr', body } as const
    const text = textOf(article)
    const given = makeTermFinder({ words: english, bundled: [long] })
    const found = given.find({ article, text, report: undefined, personal: nothingPersonal, help: 'most' }, [])
    expect(found).toHaveLength(2)
    expect(wordLore(text, found, []).pronunciations.map(({ written }) => written)).toEqual(['BCDFGHJKLMNPQRSTVWXZ'])
  })

  it('does not spell letters that stand for something else as well', () => {
    const { said } = loreOf('The World Health Organization (WHO) warned.', { tag: 'h2', children: ['MAN WHO KNEW'] })
    expect(said).not.toHaveProperty('WHO')
  })
})

describe('an abbreviation is said with what it stands for', () => {
  it('at its first mention in running text', () => {
    const heading: ArticleNode = { tag: 'h2', children: ['SDF wins'] }
    const { expanded } = loreOf(
      heading,
      'It was taken by the SDF. The SDF said so.',
      'The YPG and the PKK did not say.',
    )
    expect(expanded).toEqual([
      'SDF, Syrian Democratic Forces',
      'YPG, People’s Protection Units,',
      'PKK, Kurdistan Workers’ Party,',
    ])
  })

  it('not where the article says it right there', () => {
    const { expanded } = loreOf(
      'The Syrian Democratic Forces (SDF) took it. The SDF said so.',
      'The IMF, or International Monetary Fund, paid.',
    )
    expect(expanded).toEqual([])
  })

  it('not where it would be torn in two, nor where it stands for another name', () => {
    expect(
      loreOf('SDF-held areas of the city were quiet.', 'An MEP of the European Parliament spoke.').expanded,
    ).toEqual([])
  })
})
