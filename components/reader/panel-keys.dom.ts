/** What the panel hears on the whole of itself: its keys, and how far the article has been scrolled. */
import type { Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Span } from '@/components/text/text'
import { type CommandName, commandOf, type ListeningCommand } from './keys'
import type { Surface } from './surface.dom'
import type { SheetName } from './TopBar'
import { stepToTerm } from './term-steps.dom'

interface PanelKeys {
  /** The article, if there is one. */
  readonly shown: object | undefined
  readonly surface: Pick<Surface, 'selected'>
  readonly sheet: Signal<SheetName | undefined>
  /** The place of the text the person asks about. */
  readonly question: Signal<Span | undefined>
  /** What is asked of reading aloud, once it is there. */
  readonly listen: { readonly current: ((command: ListeningCommand) => void) | undefined }
}

/** Carries out what the panel's keys ask for. */
export function usePanelKeys({ shown, surface, sheet, question, listen }: PanelKeys): void {
  useEffect(() => {
    const life = new AbortController()
    const does = (command: CommandName): void => {
      switch (command) {
        case 'text':
          sheet.value = 'text'
          break
        case 'nextTerm':
          stepToTerm(document, 'next')
          break
        case 'previousTerm':
          stepToTerm(document, 'previous')
          break
        case 'lookUp':
          question.value = surface.selected()
          // Nothing is selected: a word can be typed.
          if (question.value === undefined && shown !== undefined) sheet.value = 'glossary'
          break
        case 'glossary':
          if (shown !== undefined) sheet.value = 'glossary'
          break
        default:
          listen.current?.(command)
      }
    }
    document.addEventListener(
      'keydown',
      (event) => {
        const command = commandOf(event)
        if (command === undefined) return
        event.preventDefault()
        does(command)
      },
      life,
    )
    return () => life.abort()
  }, [shown, surface, sheet, question, listen])
}

/** Keeps the custom property `--read` (0–1) at how far the article has been scrolled, until `signal` aborts. */
export function followScrolling(window: Window, signal: AbortSignal): void {
  const root = window.document.documentElement
  const read = (): void => {
    const room = root.scrollHeight - window.innerHeight
    root.style.setProperty('--read', room > 0 ? String(Math.min(1, window.scrollY / room)) : '0')
  }
  window.addEventListener('scroll', read, { signal, passive: true })
  window.addEventListener('resize', read, { signal, passive: true })
  read()
}
