/** Profiles: looks of one's own, each under a name. What a profile holds is whole settings, the theme too. */
import type { Kept } from '@/components/ui/stored'
import { keptTypography } from './kept'
import { differences, type TypographySettings } from './typography'

export interface Profile {
  /** One line, shown as the person wrote it; no two are the same but for capitals. */
  readonly name: string
  readonly settings: TypographySettings
}

/** Oldest first. */
export type Profiles = readonly Profile[]

/** Far more than anybody chooses from, and little enough to keep. */
export const mostProfiles = 50
/** UTF-16 units. */
export const longestName = 60

/** Kept under the version of the settings in them, so that one table brings both up to date. */
export const keptProfiles: Kept<Profiles> = {
  key: 'text-profiles',
  version: keptTypography.version,
  fallback: [],
  decode: (value, version) => {
    const read = Array.isArray(value) ? value.flatMap((one: unknown) => profileFrom(one, version) ?? []) : []
    return withProfiles([], read).profiles
  },
}

/** Anything → a profile, if it has a name and settings of its own. */
export function profileFrom(value: unknown, version: number): Profile | undefined {
  if (!isObject(value) || !isObject(value.settings) || Array.isArray(value.settings)) return undefined
  const name = typeof value.name === 'string' ? nameFrom(value.name) : ''
  return name === '' ? undefined : { name, settings: keptTypography.decode(value.settings, version) }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/**
 * What was typed or read from a file, as a name: one line, without signs that cannot be seen or turn the line around.
 * Empty if nothing is left.
 */
export function nameFrom(written: string): string {
  const line = written
    .slice(0, 1000)
    // The joiners stay: some scripts, and some pictures, are written with them.
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
  return bare(cut(bare(line), longestName))
}

/** Without what cannot be seen at either end. */
function bare(line: string): string {
  return line.replace(/^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/g, '')
}

/** Its first whole characters, at most `length` UTF-16 units. */
function cut(line: string, length: number): string {
  return line.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Whether two lists hold the same profiles in the same order. */
export function areSame(one: Profiles, other: Profiles): boolean {
  return (
    one.length === other.length &&
    one.every(({ name, settings }, at) => {
      const twin = other[at]
      return twin?.name === name && differences(settings, twin.settings).length === 0
    })
  )
}

/** The profile called so, whatever its capitals. */
export function profileNamed(profiles: Profiles, name: string): Profile | undefined {
  return profiles.find((profile) => isSame(profile.name, name))
}

/** The profile that `settings` are just now, if any. */
export function profileOf(profiles: Profiles, settings: TypographySettings): Profile | undefined {
  return profiles.find((profile) => differences(profile.settings, settings).length === 0)
}

/** With `settings` under `name`: in the place of the profile that is called so, or as the last. */
export function withProfile(profiles: Profiles, name: string, settings: TypographySettings): Profiles {
  const old = profileNamed(profiles, name)
  if (old === undefined) return profiles.length < mostProfiles ? [...profiles, { name, settings }] : profiles
  return profiles.map((profile) => (profile === old ? { name: profile.name, settings } : profile))
}

/** With another name for one of them, unless another has that name. */
export function withName(profiles: Profiles, from: string, to: string): Profiles {
  const old = profileNamed(profiles, from)
  const other = profileNamed(profiles, to)
  if (other !== undefined && other !== old) return profiles
  return profiles.map((profile) => (profile === old ? { ...profile, name: to } : profile))
}

/** Without the one called so. */
export function withoutProfile(profiles: Profiles, name: string): Profiles {
  return profiles.filter((profile) => !isSame(profile.name, name))
}

export interface Merged {
  readonly profiles: Profiles
  /** Names of those that came in, as they are called now. */
  readonly added: readonly string[]
  /** How many were there already, name and look. */
  readonly same: number
  /** Names of those that there was no room for, as the file has them. */
  readonly left: readonly string[]
}

/** With others from elsewhere. Where a name is taken by another look, both are kept, and the new one is numbered. */
export function withProfiles(profiles: Profiles, others: Profiles): Merged {
  const all = [...profiles]
  const added: string[] = []
  let same = 0
  const left: string[] = []
  for (const other of others) {
    const old = profileNamed(all, other.name)
    if (old !== undefined && differences(old.settings, other.settings).length === 0) same += 1
    else if (all.length >= mostProfiles) left.push(other.name)
    else {
      const name = freeName(all, other.name)
      all.push({ ...other, name })
      added.push(name)
    }
  }
  return { profiles: added.length === 0 ? profiles : all, added, same, left }
}

/** `name`, or "name 2", "name 3" … , whichever no profile bears. */
export function freeName(profiles: Profiles, name: string): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${number}`
    const tried = `${cut(name, longestName - end.length)}${end}`
    if (profileNamed(profiles, tried) === undefined) return tried
  }
}
