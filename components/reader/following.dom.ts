/** What follows by itself: the article follows the person's glossary, the news the state. */
import { type Signal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useWords, type Words } from '@/components/ui/words'
import { failures, hostIn } from './failures'
import type { PanelExplaining } from './panel-explaining'
import type { Reader } from './reader'
import type { ReaderState } from './reader-state'

/** Marks the article anew when what the person wants explained has changed. */
export function useGlossaryFollowing(reader: Reader, { notebook, density }: PanelExplaining): void {
  const before = useRef<readonly unknown[] | undefined>(undefined)
  useSignalEffect(() => {
    const wanted = [notebook.personal.value, density.value]
    const known = before.current
    before.current = wanted
    if (known === undefined || wanted.every((value, i) => value === known[i])) return
    reader.explainAnew()
  })
}

/** How long news stay: said at once, they would be met again as a line after the article's last. Milliseconds. */
const newsLast = 10_000

/** Calls `action` after so many milliseconds, unless the function it returns is called first. */
function later(milliseconds: number, action: () => void): () => void {
  const timer = setTimeout(action, milliseconds)
  return () => clearTimeout(timer)
}

/**
 * Tells a screen reader what has come: the article, or why there is none and what to do. Keeps the panel's title while
 * there is no article (WCAG 2.4.2, 4.1.3). `after` waits, so that tests need not.
 */
export function useNews(reader: Reader, news: Signal<string>, after = later): void {
  const words = useWords()
  /** The reading that was told of. What comes and goes in it is told where that was asked for. */
  const told = useRef<object | undefined>(undefined)
  useSignalEffect(() => {
    const now = reader.state.value
    if (now.status === 'article' && now.shown.reading === told.current) return
    if (now.status === 'article') told.current = now.shown.reading
    news.value = newsOf(now, words)
    if (now.status === 'article') return
    const heading = now.status === 'reading' ? 'reader.reading.title' : failures[now.reason].title
    document.title = `${words.say(heading)} – ${words.say('reader.bar')}`
  })
  useSignalEffect(() => {
    if (news.value === '') return undefined
    return after(newsLast, () => {
      news.value = ''
    })
  })
}

function newsOf(state: ReaderState, words: Words): string {
  switch (state.status) {
    case 'article': {
      const { article, length, rest } = state.shown
      // Its beginning may be told of only when it is known already that the rest does not come.
      if (rest === 'lost') return words.say('reader.report.restLost')
      const says = rest === 'coming' ? words.say('reader.goesOn') : words.time('reader.minutes', length.minutes)
      return words.say('reader.ready', article.title, says)
    }
    case 'failed': {
      const { title, say } = failures[state.reason]
      return words.say('reader.newsOf', words.say(title), words.say(say, hostIn(state.frame)))
    }
    case 'reading':
      return ''
  }
}
