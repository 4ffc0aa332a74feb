import { useEffect } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import { type After, inTime, useSlowness } from './slow-reading.dom'
import { WaitOrStop } from './WaitOrStop'

interface RestLineProps {
  rest: 'coming' | 'lost'
  /** Waits no longer for the rest. */
  onStop: () => void
  /** Tells what happened, for a screen reader. */
  onNews: (says: string) => void
  after?: After
}

/** Of an article of which only the beginning is here: that the rest takes long, with a way out, or that it does not come. */
export function RestLine({ rest, onStop, onNews, after = inTime }: RestLineProps) {
  const words = useWords()
  const { isSlow, wait } = useSlowness(after)
  const says = rest === 'lost' ? words.say('reader.report.restLost') : isSlow ? words.say('reader.slow.say') : undefined
  // Whose function it is changes with each drawing; the news do not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (says !== undefined) onNews(says)
  }, [says])
  if (says === undefined) return null
  return (
    <div class="report-part">
      <p>{says}</p>
      {rest === 'coming' && (
        <WaitOrStop
          onWait={wait}
          onStop={onStop}
          onLeave={() => document.getElementById('content')?.focus({ preventScroll: true })}
        />
      )}
    </div>
  )
}
