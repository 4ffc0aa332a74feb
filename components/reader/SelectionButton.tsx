import { useSignal } from '@preact/signals'
import { AudioLines } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { Span } from '@/components/text/text'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import type { Surface } from './surface.dom'
import { bandOf } from './view-band.dom'

interface SelectionButtonProps {
  surface: Surface
  /** What is selected, without the white space around it. */
  selected: () => Span | undefined
  text: string
  onRead: (span: Span) => void
}

/** How long a selection rests before it is taken for one. Milliseconds. */
const REST = 350
/** Of the button with what is left free around it. CSS pixels. */
const HEIGHT = 52

/**
 * A quiet button at the end of a selection that reads it aloud, for pointers and fingers. It takes no focus, so that the
 * selection stays; the key for it is Play's. For a single word there is none: there the dictionary answers.
 */
export function SelectionButton({ surface, selected, text, onRead }: SelectionButtonProps) {
  const words = useWords()
  const place = useSignal<{ span: Span; left: number; top: number } | undefined>(undefined)

  useEffect(() => {
    const life = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let isHeld = false
    const put = (): void => {
      const span = selected()
      const boxes = span && surface.rangeOf(span)?.getClientRects()
      const last = boxes?.[boxes.length - 1]
      const { top, bottom } = bandOf(window)
      const isSeen = last !== undefined && last.bottom > top && last.bottom < bottom
      if (span === undefined || !isSeen || !/\s/.test(text.slice(span.start, span.end))) place.value = undefined
      else place.value = { span, left: last.right, top: Math.min(last.bottom + 6, bottom - HEIGHT) }
    }
    const look = (): void => {
      clearTimeout(timer)
      if (isHeld) return
      place.value = undefined
      timer = setTimeout(put, REST)
    }
    const hold = (event: PointerEvent): void => {
      const isOnButton = event.target instanceof Element && event.target.closest('.selection-button') !== null
      isHeld = true
      if (!isOnButton) place.value = undefined
    }
    const release = (): void => {
      isHeld = false
      if (place.peek() === undefined) look()
    }
    document.addEventListener('selectionchange', look, life)
    document.addEventListener('pointerdown', hold, life)
    document.addEventListener('scroll', () => !isHeld && put(), { signal: life.signal, passive: true })
    // The button's own click comes after this.
    for (const type of ['pointerup', 'pointercancel'] as const) document.addEventListener(type, release, life)
    return () => {
      life.abort()
      clearTimeout(timer)
    }
  }, [surface, selected, text, place])

  const at = place.value
  if (at === undefined) return null
  return (
    <button
      type="button"
      class="button selection-button"
      tabIndex={-1}
      title={words.say('reader.keyPlay')}
      style={{ '--left': `${at.left}px`, '--top': `${at.top}px` }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        place.value = undefined
        onRead(at.span)
      }}
    >
      <Icon of={AudioLines} />
      {words.say('listening.readSelection')}
    </button>
  )
}
