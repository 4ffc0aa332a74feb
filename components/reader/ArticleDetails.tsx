import { useWords } from '@/components/ui/words'
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

/** A calendar date, in the publisher's own day: an evening report is not of the day after elsewhere. */
function dateIn(language: string, iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}
