/** The dictionary's files in the package: scripts, because the panel may open no connection, not even to its own files. */
import { browser } from '#imports'

/** The string that a file of the dictionary exports. Rejects where there is no such file. */
export async function dictionaryFile(name: string): Promise<string> {
  const address = new URL(`/dictionary/${name}.js`, browser.runtime.getURL('/sidepanel.html')).href
  const module: { default: string } = await import(/* @vite-ignore */ address)
  return module.default
}
