/** Why there is no article, in words: on the page that stands in its place, in the panel's title, and said aloud. */
import type { Reason } from '@/components/article/reading'
import type { WordKey } from '@/components/ui/words'

interface Failure {
  /** What happened. */
  readonly title: WordKey
  /** What to do now; `$1` is the host of a frame. */
  readonly say: WordKey
}

const failure = <Name extends string>(name: Name) =>
  ({ title: `reader.failed.${name}.title`, say: `reader.failed.${name}.say` }) as const

/** A new reason without words does not compile. */
export const failures: Record<Reason, Failure> = {
  'no-article': failure('noArticle'),
  'list-of-links': failure('listOfLinks'),
  shop: failure('shop'),
  'sign-in': failure('signIn'),
  'not-a-web-page': failure('notAWebPage'),
  'too-long': failure('tooLong'),
  'restricted-page': failure('restrictedPage'),
  'extension-store': failure('extensionStore'),
  'extension-page': failure('extensionPage'),
  'closed-page': failure('closedPage'),
  'no-access': failure('noAccess'),
  gone: failure('gone'),
  'page-changed': failure('pageChanged'),
  crashed: failure('crashed'),
  asleep: failure('asleep'),
  'in-frame': failure('inFrame'),
  stopped: failure('stopped'),
  updated: failure('updated'),
  broken: failure('broken'),
}

/** The host of a frame, to be named; nothing where there is none. */
export function hostIn(frame: string | undefined): string {
  return frame === undefined ? '' : new URL(frame).hostname
}
