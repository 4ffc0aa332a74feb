import type { IconNode } from 'lucide'
import { BookDashed, CircleHelp, FileX2, Lock, MousePointerClick, Ruler, TriangleAlert } from 'lucide'
import type { Reason } from '@/components/article/reading'
import { Icon } from '@/components/ui/Icon'
import { useWords, type WordKey } from '@/components/ui/words'

interface Face {
  readonly icon: IconNode
  readonly title: WordKey
  readonly say: WordKey
  /** Whether trying again without doing anything else may help. */
  readonly retry: boolean
}

/** What each reason looks like. A new reason without words does not compile. */
const faces: Record<Reason, Face> = {
  'no-article': {
    icon: BookDashed,
    title: 'reader.failed.noArticle.title',
    say: 'reader.failed.noArticle.say',
    retry: true,
  },
  'not-a-web-page': {
    icon: FileX2,
    title: 'reader.failed.notAWebPage.title',
    say: 'reader.failed.notAWebPage.say',
    retry: false,
  },
  'too-long': { icon: Ruler, title: 'reader.failed.tooLong.title', say: 'reader.failed.tooLong.say', retry: false },
  'restricted-page': {
    icon: Lock,
    title: 'reader.failed.restrictedPage.title',
    say: 'reader.failed.restrictedPage.say',
    retry: false,
  },
  'no-access': {
    icon: MousePointerClick,
    title: 'reader.failed.noAccess.title',
    say: 'reader.failed.noAccess.say',
    retry: false,
  },
  gone: { icon: CircleHelp, title: 'reader.failed.gone.title', say: 'reader.failed.gone.say', retry: false },
  broken: { icon: TriangleAlert, title: 'reader.failed.broken.title', say: 'reader.failed.broken.say', retry: true },
}

/** In place of an article: what happened, and what to do now. */
export function FailedPage({ reason, onRetry }: { reason: Reason; onRetry: () => void }) {
  const words = useWords()
  const face = faces[reason]
  return (
    <section class="notice">
      <span class="notice-icon">
        <Icon of={face.icon} size={32} />
      </span>
      <h1 class="notice-title">{words.say(face.title)}</h1>
      <p>{words.say(face.say)}</p>
      {face.retry && (
        <button type="button" class="button" onClick={onRetry}>
          {words.say('reader.retry')}
        </button>
      )}
    </section>
  )
}
