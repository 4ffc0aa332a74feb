import { computed } from '@preact/signals'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { OutlineList } from '@/components/outline/OutlineList'
import { outlineOf, stopAt } from '@/components/outline/outline'
import { leftIn, minutesBetween, percent, readUntil } from '@/components/outline/where'
import type { Span } from '@/components/text/text'
import { Sheet } from '@/components/ui/Sheet'
import { useWords } from '@/components/ui/words'
import { placeNow } from './place-now.dom'
import type { Shown } from './shown'
import type { Surface } from './surface.dom'

interface OutlineSheetProps {
  shown: Pick<Shown, 'text' | 'length' | 'speech'>
  surface: Surface
  /** Closes the sheet and leads to a heading. */
  onJump: (span: Span) => void
  onClose: () => void
}

/** The article's headings, with where the person is among them; while the voice reads, the mark goes along with it. */
export function OutlineSheet({ shown: { text, length, speech }, surface, onJump, onClose }: OutlineSheetProps) {
  const words = useWords()
  const row = useRef<HTMLButtonElement>(null)
  const stops = useMemo(() => outlineOf(text, length.minutes), [text, length])
  const extent = { length: text.text.length, minutes: length.minutes }
  /** Asked before the sheet takes the focus. */
  const [opened] = useState(() => placeNow(speech.view.peek(), text, surface, window))
  const isPlaying = useMemo(() => computed(() => speech.view.value.status === 'playing'), [speech]).value
  // The view changes with every word, the stop seldom.
  const current = useMemo(
    () =>
      computed(() => {
        const { status, word, at } = speech.view.value
        return stopAt(stops, status === 'playing' ? (word?.start ?? at) : opened)
      }),
    [speech, stops, opened],
  ).value

  // After the sheet has opened itself, which is an effect of its own, inside this one's drawing.
  useLayoutEffect(() => {
    row.current?.scrollIntoView({ block: 'center', behavior: 'instant' })
    row.current?.focus({ preventScroll: true })
  }, [])

  const view = speech.view.peek()
  const at = isPlaying ? (view.word?.start ?? view.at) : opened
  const left = {
    minutesLeft: minutesBetween(at, extent.length, extent),
    ...(isPlaying && { minutesHearing: view.left / 60 }),
  }
  return (
    <Sheet title={words.say('outline.title')} onClose={onClose}>
      <p class="outline-head">
        {words.say('outline.read', percent(readUntil(at, extent), words))} · {leftIn(left, words)}
      </p>
      <div class="outline-progress" style={{ '--at': String(readUntil(at, extent)) }} aria-hidden="true" />
      {stops.length === 0 ? (
        <p>{words.say('outline.none')}</p>
      ) : (
        <>
          {stops[0]?.kind === 'passage' && <p>{words.say('outline.passages')}</p>}
          <OutlineList stops={stops} extent={extent} current={current} currentRow={row} onJump={onJump} />
        </>
      )}
    </Sheet>
  )
}
