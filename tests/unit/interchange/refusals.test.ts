/** What is refused, and with which word: each limit has one, and none takes long. */
import { readFileSync } from 'node:fs'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import english from '@/assets/locales/en.json'
import { limits } from '@/components/interchange/interchange'
import { readGlossaryFile, readGlossaryFiles } from '@/components/interchange/read-glossary'
import { bytesOf, problemOf, zipOf } from './files'

const row = 'term,definition\nquay,A wall.\n'

/** Milliseconds of CPU that a reading takes, and its problem. */
async function timed(name: string, bytes: Uint8Array): Promise<{ ms: number; code: string | undefined }> {
  const start = process.cpuUsage()
  const code = problemOf(await readGlossaryFile(name, bytes))
  const { user, system } = process.cpuUsage(start)
  return { ms: (user + system) / 1000, code }
}

describe('a file is refused', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['without anything in it', 'x.csv', new Uint8Array(), 'empty'],
    ['of white space', 'x.csv', bytesOf(' \n \n'), 'empty'],
    ['of more than 10 MB', 'x.csv', new Uint8Array(limits.fileBytes + 1).fill(65), 'tooLarge'],
    ['in another encoding', 'x.csv', new Uint8Array([...bytesOf('caf'), 0xe9, ...bytesOf(',A place.')]), 'notUnicode'],
    ['that is binary', 'x.csv', new Uint8Array(100), 'notText'],
    ['that is a PDF', 'x.csv', bytesOf('%PDF-1.7'), 'document'],
    ['that is a document of an office', 'x.docx', zipOf({ '[Content_Types].xml': '<Types/>' }), 'document'],
    ['that is a package of Anki', 'x.apkg', zipOf({ 'collection.anki2': 'SQLite' }), 'ankiPackage'],
    ['that is a zip of pictures', 'x.zip', zipOf({ 'a.png': 'x' }), 'unknownFormat'],
    ['that is a zip of several glossaries', 'x.zip', zipOf({ 'a.csv': row, 'b.csv': row }), 'severalFiles'],
    ['that is a zip in a zip', 'x.zip', zipOf({ 'a.csv': zipOf({ 'a.csv': row }) }), 'unknownFormat'],
    ['that is a cut-off zip', 'x.zip', zipOf({ 'a.csv': row }).subarray(0, 40), 'damaged'],
    ['that is a cut-off gzip', 'x.csv.gz', gzipSync(bytesOf(row.repeat(99))).subarray(0, 30), 'damaged'],
    ['whose archive leads out of itself', 'x.zip', zipOf({ '../a.csv': row }), 'unsafeName'],
    ['whose archive has an absolute name', 'x.zip', zipOf({ '/etc/a.csv': row }), 'unsafeName'],
    ['whose archive has a name with a drive', 'x.zip', zipOf({ 'C:\\a.csv': row }), 'unsafeName'],
    [
      'whose archive has too many files',
      'x.zip',
      zipOf(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.csv`, row]))),
      'tooManyFiles',
    ],
    ['that is nested too deeply', 'x.json', bytesOf('['.repeat(1_000_000)), 'tooDeep'],
    ['whose elements are nested too deeply', 'x.html', bytesOf(`<dl>${'<div>'.repeat(500_000)}`), 'tooDeep'],
    ['whose elements are too many', 'x.html', bytesOf(`<dl>${'<br>'.repeat(limits.elements + 1)}`), 'tooManyParts'],
    [
      'with more terms than are looked at',
      'x.csv',
      bytesOf(Array.from({ length: 100_001 }, (_, i) => `t${i},d\n`).join('')),
      'tooManyTerms',
    ],
  ])('%s', { timeout: 30_000 }, async (_, name, bytes, code) => {
    const result = await timed(name, bytes)
    expect(result.code).toBe(code)
    expect(result.ms).toBeLessThan(5_000)
  })

  test('when it is one of several that do not belong together', async () => {
    const file = { name: 'a.csv', bytes: bytesOf(row) }
    expect(problemOf(await readGlossaryFiles([file, file]))).toBe('severalFiles')
    expect(problemOf(await readGlossaryFiles([]))).toBe('empty')
  })

  test('when it is protected by a password', async () => {
    const bytes = zipOf({ 'a.csv': row })
    const central = bytes.findIndex((_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1)
    bytes[central + 8] = (bytes[central + 8] ?? 0) | 1
    expect(problemOf(await readGlossaryFile('x.zip', bytes))).toBe('locked')
  })

  test('when it unpacks to more than it may, whatever size it states', { timeout: 60_000 }, async () => {
    const large = new Uint8Array(60 * 1024 * 1024).fill(97)
    const bomb = zipSync({ 'a.csv': large }, { level: 6 })
    const honest = await timed('x.zip', bomb)
    expect(honest.code).toBe('tooLargeUnpacked')
    // In the list at the end, an entry states its size 24 bytes after its mark.
    const central = bomb.findLastIndex((_, at) => bomb[at] === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1)
    for (let at = central + 24; at < central + 28; at += 1) bomb[at] = 0
    const lying = await timed('x.zip', bomb)
    expect(lying.code).toBe('tooLargeUnpacked')
    expect(Math.max(honest.ms, lying.ms)).toBeLessThan(2_000)
    expect((await timed('x.csv.gz', gzipSync(large, { level: 6 }))).code).toBe('tooLargeUnpacked')
  })
})

describe('what would take for ever ends soon', () => {
  const length = 2_000_000
  test.each([
    ['unclosed quotation marks', 'x.csv', 'a,"b\n'],
    ['doubled quotation marks', 'x.csv', '"""'],
    ['empty lines', 'x.csv', '\n'],
    ['empty cells', 'x.csv', ',\n'],
    ['cells in one row', 'x.csv', 'a,'],
    ['bars', 'x.csv', 'a,b|||||||||||'],
    ['unclosed tags', 'x.html', '<dl><dt><b '],
    ['unclosed comments', 'x.html', '<!--'],
    ['names without values', 'x.html', '<dt>'],
    ['ampersands', 'x.html', '&'],
    ['types of documents', 'x.html', '<!DOCTYPE '],
    ['lists in lists', 'x.html', '<dl><dd>'],
    ['tags that close nothing', 'x.html', '</p></b>'],
    ['sections of characters', 'x.tbx', '<![CDATA['],
    ['brackets of JSON', 'x.json', '[]'],
    ['keys of JSON', 'x.json', '{"a":'],
  ])('%s', { timeout: 60_000 }, async (_, name, piece) => {
    const heads: Readonly<Record<string, string>> = {
      'x.csv': 'term,definition\n',
      'x.html': '<dl><dt>a<dd>b',
      'x.tbx': '<tbx>',
    }
    const text = (heads[name] ?? '') + piece.repeat(length / piece.length)
    const { ms } = await timed(name, bytesOf(text))
    expect(ms).toBeLessThan(4_000)
  })
})

test('no words are left over: each is for a code that a file can meet', () => {
  // That each code has words, the compiler knows.
  const { problems, reasons, notes } = english.interchange
  const codes = readFileSync(new URL('../../../components/interchange/interchange.ts', import.meta.url), 'utf8')
  for (const code of [problems, reasons, notes].flatMap(Object.keys)) expect(codes).toContain(`'${code}'`)
})
