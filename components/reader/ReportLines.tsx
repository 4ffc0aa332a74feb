import type { Wish } from '@/components/article/wish'
import { useWords, type WordKey } from '@/components/ui/words'
import { RestLine } from './RestLine'
import type { Shown } from './shown'

interface ReportLinesProps {
  shown: Shown
  /** Opens "About this article". */
  onAbout: () => void
  onRead: (wish: Wish) => void
  /** Waits no longer for the rest of a beginning. */
  onStop: () => void
  /** Tells what happened, for a screen reader. */
  onNews: (says: string) => void
}

const partSays = { selection: 'reader.report.selection', picked: 'reader.report.picked' } satisfies Record<
  string,
  WordKey
>

/** The quiet lines under the article's details: what is not here, and how to get it. Nothing where nothing is missing. */
export function ReportLines({
  shown: { report, restored, isPart, rest, length },
  onAbout,
  onRead,
  onStop,
  onNews,
}: ReportLinesProps) {
  const words = useWords()
  const onReadWhole = (): void => onRead({ part: 'whole' })
  // What came without a report can be a beginning all the same.
  const { part = 'found', omitted = [], others = [], piece } = report ?? {}
  const away = omitted.length - restored.size
  if (report === undefined && rest === undefined && !isPart) return null
  return (
    <div class="report-lines">
      {rest !== undefined && <RestLine rest={rest} onStop={onStop} onNews={onNews} />}
      {isPart && <p class="report-part">{words.say('reader.report.isPart')}</p>}
      {part !== 'found' && (
        <p class="report-part">
          {words.say(partSays[part])}{' '}
          <button type="button" class="text-button" onClick={onReadWhole}>
            {words.say('reader.report.whole')}
          </button>
        </p>
      )}
      {piece !== undefined && (
        <p class="report-part">
          {piece.starts.length === 0
            ? words.say('reader.report.firstPiece', length.words.toLocaleString(words.language))
            : words.say('reader.report.laterPiece', String(piece.starts.length + 1))}{' '}
          {piece.starts.length > 0 && (
            <button type="button" class="text-button" onClick={onReadWhole}>
              {words.say('reader.report.fromStart')}
            </button>
          )}
        </p>
      )}
      {/* They keep their ids when the article is drawn anew: the sheet gives the focus back to them. */}
      {omitted.length > 0 && (
        <button type="button" class="text-button" id="report-omitted" aria-haspopup="dialog" onClick={onAbout}>
          {away > 0 ? words.count('reader.report.leftOut', away) : words.count('reader.report.allBack', restored.size)}
        </button>
      )}
      {others.length > 0 && (
        <button type="button" class="text-button" id="report-others" aria-haspopup="dialog" onClick={onAbout}>
          {words.count('reader.report.others', others.length)}
        </button>
      )}
    </div>
  )
}
