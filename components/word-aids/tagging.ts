/** Parts of speech of English words, by the tagger of the package `compromise`. Loaded when they are to be shown. */
import nlp from 'compromise/two'
import type { Span } from '@/components/text/text'
import type { PartOfSpeech } from './word-aids'

export interface TaggedWord extends Span {
  readonly part: PartOfSpeech
}

/** About as much as is tagged in a few hundredths of a second; UTF-16 units. */
const portion = 1500
const sentenceEnd = /[.!?]["'”’)]*\s/g

/** Cuts a long text into portions of whole sentences. */
export function portionsOf(text: string): string[] {
  const portions: string[] = []
  let from = 0
  while (text.length - from > portion) {
    sentenceEnd.lastIndex = from + portion
    const end = sentenceEnd.exec(text)
    if (end === null) break
    const to = end.index + end[0].length
    portions.push(text.slice(from, to))
    from = to
  }
  return [...portions, text.slice(from)]
}

/** The nouns, verbs, adjectives and adverbs of a portion of text, with where they stand in it, in order. */
export function tagWords(text: string): TaggedWord[] {
  const tagged: TaggedWord[] = []
  let from = 0
  for (const sentence of nlp(text).document as readonly (readonly Term[])[]) {
    for (const { text: word, tags } of sentence) {
      // The second word of a contraction (“don’t”) has no letters of its own.
      if (word === '') continue
      const start = text.indexOf(word, from)
      if (start === -1) continue
      from = start + word.length
      const part = partOf(word, tags)
      if (part !== undefined) tagged.push({ start, end: from, part })
    }
  }
  return tagged
}

interface Term {
  readonly text: string
  readonly tags: ReadonlySet<string>
}

function partOf(word: string, tags: ReadonlySet<string>): PartOfSpeech | undefined {
  if (tags.has('Verb')) return 'verb'
  if (tags.has('Adverb')) return 'adverb'
  if (tags.has('Adjective')) return 'adjective'
  // A noun has an apostrophe where it tells whose something is; of “its” the tagger does not say that it is a pronoun.
  const isPronoun = tags.has('Pronoun') || (tags.has('Possessive') && !/['’]/.test(word))
  return tags.has('Noun') && !isPronoun ? 'noun' : undefined
}
