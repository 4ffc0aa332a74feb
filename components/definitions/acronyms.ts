/**
 * Acronyms and other short forms that the article spells out, both ways round: "Syrian Democratic Forces (SDF)",
 * "SDF (Syrian Democratic Forces)", "the Syrian Democratic Forces, or SDF,". What it uses without spelling it out is
 * sought in `implied.ts`.
 */
import { atOnce, type Steps } from '@/components/article/steps'
import type { ArticleText, Block } from '@/components/text/text'
import { pairAt } from './bracketed'
import { bracketsIn } from './brackets'
import { Budget } from './budget'
import type { ArticleDefinition } from './definitions'
import { lettersOf } from './letters'
import type { Pair } from './pair'
import { sentenceAt } from './proof'
import { translatedAt } from './translated'
import { pairsInLine } from './unbracketed'

/** Spent on one text at most; 5,000 words of news spend about a tenth. */
const mostUnits = 200_000
/** What it costs to look into a bracket at all. */
const perBracket = 100

/** The short forms that `text` spells out, each pair once, where it first stands. */
export const acronymsIn = (text: ArticleText): ArticleDefinition[] => atOnce(acronymSteps(text))

/** The same, with places to rest at. */
export function* acronymSteps(text: ArticleText): Steps<ArticleDefinition[]> {
  const found: ArticleDefinition[] = []
  const seen = new Set<string>()
  const budget = new Budget(mostUnits)
  for (const block of text.blocks) {
    yield
    for (const pair of pairsIn(text.text, block, budget)) {
      const { rule, short, long } = pair
      const term = text.text.slice(short.start, short.end)
      const meaning = text.text.slice(long.start, long.end)
      // What is spelled out by its letters needs no other language.
      const key = rule === 'acronym-translated' ? term : `${term}\n${meaning}`
      if (seen.has(key)) continue
      seen.add(key).add(term)
      found.push({
        term,
        termSpan: short,
        meaning,
        meaningSpan: long,
        proof: sentenceAt(text, block, short.start),
        origin: 'words',
        rule,
        kind: 'expansion',
        isSure: isSure(pair, term, meaning),
      })
    }
  }
  return found
}

/**
 * A single letter is too little, two with one from the midst of a word are hardly more, a word in small letters may be one,
 * and a name in one word with letters from all over is a ticker or a code ("Istanbul (IST)") as often as not.
 */
function isSure({ rule, cost }: Pair, short: string, long: string): boolean {
  if (rule === 'acronym-translated') return false
  const letters = lettersOf(short)
  const isOneName = /^\p{Lu}\S*$/u.test(long)
  return letters.length > 1 && /\p{Lu}|\p{Lo}/u.test(letters) && cost <= letters.length && !(isOneName && cost > 0)
}

function pairsIn(text: string, block: Block, budget: Budget): Pair[] {
  const pairs = pairsInLine(text, block, budget)
  for (const bracket of bracketsIn(text, block.start, block.end)) {
    if (!budget.spend(perBracket)) break
    const pair = pairAt(text, block, bracket, budget) ?? translatedAt(text, block, bracket, budget)
    if (pair !== undefined) pairs.push(pair)
  }
  return pairs.sort((a, b) => a.short.start - b.short.start)
}
