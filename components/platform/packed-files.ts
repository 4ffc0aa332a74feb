/** Files of the package that are written when it is built: scripts, because the panel may open no connection, not even to its own. */
import { browser } from '#imports'
import type { PackedGlossary } from '@/components/glossary/packed'

/** The string that a file of the dictionary exports. Rejects where there is no such file. */
export async function dictionaryFile(name: string): Promise<string> {
  return (await packedFile<string>(`/dictionary/${name}.js`)).default
}

/** The glossaries. */
export async function glossariesFile(): Promise<readonly PackedGlossary[]> {
  return (await packedFile<readonly PackedGlossary[]>('/glossaries/bundled.js')).default
}

async function packedFile<Exported>(path: string): Promise<{ default: Exported }> {
  const address = new URL(path, browser.runtime.getURL('/sidepanel.html')).href
  return await import(/* @vite-ignore */ address)
}
