import type { Dictionary } from '@/components/dictionary/dictionary'
import { sentencesOf } from '@/components/text/segment'
import { type ArticleText, blockIndexAt } from '@/components/text/text'
import { later } from '@/components/ui/Later'
import { useWords } from '@/components/ui/words'
import type { DrawWord } from './panel-explaining'

const WordEntry = later(async () => (await import('@/components/dictionary/WordEntry')).WordEntry)

/** Draws the entries of a dictionary, each for the place its word stands at. The code comes with the first of them. */
export function makeDrawWord(dictionary: () => Promise<Dictionary>): DrawWord {
  let opened: Promise<Dictionary> | undefined
  let known: { readonly text: ArticleText; readonly words: readonly string[] } | undefined
  return (text, word, at, tell) => {
    const block = text === undefined || at < 0 ? undefined : text.blocks[blockIndexAt(text, at)]
    if (block?.language !== undefined && !/^en\b/i.test(block.language)) return <EnglishOnly />
    opened ??= dictionary()
    if (text === undefined || block === undefined) return <WordEntry dictionary={opened} word={word} onKnown={tell} />
    if (known?.text !== text) known = { text, words: contentWords(text) }
    const span = sentencesOf(text, block).find(({ end }) => end > at) ?? block
    return (
      <WordEntry
        dictionary={opened}
        word={word}
        sentence={text.text.slice(span.start, span.end)}
        at={at - span.start}
        article={known.words}
        onKnown={tell}
      />
    )
  }
}

function EnglishOnly() {
  const words = useWords()
  return <p class="word-entry">{words.say('dictionary.englishOnly')}</p>
}

/** What the article is about: its longer words, each once. A long article says it in its first pages. */
function contentWords({ text }: ArticleText): readonly string[] {
  return [
    ...new Set(
      text
        .slice(0, 30_000)
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? [],
    ),
  ]
}
