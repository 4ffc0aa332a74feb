import { computed, effect, type Signal, useSignal } from '@preact/signals'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { useShortcuts } from '@/components/keyboard/keyboard'
import { PlayerBar } from '@/components/speech/PlayerBar'
import { useWords } from '@/components/ui/words'
import { attended } from './attended'
import { useWayThrough } from './finding-ones-way.dom'
import { headingsOf } from './headings'
import type { Following } from './keeping-up'
import { type KeepingUp, keepUp } from './keeping-up.dom'
import type { ListeningCommand } from './keys'
import { ListeningBars } from './ListeningBars'
import { listeningCommands } from './listening-commands'
import type { PanelAids } from './panel-aids'
import type { Doings } from './panel-keys.dom'
import type { PanelListening } from './panel-listening'
import { takeAim } from './play-cursor.dom'
import { SelectionButton } from './SelectionButton'
import type { Shown } from './shown'
import { placesIn } from './start-place.dom'
import type { Surface } from './surface.dom'
import { paintVoice } from './voice-painting.dom'
import { wordLore } from './word-lore'

interface ListeningProps {
  shown: Shown
  surface: Surface
  listening: PanelListening
  lineFocus: PanelAids['lineFocus']
  /** Here the keys find what carries out their commands, while this is drawn. */
  commands: { current: ((command: ListeningCommand) => void) | undefined }
  /** And here those that lead through the article. */
  way: { current: Doings | undefined }
  /** Tells what happened, for a screen reader. */
  news: Signal<string>
  /** Leads the publisher's page back, too. */
  onBack: () => void
  onPronunciation: () => void
}

/** The commands that the player's buttons stand for. */
const commandsOf = {
  toggle: 'play',
  previous: 'back',
  next: 'forward',
  previousParagraph: 'paragraphBack',
  nextParagraph: 'paragraphForward',
} as const

/** Where listening meets the article: the player, what is painted, followed and started where, and the ways back. */
export function Listening(props: ListeningProps) {
  const { shown, surface, commands, news } = props
  const { text, speech } = shown
  const words = useWords()
  const keys = useShortcuts(commandsOf)
  const following = useSignal<Following>('near')
  const cursor = useSignal(false)
  const cameFromVoice = useSignal(false)
  const keeping = useRef<KeepingUp | undefined>(undefined)
  /** Terms may come later, while text and voice stay. */
  const latest = useRef(shown)
  latest.current = shown

  const places = useMemo(() => placesIn(text, surface, window), [text, surface])
  const heard = useMemo(
    () =>
      attended(speech, {
        selected: places.selected,
        place: () => places.focused()?.start ?? places.visible(),
        onVoice: () => keeping.current?.follow(),
      }),
    [speech, places],
  )
  const headings = useMemo(() => headingsOf(text), [text])

  useLayoutEffect(() => paintVoice(speech, text, surface, document.documentElement), [speech, text, surface])
  useLayoutEffect(() => {
    const kept = keepUp(speech, text, surface, window, following)
    keeping.current = kept
    return kept.leave
  }, [speech, text, surface, following])

  const tell = useCallback(
    (says: string): void => {
      // A live region is silent about what it says already.
      news.value = news.peek() === says ? `${says}\u00a0` : says
    },
    [news],
  )
  const where = useWayThrough({ shown, surface, lineFocus: props.lineFocus, doings: props.way, tell })

  useEffect(() => {
    commands.current = listeningCommands({
      speech: heard,
      terms: () => latest.current.terms,
      here: () => places.selected()?.start ?? places.focused()?.start ?? places.caret() ?? places.visible(),
      focused: places.focused,
      lead(span) {
        keeping.current?.follow()
        surface.focus(span)
      },
      turnCursor() {
        cursor.value = !cursor.peek()
      },
      tell,
      words,
    })
    return () => {
      commands.current = undefined
    }
  }, [commands, heard, places, surface, words, cursor, tell])

  const isAiming = cursor.value
  useEffect(() => {
    if (!isAiming) return
    const life = new AbortController()
    const leave = (): void => {
      cursor.value = false
    }
    takeAim(document, { surface, onPlace: (offset) => heard.play(offset), onLeave: leave }, life.signal)
    news.value = words.say('listening.cursorOn')
    return () => {
      life.abort()
      news.value = words.say('listening.cursorOff')
    }
  }, [isAiming, heard, surface, cursor, news, words])

  useEffect(
    // At once: a jump may leave the voice behind in the same moment.
    () =>
      effect(() => {
        if (surface.canGoBack.value) cameFromVoice.value = following.peek() !== 'away'
      }),
    [surface, following, cameFromVoice],
  )

  const own = props.listening.pronunciation.pronunciations.value
  useEffect(() => speech.inform(wordLore(text, shown.terms, own)), [speech, text, shown.terms, own])

  // The view changes with every word.
  const isAway = useMemo(
    () => computed(() => following.value === 'away' && /^(?:playing|paused)$/.test(speech.view.value.status)),
    [speech, following],
  ).value

  return (
    <>
      <ListeningBars
        surface={surface}
        cursor={cursor}
        isAway={isAway}
        where={where}
        cameFromVoice={cameFromVoice.value}
        onVoice={() => commands.current?.('voice')}
        onBack={props.onBack}
      />
      <SelectionButton
        surface={surface}
        selected={places.selected}
        text={text.text}
        onRead={({ start, end }) => heard.play(start, end)}
      />
      <PlayerBar
        speech={heard}
        length={text.text.length}
        headings={headings}
        keys={keys}
        onPronunciation={props.onPronunciation}
      />
    </>
  )
}
