/** Which words of an article are offered unasked: those rarer than the reader's level allows that can be explained. */
import { type InTurns, type Steps, withoutTurns } from '@/components/article/steps'
import type { ArticleText, Span } from '@/components/text/text'
import type { Dictionary } from './dictionary'
import { hardBelow, type Levels, type ReaderLevel } from './levels'

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
export async function hardWords(
  text: ArticleText,
  level: ReaderLevel,
  dictionary: Dictionary,
  inTurns: InTurns = withoutTurns,
): Promise<HardWord[]> {
  const levels = await dictionary.levels()
  const lemmas = new Set<string>()
  const found: HardWord[] = []
  for (const hard of await inTurns(rareSteps(text, level, levels))) {
    const lemma = await dictionary.lemmaOf(hard.word)
    if (lemma === undefined || lemmas.has(lemma)) continue
    lemmas.add(lemma)
    found.push(hard)
  }
  return found
}

/** The words that are rare enough, whether they can be explained or not; with places to rest at. */
function* rareSteps(text: ArticleText, level: ReaderLevel, levels: Levels): Steps<HardWord[]> {
  const rare: HardWord[] = []
  const seen = new Set<string>()
  for (const { start, end, language } of text.blocks) {
    yield
    if (language !== undefined && !/^en\b/i.test(language)) continue
    for (const match of text.text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}'’@/._-]+/gu)) {
      const word = match[0].replace(/(?<![._'’-])[._'’-]+$/, '')
      if (!/^[a-z]{3,}$/.test(word) || seen.has(word)) continue
      seen.add(word)
      if (levels.zipf(word) < hardBelow[level])
        rare.push({ start: start + match.index, end: start + match.index + word.length, word })
    }
  }
  return rare
}
