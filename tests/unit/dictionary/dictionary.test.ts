import { beforeAll, describe, expect, test } from 'vitest'
import { type Dictionary, makeDictionary } from '@/components/dictionary/dictionary'
import type { DictionaryEntry } from '@/components/dictionary/entry'
import { hardWords } from '@/components/dictionary/hard-words'
import { textOfNodes } from '@/components/text/text'
import { packedDictionary, packedFiles } from './packed'

let dictionary: Dictionary
// Packing all of WordNet takes some seconds of CPU, on a busy machine many of wall time.
beforeAll(() => {
  packedFiles()
  dictionary = packedDictionary()
}, 180_000)

/** Looks up the word between brackets. */
function inSentence(marked: string): Promise<DictionaryEntry | undefined> {
  const at = marked.indexOf('[')
  const word = marked.slice(at + 1, marked.indexOf(']'))
  return dictionary.lookUp(word, { sentence: marked.replace(/[[\]]/g, ''), at })
}

function phraseIn(marked: string): Promise<DictionaryEntry | undefined> {
  return dictionary.phraseAt({ sentence: marked.replace(/[[\]]/g, ''), at: marked.indexOf('[') })
}

describe('the packed dictionary', () => {
  test('takes at most 5 MB, in scripts that hold nothing but one string', () => {
    const files = packedFiles()
    expect(files.reduce((sum, { script }) => sum + script.length, 0)).toBeLessThan(5_000_000)
    for (const { script } of files) expect(/^export default '[ -~]*'\n$/.test(script)).toBe(true)
  })

  test('reads nothing before the first look-up, and then a few files only, each once', async () => {
    const loaded: string[] = []
    const fresh = packedDictionary((name) => loaded.push(name))
    expect(loaded).toEqual([])
    await fresh.lookUp('enclave')
    expect(loaded[0]).toBe('start')
    expect(loaded.length).toBeLessThan(6)
    const before = loaded.length
    await fresh.lookUp('enclave')
    expect(loaded).toHaveLength(before)
  })

  test('a file that could not be read is asked for again', async () => {
    const good = packedDictionary()
    expect(await good.lookUp('enclave')).toBeDefined()
    let failures = 2
    const strings = new Map(packedFiles().map(({ name, script }) => [name, script.slice(16, -2)]))
    const flaky = makeDictionary({
      loadShard: async (name) => {
        failures -= 1
        if (failures >= 0) throw new Error('not now')
        return strings.get(name) ?? ''
      },
    })
    await expect(flaky.lookUp('enclave')).rejects.toThrow('not now')
    await expect(flaky.lookUp('enclave')).rejects.toThrow('not now')
    expect((await flaky.lookUp('enclave'))?.headword).toBe('enclave')
  })
})

describe('a look-up', () => {
  test.each([
    ['militants', 'militant', 'plural'],
    ['mice', 'mouse', 'plural'],
    ['seized', 'seize', 'past'],
    ['biggest', 'big', 'superlative'],
    ['militant’s', 'militant', undefined],
    ['(militant)', 'militant', undefined],
    ['although', 'although', undefined],
    ['don’t', "don't", undefined],
    ['smartphones', 'smartphone', 'plural'],
  ])('finds %s under %s', async (word, headword, note) => {
    const entry = await dictionary.lookUp(word)
    expect(entry?.headword).toBe(headword)
    expect(entry?.note).toBe(note)
  })

  test('a function word has its own meaning first, not that of a noun spelled like it', async () => {
    for (const word of ['in', 'a', 'it', 'as', 'who']) {
      const entry = await dictionary.lookUp(word)
      expect(entry?.senses[0]?.wordClass, word).not.toBe('noun')
      expect(entry?.shown, word).toBe(1)
    }
  })

  test('the class follows from the words around', async () => {
    expect((await inSentence('They [polish] their shoes every day.'))?.senses[0]?.wordClass).toBe('verb')
    expect((await inSentence('One small [study] found nothing.'))?.senses[0]?.wordClass).toBe('noun')
    expect((await inSentence('They will [study] the plan.'))?.senses[0]?.wordClass).toBe('verb')
  })

  test('a sense whose own words stand around comes before a commoner one', async () => {
    const definition = async (sentence: string) => (await inSentence(sentence))?.senses[0]?.definition
    expect(await definition('The [pitcher] threw the baseball to the batter and the catcher.')).toMatch(/baseball/)
    expect(await definition('She poured water into a large [pitcher] with a handle and a spout.')).toMatch(/vessel/)
  })

  test('all senses are there, by class too, and one or two of them are to be shown', async () => {
    const entry = await dictionary.lookUp('outlet')
    expect(entry?.shown).toBe(2)
    expect(entry?.groups.flatMap(({ senses }) => senses)).toHaveLength(entry?.senses.length ?? 0)
    expect((await dictionary.lookUp('enclave'))?.shown).toBe(1)
  })

  test('a plain word is given for a rare one', async () => {
    const entry = await dictionary.lookUp('commence')
    expect(entry?.senses.flatMap(({ plain }) => plain ?? [])).toContain('start')
    expect((await dictionary.lookUp('begin'))?.senses[0]?.plain).toBeUndefined()
  })
})

describe('proper names', () => {
  test('are not explained', async () => {
    expect(await inSentence('He went to [Turkey] by train.')).toBeUndefined()
    expect(await inSentence('The group [Isis] fled.')).toBeUndefined()
    expect(await inSentence('Fighting goes on in [Raqqah] now.')).toBeUndefined()
    expect(await dictionary.lookUp('Wales')).toBeUndefined()
  })

  test('a common word at the beginning of a sentence or in a heading is no name', async () => {
    expect((await inSentence('“[Turkey] is what we eat.”'))?.senses[0]?.definition).toMatch(/bird|fowl/)
    expect((await inSentence('Forces Begin Final [Assault] After Weeks'))?.headword).toBe('assault')
  })

  test('what is written with a capital and is no name is explained', async () => {
    expect((await inSentence('The [Republican] senator spoke.'))?.senses[0]?.definition).toMatch(/Republican/)
    expect((await inSentence('They [march] to the square.'))?.senses[0]?.wordClass).toBe('verb')
  })
})

describe('phrases', () => {
  test.each([
    ['They [took] over the city.', 'take over'],
    ['He went in [spite] of the rain.', 'in spite of'],
    ['The Security [Council] met.', 'security council'],
    ['Two tribal [chiefs] came to the city.', 'tribal chief'],
    ['The [offensive] began in June.', undefined],
  ])('%s: %s', async (sentence, phrase) => {
    expect((await phraseIn(sentence))?.headword).toBe(phrase)
  })

  test('do not cross a comma', async () => {
    expect(await phraseIn('What they [take], over there, is theirs.')).toBeUndefined()
  })
})

describe('words that no dictionary lists', () => {
  test('are explained by their parts', async () => {
    const entry = await inSentence('An [anti-corruption] protest.')
    expect(entry?.note).toBe('parts')
    expect(entry?.parts?.map(({ text }) => text)).toEqual(['anti-', 'corruption'])
    expect((await inSentence('a Kurdish and [U.S.-backed] force'))?.parts).toEqual([
      { text: '-backed', definition: 'supported by' },
    ])
  })

  test('other spellings are found', async () => {
    expect((await dictionary.lookUp('decolonisation'))?.headword).toMatch(/^decoloni[sz]ation$/)
    expect(await dictionary.lookUp('xqzzt')).toBeUndefined()
    expect(await dictionary.lookUp('…')).toBeUndefined()
  })
})

describe('hard words', () => {
  const text = textOfNodes([
    { tag: 'p', children: ['The enclave fell. Militants and militant leaders laud the enclave’s people in Raqqah.'] },
    { tag: 'p', attrs: { lang: 'de' }, children: ['enclave laud foothold'] },
  ])
  const found = async (level: 'few' | 'some' | 'more' | 'learner') =>
    (await hardWords(text, level, dictionary)).map(({ start, end, word }) => {
      expect(text.text.slice(start, end)).toBe(word)
      return word
    })

  test('are the rarer words of English blocks, at their first mention', async () => {
    expect(await found('some')).toEqual(['enclave', 'militant', 'laud'])
  })

  test('are more the more a reader wants explained', async () => {
    const counts = [await found('few'), await found('some'), await found('more'), await found('learner')]
    for (const [i, words] of counts.entries())
      if (i > 0) expect(words).toEqual(expect.arrayContaining(counts[i - 1] ?? []))
    expect(counts[3]?.length).toBeGreaterThan(counts[0]?.length ?? 0)
    expect(counts[3]).not.toContain('people')
  })
})
