import { useEffect, useState } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import { dateIn } from './date-in'
import type { Shown } from './shown'

/**
 * Date, reading time and length, under the byline. They are written the reader's way once the article is on the screen: the
 * first of the browser's formats loads what it knows of all languages, 30 to 60 ms, which the first words would wait for. Until
 * then the same figures keep their room, unseen.
 */
export function ArticleDetails({ shown: { article, length, rest } }: { shown: Shown }) {
  const words = useWords()
  const [isShown, setIsShown] = useState(false)
  useEffect(() => setIsShown(true), [])
  const { published } = article
  return (
    <p class="article-details" data-unseen={isShown ? undefined : ''}>
      {published !== undefined && (
        <>
          <time dateTime={published}>{isShown ? dateIn(words.language, published) : published.slice(0, 10)}</time>
          {' · '}
        </>
      )}
      {rest === 'coming' ? (
        words.say('reader.goesOn')
      ) : (
        <>
          {words.time('reader.minutes', length.minutes)}
          {' · '}
          <data class="word-count" value={String(length.words)}>
            {isShown ? words.count('reader.words', length.words) : words.say('reader.words.other', `${length.words}`)}
          </data>
        </>
      )}
    </p>
  )
}
