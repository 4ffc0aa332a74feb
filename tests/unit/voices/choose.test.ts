import { describe, expect, it } from 'vitest'
import { chooseVoice, limitOf, offeredVoices, speaks } from '@/components/voices/choose'
import type { FactsByVoice, Trial } from '@/components/voices/facts'
import { voice } from './voice'

const nora = voice('Nora', 'en-US', { isDefault: true })
const gwen = voice('Gwen', 'en-GB')
const lars = voice('Lars', 'de-DE')
const mei = voice('Mei', 'zh-TW')
const cloud = voice('Cloud', 'fr-FR', { local: false })
const all = [lars, gwen, nora, mei, cloud]

const passed: Trial = { at: 0, starts: true, ends: true, words: true, stops: true, lasts: true }
const tried = (...names: string[]): FactsByVoice => Object.fromEntries(names.map((name) => [name, { trial: passed }]))

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
    expect(chooseVoice(all, language, { facts: {}, ...(remembered !== undefined && { remembered }) })).toBe(expected)
  })

  it('is none when only remote voices are left', () => {
    expect(chooseVoice([cloud], 'fr', { facts: {} })).toBeUndefined()
  })

  it('is some local voice when none is the default', () => {
    expect(chooseVoice([lars, gwen], 'ja', { facts: {} })).toBe(lars)
  })
})

describe('the voice chosen unasked', () => {
  const own = voice('Own', 'en-US', { isEmbedded: true, quality: 'plain' })
  const robot = voice('Robot', 'en-US', { quality: 'poor', isDefault: true })
  const ava = voice('Ava', 'en-US', { quality: 'natural' })
  const local = voice('Ute', 'de-DE', { quality: 'poor' })

  it('is the embedded one rather than one that nobody has tried', () => {
    expect(chooseVoice([robot, ava, own], 'en', { facts: {} })).toBe(own)
  })

  it('is a better one than the embedded once it has shown that it can be relied on', () => {
    expect(chooseVoice([robot, own, ava], 'en', { facts: tried('Ava', 'Robot') })).toBe(ava)
  })

  it('is the embedded one rather than a poor one, however reliable', () => {
    expect(chooseVoice([robot, own], 'en', { facts: tried('Robot') })).toBe(own)
  })

  it('is an untried one where no other speaks the language', () => {
    expect(chooseVoice([own, local], 'de', { facts: {} })).toBe(local)
  })

  it.each(['ends', 'stops', 'lasts'] as const)(
    'is an untried one rather than one of which "%s" is not true',
    (what) => {
      const facts = { Ute: { trial: { ...passed, [what]: false } } }
      const other = voice('Lars', 'de-DE', { quality: 'poor' })
      expect(chooseVoice([local, other], 'de', { facts })).toBe(other)
      expect(chooseVoice([local, own], 'de', { facts })).toBe(local)
    },
  )

  it('is never one that would not begin', () => {
    const facts = { Ute: { trial: { ...passed, starts: false } } }
    expect(chooseVoice([local], 'de', { facts })).toBeUndefined()
    expect(chooseVoice([local], 'de', { facts, remembered: 'Ute' })).toBe(local)
  })

  it('tells its words, if another as good does not', () => {
    const mute = { ...passed, words: false }
    const other = voice('Zoe', 'en-US', { quality: 'natural' })
    expect(chooseVoice([ava, other], 'en', { facts: { Ava: { trial: mute }, Zoe: { trial: passed } } })).toBe(other)
  })
})

describe('the voices offered', () => {
  it('leave out doubles, variants and joke voices', () => {
    const variant = voice('English (America)+Alex', 'en-US')
    expect(offeredVoices([nora, nora, variant, voice('Bells', 'en-US'), gwen])).toEqual([nora, gwen])
  })
})

describe('a language', () => {
  it('is spoken by voices of any region', () => {
    expect(speaks(gwen, 'en-US')).toBe(true)
    expect(speaks(gwen, 'de')).toBe(false)
    expect(speaks(gwen, undefined)).toBe(false)
  })
})

describe('what a voice is given at once', () => {
  it.each([
    ['has no limit on this computer', voice('Nora', 'en-US'), 1, undefined],
    ['is short for a voice on a server', cloud, 1, 175],
    ['is shorter where it speaks slowly, so that it is done before it dies', cloud, 0.5, 87],
    ['is not longer where it speaks fast', cloud, 2, 175],
    ['is a third where a character is a syllable', voice('Cloud', 'zh-CN', { local: false }), 1, 58],
  ])('%s', (_, who, rate, limit) => {
    expect(limitOf(who, rate)).toBe(limit)
  })
})
