/**
 * What panel and player say to each other. They may live in two documents, so all of it is plain data: what is asked of
 * the player, and what it has to tell. Both sides are ours and of one version; nothing of a page comes this way but the
 * article, which the panel has decoded.
 */
import type { Article } from '@/components/article/article'
import type { Voice } from '@/components/voices/engine'
import type { FactsByVoice } from '@/components/voices/facts'
import type { SpeechSettings } from './settings'
import type { Sleep } from './state'
import type { SpeechView, WordLore } from './view'

/** What is to be read, with all that is known of it. */
export interface Opening {
  readonly article: Article
  readonly settings: SpeechSettings
  readonly facts: FactsByVoice
  /** Offset into the text of where reading stopped the last time. */
  readonly at?: number
  /** Whether the place may be kept: not in a private window. */
  readonly keeps: boolean
}

export type Call =
  | ({ readonly type: 'open' } & Opening)
  | { readonly type: 'play'; readonly from?: number | undefined; readonly until?: number | undefined }
  | { readonly type: 'pause' | 'stop' }
  | { readonly type: 'prepare' }
  | { readonly type: 'quiet-elsewhere' }
  /** The panel shows something else now. When it is only closed, reading goes on. */
  | { readonly type: 'end' }
  | { readonly type: 'next' | 'previous' | 'next-paragraph' | 'previous-paragraph' }
  | { readonly type: 'seek'; readonly offset: number }
  | { readonly type: 'sleep'; readonly sleep: Sleep | undefined }
  | { readonly type: 'settings'; readonly settings: SpeechSettings }
  | { readonly type: 'inform'; readonly lore: WordLore }
  | {
      readonly type: 'say'
      readonly phrase: string
      readonly language: string | undefined
      readonly again: boolean
    }
  /** `key` of a voice. */
  | { readonly type: 'sample' | 'try-out'; readonly key: string }

export type News =
  | { readonly type: 'view'; readonly view: SpeechView }
  | { readonly type: 'voices'; readonly voices: readonly Voice[] }
  | { readonly type: 'facts'; readonly facts: FactsByVoice }

/** A line between the two. What is said arrives in order, later, or not at all once it is closed. */
export interface Channel<Out, In> {
  say(message: Out): void
  onHeard(listener: (message: In) => void): void
  /** The other side is gone. */
  onClosed(listener: () => void): void
  close(): void
}

/** Two ends of a line within one document. */
export function channelPair<A, B>(later: (run: () => void) => void): [Channel<A, B>, Channel<B, A>] {
  const heard: [((message: B) => void)[], ((message: A) => void)[]] = [[], []]
  const closed: [(() => void)[], (() => void)[]] = [[], []]
  let open = true
  const close = (other: 0 | 1): void => {
    if (!open) return
    open = false
    for (const listener of closed[other]) listener()
  }
  return [
    {
      say: (message) => later(() => open && heard[1].forEach((listener) => void listener(message))),
      onHeard: (listener) => void heard[0].push(listener),
      onClosed: (listener) => void closed[0].push(listener),
      close: () => close(1),
    },
    {
      say: (message) => later(() => open && heard[0].forEach((listener) => void listener(message))),
      onHeard: (listener) => void heard[1].push(listener),
      onClosed: (listener) => void closed[1].push(listener),
      close: () => close(0),
    },
  ]
}
