import { describe, expect, test } from 'vitest'
import { listed, mergePronunciations } from '@/components/speech/pronunciation-list'

const daesh = { written: 'Daesh', language: 'en', respelling: 'DAH-esh' }
const anywhere = { written: 'Daesh', ipa: 'daːʕiʃ' }
const raqqah = { written: 'Raqqah', ipa: 'ˈrækə' }

describe('The list of what a person taught', () => {
  test('takes a file whole, and counts what that changes', () => {
    const louder = { ...raqqah, ipa: 'ˈrækːə' }
    const homs = { written: 'Homs', ipa: 'hɔms' }
    expect(mergePronunciations([daesh, raqqah], [louder, { ...daesh }, homs])).toEqual({
      list: [daesh, louder, homs],
      added: 1,
      replaced: 1,
      same: 1,
      left: 0,
    })
  })

  test('takes no more than there is room for', () => {
    const many = Array.from({ length: 5001 }, (_, n) => ({ written: `Word ${n}`, respelling: 'WURD' }))
    expect(mergePronunciations([daesh], many)).toMatchObject({ added: 4999, left: 2, same: 0 })
  })

  test('is shown in the order of the alphabet, and searched by word and sound without accents', () => {
    expect(listed([raqqah, anywhere, daesh], '', 'en')).toEqual([anywhere, daesh, raqqah])
    expect(listed([raqqah, daesh], 'dah', 'en')).toEqual([daesh])
    expect(listed([{ written: 'Malmö', as: 'word' }], 'MALMO', 'en')).toHaveLength(1)
  })
})
