import type { Signal } from '@preact/signals'
import type { Wish } from '@/components/article/wish'
import { later } from '@/components/ui/Later'
import { useWords } from '@/components/ui/words'
import { FailedPage } from './FailedPage'
import { ReadingPage } from './ReadingPage'
import type { Reader } from './reader'

const Details = later(async () => (await import('./ProblemDetails')).ProblemDetails)

interface NoArticleProps {
  reader: Reader
  /** Of Sidelight, for a report. */
  version: string
  /** Tells what happened, for a screen reader. */
  news: Signal<string>
  onRead: (wish: Wish) => void
  onPick: () => void
  /** Opens an address in a tab of its own. */
  onOpen: (address: string) => void
}

/** What stands in an article's place: that the page is being read, or why there is none. */
export function NoArticle({ reader, version, news, onRead, onPick, onOpen }: NoArticleProps) {
  const words = useWords()
  const state = reader.state.value
  if (state.status === 'article') return null
  const { last } = state
  const leave = (): void => document.getElementById('content')?.focus({ preventScroll: true })
  const tellBack = (): void => {
    if (last !== undefined) news.value = words.say('reader.last.isBack', last.article.title)
  }
  if (state.status === 'reading') {
    return (
      <ReadingPage
        // Waiting begins anew with each page.
        key={state}
        news={news}
        onLeave={leave}
        onStop={() => {
          reader.stop()
          tellBack()
        }}
      />
    )
  }
  const { reason, frame, fault, address, wish } = state
  return (
    <FailedPage
      reason={reason}
      frame={frame}
      details={
        fault === undefined ? undefined : <Details fault={fault} version={version} state={state} address={address} />
      }
      triedAnyway={wish.anyway === true || wish.from !== undefined}
      last={last?.article.title}
      onRetry={() => onRead({})}
      // Of a page that is too long, the first piece.
      onTryAnyway={() => onRead(reason === 'too-long' ? { from: [] } : { ...wish, anyway: true })}
      onPick={onPick}
      onOpen={onOpen}
      onBack={() => {
        leave()
        reader.goBack()
        tellBack()
      }}
    />
  )
}
