import { useRef, useState } from 'preact/hooks'
import { FileButton } from '@/components/ui/FileButton'
import { largestOwnFile } from '@/components/ui/own-file'
import { useWords, type Words } from '@/components/ui/words'
import { type ReadProfiles, readProfiles } from './profile-file'
import type { ProfileShelf } from './profile-shelf'
import { type Merged, withProfiles } from './profiles'

interface ProfileFilesProps {
  shelf: ProfileShelf
  /** Whether there are any to write into a file. */
  hasAny: boolean
  onAllToFile: () => void
  onNews: (news: string) => void
}

/** What a file holds. */
type Found = ReadProfiles & { readonly ok: true }

/** How many that are not taken are listed by name. */
const listed = 20

/**
 * Profiles from a file, looked at and then taken or left, and into one. A file that is not right says so, and changes
 * nothing. Of one with profiles that cannot be read, or that there is no room for, the preview says which are not taken
 * and why, before anything is. What is then taken is what the preview said, or nothing.
 */
export function ProfileFiles({ shelf, hasAny, onAllToFile, onNews }: ProfileFilesProps) {
  const words = useWords()
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
  const take = async ({ profiles, bad }: Found, shown: Merged): Promise<void> => {
    let merged = shown
    await shelf.change((now) => {
      merged = withProfiles(now, profiles)
      // Another window has changed them since the preview was drawn, which now says something else.
      return saysSame(merged, shown) ? merged.profiles : now
    })
    // All stays open, to be tried again.
    if (shelf.trouble.peek() !== undefined) return
    if (saysSame(merged, shown)) leave()
    onNews(saysOf(words, merged, bad))
  }
  const shown = found && withProfiles(shelf.profiles.value, found.profiles)
  return (
    <>
      <FileButton
        label={words.say('typography.profiles.fromFile')}
        accept=".json,application/json"
        input={input}
        onFiles={([file]) => void look(file)}
      />
      {hasAny && (
        <button type="button" class="button" onClick={onAllToFile}>
          {words.say('typography.profiles.allToFile')}
        </button>
      )}
      {found !== undefined && shown !== undefined && (
        <section class="import-preview" aria-label={words.say('typography.profiles.inFile')}>
          <p>{words.say('typography.profiles.inFile')}</p>
          <ul>
            {shown.added.map((name) => (
              <li key={name} dir="auto">
                {name}
              </li>
            ))}
          </ul>
          <NotTaken left={shown.left} bad={found.bad} />
          <div class="term-form-ways">
            <button type="button" class="button button-main" onClick={() => void take(found, shown)}>
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

/** Which profiles of the file stay there, and why. */
function NotTaken({ left, bad }: { left: readonly string[]; bad: readonly number[] }) {
  const words = useWords()
  const all = [
    ...left.map((name) => words.say('typography.profiles.noRoom', `\u2068${name}\u2069`)),
    ...bad.map((number) => words.say('typography.profiles.notRead', number)),
  ]
  if (all.length === 0) return null
  return (
    <>
      <p>{words.say('typography.profiles.notTaken')}</p>
      <ul>
        {all.slice(0, listed).map((says, at) => (
          <li key={at}>{says}</li>
        ))}
        {all.length > listed && <li>{words.count('interchange.andMore', all.length - listed)}</li>}
      </ul>
    </>
  )
}

/** Whether two previews say the same. */
function saysSame(one: Merged, other: Merged): boolean {
  return [one.added, one.left].join('\n') === [other.added, other.left].join('\n') && one.same === other.same
}

/** What a file holds, or a sentence that says why nothing can be taken from it. */
async function profilesIn(file: File, words: Words): Promise<Found | string> {
  // What is too large is not even read.
  const text = file.size > largestOwnFile ? undefined : await file.text().catch(() => null)
  if (text === null) return words.say('typography.profiles.problems.unreadable')
  const read = text === undefined ? ({ ok: false, problem: 'tooLarge' } as const) : readProfiles(text)
  return read.ok ? read : words.say(`typography.profiles.problems.${read.problem}`)
}

function saysOf(words: Words, { added, same, left }: Merged, bad: readonly number[]): string {
  const counts = [
    ['added', added.length],
    ['same', same],
    ['left', left.length],
    ['bad', bad.length],
  ] as const
  return counts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => words.count(`typography.profiles.${what}`, count))
    .join(' ')
}
