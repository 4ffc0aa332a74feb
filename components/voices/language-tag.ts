/** Languages as platforms and pages name them, and how near two of them are. */

/** Makes a well-formed BCP 47 tag of what platforms call a language: `en_us`, `eng-US-f000`. Empty when it is none. */
export function languageTag(raw: string): string {
  const found = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z\d])/i.exec(raw)
  if (found === null) return ''
  const [, language, script, region] = found
  return Intl.getCanonicalLocales([language, script, region].filter(Boolean).join('-'))[0] ?? ''
}

/** 0: another language. 1: the same. 2: the same in the same script. 3: in the same region too (CLDR's likely one). */
export function closeness(has: string, wants: string | undefined): 0 | 1 | 2 | 3 {
  const a = fullTag(has)
  const b = fullTag(wants ?? '')
  if (a === undefined || b === undefined || a.language !== b.language) return 0
  if (a.script !== b.script) return 1
  return a.region === b.region ? 3 : 2
}

/**
 * One language under two names: Norwegian is written as Bokmål nearly always and voices are listed under either, and
 * Cantonese voices are listed as the Chinese of Hong Kong.
 */
const otherNames: Readonly<Record<string, string>> = { no: 'nb', yue: 'zh-Hant-HK' }

/** Pages and platforms name few languages; whoever names more is up to something, and is not remembered. */
const MOST_TAGS = 500
/** What follows in a longer tag says nothing about language, script or region. */
const LONGEST_TAG = 40
const fullTags = new Map<string, Intl.Locale | undefined>()

function fullTag(named: string): Intl.Locale | undefined {
  const raw = named.slice(0, LONGEST_TAG)
  if (fullTags.size > MOST_TAGS) fullTags.clear()
  if (!fullTags.has(raw)) {
    const tag = languageTag(raw)
    const [language = '', ...rest] = tag.split('-')
    const name = otherNames[language]
    const renamed = name === undefined ? tag : name.includes('-') ? name : [name, ...rest].join('-')
    fullTags.set(raw, tag === '' || tag === 'und' ? undefined : new Intl.Locale(renamed).maximize())
  }
  return fullTags.get(raw)
}
