import type { IconNode } from 'lucide'
import {
  BookDashed,
  CircleHelp,
  FileX2,
  List,
  Lock,
  LogIn,
  MousePointerClick,
  Ruler,
  ShoppingBag,
  TriangleAlert,
} from 'lucide'
import type { ComponentChildren } from 'preact'
import type { Reason } from '@/components/article/reading'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import { failures, hostIn } from './failures'

interface Face {
  readonly icon: IconNode
  /** What may help without doing anything else: trying again, or reading what there is, or part of it, all the same, or the frame it is in. */
  readonly offers?: 'retry' | 'anyway' | 'open'
}

/** What each reason looks like. */
const faces: Record<Reason, Face> = {
  'no-article': { icon: BookDashed, offers: 'anyway' },
  'list-of-links': { icon: List, offers: 'anyway' },
  shop: { icon: ShoppingBag, offers: 'anyway' },
  'sign-in': { icon: LogIn, offers: 'anyway' },
  'not-a-web-page': { icon: FileX2 },
  'too-long': { icon: Ruler, offers: 'anyway' },
  'restricted-page': { icon: Lock },
  'extension-store': { icon: Lock },
  'extension-page': { icon: Lock },
  'closed-page': { icon: FileX2 },
  'no-access': { icon: MousePointerClick },
  gone: { icon: CircleHelp },
  'page-changed': { icon: CircleHelp, offers: 'retry' },
  crashed: { icon: TriangleAlert },
  asleep: { icon: CircleHelp },
  'in-frame': { icon: BookDashed, offers: 'open' },
  stopped: { icon: CircleHelp, offers: 'retry' },
  updated: { icon: TriangleAlert },
  broken: { icon: TriangleAlert, offers: 'retry' },
}

interface FailedPageProps {
  reason: Reason
  /** Address of the frame that holds the text. */
  frame: string | undefined
  /** What may be reported of a fault. */
  details: ComponentChildren
  /** Whether the page was read "anyway" already. */
  triedAnyway: boolean
  /** Title of the article that was shown before. */
  last: string | undefined
  onRetry: () => void
  onTryAnyway: () => void
  onPick: () => void
  /** Opens an address in a tab of its own. */
  onOpen: (address: string) => void
  /** Back to the article that was shown before. */
  onBack: () => void
}

/** In place of an article: what happened, and what to do now. */
export function FailedPage({ reason, frame, details, triedAnyway, last, ...on }: FailedPageProps) {
  const words = useWords()
  const { icon, offers } = faces[reason]
  return (
    <section class="notice">
      <span class="notice-icon">
        <Icon of={icon} size={32} />
      </span>
      <h1 class="notice-title">{words.say(failures[reason].title)}</h1>
      <p>{words.say(failures[reason].say, hostIn(frame))}</p>
      {offers !== undefined && (
        <div class="notice-actions">
          {offers === 'open' && frame !== undefined && (
            <button type="button" class="button button-main" onClick={() => on.onOpen(frame)}>
              {words.say('reader.openFrame')}
            </button>
          )}
          {offers === 'anyway' && !triedAnyway && (
            <button type="button" class="button button-main" onClick={on.onTryAnyway}>
              {words.say('reader.tryAnyway')}
            </button>
          )}
          {(offers === 'retry' || triedAnyway) && (
            <button type="button" class="button" onClick={on.onRetry}>
              {words.say('reader.retry')}
            </button>
          )}
          {offers === 'anyway' && (
            <button type="button" class="button" onClick={on.onPick}>
              {words.say('reader.pickPart')}
            </button>
          )}
        </div>
      )}
      {details}
      {last !== undefined && (
        <div class="notice-last">
          <p>{words.say('reader.last.say', last)}</p>
          <button type="button" class="button" onClick={on.onBack}>
            {words.say('reader.last.back')}
          </button>
        </div>
      )}
    </section>
  )
}
