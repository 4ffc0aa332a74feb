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
import type { Reason } from '@/components/article/reading'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import { failures } from './failures'

interface Face {
  readonly icon: IconNode
  /** What may help without doing anything else: trying again, or reading what there is, or part of it, all the same. */
  readonly offers?: 'retry' | 'anyway'
}

/** What each reason looks like. */
const faces: Record<Reason, Face> = {
  'no-article': { icon: BookDashed, offers: 'anyway' },
  'list-of-links': { icon: List, offers: 'anyway' },
  shop: { icon: ShoppingBag, offers: 'anyway' },
  'sign-in': { icon: LogIn, offers: 'anyway' },
  'not-a-web-page': { icon: FileX2 },
  'too-long': { icon: Ruler },
  'restricted-page': { icon: Lock },
  'no-access': { icon: MousePointerClick },
  gone: { icon: CircleHelp },
  broken: { icon: TriangleAlert, offers: 'retry' },
}

interface FailedPageProps {
  reason: Reason
  /** Whether the page was read "anyway" already. */
  triedAnyway: boolean
  onRetry: () => void
  onTryAnyway: () => void
  onPick: () => void
}

/** In place of an article: what happened, and what to do now. */
export function FailedPage({ reason, triedAnyway, onRetry, onTryAnyway, onPick }: FailedPageProps) {
  const words = useWords()
  const face = faces[reason]
  return (
    <section class="notice">
      <span class="notice-icon">
        <Icon of={face.icon} size={32} />
      </span>
      <h1 class="notice-title">{words.say(failures[reason].title)}</h1>
      <p>{words.say(failures[reason].say)}</p>
      {face.offers !== undefined && (
        <div class="notice-actions">
          {face.offers === 'anyway' && !triedAnyway && (
            <button type="button" class="button button-main" onClick={onTryAnyway}>
              {words.say('reader.tryAnyway')}
            </button>
          )}
          {(face.offers === 'retry' || triedAnyway) && (
            <button type="button" class="button" onClick={onRetry}>
              {words.say('reader.retry')}
            </button>
          )}
          {face.offers === 'anyway' && (
            <button type="button" class="button" onClick={onPick}>
              {words.say('reader.pickPart')}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
