import { Check, Ellipsis } from 'lucide'
import { useId } from 'preact/hooks'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import { ProfileNameForm } from './ProfileNameForm'
import type { Profile, Profiles } from './profiles'
import { ThemeSample } from './ThemeSample'
import { typefaces } from './typefaces'

export type RowState = 'closed' | 'options' | 'renaming'

interface ProfileRowProps {
  profile: Profile
  profiles: Profiles
  isInUse: boolean
  state: RowState
  /** Ids of its two buttons, so that the focus can go back there. */
  useId: string
  optionsId: string
  onUse: () => void
  onState: (state: RowState) => void
  onRename: (name: string) => void
  onReplace: () => void
  onToFile: () => void
  onDelete: () => void
}

/** One profile: a press uses it; what else can be done with it opens below. */
export function ProfileRow(props: ProfileRowProps) {
  const { profile, profiles, isInUse, state, onState } = props
  const { name, settings } = profile
  const words = useWords()
  const partId = useId()
  return (
    <li class="profile">
      <div class="profile-row" data-in-use={isInUse}>
        <button type="button" id={props.useId} class="profile-use" aria-current={isInUse} onClick={props.onUse}>
          <ThemeSample of={settings.theme} custom={settings.custom} fontFamily={typefaces[settings.fontFamily].stack} />
          <span class="profile-name" dir="auto">
            {name}
          </span>
          {isInUse && <Icon of={Check} />}
        </button>
        <button
          type="button"
          id={props.optionsId}
          class="icon-button"
          aria-label={words.say('typography.profiles.options', name)}
          title={words.say('typography.profiles.options', name)}
          aria-expanded={state !== 'closed'}
          aria-controls={state === 'closed' ? undefined : partId}
          onClick={() => onState(state === 'closed' ? 'options' : 'closed')}
        >
          <Icon of={Ellipsis} />
        </button>
      </div>
      {state !== 'closed' && (
        <div id={partId} class="profile-part">
          {state === 'renaming' ? (
            <ProfileNameForm
              profiles={profiles}
              renaming={name}
              onDone={props.onRename}
              onCancel={() => onState('closed')}
            />
          ) : (
            <div class="profile-ways">
              <button type="button" class="text-button" onClick={() => onState('renaming')}>
                {words.say('typography.profiles.rename')}
              </button>
              {!isInUse && (
                <button type="button" class="text-button" onClick={props.onReplace}>
                  {words.say('typography.profiles.replace')}
                </button>
              )}
              <button type="button" class="text-button" onClick={props.onToFile}>
                {words.say('typography.profiles.toFile')}
              </button>
              <button type="button" class="text-button" onClick={props.onDelete}>
                {words.say('typography.profiles.delete')}
              </button>
            </div>
          )}
        </div>
      )}
    </li>
  )
}
