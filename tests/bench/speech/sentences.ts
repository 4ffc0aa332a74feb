/**
 * Whether the text is cut into the right sentences: on the phenomena of the English Golden Rules, in words of our own,
 * and on the seed article. That is a publisher's and lies beside the project (`../shared/corpus/seed/`); the repository
 * holds only where its sentences begin and end, judged by hand, and the hash of the text these places belong to.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sentencesOf } from '@/components/text/segment'
import { type ArticleText, type Span, textOfNodes } from '@/components/text/text'
import { goldenSentences } from '../../unit/text/golden-sentences'
import judged from './seed-sentences.json'

const seed = fileURLToPath(new URL('../../../../shared/corpus/seed/article.txt', import.meta.url))

export interface SentenceFigures {
  /** Cases of which every cut is right. */
  readonly goldenRight: number
  readonly goldenAll: number
  /** Sentences of the seed article that begin and end where they should; all 0 when it is not at hand. */
  readonly seedRight: number
  readonly seedAll: number
  /** What was cut otherwise, and why the seed article was left out. */
  readonly notes: readonly string[]
}

export function measureSentences(): SentenceFigures {
  const notes: string[] = []
  let goldenRight = 0
  for (const [rule, ...expected] of goldenSentences) {
    const text = paragraphs([expected.join(' ')])
    const found = cut(text).map(({ start, end }) => text.text.slice(start, end))
    if (JSON.stringify(found) === JSON.stringify(expected)) goldenRight += 1
    else notes.push(`golden rule "${rule}": ${found.join(' | ')}`)
  }
  const { right: seedRight, all: seedAll } = measureSeed(notes)
  return { goldenRight, goldenAll: goldenSentences.length, seedRight, seedAll, notes }
}

function measureSeed(notes: string[]): { right: number; all: number } {
  if (!existsSync(seed)) {
    notes.push('The seed article is not at hand; its sentences were not measured.')
    return { right: 0, all: 0 }
  }
  const text = paragraphs(readFileSync(seed, 'utf8').split(/\n+/).filter(Boolean))
  if (createHash('sha256').update(text.text).digest('hex') !== judged.sha256) {
    notes.push('The seed article has changed since its sentences were judged; they were not measured.')
    return { right: 0, all: 0 }
  }
  const found = new Set(cut(text).map(({ start, end }) => `${start}-${end}`))
  const missing = judged.sentences.filter(([start, end]) => !found.has(`${start}-${end}`))
  for (const [start, end] of missing) notes.push(`seed article, ${start}–${end}: cut otherwise`)
  return { right: judged.sentences.length - missing.length, all: judged.sentences.length }
}

function paragraphs(lines: readonly string[]): ArticleText {
  return textOfNodes(
    lines.map((line) => ({ tag: 'p', children: [line] })),
    'en',
  )
}

function cut(text: ArticleText): Span[] {
  return text.blocks.flatMap((block) => sentencesOf(text, block))
}
