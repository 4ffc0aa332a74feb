import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Asked, type DrawEntry, TermCards } from '@/components/glossary/TermCards'
import type { Span } from '@/components/text/text'
import { useWords } from '@/components/ui/words'
import { type CardMeans, cardActionsOf } from './card-actions-of'
import type { Shown } from './shown'
import type { Surface } from './surface.dom'
import { dictionaryGlossary, termAt, wordFound } from './word-found'

interface TermExplainerProps {
  /** The drawn article; undefined until there is one. */
  article: HTMLElement | undefined
  shown: Shown
  surface: Surface
  means: CardMeans
  /** The place the person asks about; taken from here and answered by a card. */
  question: Signal<Span | undefined>
  drawEntry: DrawEntry | undefined
}

/** The cards of an article: those of its marks, and those of any word, asked for by double-click, double-tap or key. */
export function TermExplainer({ article, shown, surface, means, question, drawEntry }: TermExplainerProps) {
  const words = useWords()
  const asked = useSignal<Asked | undefined>(undefined)

  useEffect(() => {
    const life = new AbortController()
    article?.addEventListener(
      'dblclick',
      ({ target }) => {
        if (target instanceof Element && target.closest('.term, a, [data-aside]') !== null) return
        question.value = surface.selected()
      },
      life,
    )
    return () => life.abort()
  }, [article, surface, question])

  const place = question.value
  useEffect(() => {
    if (place === undefined) return
    question.value = undefined
    const span = trimmed(shown.text.text, place)
    const word = shown.text.text.slice(span.start, span.end)
    const found = termAt(shown.terms, span) ?? wordFound(word, span, shown.text, dictionaryGlossary(words))
    const element = word === '' ? undefined : surface.placeOf(span)
    if (element !== undefined) asked.value = { found, place: element }
  }, [place, shown, surface, words, question, asked])

  return (
    <TermCards
      article={article}
      found={shown.terms}
      text={shown.text.text}
      actions={cardActionsOf(shown, means)}
      asked={asked}
      {...(drawEntry !== undefined && { drawEntry })}
    />
  )
}

/** A selection without the white space and punctuation around it, and no longer than a phrase. */
function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, Math.min(end, start + 200))
  const lead = /^[^\p{L}\p{N}]*/u.exec(slice)?.[0].length ?? 0
  const tail = /[^\p{L}\p{N}]*$/u.exec(slice.slice(lead))?.[0].length ?? 0
  return { start: start + lead, end: start + slice.length - tail }
}
