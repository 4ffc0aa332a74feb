import type { Words } from '@/components/ui/words'
import type { TermKind } from './glossary'

/** What a term is, in a word: "Place", "Group". */
export function kindLabel(words: Words, kind: TermKind): string {
  return words.say(`glossary.kinds.${kind}`)
}
