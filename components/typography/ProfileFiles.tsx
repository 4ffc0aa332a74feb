import { useId } from 'preact/hooks'
import { useWords, type Words } from '@/components/ui/words'
import { largestFile, readProfiles } from './profile-file'
import type { ProfileShelf } from './profile-shelf'
import { type Merged, withProfiles } from './profiles'

interface ProfileFilesProps {
  shelf: ProfileShelf
  /** Whether there are any to write into a file. */
  hasAny: boolean
  onAllToFile: () => void
  onNews: (news: string) => void
}

/** Profiles from a file and into one. A file that is not right says so, and changes nothing. */
export function ProfileFiles({ shelf, hasAny, onAllToFile, onNews }: ProfileFilesProps) {
  const words = useWords()
  const inputId = useId()
  return (
    <>
      <label class="button file-button" for={inputId}>
        {words.say('typography.profiles.fromFile')}
        <input
          id={inputId}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file !== undefined) void take(file, shelf, words).then(onNews)
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
    </>
  )
}

/** Takes in what a file holds. Resolves with a sentence that says what came of it. */
async function take(file: File, shelf: ProfileShelf, words: Words): Promise<string> {
  // What is too large is not even read.
  const text = file.size > largestFile ? undefined : await file.text().catch(() => null)
  if (text === null) return words.say('typography.profiles.problems.unreadable')
  const read = text === undefined ? ({ ok: false, problem: 'tooLarge' } as const) : readProfiles(text)
  if (!read.ok) return words.say(`typography.profiles.problems.${read.problem}`)
  let merged: Merged | undefined
  await shelf.change((now) => {
    merged = withProfiles(now, read.profiles)
    return merged.profiles
  })
  if (merged === undefined || shelf.trouble.value !== undefined) return ''
  const { added, same, left } = merged
  const counts = [
    ['added', added.length],
    ['same', same],
    ['left', left],
    ['bad', read.bad],
  ] as const
  return counts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => words.count(`typography.profiles.${what}`, count))
    .join(' ')
}
