/** Files of the corpus that lies beside the project and is no part of it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../commands/programs'

/** The path of a file or folder of the corpus, or nothing where the corpus is absent. */
export function corpusPath(...path: readonly string[]): string | undefined {
  const found = join(root, '..', 'shared', 'corpus', ...path)
  return existsSync(found) ? found : undefined
}
