/** Which words of an article are offered unasked: those rarer than the reader's level allows that can be explained. */
import type { ArticleText, Span } from '@/components/text/text'
import type { Dictionary } from './dictionary'
import { hardBelow, type ReaderLevel } from './levels'

/** A word to offer: its first mention in the article. */
export interface HardWord extends Span {
  /** As it stands in the text. */
  readonly word: string
}

/**
 * The hard words of the English blocks of a text, in order, the first mention of each. A capitalised word may be a name,
 * and a hyphened one is explained by its parts when asked for, so neither is offered. How many are shown, and where
 * (none in headings or links), is for the caller to decide.
 */
export async function hardWords(text: ArticleText, level: ReaderLevel, dictionary: Dictionary): Promise<HardWord[]> {
  const levels = await dictionary.levels()
  const found: HardWord[] = []
  const seen = new Set<string>()
  const lemmas = new Set<string>()
  for (const { start, end, language } of text.blocks) {
    if (language !== undefined && !/^en\b/i.test(language)) continue
    for (const match of text.text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}'’@/._-]+/gu)) {
      const word = match[0].replace(/(?<![._'’-])[._'’-]+$/, '')
      if (!/^[a-z]{3,}$/.test(word) || seen.has(word)) continue
      seen.add(word)
      const lemma = levels.zipf(word) >= hardBelow[level] ? undefined : await dictionary.lemmaOf(word)
      if (lemma === undefined || lemmas.has(lemma)) continue
      lemmas.add(lemma)
      found.push({ start: start + match.index, end: start + match.index + word.length, word })
    }
  }
  return found
}
