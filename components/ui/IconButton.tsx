import type { IconNode } from 'lucide'
import type { ComponentChildren, Ref } from 'preact'
import { Icon } from './Icon'

interface IconButtonProps {
  icon: IconNode
  /** The accessible name, also shown as the tooltip. */
  label: string
  onPress: () => void
  /** For a button that shows or hides something: whether it is shown. */
  expanded?: boolean
  /** For a switch-like button: whether it is on. */
  pressed?: boolean
  /** `aria-keyshortcuts`, for a button that a key also works. */
  shortcut?: string
  disabled?: boolean
  class?: string
  buttonRef?: Ref<HTMLButtonElement>
  /** Shown beside the icon, for instance a count; must be part of `label`. */
  children?: ComponentChildren
}

/** A button that shows an icon. At least 44 px each way (WCAG 2.5.5), named, with a tooltip. */
export function IconButton(props: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${props.class ?? ''}`}
      ref={props.buttonRef ?? null}
      aria-label={props.label}
      title={props.label}
      aria-expanded={props.expanded}
      aria-haspopup={props.expanded === undefined ? undefined : 'dialog'}
      aria-pressed={props.pressed}
      aria-keyshortcuts={props.shortcut}
      // Not `disabled`: a focused button that becomes that drops the focus to the page.
      aria-disabled={props.disabled}
      onClick={props.disabled ? undefined : props.onPress}
    >
      <Icon of={props.icon} />
      {props.children}
    </button>
  )
}
