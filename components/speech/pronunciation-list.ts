/** The person's own pronunciations as they are shown, and what a file would change of them. */
import { addPronunciations } from '@/components/narration/kept-pronunciations'
import type { Pronunciation } from '@/components/narration/lexicon'

/** What tells one from another: the written form with the language it holds for. */
export function keyOf({ written, language }: Pick<Pronunciation, 'written' | 'language'>): string {
  return `${written}\n${language ?? ''}`
}

/** What taking a whole file into the list would do. */
export interface Merged {
  readonly list: readonly Pronunciation[]
  readonly added: number
  /** Are said another way after it. */
  readonly replaced: number
  readonly same: number
  /** For which there is no room. */
  readonly left: number
}

/** Of two for the same words the file's holds. */
export function mergePronunciations(own: readonly Pronunciation[], file: readonly Pronunciation[]): Merged {
  const { list, added, replaced, left } = addPronunciations(own, file)
  const soundOf = ({ ipa, respelling, as }: Pronunciation): string => JSON.stringify([ipa, respelling, as])
  const before = new Map(own.map((one) => [keyOf(one), soundOf(one)]))
  const after = new Map(list.map((one) => [keyOf(one), soundOf(one)]))
  const same = file.filter((one) => before.has(keyOf(one)) && before.get(keyOf(one)) === after.get(keyOf(one))).length
  return { list, added, replaced: replaced - same, same, left }
}

/** Those that answer to what was typed, in the order of the alphabet. */
export function listed(list: readonly Pronunciation[], query: string, inLanguage: string): readonly Pronunciation[] {
  const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const wanted = fold(query.trim())
  const collator = new Intl.Collator(inLanguage, { numeric: true })
  return list
    .filter(({ written, respelling = '', ipa = '' }) => fold(`${written}\n${respelling}\n${ipa}`).includes(wanted))
    .toSorted((a, b) => collator.compare(a.written, b.written) || collator.compare(a.language ?? '', b.language ?? ''))
}
