/** The keys of the keyboard, the headset and the lock screen, as far as reading aloud is concerned. */
import type { Article } from '@/components/article/article'
import type { SpeechView } from './view'

/** What a key or the lock screen asks for. */
export type Press =
  | { readonly type: 'play' | 'pause' | 'stop' | 'next' | 'previous' | 'next-paragraph' | 'previous-paragraph' }
  /** To where so many seconds of the whole have passed. */
  | { readonly type: 'seek-seconds'; readonly seconds: number }

export interface MediaKeys {
  /** Shows what is being read, or takes it away. */
  show(reading: { readonly article: Article; readonly view: Omit<SpeechView, 'elsewhere'> } | undefined): void
  onPressed(listener: (press: Press) => void): void
}
