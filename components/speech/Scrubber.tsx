import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import { clockFace } from './clock-face'
import { type Heading, headingAt, offsetAt, shareOf, ticksOf, timeAt } from './scrubbing'
import type { Speech } from './view'

interface ScrubberProps {
  speech: Speech
  /** Of the text, in UTF-16 units. */
  length: number
  /** In the order of the text. */
  headings: readonly Heading[]
}

/**
 * The whole article as a line: where reading stands, where its headings are, and a way to any place. Dragging only looks
 * ahead; reading goes there when the pointer lets go, and Escape takes it back (WCAG 2.5.2). Time runs from left to right
 * in every script, as the arrows below it do.
 *
 * A screen reader says each new value of the slider it is on, and a range input tells its own. While the voice speaks that would be talked over, so the
 * value told stands still then, until a key or the pointer has moved it.
 */
export function Scrubber({ speech, length, headings }: ScrubberProps) {
  const words = useWords()
  const track = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<number>()
  const [hover, setHover] = useState<number>()
  const hasFocus = useRef(false)
  const wasMoved = useRef(false)
  const told = useRef({ at: 0, says: '' })
  const view = speech.view.value
  const at = drag ?? Math.min(view.at, length)
  const faceOf = (offset: number): string => clockFace(timeAt(offset, view, length))

  const isQuiet = view.status === 'playing' && hasFocus.current && drag === undefined
  if (!isQuiet || (wasMoved.current && at !== told.current.at)) {
    const title = headingAt(headings, at)?.title
    const time = words.say('speech.placeOf', faceOf(at), clockFace(view.gone + view.left))
    told.current = { at, says: title === undefined ? time : words.say('speech.placeUnder', time, title) }
    wasMoved.current = false
  }

  const shown = drag ?? hover
  const isShown = shown !== undefined
  useEffect(() => {
    if (!isShown) return undefined
    const dismiss = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      setDrag(undefined)
      setHover(undefined)
    }
    document.addEventListener('keydown', dismiss)
    return () => document.removeEventListener('keydown', dismiss)
  }, [isShown])

  if (length === 0) return null

  const under = ({ clientX }: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect()
    return box === undefined ? 0 : offsetAt(clientX - box.left, box.width, length)
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: speech.nextSentence,
    ArrowUp: speech.nextSentence,
    ArrowLeft: speech.previousSentence,
    ArrowDown: speech.previousSentence,
    PageUp: speech.nextParagraph,
    PageDown: speech.previousParagraph,
    Home: () => speech.seek(0),
    End: () => speech.seek(length - 1),
  }

  return (
    <div
      class="scrubber"
      role="slider"
      dir="ltr"
      tabIndex={0}
      aria-label={words.say('speech.place')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={length}
      aria-valuenow={told.current.at}
      aria-valuetext={told.current.says}
      data-dragging={drag !== undefined}
      style={{ '--read': shareOf(at, length) }}
      onFocus={() => {
        hasFocus.current = true
      }}
      onBlur={() => {
        hasFocus.current = false
      }}
      onKeyDown={(event) => {
        const does = keys[event.key]
        if (does === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        wasMoved.current = true
        does()
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag(under(event))
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
          // Without a preview Escape was pressed: what the pointer still does means nothing.
          setDrag((before) => (before === undefined ? undefined : under(event)))
        } else if (event.pointerType === 'mouse') setHover(under(event))
      }}
      onPointerUp={() => {
        if (drag === undefined) return
        wasMoved.current = true
        setDrag(undefined)
        speech.seek(drag)
      }}
      onPointerCancel={() => setDrag(undefined)}
      onPointerLeave={() => setHover(undefined)}
    >
      <div class="scrubber-track" ref={track}>
        {ticksOf(headings, length).map((share) => (
          <span class="scrubber-tick" key={share} style={{ '--at': share }} />
        ))}
      </div>
      <span class="scrubber-thumb" />
      {shown !== undefined && (
        <span
          class="scrubber-tip"
          aria-hidden="true"
          style={{ '--at': shareOf(shown, length) }}
          // What the tip covers is not what it tells of.
          onPointerMove={(event) => {
            if (drag === undefined) event.stopPropagation()
          }}
        >
          <b>{faceOf(shown)}</b> <span dir="auto">{headingAt(headings, shown)?.title}</span>
        </span>
      )}
    </div>
  )
}
