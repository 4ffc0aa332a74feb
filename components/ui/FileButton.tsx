import type { Ref } from 'preact'
import { useId } from 'preact/hooks'

interface FileButtonProps {
  label: string
  /** Endings and media types that the browser offers, by comma; any when absent. */
  accept?: string
  /** Whether several may be chosen at once. */
  multiple?: boolean
  /** The field: what has the focus. */
  input?: Ref<HTMLInputElement>
  /** Told what was chosen: one file at least, and no more unless `multiple`. */
  onFiles: (files: readonly [File, ...File[]]) => void
}

/** A button by which files of this computer are chosen. */
export function FileButton({ label, accept, multiple = false, input, onFiles }: FileButtonProps) {
  const id = useId()
  return (
    <label class="button file-button" for={id}>
      {label}
      <input
        id={id}
        {...(input !== undefined && { ref: input })}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const [first, ...others] = event.currentTarget.files ?? []
          // The same file may be chosen again once it was mended.
          event.currentTarget.value = ''
          if (first !== undefined) onFiles([first, ...others])
        }}
      />
    </label>
  )
}
