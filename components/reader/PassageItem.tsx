import { useId } from 'preact/hooks'
import type { Article } from '@/components/article/article'
import type { Omission, OmissionReason } from '@/components/article/report'
import { type CountedKey, useWords, type WordKey } from '@/components/ui/words'
import { beginningOf, contentsOf, joined, linesOf } from './passages'

const reasonSays: Record<OmissionReason, WordKey> = {
  advert: 'reader.report.reasons.advert',
  related: 'reader.report.reasons.related',
  promotion: 'reader.report.reasons.promotion',
  sharing: 'reader.report.reasons.sharing',
  comments: 'reader.report.reasons.comments',
  navigation: 'reader.report.reasons.navigation',
  header: 'reader.report.reasons.header',
  author: 'reader.report.reasons.author',
  legal: 'reader.report.reasons.legal',
  repeated: 'reader.report.reasons.repeated',
  unlike: 'reader.report.reasons.unlike',
}

const contentSays: Record<keyof ReturnType<typeof contentsOf>, CountedKey> = {
  paragraphs: 'reader.report.contents.paragraphs',
  headings: 'reader.report.contents.headings',
  items: 'reader.report.contents.items',
  tables: 'reader.report.contents.tables',
  pictures: 'reader.report.contents.pictures',
}

/** Characters of a passage that are shown at once. */
const beginning = 160

interface PassageItemProps {
  omission: Omission
  /** The article it was left out of; its language is the passage's. */
  article: Article
  isBack: boolean
  onRestore: (back: boolean) => void
  /** Leads to it in the article; undefined while it is not there, or is nothing one could be led to. */
  onShow: (() => void) | undefined
}

/** One passage that was left out: why, how much, how it begins, all of it, and the way back in. */
export function PassageItem({ omission, article, isBack, onRestore, onShow }: PassageItemProps) {
  const words = useWords()
  const id = useId()
  const lines = linesOf(omission.nodes)
  const start = beginningOf(joined(lines), beginning)
  const contents = Object.entries(contentsOf(omission.nodes)) as [keyof typeof contentSays, number][]
  const size = contents.filter(([, count]) => count > 0).map(([kind, count]) => words.count(contentSays[kind], count))
  const text = { lang: article.language ?? '', dir: article.direction }
  return (
    <li class="passage" data-back={isBack || undefined}>
      <p class="passage-reason">
        <strong>{words.say(reasonSays[omission.reason])}</strong>
        {size.length > 0 && <span> · {words.list(size)}</span>}
      </p>
      <p class="passage-start" id={id} {...(start !== '' && text)}>
        {start || words.say('reader.undescribed')}
      </p>
      {start.endsWith('…') && (
        <details class="passage-whole">
          <summary>{words.say('reader.report.wholePassage')}</summary>
          <div {...text}>
            {lines.map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </div>
        </details>
      )}
      <div class="passage-actions">
        <button type="button" class="button" aria-describedby={id} onClick={() => onRestore(!isBack)}>
          {words.say(isBack ? 'reader.report.leaveOut' : 'reader.report.putBack')}
        </button>
        {onShow !== undefined && (
          <button type="button" class="text-button" aria-describedby={id} onClick={onShow}>
            {words.say('reader.report.show')}
          </button>
        )}
      </div>
    </li>
  )
}
