import type { Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import { type After, inTime, useSlowness } from './slow-reading.dom'
import { WaitOrStop } from './WaitOrStop'

interface ReadingPageProps {
  /** Tells what happened, for a screen reader. */
  news: Signal<string>
  /** Waits no longer. */
  onStop: () => void
  /** Puts the focus where it stays, before what was pressed goes. */
  onLeave: () => void
  after?: After
}

/**
 * While the page is being read: says so, and keeps the article's place by the shape of its lines. A page that stands
 * still would be waited for forever, so after a while there is a way out.
 */
export function ReadingPage({ news, onStop, onLeave, after = inTime }: ReadingPageProps) {
  const words = useWords()
  const { isSlow, wait } = useSlowness(after)
  const says = words.say('reader.slow.say')
  useEffect(() => {
    if (isSlow) news.value = says
  }, [isSlow, news, says])
  return (
    <section class="notice">
      <h1 class="notice-title">{words.say('reader.reading.title')}</h1>
      <p>{isSlow ? says : words.say('reader.reading.say')}</p>
      {isSlow && <WaitOrStop onWait={wait} onStop={onStop} onLeave={onLeave} />}
      <div class="notice-lines" aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
    </section>
  )
}
