import { X } from 'lucide'
import type { ComponentChildren, Ref } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Span } from '@/components/text/text'
import { IconButton } from '@/components/ui/IconButton'
import { anchorPopover } from '@/components/ui/popover.dom'
import { useWords } from '@/components/ui/words'
import type { CardActions } from './card-actions'
import { ExplanationPart } from './ExplanationPart'
import type { FoundTerm } from './found-term'
import { kindLabel } from './kinds'
import { Mentions } from './Mentions'
import { otherNamesOf, relatedTo } from './names'
import { originOf } from './origins'
import { TermActions } from './TermActions'
import { TermSound } from './TermSound'

interface TermCardProps {
  /** `id` of the card, for the mark's `aria-controls`. */
  id: string
  found: FoundTerm
  /** The mark the card belongs to. */
  anchor: HTMLElement
  /** All terms of the article, for "See also". */
  others: readonly FoundTerm[]
  /** The article's text: the proofs are quoted from it. */
  text: string
  /** Where the mention that was asked about begins, so that "Next mention" goes on from it. */
  from: number
  /** Whether the focus goes into the card when it opens. */
  takesFocus: boolean
  cardRef: Ref<HTMLDivElement>
  actions: CardActions
  /** What the dictionary says of a word that stands at a place of the text. */
  drawEntry: ((word: string, at: number) => ComponentChildren) | undefined
  onClose: () => void
}

/** The card of a term: a non-modal dialog in the top layer, beside the term it explains. Draw it only while open. */
export function TermCard(props: TermCardProps) {
  const words = useWords()
  const titleId = useId()
  const definitionId = useId()
  const card = useRef<HTMLDivElement>(null)
  /** A related term that was asked for instead. */
  const [instead, setInstead] = useState<FoundTerm>()
  const shown = instead ?? props.found
  const { term } = shown
  const related = relatedTo(shown, props.others)
  const isWord = originOf(shown) === 'dictionary'
  const kinds = [shown, ...shown.others].map((one) => one.term.kind)
  const kind = kinds.find((one) => one !== 'name' && one !== 'abbreviation') ?? kinds[0] ?? 'name'

  useLayoutEffect(() => {
    const opened = new AbortController()
    if (card.current !== null) anchorPopover(card.current, props.anchor, opened.signal)
    return () => opened.abort()
  }, [props.anchor])

  // The card stands where it is seen: scrolling to it would only draw its term under the bar.
  useLayoutEffect(() => {
    if (props.takesFocus) card.current?.focus({ preventScroll: true })
  }, [props.takesFocus])

  const show = (next: FoundTerm): void => {
    setInstead(next)
    card.current?.focus({ preventScroll: true })
    card.current?.scrollTo(0, 0)
  }
  const quote = (span: Span): string => props.text.slice(span.start, span.end)

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
      <TermSound key={term.id} found={shown} say={props.actions.say} />
      {!isWord && <p class="term-kind">{kindLabel(words, kind)}</p>}
      {shown.isProbable && <p class="term-note">{words.say('glossary.probably', term.term)}</p>}
      {isWord ? (
        <div id={definitionId}>{props.drawEntry?.(shown.matched[0] ?? term.term, shown.spans[0]?.start ?? 0)}</div>
      ) : (
        [shown, ...shown.others].map((explanation, index) => (
          <ExplanationPart
            key={`${explanation.glossary.name} ${explanation.term.id}`}
            explanation={explanation}
            {...(index === 0 && { definitionId })}
            quote={quote}
            actions={props.actions}
          />
        ))
      )}
      <OtherNames found={shown} />
      <Mentions
        found={shown}
        from={instead === undefined ? props.from : -1}
        length={props.text.length}
        onJump={props.actions.jump}
      />
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
      <TermActions key={`actions ${term.id}`} found={shown} actions={props.actions} />
    </div>
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
          {index > 0 && words.list(['', ''])}
          <bdi key={text} lang={language}>
            {text}
          </bdi>
        </>
      ))}
    </p>
  )
}
