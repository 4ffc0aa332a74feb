/** Profiles as a file, to take them to another computer or give them to somebody. */
import { type OwnFileProblem, readOwnFile, writeOwnFile } from '@/components/ui/own-file'
import { keptProfiles, mostProfiles, type Profile, type Profiles, profileFrom } from './profiles'

/** What `format` must say. The version beside it is that of the settings, as they are kept. */
export const profileFormat = 'sidelight-text-profiles'

export type ProfileProblem = OwnFileProblem | 'noProfiles'

export type ReadProfiles =
  | {
      readonly ok: true
      readonly profiles: readonly Profile[]
      /** Which could not be read: their numbers in the file, from 1. */
      readonly bad: readonly number[]
    }
  | { readonly ok: false; readonly problem: ProfileProblem }

export function writeProfiles(profiles: Profiles): string {
  return writeOwnFile(profileFormat, keptProfiles.version, { profiles })
}

/** A name for the file of `profiles`, safe on every system. */
export function profileFileName(profiles: Profiles): string {
  const [only, ...others] = profiles
  const name =
    only === undefined || others.length > 0
      ? ''
      : only.name
          .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
          .replace(/^-+|-+$/g, '')
          .toLowerCase()
  return name === '' ? 'sidelight-text-profiles.json' : `sidelight-text-${name}.json`
}

/** Reads what `writeProfiles` wrote, and says what is wrong with anything else. Never throws. */
export function readProfiles(text: string): ReadProfiles {
  const file = readOwnFile(text, profileFormat, keptProfiles.version)
  if (!file.ok) return file
  const { profiles } = file.fields
  if (!Array.isArray(profiles)) return refused('damaged')
  const read = profiles.slice(0, mostProfiles * 10).map((one: unknown) => profileFrom(one, file.version))
  const good = read.filter((one) => one !== undefined)
  if (good.length === 0) return refused(profiles.length === 0 ? 'noProfiles' : 'damaged')
  const bad = Array.from(profiles, (_, at) => at + 1).filter((number) => read[number - 1] === undefined)
  return { ok: true, profiles: good, bad }
}

function refused(problem: ProfileProblem): ReadProfiles {
  return { ok: false, problem }
}
