import { ArrowDown, X } from 'lucide'
import type { Ref } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Span } from '@/components/text/text'
import { Icon } from '@/components/ui/Icon'
import { IconButton } from '@/components/ui/IconButton'
import { anchorPopover } from '@/components/ui/popover.dom'
import { useWords } from '@/components/ui/words'
import type { FoundTerm } from './found-term'
import { kindLabel } from './kinds'
import { otherNamesOf, relatedTo } from './names'

interface TermCardProps {
  /** `id` of the card, for the mark's `aria-controls`. */
  id: string
  found: FoundTerm
  /** The mark the card belongs to. */
  anchor: HTMLElement
  /** All terms of the article, for "See also". */
  others: readonly FoundTerm[]
  /** Where the mention that was asked about begins, so that "Next mention" goes on from it. */
  from: number
  /** Whether the focus goes into the card when it opens. */
  takesFocus: boolean
  cardRef: Ref<HTMLDivElement>
  onClose: () => void
  onJump: (span: Span) => void
}

/** The card of a term: a non-modal dialog in the top layer, beside the term it explains. Draw it only while open. */
export function TermCard(props: TermCardProps) {
  const words = useWords()
  const titleId = useId()
  const definitionId = useId()
  const card = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(props.found)
  const { term } = shown
  const isAnchored = shown === props.found
  const related = relatedTo(shown, props.others)

  useLayoutEffect(() => {
    const opened = new AbortController()
    if (card.current !== null) anchorPopover(card.current, props.anchor, opened.signal)
    return () => opened.abort()
  }, [props.anchor])

  useEffect(() => {
    if (props.takesFocus) card.current?.focus()
  }, [props.takesFocus])

  const show = (next: FoundTerm): void => {
    setShown(next)
    card.current?.focus()
    card.current?.scrollTo(0, 0)
  }

  return (
    <div
      ref={(element) => {
        card.current = element
        if (typeof props.cardRef === 'function') props.cardRef(element)
        else if (props.cardRef !== null) props.cardRef.current = element
      }}
      id={props.id}
      class="term-card anchored"
      popover="manual"
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={definitionId}
      tabIndex={-1}
    >
      <header class="term-card-top">
        <h2 class="term-card-title" id={titleId} lang={term.language ?? shown.glossary.language} dir="auto">
          {term.term}
        </h2>
        <IconButton icon={X} label={words.say('ui.close')} onPress={props.onClose} class="term-card-close" />
      </header>
      <TermSound found={shown} />
      <p class="term-kind">{kindLabel(words, term.kind)}</p>
      <p class="term-card-definition" id={definitionId} lang={shown.glossary.language} dir="auto">
        {term.definition}
      </p>
      <OtherNames found={shown} />
      <Mentions found={shown} from={isAnchored ? props.from : -1} onJump={props.onJump} />
      {related.length > 0 && (
        <p class="term-see">
          <strong>{words.say('glossary.see')}</strong>{' '}
          {related.map((other) => (
            <button key={other.term.id} type="button" class="text-button" onClick={() => show(other)}>
              {other.term.term}
            </button>
          ))}
        </p>
      )}
      <footer class="term-card-source" dir="auto">
        {term.source ?? shown.glossary.name}
      </footer>
    </div>
  )
}

function TermSound({ found: { term, glossary } }: { found: FoundTerm }) {
  if (term.ipa === undefined && term.respelling === undefined) return null
  return (
    <p class="term-sound" dir="ltr">
      {term.ipa !== undefined && (
        <span class="term-ipa" lang={`${(term.language ?? glossary.language).split('-')[0]}-fonipa`}>
          /{term.ipa}/
        </span>
      )}{' '}
      {term.respelling !== undefined && (
        <span class="term-respelling" lang={glossary.language}>
          {term.respelling}
        </span>
      )}
    </p>
  )
}

function OtherNames({ found }: { found: FoundTerm }) {
  const words = useWords()
  const names = otherNamesOf(found)
  if (names.length === 0) return null
  return (
    <p class="term-names">
      <strong>{words.say('glossary.alsoSpelled')}</strong>{' '}
      {names.map(({ text, language }, index) => (
        <>
          {index > 0 && ', '}
          <bdi key={text} lang={language}>
            {text}
          </bdi>
        </>
      ))}
    </p>
  )
}

interface MentionsProps {
  found: FoundTerm
  from: number
  onJump: (span: Span) => void
}

function Mentions({ found, from, onJump }: MentionsProps) {
  const words = useWords()
  const { spans } = found
  const next = spans.find(({ start }) => start > from) ?? spans[0]
  const leads = next !== undefined && next.start !== from
  return (
    <p class="term-mentions">
      <strong>{words.say('glossary.inArticle')}</strong> {words.count('glossary.mentions', spans.length)}
      {leads && (
        <button type="button" class="text-button" onClick={() => onJump(next)}>
          {words.say(from < 0 ? 'glossary.firstMention' : 'glossary.nextMention')}
          <Icon of={ArrowDown} size={16} />
        </button>
      )}
    </p>
  )
}
