import type { Signal } from '@preact/signals'
import { X } from 'lucide'
import { useEffect, useId } from 'preact/hooks'
import type { PageNews } from '@/components/article/page-news'
import { IconButton } from '@/components/ui/IconButton'
import { useWords, type WordKey } from '@/components/ui/words'

interface Line {
  readonly says: WordKey
  /** What the button beside it says that reads the page anew. */
  readonly offers?: WordKey
}

const lines: Record<PageNews, Line> = {
  'other-text': { says: 'reader.beside.otherText', offers: 'reader.beside.read' },
  'other-page': { says: 'reader.beside.otherPage' },
  closed: { says: 'reader.beside.closed' },
  unfinished: { says: 'reader.beside.unfinished', offers: 'reader.beside.again' },
  'more-text': { says: 'reader.beside.moreText', offers: 'reader.beside.again' },
  updated: { says: 'reader.beside.updated' },
}

interface PageLineProps {
  /** What became of the page; nothing once the person has seen it. */
  page: Signal<PageNews | undefined>
  /** Tells it, for a screen reader. */
  news: Signal<string>
  onRead: () => void
}

/** One quiet line above the player: what became of the page while its article is read. Nothing is swapped unasked. */
export function PageLine({ page, news, onRead }: PageLineProps) {
  const words = useWords()
  const id = useId()
  const line = page.value && lines[page.value]
  const says = line && words.say(line.says)
  useEffect(() => {
    if (says !== undefined) news.value = says
  }, [says, news])
  if (line === undefined) return null
  return (
    <div class="page-line">
      <div class="page-line-says">
        <p id={id}>{says}</p>
        {line.offers !== undefined && (
          <button type="button" class="text-button" aria-describedby={id} onClick={onRead}>
            {words.say(line.offers)}
          </button>
        )}
      </div>
      <IconButton
        icon={X}
        label={words.say('ui.close')}
        onPress={() => {
          // What was pressed goes.
          document.getElementById('content')?.focus({ preventScroll: true })
          page.value = undefined
        }}
      />
    </div>
  )
}
