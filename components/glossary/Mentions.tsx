import { ArrowDown, ArrowUp } from 'lucide'
import type { Span } from '@/components/text/text'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import type { FoundTerm } from './found-term'

interface MentionsProps {
  found: FoundTerm
  /** Where the mention that was asked about begins; -1 when none was. */
  from: number
  /** Length of the article's text, for the strip. */
  length: number
  onJump: (span: Span) => void
}

/** Where else the article mentions a term: how often, where along its length, and the ways there. */
export function Mentions({ found: { spans }, from, length, onJump }: MentionsProps) {
  const words = useWords()
  const here = spans.findIndex(({ start }) => start === from)
  const next = spans[here + 1] ?? spans[0]
  const previous = here > 0 ? spans[here - 1] : undefined
  if (spans.length === 1 && here === 0) return null
  return (
    <div class="term-mentions">
      <p>
        <strong>{words.say('glossary.inArticle')}</strong>{' '}
        {here < 0
          ? words.count('glossary.mentions', spans.length)
          : words.say('glossary.mention', here + 1, spans.length)}
      </p>
      {length > 0 && (
        <div class="term-strip" aria-hidden="true">
          {spans.map(({ start }) => (
            <i
              key={start}
              class={start === from ? 'is-here' : ''}
              style={{ insetInlineStart: `${(100 * start) / length}%` }}
            />
          ))}
        </div>
      )}
      {next !== undefined && next.start !== from && (
        <button type="button" class="text-button" onClick={() => onJump(next)}>
          {words.say(here < 0 ? 'glossary.firstMention' : 'glossary.nextMention')}
          <Icon of={ArrowDown} size={16} />
        </button>
      )}
      {previous !== undefined && (
        <button type="button" class="text-button" onClick={() => onJump(previous)}>
          {words.say('glossary.previousMention')}
          <Icon of={ArrowUp} size={16} />
        </button>
      )}
    </div>
  )
}
