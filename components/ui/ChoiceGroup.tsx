import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useGroupName } from './group-name'

export interface Choice<T extends string> {
  readonly value: T
  readonly name: string
  /** Shown above the name; decoration, not read out. */
  readonly sample?: ComponentChildren
  /** The typeface the name is set in. */
  readonly fontFamily?: string
  /** A sentence below the name, read out after it. */
  readonly note?: string
}

interface ChoiceGroupProps<T extends string> {
  legend: string
  /** Whether the legend is only for who cannot see the group. */
  legendHidden?: boolean
  look: 'segments' | 'swatches' | 'cards'
  choices: readonly Choice<T>[]
  /** `undefined` when none of them holds. */
  chosen: T | undefined
  onChoose: (value: T) => void
}

/** One of several: native radio buttons, so there is one tab stop and the arrow keys choose at once. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const group = useId()
  const groupName = useGroupName()
  return (
    <fieldset class={`type-choices type-${props.look}`}>
      <legend class={props.legendHidden ? 'visually-hidden' : 'type-legend'}>{props.legend}</legend>
      <div class="type-row">
        {props.choices.map(({ value, name, sample, fontFamily, note }) => (
          <label key={value} class="type-choice">
            <input
              type="radio"
              name={groupName}
              value={value}
              checked={value === props.chosen}
              // The label would take the note into the name.
              aria-labelledby={note === undefined ? undefined : `${group}-${value}`}
              aria-describedby={note === undefined ? undefined : `${group}-${value}-note`}
              onChange={() => props.onChoose(value)}
            />
            {sample}
            <span
              class="type-name"
              id={note === undefined ? undefined : `${group}-${value}`}
              style={fontFamily === undefined ? {} : { fontFamily }}
            >
              {name}
            </span>
            {note !== undefined && (
              <span class="type-note" id={`${group}-${value}-note`}>
                {note}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
