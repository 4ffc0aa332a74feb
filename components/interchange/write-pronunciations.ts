/** Lexicons as files: PLS 1.0, which other speech programs read, and a table for people. */
import type { Pronunciation } from '@/components/narration/lexicon'
import { escaped } from './marked-up'
import { cellOf } from './write-table'

/**
 * PLS 1.0. A lexicon has one language; a lexeme of another one says so, which other readers pass over. What the format
 * has no element for ("by letters", "as a word", "in every language") is a role under a name of ours.
 */
export function writePls(pronunciations: readonly Pronunciation[], language = 'en'): string {
  const lexemes = pronunciations.map(({ written, language: own, ipa, respelling, as }) => {
    const roles = [as ?? '', own === undefined ? 'any' : '']
      .filter((role) => role !== '')
      .map((role) => `sidelight:${role}`)
    const tag = own === undefined || own === language ? '' : ` xml:lang="${escaped(own)}"`
    const attributes = `${tag}${roles.length === 0 ? '' : ` role="${roles.join(' ')}"`}`
    const said = [
      ipa === undefined ? '' : `<phoneme>${escaped(ipa)}</phoneme>`,
      respelling === undefined ? '' : `<alias>${escaped(respelling)}</alias>`,
    ]
    return `<lexeme${attributes}><grapheme>${escaped(written)}</grapheme>${said.join('')}</lexeme>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" xmlns:sidelight="urn:sidelight" alphabet="ipa" xml:lang="${escaped(language)}">`,
    ...lexemes,
    '</lexicon>\n',
  ].join('\n')
}

/** A heading that our reader and people know, then a line a word. No cell is a formula to a spreadsheet. */
export function writeCsv(pronunciations: readonly Pronunciation[]): string {
  const heading = ['written', 'language', 'ipa', 'respelling', 'as']
  const rows = pronunciations.map(({ written, language = '', ipa = '', respelling = '', as = '' }) => [
    written,
    language,
    ipa,
    respelling,
    as,
  ])
  // Spreadsheets take a file for UTF-8 by its byte order mark only, and RFC 4180 ends lines this way.
  return `\ufeff${[heading, ...rows].map((cells) => cells.map((cell) => cellOf(cell, ',')).join(',')).join('\r\n')}\r\n`
}
