/** The built extension, never older than its sources. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, runPackage } from './programs'

export type Target = 'chrome' | 'firefox'

const sources = ['assets', 'components', 'entrypoints', 'package-lock.json', 'package.json', 'wxt.config.ts']

/** Folder of the built extension for a browser. */
export function builtFolder(target: Target): string {
  return join(root, '.output', `${target}-mv3`)
}

/** Builds the extension unless what is there is newer than every source, and returns its folder. */
export async function ensureBuilt(target: Target): Promise<string> {
  const manifest = join(builtFolder(target), 'manifest.json')
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0
  if (built < Math.max(...sources.map((each) => newest(join(root, each))))) {
    if ((await build(target)) !== 0) throw new Error(`The extension could not be built for ${target}: see above.`)
  }
  return builtFolder(target)
}

/** Builds the extension and returns the exit code. */
export async function build(target: Target): Promise<number> {
  return await runPackage('wxt', 'wxt', ['build', '-b', target, '--level', 'warn'])
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
