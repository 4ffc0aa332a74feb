/**
 * Profiles as a file, to take them to another computer or give them to somebody: JSON that says what it is, so that it
 * can be told from any other. It comes from anywhere, so it is decoded like anything from outside.
 */
import { keptProfiles, mostProfiles, type Profile, type Profiles, profileFrom } from './profiles'

/** What `format` must say. */
export const profileFormat = 'sidelight-text-profiles'

/** Bytes, or UTF-16 units of text. Fifty profiles take about 30,000. */
export const largestFile = 1_000_000

/** What a file looks like. */
export interface ProfileFile {
  readonly format: typeof profileFormat
  /** The version of the settings, as they are kept. */
  readonly version: number
  readonly profiles: Profiles
}

/** Why nothing could be taken from a file. `newer`: a newer Sidelight wrote it. */
export type ProfileProblem = 'tooLarge' | 'empty' | 'damaged' | 'otherKind' | 'newer' | 'noProfiles'

export type ReadProfiles =
  | {
      readonly ok: true
      readonly profiles: readonly Profile[]
      /** Which could not be read: their numbers in the file, from 1. */
      readonly bad: readonly number[]
    }
  | { readonly ok: false; readonly problem: ProfileProblem }

export function writeProfiles(profiles: Profiles): string {
  const file: ProfileFile = { format: profileFormat, version: keptProfiles.version, profiles }
  return `${JSON.stringify(file, null, 2)}\n`
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
  if (text.length > largestFile) return refused('tooLarge')
  const bare = text.replace(/^\ufeff/, '').trim()
  if (bare === '') return refused('empty')
  let file: unknown
  try {
    file = JSON.parse(bare)
  } catch {
    // A file cut short begins as ours do; anything else was never one.
    return refused(bare.includes(`"${profileFormat}"`) ? 'damaged' : 'otherKind')
  }
  if (typeof file !== 'object' || file === null) return refused('otherKind')
  const { format, version, profiles } = file as Readonly<Record<string, unknown>>
  if (format !== profileFormat) return refused('otherKind')
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refused('damaged')
  if (version > keptProfiles.version) return refused('newer')
  if (!Array.isArray(profiles)) return refused('damaged')
  const read = profiles.slice(0, mostProfiles * 10).map((one: unknown) => profileFrom(one, version))
  const good = read.filter((one) => one !== undefined)
  if (good.length === 0) return refused(profiles.length === 0 ? 'noProfiles' : 'damaged')
  const bad = Array.from(profiles, (_, at) => at + 1).filter((number) => read[number - 1] === undefined)
  return { ok: true, profiles: good, bad }
}

function refused(problem: ProfileProblem): ReadProfiles {
  return { ok: false, problem }
}
