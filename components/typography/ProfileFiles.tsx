import { useId, useRef, useState } from 'preact/hooks'
import { useWords, type Words } from '@/components/ui/words'
import { largestFile, readProfiles } from './profile-file'
import type { ProfileShelf } from './profile-shelf'
import { type Merged, type Profile, withProfiles } from './profiles'

interface ProfileFilesProps {
  shelf: ProfileShelf
  /** Whether there are any to write into a file. */
  hasAny: boolean
  onAllToFile: () => void
  onNews: (news: string) => void
}

/** What a file holds: its profiles, and how many could not be read. */
interface Found {
  readonly profiles: readonly Profile[]
  readonly bad: number
}

/** Profiles from a file, looked at and then taken whole or left, and into one. What is not right says so, and changes nothing. */
export function ProfileFiles({ shelf, hasAny, onAllToFile, onNews }: ProfileFilesProps) {
  const words = useWords()
  const inputId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<Found>()
  const look = async (file: File): Promise<void> => {
    setFound(undefined)
    onNews('')
    const read = await profilesIn(file, words)
    if (typeof read === 'string') return onNews(read)
    const merged = withProfiles(shelf.profiles.peek(), read.profiles)
    onNews(saysOf(words, merged, read.bad))
    if (merged.added.length > 0) setFound(read)
  }
  const leave = (): void => {
    // Before what has the focus is gone.
    input.current?.focus()
    setFound(undefined)
    onNews('')
  }
  const take = async ({ profiles, bad }: Found): Promise<void> => {
    let merged: Merged | undefined
    await shelf.change((now) => {
      merged = withProfiles(now, profiles)
      return merged.profiles
    })
    // All stays open, to be tried again.
    if (merged === undefined || shelf.trouble.peek() !== undefined) return
    leave()
    onNews(saysOf(words, merged, bad))
  }
  return (
    <>
      <label class="button file-button" for={inputId}>
        {words.say('typography.profiles.fromFile')}
        <input
          id={inputId}
          ref={input}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file !== undefined) void look(file)
            // The same file may be chosen again once it was mended.
            event.currentTarget.value = ''
          }}
        />
      </label>
      {hasAny && (
        <button type="button" class="button" onClick={onAllToFile}>
          {words.say('typography.profiles.allToFile')}
        </button>
      )}
      {found !== undefined && (
        <section class="import-preview" aria-label={words.say('typography.profiles.inFile')}>
          <p>{words.say('typography.profiles.inFile')}</p>
          <ul>
            {withProfiles(shelf.profiles.value, found.profiles).added.map((name) => (
              <li key={name} dir="auto">
                {name}
              </li>
            ))}
          </ul>
          <div class="term-form-ways">
            <button type="button" class="button button-main" onClick={() => void take(found)}>
              {words.say('interchange.take')}
            </button>
            <button type="button" class="button" onClick={leave}>
              {words.say('interchange.leave')}
            </button>
          </div>
        </section>
      )}
    </>
  )
}

/** What a file holds, or a sentence that says why nothing can be taken from it. */
async function profilesIn(file: File, words: Words): Promise<Found | string> {
  // What is too large is not even read.
  const text = file.size > largestFile ? undefined : await file.text().catch(() => null)
  if (text === null) return words.say('typography.profiles.problems.unreadable')
  const read = text === undefined ? ({ ok: false, problem: 'tooLarge' } as const) : readProfiles(text)
  return read.ok ? read : words.say(`typography.profiles.problems.${read.problem}`)
}

function saysOf(words: Words, { added, same, left }: Merged, bad: number): string {
  const counts = [
    ['added', added.length],
    ['same', same],
    ['left', left],
    ['bad', bad],
  ] as const
  return counts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => words.count(`typography.profiles.${what}`, count))
    .join(' ')
}
