/**
 * Aids the words of one article. What takes a moment (patterns, tagging) is done for a part of the article at a time, near
 * the view first; laying it over is a pure pass.
 */
import type { ArticleNode, MarkedNode } from '@/components/article/article'
import { type ArticleText, blockIndexAt, type Span } from '@/components/text/text'
import { aidedWords } from './aided-words'
import { type Dress, dress } from './dress'
import { partedLanguage, patternsFor } from './languages'
import { bothLooks, partPieces } from './looks'
import { type Stretch, stretchesOf } from './stretches'
import { type Parting, partingBy } from './syllables'
import type { TaggedWord } from './tagging'
import type { WordAid, WordAidSettings } from './word-aids'

export interface AiderMeans {
  readonly nodes: readonly ArticleNode[]
  readonly text: ArticleText
  /** BCP 47, of the article. */
  readonly language: string | undefined
  readonly settings: WordAidSettings
  /** Whether long words are to break with a hyphen at the ends of lines. */
  readonly hyphens: boolean
  /** Whether the browser itself breaks words of a language, as is tried with some long ones. */
  breaks(language: string, sample: string): boolean
  /** Lets other things happen; work goes on when it resolves. */
  pause(): Promise<void>
}

/** Languages of an article (BCP 47) that an aid that is on knows nothing of. */
export interface Uncovered {
  readonly hyphens: readonly string[]
  readonly syllables: readonly string[]
  readonly parts: readonly string[]
}

export interface Aider {
  readonly text: ArticleText
  readonly settings: WordAidSettings
  readonly uncovered: Uncovered
  /** Does for the words of a span what takes a moment. Stops early when `life` aborts. */
  prepare(span: Span, life: AbortSignal): Promise<void>
  /** `nodes` with the words of a span aided, those that were prepared; they may have marks. */
  dress<M>(nodes: readonly MarkedNode<M>[], span: Span): readonly MarkedNode<M | WordAid>[]
}

/** An aider, and the part of the article that it has in its care. */
export interface Aided {
  readonly aider: Aider
  readonly span: Span
}

const partings = new Map<string, Promise<{ hyphens: Parting; syllables: Parting }>>()

/** Patterns are loaded once, and what they said of a word stays known. */
async function partingsFor(key: string): Promise<{ hyphens: Parting; syllables: Parting }> {
  let found = partings.get(key)
  if (found === undefined) {
    const language = partedLanguage(key)
    if (language === undefined) throw new RangeError(`There are no patterns for ${key}.`)
    found = language.load().then(({ default: patterns }) => ({
      hyphens: partingBy(patterns, language.hyphens),
      syllables: partingBy(patterns, language.syllables, language.opening),
    }))
    partings.set(key, found)
  }
  return await found
}

/** What was tagged of each text, by the place of the block: switching an aid off and on tags nothing again. */
const tagged = new WeakMap<ArticleText, Map<number, readonly TaggedWord[]>>()

/** Share of an article from which on a language is one that it is read in, and not that of a name or a quoted word. */
const worthSaying = 0.05

function shareOf(stretches: readonly Stretch[], language: string): number {
  const lengthOf = (some: readonly Stretch[]): number => some.reduce((sum, { start, end }) => sum + end - start, 0)
  return lengthOf(stretches.filter((one) => one.language === language)) / lengthOf(stretches)
}

/** Makes the aider of an article; resolves once the patterns of its languages and the tagger are loaded. */
export async function makeAider(means: AiderMeans): Promise<Aider> {
  const { text, settings } = means
  const stretches = stretchesOf(means.nodes, text, means.language)
  const languages = [...new Set(stretches.map(({ language }) => language))]
  const showsSyllables = settings.syllables !== 'off'
  const named = languages.filter((one) => one !== undefined)
  const isRead = (language: string): boolean => shareOf(stretches, language) >= worthSaying
  const read = named.filter(isRead)
  /** The languages that the browser leaves to us. */
  const left = means.hyphens
    ? named.filter((one) => {
        const sample = longWords(text, stretches, one)
        return sample !== '' && !means.breaks(one, sample)
      })
    : []
  const breaksFor: ReadonlySet<string | undefined> = new Set(left)
  const ways = new Map<string | undefined, { hyphens: Parting; syllables: Parting }>()
  for (const language of languages) {
    const key = patternsFor(language)
    if (key !== undefined && (showsSyllables || breaksFor.has(language))) ways.set(language, await partingsFor(key))
  }
  const isEnglish = (language: string | undefined): boolean => /^en(?:[-_]|$)/i.test(language ?? '')
  const tags = settings.parts.length > 0 && languages.some(isEnglish)
  const tagger = tags ? await import('./tagging') : undefined
  const words = tagged.get(text) ?? new Map<number, readonly TaggedWord[]>()
  tagged.set(text, words)
  let known: { readonly span: Span; readonly outer: Dress; readonly inner: Dress } | undefined

  const dressesFor = (span: Span) => {
    if (known?.span.start === span.start && known.span.end === span.end) return known
    const aided = aidedWords(text, stretches, span)
    const inner = bothLooks(aided, settings, {
      syllables: (word) => (showsSyllables ? (ways.get(word.language)?.syllables(word.word) ?? []) : []),
      hyphens: (word) => (breaksFor.has(word.language) ? (ways.get(word.language)?.hyphens(word.word) ?? []) : []),
    })
    const parts = blocksIn(text, span).flatMap((index) => words.get(index) ?? [])
    const outer = {
      pieces: partPieces(
        aided.filter(({ language }) => isEnglish(language)),
        parts,
        settings.parts,
      ),
    }
    known = { span, outer, inner }
    return known
  }

  return {
    text,
    settings,
    uncovered: {
      hyphens: left.filter((one) => isRead(one) && patternsFor(one) === undefined),
      syllables: showsSyllables ? read.filter((one) => patternsFor(one) === undefined) : [],
      parts: settings.parts.length > 0 ? read.filter((one) => !isEnglish(one)) : [],
    },
    async prepare(span, life) {
      if (tagger === undefined) return
      for (const index of blocksIn(text, span)) {
        const block = text.blocks[index]
        if (words.has(index) || block === undefined) continue
        const found: TaggedWord[] = []
        let at = block.start
        for (const portion of tagger.portionsOf(text.text.slice(block.start, block.end))) {
          for (const { start, end, part } of tagger.tagWords(portion))
            found.push({ start: at + start, end: at + end, part })
          at += portion.length
          await means.pause()
          if (life.aborted) return
        }
        words.set(index, found)
        known = undefined
      }
    },
    dress(nodes, span) {
      const { outer, inner } = dressesFor(span)
      return dress(dress(nodes, text, outer), text, inner)
    },
  }
}

/** The longest among the first words of a language; capitals the browser might leave alone. */
function longWords(text: ArticleText, stretches: readonly Stretch[], language: string): string {
  const sample: string[] = []
  for (const stretch of stretches) {
    if (stretch.language !== language) continue
    for (const { word } of aidedWords(text, [stretch], stretch))
      if (word.length >= 5 && !/.\p{Lu}|\u00ad/u.test(word)) sample.push(word.toLowerCase())
    if (sample.length >= 100) break
  }
  return sample
    .sort((a, b) => b.length - a.length)
    .slice(0, 8)
    .join(' ')
}

/** Indexes of the blocks that a span touches. */
function blocksIn(text: ArticleText, { start, end }: Span): number[] {
  const found: number[] = []
  for (let i = blockIndexAt(text, start); i !== -1 && (text.blocks[i]?.start ?? end) < end; i += 1) found.push(i)
  return found
}
