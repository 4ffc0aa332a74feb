/** What the panel hears on the whole of itself: its keys, and how far the article has been scrolled. */
import { type Signal, useSignal } from '@preact/signals'
import { useContext, useEffect, useMemo } from 'preact/hooks'
import type { CommandName } from '@/components/keyboard/commands'
import { KeyboardContext } from '@/components/keyboard/keyboard'
import { askedBy } from '@/components/keyboard/typing.dom'
import type { Span } from '@/components/text/text'
import { isListening, type ListeningCommand } from './keys'
import type { Surface } from './surface.dom'
import type { SheetName } from './TopBar'
import { stepToTerm } from './term-steps.dom'

/** What parts of the panel do on a command; a part that is not there does nothing. */
export type Doings = Readonly<Partial<Record<CommandName, () => void>>>

interface PanelKeys {
  /** A command that came from outside the panel; emptied when it is carried out, or cannot be. */
  readonly told?: Signal<CommandName | undefined> | undefined
  /** The article, if there is one. */
  readonly shown: object | undefined
  /** Whether an article may still come. */
  readonly isReading?: boolean
  readonly surface: Pick<Surface, 'selected'>
  readonly sheet: Signal<SheetName | undefined>
  /** The place of the text the person asks about. */
  readonly question: Signal<Span | undefined>
  /** What is asked of reading aloud, once it is there. */
  readonly listen: { readonly current: ((command: ListeningCommand) => void) | undefined }
  /** What the panel's other parts do. */
  readonly others?: { readonly current: Doings }
}

/** Commands that lead through the article, which is out of reach while a sheet is open. */
const moves: ReadonlySet<CommandName> = new Set<CommandName>([
  ...(['nextTerm', 'previousTerm', 'nextHeading', 'previousHeading', 'lineNext', 'linePrevious', 'voice'] as const),
])

/** Carries out what is asked for: by the panel's keys, and from outside. */
export function usePanelKeys(means: PanelKeys): void {
  const { told, shown, isReading, surface, sheet, question, listen, others } = means
  const { keymap } = useContext(KeyboardContext)
  useEffect(() => {
    const life = new AbortController()
    const opens: Partial<Record<CommandName, SheetName>> = {
      ...{ text: 'text', keys: 'keys', more: 'more' },
      ...(shown !== undefined && { glossary: 'glossary', outline: 'outline', about: 'about' }),
    }
    const doings: Doings = {
      nextTerm: () => void stepToTerm(document, 'next'),
      previousTerm: () => void stepToTerm(document, 'previous'),
      lookUp() {
        question.value = surface.selected()
        // Nothing is selected: a word can be typed.
        if (question.value === undefined && shown !== undefined) sheet.value = 'glossary'
      },
    }
    const does = (command: CommandName): void => {
      if (moves.has(command) && document.querySelector('dialog:modal') !== null) return
      const name = opens[command]
      if (name !== undefined) sheet.value = name
      else if (isListening(command)) listen.current?.(command)
      else (others?.current[command] ?? doings[command])?.()
    }
    document.addEventListener(
      'keydown',
      (event) => {
        const command = askedBy(event, keymap.peek())
        if (command === undefined) return
        event.preventDefault()
        does(command)
      },
      life,
    )
    const stop = told?.subscribe((command) => {
      if (command === undefined) return
      // A panel that was opened by the command has no article yet, or no voice.
      const isEarly = isListening(command) ? listen.current === undefined : shown === undefined
      if (isEarly && (isReading || shown !== undefined) && opens[command] === undefined) return
      told.value = undefined
      does(command)
    })
    return () => {
      life.abort()
      stop?.()
    }
  }, [keymap, told, shown, isReading, surface, sheet, question, listen, listen.current, others])
}

/** As `useRef` for what another component puts there, but who draws with it is drawn again when it comes. */
export function useSlot<T>(): { current: T | undefined } {
  const slot = useSignal<T | undefined>(undefined)
  return useMemo(
    () => ({
      get current() {
        return slot.value
      },
      set current(value) {
        slot.value = value
      },
    }),
    [slot],
  )
}

/** Keeps the bar's hairline at how far the article has been scrolled. */
export function useProgress(): void {
  useEffect(() => {
    const life = new AbortController()
    followScrolling(window, life.signal)
    return () => life.abort()
  }, [])
}

/**
 * Keeps the custom property `--read` (0–1) of the bar at how far the article has been scrolled, until `signal` aborts. On
 * the root it would style the whole article anew.
 */
function followScrolling(window: Window, signal: AbortSignal): void {
  const root = window.document.documentElement
  const bar = window.document.querySelector<HTMLElement>('.bar')
  const read = (): void => {
    const room = root.scrollHeight - window.innerHeight
    bar?.style.setProperty('--read', room > 0 ? String(Math.min(1, window.scrollY / room)) : '0')
  }
  window.addEventListener('scroll', read, { signal, passive: true })
  window.addEventListener('resize', read, { signal, passive: true })
  read()
}
