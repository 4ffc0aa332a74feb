import type { Words } from '@/components/ui/words'
import type { Explanation } from './found-term'
import type { Origin } from './glossary'

/** Who explains: the page, the article, the person, a bundled glossary or the dictionary. */
export function originOf({ glossary }: Explanation): Origin {
  return glossary.origin ?? 'bundled'
}

/** Where an explanation comes from, as a card says it: "This article", or the name of a glossary. */
export function sourceOf(words: Words, explanation: Explanation): string {
  const origin = originOf(explanation)
  if (origin === 'page' || origin === 'article') return words.say(`glossary.origins.${origin}`)
  return explanation.term.source ?? explanation.glossary.name
}
