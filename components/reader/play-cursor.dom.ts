/** The play cursor: while it is on, a press on a word starts reading there, and what stands in the text does not act. */
import type { Surface } from './surface.dom'

interface PlayCursor {
  readonly surface: Pick<Surface, 'offsetAt' | 'spanOf'>
  readonly onPlace: (offset: number) => void
  readonly onLeave: () => void
}

/** Keeps the play cursor on until `signal` aborts. */
export function takeAim(document: Document, { surface, onPlace, onLeave }: PlayCursor, signal: AbortSignal): void {
  const early = { signal, capture: true }
  const isText = (target: EventTarget | null): target is Element =>
    target instanceof Element && target.closest('.article') !== null
  const startOf = (element: Element): number | undefined => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return surface.spanOf(range)?.start
  }
  const start = (event: Event, offset: number | undefined): void => {
    event.preventDefault()
    event.stopPropagation()
    if (offset !== undefined) onPlace(offset)
  }

  document.documentElement.dataset.playCursor = ''
  signal.addEventListener('abort', () => delete document.documentElement.dataset.playCursor)

  // Cards do not open, neither for the pointer nor for the focus; a double press does not ask the dictionary.
  for (const type of ['pointerover', 'focusin', 'dblclick'] as const) {
    document.addEventListener(type, (event) => isText(event.target) && event.stopPropagation(), early)
  }
  document.addEventListener(
    'click',
    (event) => {
      if (!isText(event.target)) return
      // Not the end of a selection that was drawn, nor the second press of a double one.
      const isPress = event.detail <= 1 && document.getSelection()?.isCollapsed !== false
      // Without a pointer it is a screen reader's press on what it stands on.
      const offset = event.detail === 0 ? startOf(event.target) : surface.offsetAt(event.clientX, event.clientY)
      start(event, isPress ? offset : undefined)
    },
    early,
  )
  document.addEventListener(
    'keydown',
    (event) => {
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey
      if (event.target instanceof Element && event.target.closest('dialog') !== null) return
      if (event.key === 'Escape') {
        event.preventDefault()
        event.stopPropagation()
        onLeave()
      } else if (isPlain && (event.key === 'Enter' || event.key === ' ') && isText(event.target)) {
        start(event, startOf(event.target))
      }
    },
    early,
  )
}
