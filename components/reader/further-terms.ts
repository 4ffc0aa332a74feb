/**
 * What takes a moment to find and so comes after the article is shown: names that are spelled as no glossary spells them,
 * and the hard words that the dictionary explains.
 */
import type { InTurns } from '@/components/article/steps'
import type { Dictionary } from '@/components/dictionary/dictionary'
import { hardWords } from '@/components/dictionary/hard-words'
import type { ReaderLevel } from '@/components/dictionary/levels'
import type { Help } from '@/components/glossary/density'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Glossary } from '@/components/glossary/glossary'
import { makeNameFinder } from '@/components/glossary/name-finder'
import type { BundledGlossary } from '@/components/glossary/packed'
import { probableNameSteps } from '@/components/glossary/probable-names'
import { type ArticleText, meets } from '@/components/text/text'
import { wordFound } from './word-found'

/** Finds further terms, given those found by their spelling. Rejects when a file of the package cannot be read. */
export type FindFurther = (text: ArticleText, found: readonly FoundTerm[], help: Help) => Promise<readonly FoundTerm[]>

const levelOf: Readonly<Record<Help, ReaderLevel | undefined>> = {
  none: undefined,
  few: undefined,
  some: 'some',
  more: 'more',
  most: 'learner',
}

interface FurtherMeans {
  readonly dictionary: Dictionary
  /** The dictionary as a source. */
  readonly source: Glossary
  readonly bundled: readonly BundledGlossary[]
  /** Does long work in turns with what the person does. */
  readonly inTurns: InTurns
}

export function makeFindFurther({ dictionary, source, bundled, inTurns }: FurtherMeans): FindFurther {
  const finder = makeNameFinder(bundled)
  return async (text, found, help) => {
    const levels = await dictionary.levels()
    const near = await inTurns(probableNameSteps(text, found, finder, (word) => levels.zipf(word) > 0))
    const names: FoundTerm[] = []
    for (const name of near) {
      // What is an ordinary word, though a rare one, is no misspelled name.
      const isWord = await Promise.all(name.matched.map((form) => dictionary.lemmaOf(form.toLowerCase())))
      if (isWord.every((lemma) => lemma === undefined)) names.push(name)
    }
    const level = levelOf[help]
    const hard = level === undefined ? [] : await hardWords(text, level, dictionary, inTurns)
    const taken = [...found, ...names].flatMap(({ spans }) => spans)
    const words = hard
      .filter((span) => !meets(span, taken))
      .map(({ word, start, end }) => wordFound(word, { start, end }, text, source))
    return [...names, ...words]
  }
}
