/**
 * Lists of terms: `<dl>` where it is a glossary. The same mark-up carries questions and answers, dialogues, addresses and
 * the data of a page ("Date", "Author"), so a list counts as a whole: short terms, each once, with prose beside them.
 */
import { type Article, type ArticleElement, elementsOf } from '@/components/article/article'
import type { ArticleText, Span } from '@/components/text/text'
import type { ArticleDefinition } from './definitions'
import { placedIn } from './placed'

const longestTerm = 80
const mostWords = 8
const longestMeaning = 2_000
/** Lists longer than this are catalogues. */
const mostEntries = 1_000

interface Entry {
  /** Terms that share one meaning. */
  readonly terms: readonly Span[]
  readonly meaning: Span
}

/** The entries of those lists in `article` that are glossaries. */
export function termListsIn(article: Article, text: ArticleText): ArticleDefinition[] {
  const lists = elementsOf(article.body, ({ tag }) => tag === 'dl')
  if (lists.length === 0) return []
  const extents = new Map(
    placedIn(article, text, ({ tag }) => tag === 'dt' || tag === 'dd').map(({ element, start, end }) => [
      element,
      { start, end },
    ]),
  )
  return lists.flatMap((list) => {
    const entries = entriesOf(list, extents)
    if (!isGlossary(list, entries, text.text)) return []
    return entries.flatMap(({ terms, meaning }) =>
      terms.map((termSpan) => {
        const whole = text.text.slice(meaning.start, meaning.end)
        return {
          term: text.text.slice(termSpan.start, termSpan.end),
          termSpan,
          meaning: whole.slice(0, longestMeaning),
          meaningSpan: { start: meaning.start, end: meaning.start + Math.min(whole.length, longestMeaning) },
          proof: { start: termSpan.start, end: meaning.end },
          origin: 'markup',
          rule: 'dl',
          kind: 'definition',
          isSure: entries.length > 2,
        } satisfies ArticleDefinition
      }),
    )
  })
}

/** The terms of a list with the first text after each; groups in boxes are seen through. */
function entriesOf(list: ArticleElement, extents: ReadonlyMap<ArticleElement, Span>): Entry[] {
  const entries: Entry[] = []
  let terms: Span[] = []
  for (const element of elementsOf(list.children, ({ tag }) => tag === 'dt' || tag === 'dd').slice(0, mostEntries)) {
    const extent = extents.get(element)
    if (extent === undefined) continue
    if (element.tag === 'dt') terms.push(extent)
    else if (terms.length > 0) {
      entries.push({ terms, meaning: extent })
      terms = []
    }
  }
  return entries
}

function isGlossary(list: ArticleElement, entries: readonly Entry[], text: string): boolean {
  const isMeant = elementsOf(list.children, ({ tag }) => tag === 'dfn').length > 0
  if (entries.length < (isMeant ? 1 : 2)) return false
  const terms = entries.flatMap((entry) => entry.terms.map(({ start, end }) => text.slice(start, end)))
  const most = (count: number, of: number): boolean => count >= 0.75 * of
  const isTerm = (term: string): boolean =>
    term.length <= longestTerm && term.split(/\s+/).length <= mostWords && /\p{L}/u.test(term) && !/[?:]\s*$/.test(term)
  // Prose: several words, most of them in small letters where there are such.
  const isProse = ({ meaning: { start, end } }: Entry): boolean => {
    const words = text.slice(start, end).split(/\s+/)
    const small = words.filter((word) => !/^[\p{Lu}\p{N}\p{P}\p{S}]/u.test(word))
    return words.length >= 4 && small.length * 2 >= words.length
  }
  // Speakers come back, terms do not.
  return (
    most(terms.filter(isTerm).length, terms.length) &&
    most(entries.filter(isProse).length, entries.length) &&
    most(new Set(terms).size, terms.length)
  )
}
