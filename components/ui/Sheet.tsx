import { X } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { IconButton } from './IconButton'
import { useWords } from './words'

interface SheetProps {
  title: string
  onClose: () => void
  /** Buttons beside the title, before "Close". */
  actions?: ComponentChildren
  children: ComponentChildren
}

/**
 * A sheet that rises over the lower part of the panel: a native modal `<dialog>`, so Escape closes it, focus stays in
 * it and returns to the control that opened it. A press on the article beside it closes it too. Draw it only while open.
 */
export function Sheet({ title, onClose, actions, children }: SheetProps) {
  const words = useWords()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const shown = dialog.current
    const opener = document.activeElement
    shown?.showModal()
    return () => {
      shown?.close()
      // What opened it may have been drawn anew meanwhile; then its id leads there.
      const back = opener?.isConnected === false ? document.getElementById(opener.id) : opener
      if (back instanceof HTMLElement) back.focus()
    }
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it; the dialog's own `cancel` event.
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div class="sheet-page">
        <header class="sheet-bar">
          <h2 id={titleId} class="sheet-title" tabIndex={-1}>
            {title}
          </h2>
          {actions}
          <IconButton icon={X} label={words.say('ui.close')} onPress={onClose} />
        </header>
        <div class="sheet-body">{children}</div>
      </div>
    </dialog>
  )
}
