/**
 * Runs one of this folder's commands on any clone, a fresh one too: `node tests/commands/run.mjs <command> [options]`.
 * Packages come first, since the commands themselves are TypeScript.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensurePackages, root } from './install.mjs'

const [name = '', ...options] = process.argv.slice(2)
try {
  ensurePackages()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
const command = fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
const child = spawn(process.execPath, ['--import', 'tsx', command, ...options], { cwd: root, stdio: 'inherit' })
child.on('exit', (code) => process.exit(code ?? 1))
// Ctrl+C reaches the command by itself; it tidies up and ends, and then this ends with its code.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
