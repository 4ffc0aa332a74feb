import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import { longestName, nameFrom, type Profiles, profileNamed } from './profiles'

interface ProfileNameFormProps {
  profiles: Profiles
  /** The profile that is being renamed; without it, a look is being saved, and may replace another. */
  renaming?: string
  onDone: (name: string) => void
  onCancel: () => void
}

/** Asks for the name of a profile, and says beforehand what a name that is taken would do. */
export function ProfileNameForm({ profiles, renaming, onDone, onCancel }: ProfileNameFormProps) {
  const words = useWords()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [written, setWritten] = useState(renaming ?? '')
  const [isMissing, setMissing] = useState(false)
  const name = nameFrom(written)
  const taken = profileNamed(profiles, name)?.name
  const isOthers = renaming !== undefined && taken !== undefined && taken !== renaming
  const replaces = renaming === undefined && taken !== undefined

  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  return (
    <form
      class="profile-form"
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(name === '')
        if (name === '' || isOthers) field.current?.focus()
        else onDone(name)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // It closes the form, not the sheet.
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <label for={id}>{words.say('typography.profiles.name')}</label>
      <input
        ref={field}
        id={id}
        class="text-field"
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={longestName}
        value={written}
        aria-invalid={isOthers || (isMissing && name === '')}
        aria-describedby={`${id}-says`}
        onInput={(event) => setWritten(event.currentTarget.value)}
      />
      <p id={`${id}-says`} class="profile-says" role="status">
        {isMissing && name === '' && words.say('typography.profiles.needsName')}
        {isOthers && words.say('typography.profiles.takenByOther', taken)}
        {replaces && words.say('typography.profiles.taken', taken)}
      </p>
      <div class="profile-ways">
        <button type="submit" class="button button-main">
          {words.say(replaces ? 'typography.profiles.replaceNow' : 'typography.profiles.keep')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.say('typography.profiles.cancel')}
        </button>
      </div>
    </form>
  )
}
