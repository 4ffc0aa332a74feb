import { useId } from 'preact/hooks'

interface SwitchProps {
  label: string
  /** A sentence below the label. */
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Something that is on or off, at once. */
export function Switch({ label, hint, checked, onChange }: SwitchProps) {
  const hintId = useId()
  return (
    <div>
      <label class="type-switch">
        <span>{label}</span>
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself.
          role="switch"
          checked={checked}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </label>
      {hint !== undefined && (
        <p class="sheet-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
