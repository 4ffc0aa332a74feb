/**
 * Words that no dictionary lists because anybody can make them: "anti-corruption", "U.S.-backed", "unworkable",
 * "statewide". They are taken apart into a main word that is in the dictionary and parts that are, too, as entries with a
 * hyphen ("anti-", "-backed"). What comes out says what the parts mean and does not pretend to know the whole.
 */

/** One way to take a word apart. */
export interface Division {
  /** In order; each is a lemma to look up, "anti-" and "-wide" with their hyphens. */
  readonly parts: readonly string[]
  /** Which of the parts carries the meaning. */
  readonly main: number
  /** Other spellings the main part may have in the dictionary: "happi" is "happy". */
  readonly spellings: readonly string[]
}

/** Beginnings that also stand without a hyphen. Longer ones first, so that "counter" comes before "co". */
const prefixes =
  `counter pseudo quasi ultra super hyper inter intra multi micro trans extra under cyber over anti semi post
  mega mini mono tele auto fore non pre mis dis sub out pro neo bio eco geo mid pan chemo immuno neuro psycho
  photo thermo electro hydro socio techno agro agri petro narco un in im il ir re co ex de bi tri`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)

const suffixes =
  `ization isation friendly wards proof ness less like wide long ward hood ship fold ment ible able wise ist
  ism ish ful ize ise ity ing ly er or ed`.split(/\s+/)

/** Every way to take `word`, in lower case, apart, the likeliest first. What exists is for the caller to see. */
export function divisionsOf(word: string): Division[] {
  const hyphened = word.split('-')
  if (hyphened.length > 1) return hyphened.every((part) => part !== '') ? hyphenDivisions(hyphened) : []
  const found: Division[] = []
  for (const suffix of suffixes) {
    const stem = word.slice(0, -suffix.length)
    if (!word.endsWith(suffix) || stem.length < 3) continue
    found.push({ parts: [stem, `-${suffix}`], main: 0, spellings: stemSpellings(stem) })
  }
  for (const prefix of prefixes) {
    const rest = word.slice(prefix.length)
    if (word.startsWith(prefix) && rest.length > 2)
      found.push({ parts: [`${prefix}-`, rest], main: 1, spellings: [rest] })
  }
  // Two words written as one: headteacher, warzone.
  for (let at = 3; at <= word.length - 3; at += 1)
    found.push({ parts: [word.slice(0, at), word.slice(at)], main: 1, spellings: [word.slice(at)] })
  return found
}

function hyphenDivisions(parts: readonly string[]): Division[] {
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  const front = parts.slice(0, -1).join('-')
  const rest = parts.slice(1).join('-')
  return [
    { parts: [front, `-${last}`], main: 1, spellings: [`-${last}`] },
    { parts: [`${first}-`, rest], main: 1, spellings: [rest] },
    { parts, main: parts.length - 1, spellings: [last] },
  ]
}

/** A stem as it is spelled when nothing follows: happi(ness), shar(able), stopp(able). */
function stemSpellings(stem: string): string[] {
  const spellings = [stem, `${stem}e`]
  if (stem.endsWith('i')) spellings.push(`${stem.slice(0, -1)}y`)
  if (/([bdfgklmnprt])\1$/.test(stem)) spellings.push(stem.slice(0, -1))
  return spellings
}

const spellingPairs: readonly (readonly [RegExp, string])[] = [
  [/our/, 'or'],
  [/or(?=s?$|ed$|ing$|able$|ful|ite|it)/, 'our'],
  [/is(?=e[ds]?$|ing$|ation|er)/, 'iz'],
  [/iz(?=e[ds]?$|ing$|ation|er)/, 'is'],
  [/ys(?=e[ds]?$|ing$)/, 'yz'],
  [/yz(?=e[ds]?$|ing$)/, 'ys'],
  [/tre(?=s?$)/, 'ter'],
  [/ter(?=s?$)/, 'tre'],
  [/ogue(?=s?$)/, 'og'],
  [/ll(?=ed$|ing$|er)/, 'l'],
  [/l(?=ment|ful)/, 'll'],
  [/(?:ae|oe)/, 'e'],
  [/ence(?=s?$)/, 'ense'],
  [/ense(?=s?$)/, 'ence'],
  [/grey/, 'gray'],
]

/** The word as the other side of the Atlantic may spell it, with a hyphen less or a space instead, or without accents. */
export function otherSpellings(word: string): string[] {
  const spellings = [word.normalize('NFD').replace(/\p{M}/gu, '')]
  if (word.includes('-')) spellings.push(word.replaceAll('-', ''), word.replaceAll('-', ' '))
  for (const [pattern, instead] of spellingPairs) spellings.push(word.replace(pattern, instead))
  return [...new Set(spellings)].filter((spelling) => spelling !== word)
}

/** What a number written in digits says where it is more than digits: "21st", "1990s". */
export function numberMeaning(word: string): string | undefined {
  const ordinal = /^(\d{1,9})(?:st|nd|rd|th)$/.exec(word)?.[1]
  if (ordinal !== undefined) return `number ${ordinal} in order`
  const decade = /^(\d{0,3}0)['’]?s$/.exec(word)?.[1]
  return decade === undefined ? undefined : `the years from ${decade} to ${decade.slice(0, -1)}9`
}
