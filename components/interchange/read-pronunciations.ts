import { unguarded } from './formulas'
import { limits, type Problem, Refusal, refuse } from './interchange'
import { attribute, childrenOf, type MarkupElement, parseMarkup, textOf, within } from './markup'
import { decodeText } from './plain-text'
import { type RawPronunciation, type ReadPronunciations, settlePronunciations } from './pronunciation-files'
import { delimiterOf, rowsOf } from './rows'

const tooLarge: Problem = { code: 'tooLarge', values: [limits.fileBytes / 1024 / 1024] }

/**
 * Reads a lexicon from PLS or from a table; told apart by what the file holds, not by its name. Answers with a reason for
 * what cannot be read; never throws, and always ends: all work is bounded by `limits`.
 */
export function readPronunciations(file: Uint8Array | string, name: string): ReadPronunciations {
  try {
    if (file.length > limits.fileBytes) return { reason: tooLarge }
    const text = typeof file === 'string' ? file.replace(/^\ufeff/, '') : decodeText(file, name.slice(0, 60))
    const head = text.slice(0, 4_000).trimStart()
    if (head === '') refuse('empty')
    if (head.startsWith('<')) return settlePronunciations('pls', readPls(text))
    return settlePronunciations('csv', readTable(text))
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.problem }
    throw error
  }
}

/** Reads a lexicon from a file that was chosen. One that is too large is not even loaded. Rejects where it cannot be read. */
export async function readPronunciationFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<ReadPronunciations> {
  if (file.size > limits.fileBytes) return { reason: tooLarge }
  return readPronunciations(new Uint8Array(await file.arrayBuffer()), file.name)
}

/** A lexeme gives each of its spellings its first sound that can be used; of several, the one marked as preferred. */
function* readPls(text: string): Generator<RawPronunciation> {
  const root = parseMarkup(text, 'xml')
  const lexicon = within(root, 'lexicon').next().value
  if (lexicon === undefined) return refuse('unknownFormat')
  const language = attribute(lexicon, 'xml:lang')
  const ownAlphabet = attribute(lexicon, 'alphabet') ?? 'ipa'
  let line = 0
  for (const lexeme of within(lexicon, 'lexeme')) {
    line += 1
    if (line > limits.entries) refuse('tooManyTerms', limits.terms)
    const said = saidOf(lexeme, ownAlphabet)
    const isAny = (attribute(lexeme, 'role') ?? '').split(/\s+/).includes('sidelight:any')
    const spoken = attribute(lexeme, 'xml:lang') ?? (isAny ? undefined : language)
    const graphemes = childrenOf(lexeme, 'grapheme').slice(0, limits.spellings).map(textOf)
    for (const written of graphemes.length === 0 ? [''] : graphemes) {
      const pronunciation = { written, ...(spoken !== undefined && { language: spoken }), ...said.fields }
      yield {
        line,
        pronunciation,
        ...(said.other !== undefined && { skip: { code: 'otherAlphabet', alphabet: said.other } }),
      }
    }
  }
}

/** What we write for "by letters" and "as a word", which the format has no element for. */
const roles: Readonly<Record<string, 'letters' | 'word'>> = { 'sidelight:letters': 'letters', 'sidelight:word': 'word' }

function saidOf(lexeme: MarkupElement, ownAlphabet: string) {
  const byPreference = (elements: readonly MarkupElement[]) =>
    elements.toSorted((a, b) => Number(attribute(b, 'prefer') === 'true') - Number(attribute(a, 'prefer') === 'true'))
  const phonemes = byPreference(childrenOf(lexeme, 'phoneme'))
  const usable = phonemes.find((phoneme) => (attribute(phoneme, 'alphabet') ?? ownAlphabet).toLowerCase() === 'ipa')
  const [alias] = byPreference(childrenOf(lexeme, 'alias')).map(textOf)
  const as = (attribute(lexeme, 'role') ?? '')
    .split(/\s+/)
    .map((role) => (Object.hasOwn(roles, role) ? roles[role] : undefined))
    .find(Boolean)
  const ipa = usable && textOf(usable)
  const [first] = phonemes
  const other = first !== undefined && usable === undefined && alias === undefined && as === undefined
  return {
    fields: {
      ...(ipa !== undefined && { ipa }),
      ...(alias !== undefined && { respelling: alias }),
      ...(as !== undefined && { as }),
    },
    ...(other && { other: (attribute(first, 'alphabet') ?? ownAlphabet).slice(0, 40) }),
  }
}

type Column = 'written' | 'language' | 'ipa' | 'respelling' | 'as'

/** Names of columns, as we and others write them. */
const columns: Readonly<Record<string, Column>> = {
  ...{ written: 'written', word: 'written', term: 'written', grapheme: 'written', text: 'written', name: 'written' },
  ...{ language: 'language', lang: 'language', locale: 'language', ipa: 'ipa', phoneme: 'ipa', sounds: 'ipa' },
  ...{
    pronunciation: 'ipa',
    respelling: 'respelling',
    alias: 'respelling',
    'say as': 'respelling',
    spoken: 'respelling',
  },
  ...{ as: 'as', kind: 'as', how: 'as' },
}

function headingOf(cells: readonly string[]): readonly (Column | undefined)[] | undefined {
  const found = cells.map((cell) => {
    const key = cell.trim().toLowerCase()
    return Object.hasOwn(columns, key) ? columns[key] : undefined
  })
  return found.includes('written') && found.filter((column) => column !== undefined).length > 1 ? found : undefined
}

function* readTable(text: string): Generator<RawPronunciation> {
  const delimiter = delimiterOf(text, (cells) => headingOf(cells) !== undefined) ?? refuse('noColumns')
  let heading: readonly (Column | undefined)[] | undefined
  let count = 0
  for (const { line, cells } of rowsOf(text, delimiter)) {
    count += 1
    if (count > limits.entries) refuse('tooManyTerms', limits.terms)
    const found = heading === undefined ? headingOf(cells) : undefined
    // Without a heading: the word, then how it is said.
    heading ??= found ?? ['written', 'respelling']
    if (found !== undefined) continue
    const values: Partial<Record<Column, string>> = {}
    for (const [index, cell] of cells.entries()) {
      const column = heading[index]
      const value = unguarded(cell).trim()
      if (column !== undefined && value !== '') values[column] ??= value
    }
    const { written = '', as, ...rest } = values
    const spoken = rest.respelling
    // "/ˈdɑːɛʃ/" in a column without a name is no respelling.
    const isSounds = rest.ipa === undefined && spoken !== undefined && /^[/[].*[/\]]$/.test(spoken)
    const fields = isSounds ? { ...rest, ipa: spoken } : rest
    if (isSounds) delete fields.respelling
    yield { line, pronunciation: { written, ...fields, ...((as === 'letters' || as === 'word') && { as }) } }
  }
}
