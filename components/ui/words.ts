/**
 * The interface's own words. Components ask for them by key; where they come from (the browser's message store, in a
 * test the English file itself) is decided outside. The English locale file is the list of keys: a key that is not in
 * it does not compile.
 */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type en from '@/assets/locales/en.json'

type Keys<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Keys<T[K], `${Prefix}${K}.`>
}[keyof T & string]

export type WordKey = Keys<typeof en>

/** A key that has one text per plural category, named without the category: `terms` for `terms.one`, `terms.other`. */
export type CountedKey = StemsOf<'one'> & StemsOf<'other'>

type StemsOf<Category extends string> = WordKey extends infer K
  ? K extends `${infer Stem}.${Category}`
    ? Stem
    : never
  : never

/** A counted key in minutes that also says longer times: its text `hours`, in which `$1` is such as “2 h 10 min”. */
export type TimeKey = CountedKey & StemsOf<'hours'>

/** Looks one message up; `$1` … `$9` in it stand for the substitutions. */
export type Message = (key: WordKey, substitutions: readonly string[]) => string

export interface Words {
  /** BCP 47 of the interface. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The text of `key`, with `$1` … replaced. */
  say(key: WordKey, ...substitutions: (string | number)[]): string
  /** The text of `key` in the plural category of `count` (CLDR, by `Intl.PluralRules`); `$1` is the count. */
  count(key: CountedKey, count: number): string
  /** The text of `key` for an estimated time in whole minutes: in minutes below two hours, then in hours and minutes. */
  time(key: TimeKey, minutes: number): string
  /** Items one after the other, as the language parts them, without a word before the last. */
  list(items: readonly string[]): string
}

export function makeWords(language: string, message: Message): Words {
  // Made when first needed: the browser's first number, date or segment takes it as long as a few frames.
  const plural = once(() => new Intl.PluralRules(language))
  const number = once(() => new Intl.NumberFormat(language))
  const figures = (value: number): string => (isPlain(value, language) ? String(value) : number().format(value))
  const say = (key: WordKey, ...substitutions: (string | number)[]): string =>
    message(
      key,
      substitutions.map((value) => (typeof value === 'number' ? figures(value) : value)),
    )
  const count: Words['count'] = (key, value) => {
    const category = `${key}.${plural().select(value)}` as WordKey
    return say(category, value) || say(`${key}.other` as WordKey, value)
  }
  return {
    language,
    direction: say('direction') === 'rtl' ? 'rtl' : 'ltr',
    say,
    count,
    time(key, minutes) {
      if (minutes < minutesAlone) return count(key, minutes)
      const [hours, rest] = inHours(minutes)
      return say(`${key}.hours` as WordKey, rest === 0 ? say('ui.hours', hours) : say('ui.hoursMinutes', hours, rest))
    },
    list(items) {
      // `Intl.ListFormat` has no such list: its units have an "and" in French, and nothing between them in Chinese.
      return items.length === 0 ? '' : items.reduce((before, item) => say('ui.listed', before, item))
    },
  }
}

/** Up to here a time is grasped in minutes. */
const minutesAlone = 120

/** Hours and minutes, no more exact than an estimate is: by five minutes, and from ten hours on by the hour. */
function inHours(minutes: number): readonly [hours: number, minutes: number] {
  const step = minutes < 600 ? 5 : 60
  const rounded = Math.round(minutes / step) * step
  return [Math.floor(rounded / 60), rounded % 60]
}

/** Of the interface's languages, those with figures of their own (CLDR, default numbering system). */
const ownFigures = /^ar\b/

/** Whether a number is written as it stands: up to 999 there is nothing to group. */
function isPlain(value: number, language: string): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1_000 && !ownFigures.test(language)
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

export const WordsContext = createContext<Words | undefined>(undefined)

/** The words of the surrounding `WordsContext.Provider`. Throws outside of one: a component without words is a bug. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === undefined) throw new Error('useWords() was called outside WordsContext.Provider.')
  return words
}
