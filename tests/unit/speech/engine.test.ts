import { describe, expect, it } from 'vitest'
import { chooseVoice, languageTag, offeredVoices, speaks } from '@/components/speech/engine'
import { voice } from './voices'

const nora = voice('Nora', 'en-US', { isDefault: true })
const gwen = voice('Gwen', 'en-GB')
const lars = voice('Lars', 'de-DE')
const mei = voice('Mei', 'zh-TW')
const cloud = voice('Cloud', 'fr-FR', { local: false })
const all = [lars, gwen, nora, mei, cloud]

describe('the voice chosen', () => {
  it.each([
    ['is of the same region', 'en-GB', undefined, gwen],
    ['is the default among equals', 'en-AU', undefined, nora],
    ['is of the likely region when the article names none', 'en', undefined, nora],
    ['is of the same language when the region is missing', 'de-AT', undefined, lars],
    ['is of the same language in another script, when nothing is closer', 'zh-CN', undefined, mei],
    ['is the default when no voice speaks the language', 'ar', undefined, nora],
    ['is the default when the language is not known', undefined, undefined, nora],
    ['is the default when the language tag is nonsense', '!!', undefined, nora],
    ['is never a remote one that nobody chose', 'fr', undefined, nora],
    ['is the remembered one, even a remote one', 'fr', 'Cloud', cloud],
    ['is the remembered one, even of another language', 'en', 'Lars', lars],
    ['does not depend on a remembered one that is gone', 'de', 'Petra', lars],
  ])('%s', (_, language, remembered, expected) => {
    expect(chooseVoice(all, language, remembered)).toBe(expected)
  })

  it('is none when only remote voices are left', () => {
    expect(chooseVoice([cloud], 'fr')).toBeUndefined()
  })

  it('is some local voice when none is the default', () => {
    expect(chooseVoice([lars, gwen], 'ja')).toBe(lars)
  })
})

describe('the voices offered', () => {
  it('leave out doubles, variants and joke voices', () => {
    const variant = voice('English (America)+Alex', 'en-US')
    expect(offeredVoices([nora, nora, variant, voice('Bells', 'en-US'), gwen])).toEqual([nora, gwen])
  })
})

describe('a language tag', () => {
  it.each([
    ['en_us', 'en-US'],
    ['eng-US-f000', 'en-US'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['es-419', 'es-419'],
    ['de', 'de'],
    ['', ''],
    ['english', ''],
    ['*', ''],
  ])('"%s" is read as "%s"', (raw, tag) => {
    expect(languageTag(raw)).toBe(tag)
  })

  it('is spoken by voices of any region', () => {
    expect(speaks(gwen, 'en-US')).toBe(true)
    expect(speaks(gwen, 'de')).toBe(false)
    expect(speaks(gwen, undefined)).toBe(false)
  })
})
