/** A glossary of ours → a file for others. JSON keeps everything; the others keep what their format has a place for. */
import type { Glossary, GlossaryTerm } from '@/components/glossary/glossary'
import { writeAnki } from './anki'
import { unmistakable } from './marked-up'
import { writeHtml, writeTbx } from './write-markup'
import { writeTable } from './write-table'

export type WriteFormat = 'json' | 'csv' | 'tsv' | 'json-ld' | 'html' | 'tbx' | 'anki'

export interface WrittenFile {
  /** A file name that every system takes. */
  readonly name: string
  /** MIME type. */
  readonly type: string
  readonly text: string
}

const writers: Readonly<
  Record<
    WriteFormat,
    { readonly ending: string; readonly type: string; readonly write: (glossary: Glossary) => string }
  >
> = {
  json: { ending: 'json', type: 'application/json', write: writeJson },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8', write: (glossary) => writeTable(glossary, ',') },
  tsv: {
    ending: 'tsv',
    type: 'text/tab-separated-values;charset=utf-8',
    write: (glossary) => writeTable(glossary, '\t'),
  },
  'json-ld': { ending: 'jsonld', type: 'application/ld+json', write: writeJsonLd },
  html: { ending: 'html', type: 'text/html;charset=utf-8', write: writeHtml },
  tbx: { ending: 'tbx', type: 'application/x-tbx', write: writeTbx },
  anki: { ending: 'txt', type: 'text/plain;charset=utf-8', write: writeAnki },
}

/** A glossary as a file in the format. Whatever the glossary holds stands in it as text: nothing can become code there. */
export function writeGlossary(glossary: Glossary, format: WriteFormat): WrittenFile {
  const { ending, type, write } = writers[format]
  return { name: `${fileNameOf(glossary.name)}.${ending}`, type, text: write(glossary) }
}

/** `World affairs` → `world-affairs-glossary`: letters and digits of any script, and no name that a system reserves. */
export function fileNameOf(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
    .toWellFormed()
  return `${words}${words === '' ? '' : '-'}glossary`
}

/** Our own format, whole: a line a term, so that two versions of a file can be compared and large ones stay small. */
function writeJson({ terms, ...file }: Glossary): string {
  const head = JSON.stringify(file).slice(0, -1)
  return `${head},"terms":[\n${terms.map((term) => JSON.stringify(term)).join(',\n')}\n]}\n`
}

/** schema.org's `DefinedTermSet`; the vocabulary has one place for other names, so all spellings stand there. */
function writeJsonLd(glossary: Glossary): string {
  const set = {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    name: glossary.name,
    inLanguage: glossary.language,
    license: glossary.licence,
    creditText: glossary.source,
    hasDefinedTerm: glossary.terms.map((term) => ({
      '@type': 'DefinedTerm',
      termCode: term.id,
      name: term.term,
      alternateName: otherNames(term),
      description: unmistakable(term.definition),
      additionalType: term.kind,
      inLanguage: term.language,
    })),
  }
  return `${JSON.stringify(set, null, 1)}\n`
}

function otherNames(term: GlossaryTerm): readonly string[] | undefined {
  const names = [
    ...(term.aliases ?? []),
    ...(term.abbreviations ?? []),
    ...(term.variants ?? []),
    ...(term.native ?? []).map(({ text }) => text),
  ]
  return names.length === 0 ? undefined : names
}
