import { describe, expect, test } from 'vitest'
import { radioPhones } from '@/components/voices/embedded/radio-phones'

describe('a word in the phonetic alphabet', () => {
  test.each([
    ['ˈdɑːɛʃ', 'd aa1 eh0 sh'],
    ['ˈrɑkə', 'r aa1 k ax0'],
    ['ælˈzuːr', 'ae0 l z uw1 r'],
    ['t͡ʃɛtʃˈniːə', 'ch eh0 ch n iy1 ax0'],
    ['ˈd͡ʒʌdʒ', 'jh ah1 jh'],
    ['ˈθɪŋ ðæt', 'th ih1 ng dh ae0 t'],
    ['ʒɑ̃', 'zh aa1 n'],
    ['ˈɹaʊtəɹ', 'r aw1 t er0'],
    ['əˈɹaɪvd', 'ax0 r ay1 v d'],
    ['ˈwɜːɹd', 'w er1 d'],
    ['ˈbʌtn̩', 'b ah1 t ax0 n'],
    ['ʕiˈrɑːq', 'iy0 r aa1 k'],
    ['ħomsˤ', 'hh ow1 m s'],
    ['xaˈliːfa', 'k aa0 l iy1 f aa0'],
    ['ˌænəˈθɛmə', 'ae0 n ax0 th eh1 m ax0'],
    ['fʁɑ̃ˈsɛ', 'f r aa0 n s eh1'],
  ])('%s becomes %s', (ipa, phones) => {
    expect(radioPhones(ipa).join(' ')).toBe(phones)
  })

  test('that says nothing of its stress has it on the last but one syllable', () => {
    expect(radioPhones('aləˈpo').join(' ')).toBe('aa0 l ax0 p ow1')
    expect(radioPhones('samira').join(' ')).toBe('s aa0 m iy1 r aa0')
    expect(radioPhones('əsək').join(' ')).toBe('ah1 s ax0 k')
  })

  test('with symbols it does not know is read without them, and one of nothing else is nothing', () => {
    expect(radioPhones('ˈkǂat¡').join(' ')).toBe('k aa1 t')
    expect(radioPhones('¡ǂ—!')).toEqual([])
    expect(radioPhones('')).toEqual([])
  })
})
