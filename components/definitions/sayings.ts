/**
 * Definitions that the article's own sentences give: "the Mezopotamya news agency, a Turkey-based Kurdish outlet,".
 * English only: in a block of another language nothing is found, and where the language is not told, nothing unless the
 * words look English. Rules that were right less than 97 times in 100 are found, too, but not sure (`isSure`).
 */
import { atOnce, type Steps } from '@/components/article/steps'
import type { ArticleText, Block } from '@/components/text/text'
import { apposition, pronounIs, relativeClause } from './appositions'
import { beforeName, kindBeforeName, roleBeforeName } from './before-names'
import type { ArticleDefinition } from './definitions'
import { knownAs, or } from './named-terms'
import { placeIn, placeOf, position } from './places-in-text'
import { colon, isA, isShortFor, refersTo } from './predicates'
import type { Rule, Saying, TokenRange } from './saying'
import { sentenceSpans } from './sentence-ends'
import { isHeadline, type Sentence, sentenceAt, type Token } from './sentence-tokens'
import { acronymFor, termApposition, translation } from './term-glosses'

/** Rules whose findings may be shown unasked; measured by `npm run bench:glossary -- --only definitions`. */
const sure: ReadonlySet<Rule> = new Set<Rule>([
  'role-apposition',
  'role-name',
  'is-a',
  'known-as',
  'also-known-as',
  'before-name',
  'place-in',
])

/** What says most comes first when several rules define one term. */
const order: readonly Rule[] = [
  'acronym-for',
  'known-as',
  'translation',
  'apposition',
  'role-apposition',
  'dash',
  'who-is',
  'before-name',
  'is-a',
  'she-is',
  'colon',
  'refers-to',
  'kind-of',
  'term-apposition',
  'also-known-as',
  'or',
  'role-name',
  'kind-name',
  'bracket',
  'place-genitive',
  'place-position',
  'place-in',
]

/** No article has more sentences; what has is a list or worse, and is read so far. */
const mostSentences = 1200

/** What the article's sentences define, in the order of the text: one definition a term, by the rule that says most. */
export const sayingsIn = (text: ArticleText): ArticleDefinition[] => atOnce(sayingSteps(text))

/** The same, with places to rest at. */
export function* sayingSteps(text: ArticleText): Steps<ArticleDefinition[]> {
  const blocks: Block[] = []
  for (const block of text.blocks) {
    yield
    if (isProse(block) && isEnglish(text, block)) blocks.push(block)
  }
  const words = yield* wordsIn(text, blocks)
  const best = new Map<string, ArticleDefinition & { readonly rank: number }>()
  let previous: Sentence | undefined
  let count = 0
  for (const block of blocks) {
    yield
    for (const span of sentenceSpans(text.text, block)) {
      const sentence = sentenceAt(text.text, span, words.isName, words.isRare)
      count += 1
      if (count > mostSentences) break
      const before = previous
      previous = sentence
      if (sentence === undefined || isHeadline(sentence)) continue
      const findings = [...sayingsOf(sentence, (word) => words.counts.get(word) ?? 0)].map((saying) =>
        definitionOf(text.text, sentence, saying),
      )
      const told = before === undefined ? undefined : pronounIs(before.tokens, sentence.tokens)
      if (told !== undefined && before !== undefined)
        findings.push(definitionOf(text.text, sentence, { ...told, rule: 'she-is' }, before))
      for (const found of findings) {
        const key = found.term.toLowerCase()
        const rival = best.get(key)
        if (rival === undefined || found.rank < rival.rank) best.set(key, found)
      }
    }
  }
  return [...best.values()]
    .sort((a, b) => a.termSpan.start - b.termSpan.start)
    .map(({ rank: _, ...definition }) => definition)
}

const skipped = new Set(['pre', 'address', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption'])

function isProse(block: Block): boolean {
  return !skipped.has(block.tag)
}

function isEnglish(text: ArticleText, block: Block): boolean {
  if (block.language !== undefined) return /^en(?:$|[-_])/i.test(block.language)
  const words =
    text.text
      .slice(block.start, Math.min(block.end, block.start + 2000))
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const plain = words.filter((word) => english.has(word)).length
  return plain >= 1 && plain * 10 >= words.length
}

const english = new Set(
  'the of and to in is was for that with as on by at from an are his her who which known called said'.split(' '),
)

interface WordUse {
  readonly isName: (word: string) => boolean
  readonly isRare: (word: string) => boolean
  readonly counts: ReadonlyMap<string, number>
}

/** Words written with a capital inside a sentence, and how often each capitalised word occurs. */
function* wordsIn(text: ArticleText, blocks: readonly Block[]): Steps<WordUse> {
  const names = new Set<string>()
  const plain = new Set<string>()
  const counts = new Map<string, number>()
  for (const block of blocks) {
    yield
    const slice = text.text.slice(block.start, block.end)
    for (const match of slice.matchAll(/\p{L}[\p{L}\p{N}]*/gu)) {
      if (/^\p{Ll}/u.test(match[0])) {
        plain.add(match[0])
        continue
      }
      const lower = match[0].toLowerCase()
      counts.set(lower, (counts.get(lower) ?? 0) + 1)
      if (/[\p{Ll}\d,] $/u.test(slice.slice(Math.max(0, match.index - 2), match.index))) names.add(lower)
    }
  }
  return { isName: (word) => names.has(word), isRare: (word) => !plain.has(word), counts }
}

const verbs = new Set('is are was were refers refer defined'.split(' '))
const namings = new Set('known called dubbed nicknamed termed named'.split(' '))

function* sayingsOf({ tokens }: Sentence, mentions: (word: string) => number): Generator<Saying> {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) continue
    for (const saying of rulesAt(tokens, at, token, mentions)) if (saying !== undefined) yield saying
  }
}

/** What the rules that a token may set off find there. */
function rulesAt(
  tokens: readonly Token[],
  at: number,
  { kind, lower }: Token,
  mentions: (word: string) => number,
): readonly (Saying | undefined)[] {
  if (kind === 'mark')
    return [
      apposition(tokens, at),
      beforeName(tokens, at),
      relativeClause(tokens, at),
      placeIn(tokens, at),
      position(tokens, at),
      translation(tokens, at),
      termApposition(tokens, at),
      or(tokens, at),
      colon(tokens, at),
    ]
  if (kind === 'possessive') return [placeOf(tokens, at)]
  if (namings.has(lower)) return [knownAs(tokens, at)]
  if (verbs.has(lower)) return [isA(tokens, at), isShortFor(tokens, at), refersTo(tokens, at)]
  const next = tokens[at + 1]
  if (next?.lower === 'for') return [acronymFor(tokens, at, mentions)]
  return next?.kind === 'name' || next?.lower === 'of' ? [roleBeforeName(tokens, at), kindBeforeName(tokens, at)] : []
}

/** `named` is the sentence that has the term, where it is another one. */
function definitionOf(
  text: string,
  sentence: Sentence,
  saying: Saying,
  named = sentence,
): ArticleDefinition & { rank: number } {
  const { end } = sentence
  const termSpan = placeOfRange(named, saying.term)
  const meaningSpan = placeOfRange(sentence, saying.meaning)
  const meaning = text.slice(meaningSpan.start, meaningSpan.end)
  return {
    term: text.slice(termSpan.start, termSpan.end),
    termSpan,
    meaning: (saying.before ?? '') + meaning,
    ...(saying.before === undefined && { meaningSpan }),
    proof: { start: named.start, end },
    origin: 'words',
    rule: saying.rule,
    kind: 'definition',
    isSure: sure.has(saying.rule),
    rank: order.indexOf(saying.rule),
  }
}

function placeOfRange({ tokens, start, end }: Sentence, range: TokenRange): { start: number; end: number } {
  return { start: tokens[range.start]?.start ?? start, end: tokens[range.end - 1]?.end ?? end }
}
