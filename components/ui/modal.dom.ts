/** What every modal dialog of the panel does, whatever is drawn in it. */
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { showFocusIn } from './focus-in-view.dom'

/**
 * Shows a drawn `<dialog>` as modal for as long as it is drawn, and gives the focus back to what had it. With the drawing,
 * not after it: from the key press that opens it on, the next one is the dialog's and not the page's below.
 */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const shown = dialog.current
    const opener = document.activeElement
    const life = new AbortController()
    if (shown !== null) showFocusIn(shown, life.signal)
    shown?.showModal()
    return () => {
      life.abort()
      shown?.close()
      const back = placeOf(opener)
      if (back !== null) focusAgain(back)
    }
  }, [dialog])
}

/** Where the focus came from. What had it may have been drawn anew meanwhile: then its id leads there. */
function placeOf(opener: Element | null): HTMLElement | null {
  // A key pressed while nothing had the focus was meant for what is read.
  const isNowhere = opener === null || opener === document.body
  if (isNowhere || !opener.isConnected) return document.getElementById(isNowhere ? 'content' : opener.id)
  return opener instanceof HTMLElement ? opener : null
}

/**
 * Puts the focus back where it was. A place of the text that was led to takes the focus only until it is left: it is made
 * able to once more, or the next key would begin at the top of the panel.
 */
export function focusAgain(element: HTMLElement): void {
  element.focus()
  if (document.activeElement !== element) {
    element.tabIndex = -1
    element.focus()
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  // A dialog that closes gives the focus back itself and scrolls to nothing; what was drawn anew meanwhile may have moved.
  element.scrollIntoView({ block: 'nearest' })
}

/** How a modal dialog hears that it is to close. */
export interface ClosingHandlers {
  readonly onCancel: (event: Event) => void
  readonly onClose: (event: Event) => void
}

/**
 * Escape, and Android's way back, ask a dialog to close (`cancel`). Chromium asks only once before the person has done
 * something in it, and then closes it without asking (HTML, close watchers): what draws it has to hear of that, too, or
 * it would take a closed sheet for an open one.
 */
export function closingBy(onClose: () => void): ClosingHandlers {
  return {
    onCancel(event) {
      // A file field that is left without a file says `cancel`, too, and that comes up to here.
      if (event.target !== event.currentTarget) return
      event.preventDefault()
      onClose()
    },
    onClose(event) {
      // Of one that is not drawn any more it is no news: it closed because it went.
      if (event.target === event.currentTarget && (event.target as Element).isConnected) onClose()
    },
  }
}
