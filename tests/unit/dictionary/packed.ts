/** The dictionary as it is built into the package, packed once for a test file or the bench, and read from memory. */
import { fileURLToPath } from 'node:url'
import { type PackedFile, packDictionary } from '../../../assets/dictionary/pack'
import { type Dictionary, makeDictionary } from '../../../components/dictionary/dictionary'

let files: readonly PackedFile[] | undefined

/** The files, as `wxt build` writes them. */
export function packedFiles(): readonly PackedFile[] {
  files ??= packDictionary(fileURLToPath(new URL('../../..', import.meta.url)))
  return files
}

/** What importing a script gives: the string it exports. */
export function exportOf(script: string): string {
  const quoted = /^export default '([^'\\]*)'\n$/.exec(script)?.[1]
  if (quoted === undefined) throw new Error('The script does not export one string.')
  return quoted
}

/** A dictionary that has read nothing yet; `onLoad` hears of every file it reads. */
export function packedDictionary(onLoad: (name: string) => void = () => {}): Dictionary {
  const strings = new Map(packedFiles().map(({ name, script }) => [name, exportOf(script)]))
  return makeDictionary({
    loadShard: async (name) => {
      onLoad(name)
      const found = strings.get(name)
      if (found === undefined) throw new Error(`The dictionary has no file ${name}.`)
      return found
    },
  })
}
