/** What the panel shows in the article's place: nothing yet, an article, or the reason why there is none. */
import type { Unread } from '@/components/article/reading'
import type { Wish } from '@/components/article/wish'
import type { Shown, Told } from './shown'

/** `last` is the article that was shown before: nothing is lost by reading anew. Else as in `Unread`. */
export type ReaderState =
  | { readonly status: 'reading'; readonly last?: Shown | undefined }
  | (Omit<Unread, 'ok'> & { readonly status: 'failed'; readonly wish: Wish; readonly last?: Shown | undefined })
  | { readonly status: 'article'; readonly shown: Shown }

export const shownIn = (state: ReaderState): Shown | undefined => (state.status === 'article' ? state.shown : undefined)

/** The article that is shown, or was before. A beginning whose rest no longer comes is none. */
export function lastOf(state: ReaderState): Shown | undefined {
  if (state.status !== 'article') return state.last
  return state.shown.rest === 'coming' ? undefined : state.shown
}

/**
 * Whether the page of a beginning went away before its rest was read, or became another by address and title. The beginning is
 * then all there is of it, and stays. What is broken in us is said in its place, with the details.
 */
export const isPageGone = (told: Told | Unread, { article }: Shown): boolean =>
  'reason' in told
    ? told.reason !== 'broken' && told.reason !== 'updated'
    : told.article.url !== article.url && told.article.title !== article.title
