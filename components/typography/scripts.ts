/**
 * What a script cannot bear of the settings, as data. A setting that would hurt is left out for that text alone: for an
 * Arabic article, and for an Arabic line in an English one.
 *
 * Sources: line heights are ReadiumCSS's `lineHeightCompensation` per language (readium/css, ReadiumCSS-base.css); no
 * letter spacing where letters join: CSS Text 3, Appendix D, and Readium's baseline for Arabic, Persian and scripts whose
 * letters hang from one headline; no word spacing and no italics in Chinese and Japanese, which have neither: Readium,
 * docs/CSS12-user_prefs.md and CSS17-i18n_typography.md. Where Readium drops letter spacing for all of Chinese, Japanese
 * and Korean it stays here: Japanese readers asked Readium for it (readium-css issue 136). Korean parts words by spaces.
 */
import { mayNeedRules } from './scripts-needed'

export interface ScriptRules {
  /** Its letters, for a text that does not say its language, or says a wrong one. */
  readonly letters: RegExp
  /** Languages written in it, separated by spaces; with a script subtag where it is not the usual one. */
  readonly languages: string
  /** Written from the right. */
  readonly isRtl?: boolean
  /** Letters join or hang from one line: space between them takes words apart. */
  readonly isJoined?: boolean
  /** No spaces between words. */
  readonly isUnspaced?: boolean
  /** Slanted letters do not exist; emphasis is a dot by each character. */
  readonly isUpright?: boolean
  /** Times the person's line height. */
  readonly lineHeight?: number
}

const chineseLike = { isUpright: true, lineHeight: 1.167 } as const

export const scripts = {
  arab: {
    letters: /\p{Script=Arabic}/gu,
    languages:
      'ar arz ary apc acm fa prs ur ps ckb sd ug ks azb lrc pnb skr bal glk mzn ku-Arab pa-Arab uz-Arab az-Arab kk-Arab ky-Arab ha-Arab ms-Arab',
    isRtl: true,
    isJoined: true,
  },
  syrc: { letters: /\p{Script=Syriac}/gu, languages: 'syr syc aii arc', isRtl: true, isJoined: true },
  nkoo: { letters: /\p{Script=Nko}/gu, languages: 'nqo', isRtl: true, isJoined: true },
  adlm: { letters: /\p{Script=Adlam}/gu, languages: 'ff-Adlm', isRtl: true, isJoined: true },
  rohg: { letters: /\p{Script=Hanifi_Rohingya}/gu, languages: 'rhg rhg-Rohg', isRtl: true, isJoined: true },
  mong: { letters: /\p{Script=Mongolian}/gu, languages: 'mn-Mong mvf mnc', isJoined: true },
  hebr: { letters: /\p{Script=Hebrew}/gu, languages: 'he iw yi lad', isRtl: true, lineHeight: 1.1 },
  thaa: { letters: /\p{Script=Thaana}/gu, languages: 'dv', isRtl: true },
  deva: {
    letters: /\p{Script=Devanagari}/gu,
    languages: 'hi mr ne sa mai bho kok doi brx awa sd-Deva ks-Deva',
    isJoined: true,
    lineHeight: 1.1,
  },
  beng: { letters: /\p{Script=Bengali}/gu, languages: 'bn as', isJoined: true, lineHeight: 1.067 },
  guru: { letters: /\p{Script=Gurmukhi}/gu, languages: 'pa pa-Guru', isJoined: true, lineHeight: 1.1 },
  gujr: { letters: /\p{Script=Gujarati}/gu, languages: 'gu', lineHeight: 1.167 },
  orya: { letters: /\p{Script=Oriya}/gu, languages: 'or ory', lineHeight: 1.167 },
  taml: { letters: /\p{Script=Tamil}/gu, languages: 'ta', lineHeight: 1.067 },
  knda: { letters: /\p{Script=Kannada}/gu, languages: 'kn', lineHeight: 1.1 },
  mlym: { letters: /\p{Script=Malayalam}/gu, languages: 'ml', lineHeight: 1.067 },
  sinh: { letters: /\p{Script=Sinhala}/gu, languages: 'si', lineHeight: 1.167 },
  thai: { letters: /\p{Script=Thai}/gu, languages: 'th', isUnspaced: true, lineHeight: 1.067 },
  khmr: { letters: /\p{Script=Khmer}/gu, languages: 'km', isUnspaced: true, lineHeight: 1.067 },
  laoo: { letters: /\p{Script=Lao}/gu, languages: 'lo', isUnspaced: true },
  mymr: { letters: /\p{Script=Myanmar}/gu, languages: 'my shn mnw', isUnspaced: true },
  ethi: { letters: /\p{Script=Ethiopic}/gu, languages: 'am ti tig gez', lineHeight: 1.167 },
  cher: { letters: /\p{Script=Cherokee}/gu, languages: 'chr', lineHeight: 1.167 },
  hani: {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/gu,
    languages: 'zh ja yue wuu hak nan lzh',
    isUnspaced: true,
    ...chineseLike,
  },
  hang: { letters: /[\p{Script=Hangul}]/gu, languages: 'ko', ...chineseLike },
} as const satisfies Record<string, ScriptRules>

export type ScriptName = keyof typeof scripts

/** A script of the table; `plain` is any other, such as Latin, Cyrillic or Greek, which bears every setting. */
export type Script = ScriptName | 'plain'

const scriptNames = Object.keys(scripts) as readonly ScriptName[]

const ofLanguage = new Map<string, ScriptName>(
  scriptNames.flatMap((name) => scripts[name].languages.split(' ').map((tag) => [tag.toLowerCase(), name] as const)),
)

/** The script that a language tag (BCP 47) stands for. */
export function scriptOfLanguage(tag: string): Script {
  const [language = '', ...rest] = tag.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  if (script === undefined) return ofLanguage.get(language) ?? 'plain'
  if (['hans', 'hant', 'jpan', 'hrkt'].includes(script)) return 'hani'
  if (script === 'kore') return 'hang'
  return scriptNames.find((name) => name === script) ?? 'plain'
}

/** Characters of a text that are looked at. */
const sample = 400

/**
 * The script in which most letters of a text are; undefined where it has none. `guess` is looked for first: in an article
 * nearly every paragraph is in the script of the one before.
 */
export function scriptOf(text: string, guess: Script = 'plain'): Script | undefined {
  const start = text.slice(0, sample)
  const letters = countOf(start, /\p{L}/gu)
  if (letters === 0) return undefined
  if (!mayNeedRules(start)) return 'plain'
  const isIn = (name: ScriptName): boolean => countOf(start, scripts[name].letters) * 2 > letters
  if (guess !== 'plain' && isIn(guess)) return guess
  return scriptNames.find(isIn) ?? 'plain'
}

function countOf(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
}

/**
 * The table as a style sheet. It gives the `--script-…` properties that `assets/styles/article.css` reckons with, by
 * `lang`, and by `data-script` where the text was found to be in another script than its language.
 */
export function scriptStyles(): string {
  const plain =
    '.article :is([lang], [data-script]) { --script-letters: 1; --script-words: 1; --script-line: 1; --script-italic: italic; --script-emphasis: none; --script-justify: auto; }'
  return [plain, ...scriptNames.map(rulesOf)].join('\n')
}

function rulesOf(name: ScriptName): string {
  const rules: ScriptRules = scripts[name]
  const by = rules.languages.split(' ').map((tag) => `:lang(${tag})`)
  const properties = [
    rules.isJoined && '--script-letters: 0',
    // Between Thai words there are no spaces, but between phrases there are.
    name === 'hani' && '--script-words: 0',
    rules.isUnspaced && '--script-justify: inter-character',
    rules.isUpright && '--script-italic: normal; --script-emphasis: dot',
    rules.lineHeight !== undefined && `--script-line: ${rules.lineHeight}`,
  ].filter((part) => typeof part === 'string')
  const here = `:is(.article, .article [lang]):not([data-script]):is(${by.join(', ')}), .article[data-script="${name}"], .article [data-script="${name}"]`
  return [
    ...(properties.length > 0 ? [`${here} { ${properties.join('; ')} }`] : []),
    // The publisher's own word on the direction stands.
    ...(rules.isRtl ? [`.article [data-script="${name}"]:not([dir]) { direction: rtl }`] : []),
  ].join('\n')
}
