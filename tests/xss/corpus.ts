/** What a corpus of hostile things holds. Each file of it is a JSON array; what an entry is, is told by its fields. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Markup that tries to run script, leak, lead away or take over the panel; or, with `keep`, that is to be kept. */
export interface Vector {
  readonly id: string
  readonly html: string
  /** `page`: it is the whole page. Else it stands between the paragraphs of an article. */
  readonly channel?: string
  /** Codes of what must hold; `no-net` forbids pictures, too. */
  readonly must?: readonly string[]
  /** Selectors that must match in the article; one that begins with `text:` says what must be read in it. */
  readonly keep?: readonly string[]
}

/** A page that is made by a rule, since written out it would be too long. */
export interface Generator {
  readonly id: string
  readonly kind: string
  readonly params: Readonly<Record<string, unknown>>
}

/** A glossary's file. */
export interface GlossaryFile {
  readonly id: string
  /** What its name ends in. */
  readonly name: string
  readonly content: string
}

/** A message to the extension, and where it comes from. */
export interface Message {
  readonly id: string
  readonly from: string
  readonly message: unknown
}

export interface Corpus {
  readonly vectors: readonly Vector[]
  readonly generators: readonly Generator[]
  readonly glossaries: readonly GlossaryFile[]
  readonly messages: readonly Message[]
}

/** Ours: markup, and the other kinds. */
export function ownCorpus(): Corpus {
  return corpusOf(['vectors.json', 'kinds.json'].map((name) => join(import.meta.dirname, name)))
}

/** A file, or every `.json` of a folder. Throws an Error that says what is wrong with it. */
export function readCorpus(path: string): Corpus {
  const isFolder = statSync(path).isDirectory()
  const names = isFolder ? readdirSync(path).filter((name) => name.endsWith('.json')) : []
  return corpusOf(isFolder ? names.map((name) => join(path, name)) : [path])
}

function corpusOf(files: readonly string[]): Corpus {
  const entries = files.flatMap(entriesOf)
  const having = <T>(...fields: string[]): T[] =>
    entries.filter((entry) => fields.every((name) => name in entry)) as T[]
  return {
    vectors: having<Vector>('html'),
    generators: having<Generator>('kind', 'params'),
    glossaries: having<GlossaryFile>('name', 'content'),
    messages: having<Message>('from', 'message'),
  }
}

function entriesOf(file: string): object[] {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(read)) throw new Error(`${file} holds no array.`)
  return read.map((entry: unknown, index) => {
    const isKnown = typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
    const given =
      isKnown && ['html', 'kind', 'content', 'from'].some((name) => typeof Reflect.get(entry, name) === 'string')
    if (!given) throw new Error(`${file}: entry ${index + 1} has no “id” and “html”.`)
    return entry as object
  })
}
