import type { Dictionary } from '@/components/dictionary/dictionary'
import { WordEntry } from '@/components/dictionary/WordEntry'
import { sentencesOf } from '@/components/text/segment'
import { type ArticleText, blockIndexAt } from '@/components/text/text'
import { useWords } from '@/components/ui/words'

interface WordInPlaceProps {
  dictionary: () => Promise<Dictionary>
  text: ArticleText | undefined
  word: string
  /** Offset into the text; -1: it is of no text. */
  at: number
  onKnown: (definition: string) => void
}

/** The dictionary's entry for a word, with the sense first that fits the sentence and the article it stands in. */
export function WordInPlace({ dictionary, text, word, at, onKnown }: WordInPlaceProps) {
  const block = text === undefined || at < 0 ? undefined : text.blocks[blockIndexAt(text, at)]
  if (block?.language !== undefined && !/^en\b/i.test(block.language)) return <EnglishOnly />
  if (text === undefined || block === undefined)
    return <WordEntry dictionary={dictionary()} word={word} onKnown={onKnown} />
  const span = sentencesOf(text, block).find(({ end }) => end > at) ?? block
  return (
    <WordEntry
      dictionary={dictionary()}
      word={word}
      sentence={text.text.slice(span.start, span.end)}
      at={at - span.start}
      article={contentWords(text)}
      onKnown={onKnown}
    />
  )
}

const known = new WeakMap<ArticleText, readonly string[]>()

function EnglishOnly() {
  const words = useWords()
  return <p class="word-entry">{words.say('dictionary.englishOnly')}</p>
}

/** What the article is about: its longer words, each once. A long article says it in its first pages. */
function contentWords(article: ArticleText): readonly string[] {
  const words = known.get(article) ?? [
    ...new Set(
      article.text
        .slice(0, 30_000)
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? [],
    ),
  ]
  known.set(article, words)
  return words
}
