/** From the phonetic alphabet to a spelling that an English voice reads right. */
import { describe, expect, test } from 'vitest'
import worldAffairs from '@/assets/glossaries/world-affairs.json'
import { foreignToIpa, withPossessive } from '@/components/narration/ipa'
import { respell, respellingForVoice } from '@/components/narration/respell'

describe('sounds as spelling', () => {
  test.each([
    ['ˈdɑːɛʃ', 'dah esh'],
    ['ˈrɑːkə', 'rah kuh'],
    ['əˈkwɪtəl', 'uh kwit ul'],
    ['kiː', 'kee'],
    ['ˈbælfər', 'bal fer'],
    ['ˈtʃɔːrɪzoʊ', 'chor iz oh'],
    ['ˌdeɪər əlˈzʊər', 'day er ul zoor'],
    ['ɡiː', 'ghee'],
    ['', ''],
  ])('/%s/ is spelled "%s"', (ipa, spelling) => expect(respell(ipa)).toBe(spelling))

  test('every term of our glossary that has sounds gets a spelling of plain letters', () => {
    const sounds = worldAffairs.terms.flatMap((term) =>
      'ipa' in term && typeof term.ipa === 'string' ? [term.ipa] : [],
    )
    expect(sounds.length).toBeGreaterThan(20)
    for (const ipa of sounds) {
      expect(respell(ipa), ipa).toMatch(/^[a-z]+(?: [a-z]+)*$/)
      expect(foreignToIpa(ipa), ipa).toBeUndefined()
    }
  })
})

test('a respelling for people becomes one for voices', () => {
  expect(respellingForVoice('DAH-esh', true)).toBe('dah esh')
  expect(respellingForVoice('ra-KAH (city)', true)).toBe('ra kah city')
})

test('the possessive follows the last sound', () => {
  expect(withPossessive('dɑːɛʃ')).toBe('dɑːɛʃɪz')
  expect(withPossessive('ˈræk')).toBe('ˈræks')
  expect(withPossessive('ˈrɑːkə')).toBe('ˈrɑːkəz')
})
