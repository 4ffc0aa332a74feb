/** What languages and regions are called in the language of the interface. */
import { languageTag } from '@/components/voices/language-tag'

/** More than this is no name of a language. */
const LONGEST_TAG = 40

/** What a language (BCP 47) is called; `undefined` when the tag says nothing. */
export function languageName(tag: string, inLanguage: string): string | undefined {
  if (tag === '' || tag === 'und') return undefined
  try {
    return namesOf('language', inLanguage).of(tag)
  } catch {
    // Not a well-formed tag (RangeError): what is known of it, else as the publisher wrote it.
    const known = languageTag(tag)
    if (known !== '') return namesOf('language', inLanguage).of(known)
    return tag.length > LONGEST_TAG ? `${tag.slice(0, LONGEST_TAG)}…` : tag
  }
}

/** What the region of a language tag is called: "United States" for `en-US`; empty when it names none. */
export function regionName(tag: string, inLanguage: string): string {
  const region = regionOf(tag)
  return region === '' ? '' : (namesOf('region', inLanguage).of(region) ?? region)
}

/** The region subtag, in capitals; empty when the tag names none. */
export function regionOf(tag: string): string {
  try {
    return new Intl.Locale(tag).region ?? ''
  } catch {
    // Not a well-formed tag (RangeError).
    return ''
  }
}

/** Making one takes longer than hundreds of look-ups in it. */
const made = new Map<string, Intl.DisplayNames>()

function namesOf(type: 'language' | 'region', inLanguage: string): Intl.DisplayNames {
  const key = `${type} ${inLanguage}`
  const names = made.get(key) ?? new Intl.DisplayNames([inLanguage], { type })
  made.set(key, names)
  return names
}
