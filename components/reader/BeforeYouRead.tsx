import { useRef } from 'preact/hooks'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Span } from '@/components/text/text'
import { useWords } from '@/components/ui/words'

/** How many they are in most articles: the line that keeps their room wraps as theirs will. */
const usual = 5

interface BeforeYouReadProps {
  /** Whether the terms are known. Until then the line keeps its room, so that nothing moves when they come. */
  isExplained: boolean
  /** The few terms that matter most. */
  terms: readonly FoundTerm[]
  onJump: (span: Span) => void
}

/** What to know before the first line: the terms that matter most, folded away until they are wanted. */
export function BeforeYouRead({ isExplained, terms, onJump }: BeforeYouReadProps) {
  const words = useWords()
  const keepsRoom = useRef(!isExplained)
  const isEmpty = terms.length === 0
  if (isEmpty && !keepsRoom.current) return null
  return (
    <details class={isEmpty ? 'before before-room' : 'before'}>
      <summary>{words.count('glossary.beforeYouRead', isEmpty ? usual : terms.length)}</summary>
      <dl class="before-terms">
        {terms.map(({ term, glossary, spans }) => (
          <div key={term.id}>
            <dt lang={term.language ?? glossary.language} dir="auto">
              <button type="button" class="text-button" onClick={() => spans[0] !== undefined && onJump(spans[0])}>
                {term.term}
              </button>
            </dt>
            <dd lang={glossary.language} dir="auto">
              {term.definition}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
