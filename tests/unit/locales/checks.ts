/** What a locale file must be, held against English. Each check gives a sentence for everything that is wrong. */
import { english, keysFor, substitutionsOf, type Texts, tagOf } from './texts'

/** What reads the same in other languages: names, signs, units and formats. A translator adds to it what is so in theirs. */
export const sameEverywhere: readonly RegExp[] = [
  /^typography\.typefaces\./,
  /^typography\.values\.(?:fontSize|lineHeight|letterSpacing|wordSpacing|paragraphSpacing|paragraphIndent|fontWeight)$/,
  /^(?:reader\.bar|extension\.name|glossary\.origins\.bundled|reader\.newsOf)$/,
  /^interchange\.formats\./,
  /\.(?:percent|seconds|times|about|counted|announce|means|placeUnder|preview|ipa|placeOf)$/,
  /^(?:pronunciation\.ways\.ipa|ui\.hoursMinutes)$/,
  // Spanish
  /^(?:typography\.themes\.sepia|speech\.followsTo\.no|voices\.quality\.natural)$/,
  // French
  /^(?:reader\.minutes|glossary\.mentions)\.(?:one|other)$/,
  /^(?:reader\.pick\.kinds\.(?:article|section)|reader\.code|glossary\.kinds\.institution)$/,
  /^speech\.(?:pauses?|volume|colours\.rose|readsToo\.code)$/,
  /^(?:interchange\.format|keyboard\.signs\.plus)$/,
  // German
  /^(?:typography\.(?:title|themes\.(?:system|sepia)|layout|custom\.colours\.(?:text|link))|keyboard\.groups\.text)$/,
  /^(?:reader\.code|speech\.(?:pause|readsToo\.code)|glossary\.kinds\.(?:person|name)|interchange\.format)$/,
]

/** Languages written from right to left, of those there may be a locale for. */
const rightToLeft = /^(?:ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)\b/

/** Marks of direction and the space that does not break are no text. */
const isBlank = (text: string): boolean => /^[\s\u200e\u200f\u2066-\u2069]*$/.test(text)

/** Everything that is wrong with the locale file `name`, a sentence each. */
export function faultsOf(name: string, texts: Texts): string[] {
  const language = tagOf(name)
  const wanted = new Set(keysFor(language))
  return [
    ...[...wanted].filter((key) => !texts.has(key)).map((key) => `${name}: ${key} is missing.`),
    ...[...texts.keys()].filter((key) => !wanted.has(key)).map((key) => `${name}: ${key} is not asked for.`),
    ...[...texts].flatMap(([key, text]) => faultsOfText(name, key, text)),
    ...(texts.get('language') === language ? [] : [`${name}: its language must be ${language}.`]),
    ...(texts.get('direction') === (rightToLeft.test(language) ? 'rtl' : 'ltr')
      ? []
      : [`${name}: its direction is wrong.`]),
  ]
}

function faultsOfText(name: string, key: string, text: string): string[] {
  if (isBlank(text)) return [`${name}: ${key} is empty.`]
  if (text !== text.trim()) return [`${name}: ${key} begins or ends with white space.`]
  const source = english.get(key) ?? english.get(key.replace(/\.\w+$/, '.other'))
  if (source === undefined) return []
  const [have, want] = [substitutionsOf(text), substitutionsOf(source)]
  const isCount = /\.(?:zero|one|two)$/.test(key)
  // "One minute" and "two minutes" may be said without a figure where one number alone is meant.
  if (String(have) !== String(want) && !(isCount && String(['$1', ...have]) === String(want)))
    return [`${name}: ${key} has ${have.join(' ') || 'no substitution'}, English has ${want.join(' ') || 'none'}.`]
  const isOurs = name === 'en' || key === 'direction' || sameEverywhere.some((each) => each.test(key))
  return text === source && /\p{L}{2}/u.test(text.replace(/\$\d/g, '')) && !isOurs
    ? [`${name}: ${key} is English still: “${text}”. Translate it, or list it in tests/unit/locales/checks.ts.`]
    : []
}
