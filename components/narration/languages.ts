/**
 * The language of each block where the page says none, and where what it says is evidently wrong: publishers leave
 * `lang="en"` of a template on German articles (2 of 545 pages of the corpus). A wrong guess is worse than none, so it
 * takes long text or many lines that agree, and what the page says of a single element is never doubted.
 */
import type { Article } from '@/components/article/article'
import type { ArticleText, Block } from '@/components/text/text'
import { baseLanguage } from './announcements'
import { isPlainly } from './common-words'

/** The language of a text (BCP 47), or `undefined` when that is not sure. */
export type Detect = (text: string) => string | undefined

/** Letters from which a line is judged by itself where the page says nothing; shorter ones go with the others. */
const LINE = 60
/** Letters from which a paragraph may depart from what its page says. */
const PARAGRAPH = 200
/** Letters that must agree before the page is overruled, and their share. */
const WHOLE = 500
const SHARE = 0.8
/** Letters from which another script is believed: no voice reads one it does not know. */
const SCRIPT = 8
/** UTF-16 units of a block that are looked at, and blocks: a recogniser does some 300 units a millisecond. */
const LOOK = 200
const MOST = 300

/** Languages that are taken for one another: what the page says of them stands. */
const alike: readonly (readonly string[])[] = [
  ['id', 'ms'],
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'sr', 'bs', 'sh'],
  ['zh', 'yue'],
]

/** What recognisers know; a page in another language is taken at its word, since they would name a neighbour. */
const known = new Set(
  `am ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hr hu hy id is it ja ka kn ko ku lo lt lv ml mr ms nb nl
  nn no or pa pl pt ro ru sk sl sq sr sv ta te th tl tr uk ur vi yo zh`.split(/\s+/),
)

/** Whether a recogniser is of use: the page says nothing, or some of it does not look like what the page says. */
export function needsDetector(article: Article, text: ArticleText): boolean {
  const page = article.language
  if (page === undefined) return true
  if (!isKnown(page)) return false
  let [plain, doubtful] = [0, 0]
  // What is recognised of a longer text is recognised in these.
  for (const block of openBlocks(text, page).slice(0, MOST)) {
    let isAsked = false
    const { letters, script } = guess(text.text.slice(block.start, block.end), page, () => {
      isAsked = true
      return undefined
    })
    if (isAsked && (letters >= PARAGRAPH || isForeign(script, page))) return true
    if (isAsked) doubtful += letters
    else if (letters >= LINE) plain += letters
  }
  return doubtful > plain && doubtful >= WHOLE
}

/**
 * By block: its language where it was recognised, `undefined` where what the text says of it stands. For `narrate`.
 */
export function languagesOf(article: Article, text: ArticleText, detect: Detect): (string | undefined)[] {
  const page = article.language
  if (page !== undefined && !isKnown(page)) return text.blocks.map(() => undefined)
  const guesses = new Map<Block, Guess>()
  for (const block of openBlocks(text, page)) {
    guesses.set(block, guess(text.text.slice(block.start, block.end), page, detect))
    if (guesses.size === MOST) break
  }
  const main = settled([...guesses.values()], page, () => detect(text.text.slice(0, LOOK * 2)))
  return text.blocks.map((block) => {
    if (!isOpen(block, page)) return undefined
    const found = guesses.get(block)
    const isLong = (found?.letters ?? 0) >= (main === page ? PARAGRAPH : LINE)
    const departs =
      found?.language !== undefined &&
      !isAlike(found.language, main) &&
      (isLong || main === undefined || isForeign(found.script, main))
    const language = departs ? found.language : main
    return isAlike(language ?? page, page) ? undefined : language
  })
}

function openBlocks({ blocks }: ArticleText, page: string | undefined): Block[] {
  return blocks.filter((block) => isOpen(block, page))
}

/** Whether nothing but the page says which language a block is in. */
function isOpen({ tag, language }: Block, page: string | undefined): boolean {
  return tag !== 'pre' && (language === undefined || language === page)
}

interface Guess {
  readonly language: string | undefined
  readonly letters: number
  readonly script: string | undefined
}

function guess(words: string, page: string | undefined, detect: Detect): Guess {
  const look = words.slice(0, LOOK)
  const found = look.match(/\p{L}/gu) ?? []
  const script = scriptOf(found)
  // A character of these says as much as two letters.
  const weight = script === 'Han' || script === 'Kana' || script === 'Hangul' ? 2 : 1
  // A long block is as long as it is, though only its front is looked at.
  const letters = Math.round(found.length * weight * Math.max(1, words.length / LOOK))
  if (page !== undefined && isPlainly(page, look)) return { language: page, letters, script }
  const isWorthwhile = page === undefined ? letters >= SCRIPT : letters >= LINE || isForeign(script, page)
  return { language: isWorthwhile && letters >= SCRIPT ? detect(look) : undefined, letters, script }
}

/** Whether a voice of `language` cannot read the script at all. Every voice makes something of Latin letters. */
function isForeign(script: string | undefined, language: string): boolean {
  const codes = scripts.find(([name]) => name === script)?.[2]
  if (codes === undefined) return false
  return !codes.includes(new Intl.Locale(language).maximize().script ?? '')
}

/** The language of the article: the page's, unless its blocks agree on another. */
function settled(
  guesses: readonly Guess[],
  page: string | undefined,
  whole: () => string | undefined,
): string | undefined {
  const letters = new Map<string, number>()
  let all = 0
  for (const { language, letters: count } of guesses) {
    if (language === undefined || count < LINE) continue
    letters.set(language, (letters.get(language) ?? 0) + count)
    all += count
  }
  const [first] = [...letters].sort(([, a], [, b]) => b - a)
  if (page === undefined) return first?.[0] ?? whole()
  if (first === undefined || isAlike(first[0], page)) return page
  return first[1] >= WHOLE && first[1] >= all * SHARE ? first[0] : page
}

function isAlike(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [baseLanguage(one), baseLanguage(other)]
  return a === b || alike.some((group) => group.includes(a ?? '') && group.includes(b ?? ''))
}

function isKnown(language: string): boolean {
  return known.has(baseLanguage(language) ?? '')
}

/** Scripts, and the codes (ISO 15924) of the ways of writing they are part of. */
const scripts: readonly (readonly [string, RegExp, string?])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u, 'Cyrl'],
  ['Arabic', /\p{Script=Arabic}/u, 'Arab'],
  ['Hebrew', /\p{Script=Hebrew}/u, 'Hebr'],
  ['Greek', /\p{Script=Greek}/u, 'Grek'],
  ['Devanagari', /\p{Script=Devanagari}/u, 'Deva'],
  ['Han', /\p{Script=Han}/u, 'Hans Hant Jpan Kore'],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Jpan'],
  ['Hangul', /\p{Script=Hangul}/u, 'Kore'],
]

function scriptOfLetter(letter: string): string {
  return scripts.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other'
}

/** The script of most of the letters; Japanese is the one written in two. */
function scriptOf(letters: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const letter of letters) {
    const script = scriptOfLetter(letter)
    counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  const [kana, han] = [counts.get('Kana') ?? 0, counts.get('Han') ?? 0]
  if (kana * 10 > han) counts.set('Kana', kana + han).delete('Han')
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
