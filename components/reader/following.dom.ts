/** What follows by itself: the article follows the person's glossary, the news the state. */
import { type Signal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import type { PanelExplaining } from './panel-explaining'
import type { Reader } from './reader'

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

/** Tells a screen reader what has come, and keeps the panel's title while there is no article. */
export function useNews(reader: Reader, news: Signal<string>): void {
  const words = useWords()
  useSignalEffect(() => {
    const now = reader.state.value
    if (now.status !== 'article') document.title = words.say('reader.bar')
    // A passage that came or went is told where that was asked for.
    if (now.status === 'article' && now.shown.carried !== undefined) return
    news.value =
      now.status === 'article'
        ? words.say('reader.ready', now.shown.article.title, words.count('reader.minutes', now.shown.length.minutes))
        : ''
  })
}
