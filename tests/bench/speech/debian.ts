/** Programs of Debian's that the instruments are made of. */
import { existsSync } from 'node:fs'
import { run } from '../../commands/programs'

/** Installs packages where that needs no password. Whether `isThere` then. */
export async function ensureDebian(packages: readonly string[], isThere: () => boolean): Promise<boolean> {
  if (isThere()) return true
  if (!existsSync('/usr/bin/apt-get')) return false
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = async (...args: string[]): Promise<boolean> => {
    const [program = '', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
    return (await run(program, rest, { limit: 300_000 })) === 0
  }
  console.error(`Installing ${packages.join(', ')} …`)
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  if (!(await apt(...install)) && (await apt('update', '-qq'))) await apt(...install)
  return isThere()
}

/** What to type where that failed. */
export function installLine(packages: readonly string[]): string {
  return `sudo apt-get install ${packages.join(' ')}`
}
