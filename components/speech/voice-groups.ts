/** Voices in the order a person looks for one: by language and region, what can be relied on first. */
import { qualities, type Voice } from '@/components/voices/engine'
import type { FactsByVoice } from '@/components/voices/facts'
import { languageName, regionName, regionOf } from './language-names'
import { subtagOf } from './state'
import { standingOf } from './voice-standing'

export interface RegionGroup {
  /** Region subtag; empty for voices that name none. */
  readonly region: string
  /** What the region is called; empty for voices that name none. */
  readonly name: string
  readonly voices: readonly Voice[]
}

export interface LanguageGroup {
  /** Language subtag as in `SpeechSettings.voiceByLanguage`: `en`, or `und`. */
  readonly language: string
  /** What the language is called; `undefined` when the voices name none. */
  readonly name: string | undefined
  readonly regions: readonly RegionGroup[]
  /** Voices in all regions. */
  readonly count: number
}

/**
 * Groups voices. `first` (BCP 47) is the language that comes first, with its region first in it (CLDR's likely one where it
 * names none); the others follow by their names in the language of the interface.
 */
export function groupVoices(
  voices: readonly Voice[],
  facts: FactsByVoice,
  inLanguage: string,
  first?: string,
): readonly LanguageGroup[] {
  const collator = new Intl.Collator(inLanguage)
  const firstLanguage = subtagOf(first)
  const firstRegion = likelyRegion(first)
  // Groups without a name stand last.
  const byName = (a: { name: string | undefined }, b: { name: string | undefined }): number =>
    Number(!a.name) - Number(!b.name) || collator.compare(a.name ?? '', b.name ?? '')
  return [...groupBy(voices, ({ language }) => subtagOf(language))]
    .map(([language, members]) => ({
      language,
      name: languageName(language, inLanguage),
      count: members.length,
      regions: [...groupBy(members, (voice) => regionOf(voice.language))]
        .map(([region, here]) => ({
          region,
          name: region === '' ? '' : regionName(`und-${region}`, inLanguage),
          voices: here.toSorted(
            (a, b) =>
              rankOf(a, facts) - rankOf(b, facts) ||
              qualities.indexOf(b.quality) - qualities.indexOf(a.quality) ||
              Number(b.local) - Number(a.local) ||
              collator.compare(a.name, b.name),
          ),
        }))
        .toSorted((a, b) => {
          const wanted = language === firstLanguage ? firstRegion : ''
          return Number(b.region === wanted) - Number(a.region === wanted) || byName(a, b)
        }),
    }))
    .toSorted((a, b) => Number(b.language === firstLanguage) - Number(a.language === firstLanguage) || byName(a, b))
}

/** The voices that answer to what was typed: each of its words begins a word of name, language, region or tag. */
export function findVoices(voices: readonly Voice[], query: string, inLanguage: string): readonly Voice[] {
  const wanted = wordsOf(query)
  if (wanted.length === 0) return voices
  return voices.filter(({ name, language }) => {
    const own = languageName(subtagOf(language), 'en') ?? ''
    const has = wordsOf(
      [name, languageName(language, inLanguage), regionName(language, inLanguage), own, language].join(' '),
    )
    return wanted.every((word) => has.some((each) => each.startsWith(word)))
  })
}

function groupBy(voices: readonly Voice[], keyOf: (voice: Voice) => string): ReadonlyMap<string, readonly Voice[]> {
  const groups = new Map<string, Voice[]>()
  for (const voice of voices) {
    const group = groups.get(keyOf(voice))
    if (group === undefined) groups.set(keyOf(voice), [voice])
    else group.push(voice)
  }
  return groups
}

/** Words folded for comparing: without case and accents. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** 0: can be relied on. 1: not known. 2: failed. */
function rankOf(voice: Voice, facts: FactsByVoice): number {
  const standing = standingOf(voice, facts)
  return standing === 'embedded' || standing === 'reliable' || standing === 'noWords'
    ? 0
    : standing === 'untried'
      ? 1
      : 2
}

function likelyRegion(tag: string | undefined): string {
  try {
    return new Intl.Locale(tag ?? '').maximize().region ?? ''
  } catch {
    // No tag, or not a well-formed one (RangeError).
    return ''
  }
}
