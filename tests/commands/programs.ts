/** Running other programs: the packages' own command lines, and what the system has. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface RunOptions {
  /** Where what it prints goes: this program's stderr, or nowhere. Default `stderr`. */
  readonly output?: 'stderr' | 'nowhere'
  readonly env?: Record<string, string>
  /** Milliseconds after which it is stopped. */
  readonly limit?: number
}

/** Runs a program in the repository and returns its exit code; 1 when it cannot be started or takes too long. */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const quiet = options.output === 'nowhere'
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', quiet ? 'ignore' : process.stderr, quiet ? 'ignore' : process.stderr],
    ...(options.limit !== undefined && { timeout: options.limit, killSignal: 'SIGKILL' as const }),
  })
  return await new Promise((done) => {
    child.on('error', () => done(1))
    child.on('exit', (code) => done(code ?? 1))
  })
}

/** Runs the command line of an installed package, such as `wxt` or `biome`. */
export async function runPackage(
  name: string,
  bin: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<number> {
  return await run(process.execPath, [binOf(name, bin), ...args], options)
}

/** What a program prints, or nothing when it fails. */
export async function outputOf(program: string, args: readonly string[]): Promise<string | undefined> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000, killSignal: 'SIGKILL' })
  let text = ''
  child.stdout.on('data', (piece) => {
    text += piece
  })
  return await new Promise((done) => {
    child.on('error', () => done(undefined))
    child.on('close', (code) => done(code === 0 ? text : undefined))
  })
}

function binOf(name: string, bin: string): string {
  const manifest = join(root, 'node_modules', name, 'package.json')
  const bins = (createRequire(import.meta.url)(manifest) as { bin: string | Record<string, string> }).bin
  const file = typeof bins === 'string' ? bins : bins[bin]
  if (file === undefined) throw new Error(`The package ${name} has no command ${bin}.`)
  return join(dirname(manifest), file)
}

/** A path as the person who typed the command meant it: npm runs commands in the repository, wherever they were typed. */
export function userPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path)
}

/** Runs a command's work; what goes wrong is one sentence on stderr and exit code 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error(process.env.DEBUG ? error : error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
