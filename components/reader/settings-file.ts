/**
 * All settings as a file, to take them to another browser or computer. What tells of reading (places, sites) is not in it;
 * a person's own terms and pronunciations have files that other programs read, too.
 */
import { keptDensity } from '@/components/glossary/settings'
import { keptKeymap } from '@/components/keyboard/keymap'
import { keptLineFocus } from '@/components/line-focus/line-focus'
import { keptSpeech } from '@/components/speech/settings'
import { keptTypography } from '@/components/typography/kept'
import { keptProfiles, type Profiles, withProfiles } from '@/components/typography/profiles'
import { isVersion, type OwnFileProblem, readOwnFile, writeOwnFile } from '@/components/ui/own-file'
import { isRecord, isWholeIn, type Kept, type OpenStore } from '@/components/ui/stored'
import type { WordKey } from '@/components/ui/words'
import { keptWordAids } from '@/components/word-aids/word-aids'

/** What `format` must say. */
export const settingsFormat = 'sidelight-settings'
/** Raised when a part is added. */
const version = 1

export interface SettingsPart<T = unknown> {
  readonly kept: Kept<T>
  /** What it is called. */
  readonly says: WordKey
  /** What is kept then, where a file does not simply take the place of what is there; nothing where there is no room. */
  join?(now: T, from: T): T | undefined
}

const profilesPart: SettingsPart<Profiles> = {
  kept: keptProfiles,
  says: 'typography.profiles.title',
  join(now, from) {
    const { profiles, left } = withProfiles(now, from)
    return left.length === 0 ? profiles : undefined
  },
}

/** What is in such a file, in the order in which it is shown. */
export const settingsParts: readonly SettingsPart[] = [
  { kept: keptTypography, says: 'reader.text' },
  profilesPart,
  { kept: keptWordAids, says: 'wordAids.title' },
  { kept: keptLineFocus, says: 'lineFocus.title' },
  { kept: keptDensity, says: 'glossary.help' },
  { kept: keptSpeech, says: 'speech.title' },
  { kept: keptKeymap, says: 'keyboard.title' },
]

export interface PartValue {
  readonly part: SettingsPart
  readonly value: unknown
}

export type ReadSettings =
  | { readonly ok: true; readonly values: readonly PartValue[] }
  /** Nothing is taken from a file with a damaged part. */
  | { readonly ok: false; readonly problem: OwnFileProblem; readonly part?: SettingsPart }

/** The file of the settings that are kept. Rejects where they cannot be read. */
export async function writeSettings(open: OpenStore): Promise<string> {
  const entries = settingsParts.map(async ({ kept }) => {
    const value = await open(kept).get()
    return [kept.key, { version: kept.version, value }] as const
  })
  return writeOwnFile(settingsFormat, version, { settings: Object.fromEntries(await Promise.all(entries)) })
}

/** Reads what `writeSettings` wrote, all of it or nothing, and says what is wrong with anything else. Never throws. */
export function readSettings(text: string): ReadSettings {
  const file = readOwnFile(text, settingsFormat, version)
  if (!file.ok) return file
  const { settings } = file.fields
  if (!isRecord(settings)) return { ok: false, problem: 'damaged' }
  const values: PartValue[] = []
  for (const part of settingsParts) {
    if (!Object.hasOwn(settings, part.kept.key)) continue
    const stated = settings[part.kept.key]
    if (!isRecord(stated) || !isVersion(stated.version)) return { ok: false, problem: 'damaged', part }
    if (stated.version > part.kept.version) return { ok: false, problem: 'newer' }
    const value = part.kept.decode(stated.value, stated.version)
    // What an older version wrote may be lost by right.
    const isOld = stated.version < part.kept.version
    if (!isOld && !isWholeIn(part.kept, stated.value, value)) return { ok: false, problem: 'damaged', part }
    values.push({ part, value })
  }
  return values.length === 0 || values.length < Object.keys(settings).length
    ? { ok: false, problem: 'damaged' }
    : { ok: true, values }
}
