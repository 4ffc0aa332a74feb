import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { patternsNotices } from '@/assets/hyphenation/notices'
import { patternsFor } from '@/components/word-aids/languages'

const thirdParty = readFileSync(new URL('../../../assets/THIRD-PARTY.md', import.meta.url), 'utf8')
const code = readFileSync(new URL('../../../components/word-aids/languages.ts', import.meta.url), 'utf8')

describe('the patterns words are parted by', () => {
  it('are all known by owner and licence, and no others are', () => {
    const loaded = [...code.matchAll(/hyphen\/patterns\/([^']+)\.js/g)].map(([, file]) => file)
    expect(loaded.length).toBeGreaterThan(4)
    expect([...loaded].sort()).toEqual(patternsNotices.map(({ file }) => file).sort())
  })

  it('come with the names of their owners', () => {
    for (const { language, copyright } of patternsNotices)
      expect(thirdParty).toContain(`- ${language}: Copyright (C) ${copyright}`)
  })

  it('leave out languages whose patterns may not go into the extension', () => {
    for (const language of ['cs', 'lv', 'ro', 'sk']) expect(patternsFor(language)).toBeUndefined()
  })

  it('are there for the languages of most articles', () => {
    for (const language of ['de', 'en', 'en-GB', 'es', 'fr']) expect(patternsFor(language)).toBeDefined()
  })
})
