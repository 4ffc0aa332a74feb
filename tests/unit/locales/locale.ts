/** The locale files of the package, read from disk. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LocaleTree } from './texts'

const folder = fileURLToPath(new URL('../../../assets/locales/', import.meta.url))

/** The names of the locale files, without their ending: `en`, `zh_CN`. */
export function localeNames(): string[] {
  return readdirSync(folder).flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? [])
}

export function readLocale(name: string): LocaleTree {
  return JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as LocaleTree
}
