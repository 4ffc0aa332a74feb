/** What the panel hears on the whole of itself: its keys, and how far the article has been scrolled. */
import { type CommandName, commandOf } from './keys'

/** Carries out the commands of keys until `signal` aborts. */
export function listenToKeys(document: Document, does: Record<CommandName, () => void>, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const command = commandOf(event)
      if (command === undefined) return
      event.preventDefault()
      does[command]()
    },
    { signal },
  )
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
