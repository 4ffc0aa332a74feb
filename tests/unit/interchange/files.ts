/** Files for the tests of interchange: read from the fixtures, or made here where they are binary. */
import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import type { Glossary, GlossaryTerm } from '@/components/glossary/glossary'
import type { ReadFile } from '@/components/interchange/interchange'
import { readGlossaryFile } from '@/components/interchange/read-glossary'

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/glossaries/${name}`, import.meta.url)))
}

export async function readFixture(name: string): Promise<ReadFile> {
  return await readGlossaryFile(name, fixture(name))
}

export async function readText(name: string, text: string): Promise<ReadFile> {
  return await readGlossaryFile(name, bytesOf(text))
}

/** The glossary of a file that is expected to be read. */
export function glossaryOf(read: ReadFile): Glossary {
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.problem)}`)
  return read.glossary
}

export async function termsOf(name: string, text: string): Promise<readonly GlossaryTerm[]> {
  return glossaryOf(await readText(name, text)).terms
}

/** The code of the problem, or nothing where a file is read. */
export function problemOf(read: ReadFile): string | undefined {
  return read.ok ? undefined : read.problem.code
}

export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? bytesOf(content) : content]),
    ),
  )
}

/** A dictionary of StarDict: articles one after the other, and the list of their places. */
export function starDictOf(
  articles: readonly (readonly [word: string, article: string])[],
  { sequence = 'm', synonyms = [] as readonly (readonly [word: string, index: number])[] } = {},
) {
  const dict = bytesOf(articles.map(([, article]) => article).join(''))
  let offset = 0
  const index = articles.map(([word, article]) => {
    const size = bytesOf(article).length
    offset += size
    return [...bytesOf(word), 0, ...numberOf(offset - size), ...numberOf(size)]
  })
  const type = sequence === '' ? '' : `sametypesequence=${sequence}\n`
  return {
    'words.ifo': bytesOf(
      `StarDict's dict ifo file\nversion=2.4.2\nbookname=Harbour\nwordcount=${index.length}\n${type}`,
    ),
    'words.idx': new Uint8Array(index.flat()),
    'words.dict': dict,
    'words.syn': new Uint8Array(synonyms.flatMap(([word, at]) => [...bytesOf(word), 0, ...numberOf(at)])),
  }
}

function numberOf(value: number): number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}
