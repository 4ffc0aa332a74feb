import { X } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { IconButton } from './IconButton'
import { closingBy, useModal } from './modal.dom'
import { useWords } from './words'

interface SheetProps {
  title: string
  onClose: () => void
  /** Buttons beside the title, before "Close". */
  actions?: ComponentChildren
  /** A class for the dialog, for a sheet that is not like the others. */
  class?: string
  style?: Readonly<Record<string, string>>
  children: ComponentChildren
}

/**
 * A sheet that rises over the lower part of the panel: a native modal `<dialog>`, so Escape closes it, focus stays in
 * it and returns to the control that opened it. A press on the article beside it closes it too. Draw it only while open.
 */
export function Sheet({ title, onClose, actions, class: own, style, children }: SheetProps) {
  const words = useWords()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useModal(dialog)

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it; the dialog's own `cancel` event.
    <dialog
      ref={dialog}
      class={own === undefined ? 'sheet' : `sheet ${own}`}
      style={style ?? {}}
      aria-labelledby={titleId}
      {...closingBy(onClose)}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div class="sheet-page">
        <div class="sheet-bar">
          <h2 id={titleId} class="sheet-title" tabIndex={-1}>
            {title}
          </h2>
          {actions}
          <IconButton icon={X} label={words.say('ui.close')} onPress={onClose} />
        </div>
        <div class="sheet-body">{children}</div>
      </div>
    </dialog>
  )
}
