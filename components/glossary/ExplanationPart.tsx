import { ArrowDown, ExternalLink } from 'lucide'
import { useState } from 'preact/hooks'
import type { Span } from '@/components/text/text'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import type { CardActions } from './card-actions'
import type { Explanation } from './found-term'
import { sourceOf } from './origins'

interface ExplanationPartProps {
  explanation: Explanation
  /** `id` of the definition, for what describes the card. */
  definitionId?: string
  /** The words of a span of the article. */
  quote: (span: Span) => string
  actions: CardActions
}

/** What one source says of a term: the definition, who says so, and the sentence of the article that shows it. */
export function ExplanationPart({ explanation, definitionId, quote, actions }: ExplanationPartProps) {
  const words = useWords()
  const { term, glossary } = explanation
  return (
    <div class="term-part">
      <p class="term-card-definition" id={definitionId} lang={glossary.language} dir="auto">
        {term.definition}
      </p>
      {term.note !== undefined && (
        <p class="term-note" lang={glossary.language} dir="auto">
          {term.note}
        </p>
      )}
      {term.proof !== undefined && <Proof span={term.proof} text={quote(term.proof)} actions={actions} />}
      <p class="term-card-source" dir="auto">
        {sourceOf(words, explanation)}
      </p>
    </div>
  )
}

interface ProofProps {
  span: Span
  text: string
  actions: CardActions
}

function Proof({ span, text, actions }: ProofProps) {
  const words = useWords()
  const [isLost, setLost] = useState(false)
  const { showOnPage } = actions
  return (
    <figure class="term-proof" aria-label={words.say('glossary.proof')}>
      <blockquote dir="auto">{text}</blockquote>
      <div class="term-proof-ways">
        <button type="button" class="text-button" onClick={() => actions.jump(span)}>
          {words.say('glossary.showInArticle')}
          <Icon of={ArrowDown} size={16} />
        </button>
        {showOnPage !== undefined && (
          <button type="button" class="text-button" onClick={async () => setLost(!(await showOnPage(span)))}>
            {words.say('glossary.showOnPage')}
            <Icon of={ExternalLink} size={16} />
          </button>
        )}
      </div>
      {isLost && <span role="alert">{words.say('glossary.notOnPage')}</span>}
    </figure>
  )
}
