/** How many content words of real articles the dictionary explains. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOwnEntries } from '../../../assets/dictionary/own-entries'
import { root } from '../../commands/programs'
import { packedDictionary } from '../../unit/dictionary/packed'
import { corpusPath } from './corpus'
import type { Section } from './section'

const section: Section = {
  name: 'coverage',
  run: async (_options, print) => {
    const truth = corpusPath('extraction', 'scrapinghub', 'ground-truth.json')
    const seed = corpusPath('seed', 'article.txt')
    if (truth === undefined || seed === undefined) {
      print('The corpus is not here, so there is nothing to cover.')
      return undefined
    }
    const pages = JSON.parse(readFileSync(truth, 'utf8')) as Record<string, { articleBody: string }>
    const articles = Object.values(pages)
      .map(({ articleBody }) => articleBody)
      .filter(isEnglish)
    const dictionary = packedDictionary()
    const kinds = new Map<string, 'whole' | 'parts' | 'none'>()
    const kindOf = async (word: string): Promise<'whole' | 'parts' | 'none'> => {
      const known = kinds.get(word)
      if (known !== undefined) return known
      const entry = await dictionary.lookUp(word)
      const kind = entry === undefined ? 'none' : entry.note === 'parts' ? 'parts' : 'whole'
      kinds.set(word, kind)
      return kind
    }
    const count = async (texts: readonly string[]) => {
      const sums = { whole: 0, parts: 0, none: 0 }
      const missing = new Map<string, number>()
      for (const word of texts.flatMap(contentWords)) {
        const kind = await kindOf(word)
        sums[kind] += 1
        if (kind === 'none') missing.set(word, (missing.get(word) ?? 0) + 1)
      }
      const words = sums.whole + sums.parts + sums.none
      return {
        words,
        whole: sums.whole,
        covered: sums.whole + sums.parts,
        share: (sums.whole + sums.parts) / words,
        missing,
      }
    }
    const news = await count(articles)
    const seedFigures = await count([readFileSync(seed, 'utf8')])
    print(`${articles.length} English articles, ${news.words} content words (lower case, no function words)`)
    print(`  an entry of their own or of a form:  ${percent(news.whole / news.words)}`)
    print(`  with those explained by their parts: ${percent(news.share)}`)
    print(`  the seed article: ${percent(seedFigures.share)} of ${seedFigures.words}`)
    print(`    missing there: ${[...seedFigures.missing.keys()].join(', ') || 'none'}`)
    const often = [...news.missing].sort((a, b) => b[1] - a[1]).slice(0, 60)
    print(`  missing: ${often.map(([word, times]) => (times > 1 ? `${word} ×${times}` : word)).join(', ')}`)
    return {
      articles: articles.length,
      contentWords: news.words,
      covered: news.covered,
      wholeShare: news.whole / news.words,
      share: news.share,
      seedShare: seedFigures.share,
    }
  },
}

export default section

const functionWords = new Set(
  readOwnEntries(join(root, 'assets', 'dictionary'))
    .filter(({ count }) => count > 1000)
    .flatMap(({ words }) => words.map((word) => word.toLowerCase())),
)

/** Words without a capital, a digit or an address around them, and none of the function words. */
function contentWords(text: string): string[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}@/._’'-])\p{Ll}[\p{Ll}\p{M}]*(?:[’'-]\p{Ll}+)*(?![\p{L}\p{N}@/_-]|\.\p{L})/gu),
  ]
    .map(([word]) => word.replaceAll('’', "'").replace(/'s$/, ''))
    .filter((word) => word.length > 1 && !functionWords.has(word))
}

function isEnglish(text: string): boolean {
  const words = text.split(/\s+/)
  return words.filter((word) => /^(?:the|and|of|to)$/.test(word)).length > words.length * 0.08
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`
}
