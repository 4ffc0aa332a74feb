import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { saveFile } from '@/components/ui/save-file.dom'
import type { OpenStore } from '@/components/ui/stored'
import { useWords, type WordKey } from '@/components/ui/words'
import { ProfileFiles } from './ProfileFiles'
import { ProfileNameForm } from './ProfileNameForm'
import { ProfileRow, type RowState } from './ProfileRow'
import { profileFileName, writeProfiles } from './profile-file'
import { makeShelf } from './profile-shelf'
import {
  keptProfiles,
  mostProfiles,
  type Profiles,
  profileNamed,
  withName,
  withoutProfile,
  withProfile,
} from './profiles'
import { differences, type TypographySettings } from './typography'

interface ProfilesPartProps {
  settings: TypographySettings
  openStore: OpenStore
  onUse: (settings: TypographySettings) => void
}

/** A person's own profiles: use one, save the look in force, rename, replace, delete, and files. */
export function ProfilesPart({ settings, openStore, onUse }: ProfilesPartProps) {
  const words = useWords()
  const ids = useId()
  const [{ shelf, life }] = useState(() => {
    const life = new AbortController()
    return { life, shelf: makeShelf(openStore(keptProfiles), life.signal) }
  })
  useEffect(() => () => life.abort(), [life])
  const [open, setOpen] = useState<{ readonly name: string; readonly state: RowState }>()
  const [isSaving, setSaving] = useState(false)
  const [news, setNews] = useState('')
  const focusNext = useRef<string | undefined>(undefined)
  const profiles = shelf.profiles.value
  const trouble = shelf.trouble.value

  // What had the focus may be gone: it goes to where the person came from, as soon as that is there.
  useLayoutEffect(() => {
    const next = focusNext.current === undefined ? null : document.getElementById(focusNext.current)
    if (next === null) return
    next.focus()
    // Firefox leaves what is partly hidden as it is.
    next.scrollIntoView({ block: 'nearest' })
    focusNext.current = undefined
  })
  const idOf = (what: 'use' | 'options', at: number): string => `${ids}-${what}-${at}`
  const change = async (by: (now: Profiles) => Profiles, key: WordKey, ...names: string[]): Promise<void> => {
    // With the last drawing: what is drawn between would move it out of view again.
    const next = focusNext.current
    focusNext.current = undefined
    setNews('')
    await shelf.change(by)
    // All stays open, to be tried again.
    if (shelf.trouble.peek() !== undefined) return
    focusNext.current = next
    setOpen(undefined)
    setSaving(false)
    setNews(words.say(key, ...names))
  }
  const toFile = (list: Profiles): void =>
    saveFile({ name: profileFileName(list), type: 'application/json', text: writeProfiles(list) })
  const save = (name: string): void => {
    focusNext.current = `${ids}-save`
    const old = profileNamed(profiles, name)
    void change(
      (now) => withProfile(now, name, settings),
      old === undefined ? 'typography.profiles.saved' : 'typography.profiles.replaced',
      old?.name ?? name,
    )
  }

  return (
    <div class="profiles">
      <h4>{words.say('typography.profiles.title')}</h4>
      {profiles.length === 0 && <p class="sheet-hint">{words.say('typography.profiles.none')}</p>}
      {profiles.length > 0 && (
        <ul>
          {profiles.map((profile, at) => (
            <ProfileRow
              key={profile.name}
              profile={profile}
              profiles={profiles}
              isInUse={differences(profile.settings, settings).length === 0}
              state={open?.name === profile.name ? open.state : 'closed'}
              useId={idOf('use', at)}
              optionsId={idOf('options', at)}
              onUse={() => {
                onUse(profile.settings)
                setNews(words.say('typography.profiles.inUse', profile.name))
              }}
              onState={(state) => {
                if (state === 'closed') focusNext.current = idOf('options', at)
                setSaving(false)
                setOpen({ name: profile.name, state })
              }}
              onRename={(name) => {
                focusNext.current = idOf('options', at)
                void change(
                  (now) => withName(now, profile.name, name),
                  'typography.profiles.renamed',
                  profile.name,
                  name,
                )
              }}
              onReplace={() => {
                focusNext.current = idOf('options', at)
                void change(
                  (now) => withProfile(now, profile.name, settings),
                  'typography.profiles.replaced',
                  profile.name,
                )
              }}
              onToFile={() => toFile([profile])}
              onDelete={() => {
                // "Undo" is the next thing there.
                focusNext.current = `${ids}-undo`
                void change((now) => withoutProfile(now, profile.name), 'typography.profiles.deleted', profile.name)
              }}
            />
          ))}
        </ul>
      )}
      {isSaving && (
        <ProfileNameForm
          profiles={profiles}
          onDone={save}
          onCancel={() => {
            focusNext.current = `${ids}-save`
            setSaving(false)
          }}
        />
      )}
      <div class="profile-ways">
        {!isSaving && (
          <button
            type="button"
            id={`${ids}-save`}
            class="button"
            onClick={() => {
              setOpen(undefined)
              setNews(profiles.length < mostProfiles ? '' : words.say('typography.profiles.full', mostProfiles))
              setSaving(true)
            }}
          >
            {words.say('typography.profiles.save')}
          </button>
        )}
        <ProfileFiles
          shelf={shelf}
          hasAny={profiles.length > 0}
          onAllToFile={() => toFile(profiles)}
          onNews={setNews}
        />
      </div>
      <div class="profile-end">
        <p role="status">{trouble === undefined ? news : words.say('typography.profiles.notKept', trouble)}</p>
        {shelf.canUndo.value && (
          <button
            type="button"
            id={`${ids}-undo`}
            class="text-button"
            onClick={async () => {
              await shelf.undo()
              focusNext.current = `${ids}-save`
              setNews(words.say('typography.profiles.undone'))
            }}
          >
            {words.say('typography.profiles.undo')}
          </button>
        )}
      </div>
    </div>
  )
}
