/**
 * The built extension in a language, whatever the browser's is. Chromium takes an extension's language from its own,
 * and many builds of it bring one language only (Debian's has English; `--lang` and LANGUAGE do nothing there). So the
 * extension is copied, and the copy has that one locale and calls it the default: what people get who use the language.
 */

import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Message {
  readonly message: string
}

type Messages = Readonly<Record<string, Message>>

/** A built extension that speaks one language. */
export interface Localized {
  readonly folder: string
  /** The text of a key as components write it (`reader.text`). Throws when there is none. */
  say(key: string): string
  /** Deletes the copy. */
  remove(): Promise<void>
}

/**
 * The language made up for trying: English, two fifths longer, accented and from right to left. What is not translated,
 * too short for its words or laid out for one direction only shows in it.
 */
export const pseudo = 'pseudo'

/** Copies the extension in `built`. Resolves to undefined when it has no such locale. */
export async function extensionIn(built: string, language: string): Promise<Localized | undefined> {
  const english = await messagesOf(built, 'en')
  const own = language === pseudo ? pseudoOf(english) : await messagesOf(built, language)
  if (own === undefined) return undefined
  const folder = await mkdtemp(join(tmpdir(), `sidelight-${language}-`))
  await cp(built, folder, { recursive: true })
  await rm(join(folder, '_locales'), { recursive: true })
  // A locale's folder must bear a name that Chromium knows. What is not translated falls to English, as it would there.
  const name = language === pseudo ? 'ar' : language.replace('-', '_')
  const messages = { ...english, ...own }
  await cp(join(built, '_locales', 'en'), join(folder, '_locales', name), { recursive: true })
  await writeFile(join(folder, '_locales', name, 'messages.json'), JSON.stringify(messages))
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as object
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, default_locale: name }))
  return {
    folder,
    say(key) {
      const found = messages[key.replaceAll('.', '_')]
      if (found === undefined) throw new Error(`There are no words for “${key}”.`)
      return found.message
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function messagesOf(built: string, language: string): Promise<Messages | undefined> {
  const file = join(built, '_locales', language.replace('-', '_'), 'messages.json')
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Messages) : undefined
}

const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', A: 'Á', E: 'É', O: 'Ö' }

function pseudoOf(messages: Messages | undefined): Messages {
  return Object.fromEntries(
    Object.entries(messages ?? {}).map(([key, { message, ...rest }]) => {
      if (key === 'language') return [key, { ...rest, message: 'ar' }]
      if (key === 'direction') return [key, { ...rest, message: 'rtl' }]
      if (key.startsWith('extension_')) return [key, { ...rest, message }]
      const longer = message.replace(/[aeiouAEO]/g, (letter) => accents[letter] ?? letter)
      return [key, { ...rest, message: `${longer} ${'ö'.repeat(Math.ceil(message.length * 0.4))}` }]
    }),
  )
}
