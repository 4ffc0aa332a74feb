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
import { useWords, type WordKey } from '@/components/ui/words'

interface Face {
  readonly icon: IconNode
  readonly title: WordKey
  readonly say: WordKey
  /** What may help without doing anything else: trying again, or reading what there is, or part of it, all the same. */
  readonly offers?: 'retry' | 'anyway'
}

/** What each reason looks like. A new reason without words does not compile. */
const faces: Record<Reason, Face> = {
  'no-article': {
    icon: BookDashed,
    title: 'reader.failed.noArticle.title',
    say: 'reader.failed.noArticle.say',
    offers: 'anyway',
  },
  'list-of-links': {
    icon: List,
    title: 'reader.failed.listOfLinks.title',
    say: 'reader.failed.listOfLinks.say',
    offers: 'anyway',
  },
  shop: { icon: ShoppingBag, title: 'reader.failed.shop.title', say: 'reader.failed.shop.say', offers: 'anyway' },
  'sign-in': {
    icon: LogIn,
    title: 'reader.failed.signIn.title',
    say: 'reader.failed.signIn.say',
    offers: 'anyway',
  },
  'not-a-web-page': {
    icon: FileX2,
    title: 'reader.failed.notAWebPage.title',
    say: 'reader.failed.notAWebPage.say',
  },
  'too-long': { icon: Ruler, title: 'reader.failed.tooLong.title', say: 'reader.failed.tooLong.say' },
  'restricted-page': {
    icon: Lock,
    title: 'reader.failed.restrictedPage.title',
    say: 'reader.failed.restrictedPage.say',
  },
  'no-access': {
    icon: MousePointerClick,
    title: 'reader.failed.noAccess.title',
    say: 'reader.failed.noAccess.say',
  },
  gone: { icon: CircleHelp, title: 'reader.failed.gone.title', say: 'reader.failed.gone.say' },
  broken: {
    icon: TriangleAlert,
    title: 'reader.failed.broken.title',
    say: 'reader.failed.broken.say',
    offers: 'retry',
  },
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
      <h1 class="notice-title">{words.say(face.title)}</h1>
      <p>{words.say(face.say)}</p>
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
