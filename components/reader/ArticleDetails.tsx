import { useWords } from '@/components/ui/words'
import { dateIn } from './date-in'
import type { Shown } from './shown'

/** Date, reading time and length, under the byline. */
export function ArticleDetails({ shown: { article, length, rest } }: { shown: Shown }) {
  const words = useWords()
  return (
    <p class="article-details">
      {article.published !== undefined && (
        <>
          <time dateTime={article.published}>{dateIn(words.language, article.published)}</time>
          {' · '}
        </>
      )}
      {rest === 'coming' ? (
        words.say('reader.goesOn')
      ) : (
        <>
          {words.count('reader.minutes', length.minutes)}
          {' · '}
          <data class="word-count" value={String(length.words)}>
            {words.count('reader.words', length.words)}
          </data>
        </>
      )}
    </p>
  )
}
