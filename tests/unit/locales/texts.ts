/** A locale's texts, from its nested JSON: the leaves are texts, the keys become the messages' names. */
import en from '@/assets/locales/en.json'

/** Key (`reader.failed.gone.say`) → text, in the order of the file. */
export type Texts = ReadonlyMap<string, string>

/** A nested locale file. */
export type LocaleTree = { readonly [key: string]: string | LocaleTree }

export function textsOf(tree: LocaleTree, prefix = ''): Texts {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(prefix + key, value)
    else for (const [inner, text] of textsOf(value, `${prefix}${key}.`)) texts.set(inner, text)
  }
  return texts
}

export const english = textsOf(en)

/** The stems that have a text per plural category: `reader.minutes` for `reader.minutes.one` and `.other`. */
export const counted: ReadonlySet<string> = new Set(
  [...english.keys()].flatMap((key) => {
    const stem = /^(.+)\.one$/.exec(key)?.[1]
    return stem !== undefined && english.has(`${stem}.other`) ? [stem] : []
  }),
)

/** BCP 47 of a locale file's name, which the browsers write with an underscore. */
export const tagOf = (name: string): string => name.replace('_', '-')

/** The keys a locale of this language has: those of English, with the plural categories of its own. */
export function keysFor(language: string): string[] {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return [...english.keys()].flatMap((key) => {
    const [, stem = '', category] = /^(.+)\.(one|other)$/.exec(key) ?? []
    if (category === undefined || !counted.has(stem)) return [key]
    return category === 'other' ? categories.map((each) => `${stem}.${each}`) : []
  })
}

/** `$1` … `$9` of a text, each once, in order. */
export function substitutionsOf(text: string): string[] {
  return [...new Set(text.match(/\$[1-9]/g) ?? [])].sort()
}
