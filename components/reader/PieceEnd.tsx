import { ArrowLeft, ArrowRight } from 'lucide'
import type { Piece } from '@/components/article/report'
import type { Wish } from '@/components/article/wish'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'

interface PieceEndProps {
  piece: Piece
  onRead: (wish: Wish) => void
}

/** At the end of one piece of a very long page: that it is not the whole, and the way to the pieces beside it. */
export function PieceEnd({ piece: { starts, next }, onRead }: PieceEndProps) {
  const words = useWords()
  const number = starts.length + 1
  return (
    <section class="next-part piece-end" aria-label={words.say('reader.report.pieceEnd')}>
      <p>{words.say(next === undefined ? 'reader.report.lastPiece' : 'reader.report.goesOnHere', String(number))}</p>
      <div class="notice-actions">
        {next !== undefined && (
          <button type="button" class="button button-main" onClick={() => onRead({ from: [...starts, next] })}>
            {words.say('reader.report.nextPiece')}
            <Icon of={ArrowRight} />
          </button>
        )}
        {number > 1 && (
          <button type="button" class="button" onClick={() => onRead({ from: starts.slice(0, -1) })}>
            <Icon of={ArrowLeft} />
            {words.say('reader.report.pieceBefore')}
          </button>
        )}
      </div>
    </section>
  )
}
