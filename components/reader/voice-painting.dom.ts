/** Paints what is being spoken over the drawn article: the word, and what the person wants to see around it. */
import { effect } from '@preact/signals'
import type { Speech, SpeechView } from '@/components/speech/view'
import { type HighlightName, highlightNames, paint } from '@/components/text/highlight.dom'
import { lineAt } from '@/components/text/lines.dom'
import { type ArticleText, blockIndexAt, type Span } from '@/components/text/text'
import type { Surface } from './surface.dom'

/** Above this rate of speech the word's paint would flicker (WCAG 2.3.1). */
const FASTEST_WORDS = 3

/**
 * Paints until the function it returns is called, which wipes everything. `data-voice-colour` and `data-voice-sign` on
 * `<html>` tell the style sheet how.
 */
export function paintVoice(
  speech: Pick<Speech, 'view' | 'settings'>,
  text: ArticleText,
  surface: Pick<Surface, 'drawing' | 'rangeOf'>,
  root: HTMLElement,
): () => void {
  const painted = new Map<HighlightName, Span>()
  const show = (name: HighlightName, span: Span | undefined): void => {
    const before = painted.get(name)
    if (before?.start === span?.start && before?.end === span?.end) return
    const range = span && surface.rangeOf(span)
    if (range === undefined || span === undefined) {
      paint(name)
      painted.delete(name)
    } else {
      paint(name, range)
      painted.set(name, span)
    }
  }
  const lineOf = ({ word, sentence }: SpeechView): Span | undefined => {
    const place = word ?? sentence
    const block = place && text.blocks[blockIndexAt(text, place.start)]
    return block && lineAt(surface, block, place.start)
  }
  let drawing = -1
  const showAll = (): void => {
    const view = speech.view.value
    const { paints, paintsWord, colour, sign, rate } = speech.settings.value
    if (surface.drawing.value !== drawing) painted.clear()
    drawing = surface.drawing.value
    root.dataset.voiceColour = colour
    root.dataset.voiceSign = sign
    // Nothing was read yet: the first sentence is only where reading would begin.
    const isAnywhere = view.status !== 'ended' && (view.status !== 'idle' || view.at > 0)
    show('paragraph', isAnywhere && paints === 'paragraph' ? view.paragraph : undefined)
    show('sentence', isAnywhere && paints === 'sentence' ? view.sentence : undefined)
    show('line', isAnywhere && paints === 'line' ? lineOf(view) : undefined)
    show('word', isAnywhere && paintsWord && rate <= FASTEST_WORDS ? view.word : undefined)
  }
  const stop = effect(showAll)
  const sizes = new ResizeObserver(() => {
    // Lines break elsewhere.
    if (painted.delete('line')) showAll()
  })
  sizes.observe(root)
  return () => {
    stop()
    sizes.disconnect()
    for (const name of highlightNames) paint(name)
    delete root.dataset.voiceColour
    delete root.dataset.voiceSign
  }
}
