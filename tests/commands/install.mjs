/** Packages: there before anything else runs. Plain JavaScript, because nothing is installed yet when it does. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Installs the locked packages when they are missing or older than the lock file, and writes WXT's types when they are
 * missing. Everything npm says goes to stderr. Throws an Error whose message says what to type.
 */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`This is Node ${process.versions.node}. Sidelight needs Node 20.19 or newer: https://nodejs.org`)
  }
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed) || changed(installed) < changed(join(root, 'package-lock.json'))) {
    console.error('Installing packages …')
    if (!npm('ci')) {
      throw new Error('The packages could not be installed. With a connection to the npm registry, type:\n\n  npm ci\n')
    }
  }
  if (!existsSync(join(root, '.wxt', 'tsconfig.json')) && !local('wxt', 'bin/wxt.mjs', 'prepare')) {
    throw new Error('WXT could not write its types. To see why, type:\n\n  npx wxt prepare\n')
  }
}

/** @param {string} file @returns {number} */
function changed(file) {
  return statSync(file).mtimeMs
}

/** @param {...string} args */
function npm(...args) {
  const itself = process.env.npm_execpath
  return itself?.endsWith('.js')
    ? succeeds(process.execPath, [itself, ...args])
    : succeeds('npm', args, process.platform === 'win32')
}

/** @param {string} name @param {string} file @param {...string} args */
function local(name, file, ...args) {
  return succeeds(process.execPath, [join(root, 'node_modules', name, file), ...args])
}

/** @param {string} command @param {string[]} args */
function succeeds(command, args, shell = false) {
  return spawnSync(command, args, { cwd: root, shell, stdio: ['ignore', process.stderr.fd, 'inherit'] }).status === 0
}
