/**
 * What this machine's own voices do, through the engine as it is in the panel: `node --import tsx
 * tests/bench/speech/platform.ts`. On Debian it needs `speech-dispatcher-espeak-ng`, `pulseaudio` and `xvfb`, and runs
 * under `xvfb-run -a`. No test waits for it: of three sessions one was seen in which speech-dispatcher hung.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { startSoundServer } from '../../drive/sound-server'

declare const platform: Record<'listed' | 'chosen' | 'tried' | 'spoken', () => unknown>

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sidelight-platform-'))
const sound = await startSoundServer()
const dispatcher = spawn('speech-dispatcher', ['-s', '-t', '0'], {
  env: { ...process.env, XDG_RUNTIME_DIR: folder },
  stdio: 'ignore',
})
dispatcher.on('error', () => console.error('There is no speech-dispatcher here.'))
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      lib: { entry: join(root, 'tests/bench/speech/platform-page.ts'), formats: ['es'], fileName: () => 'page.js' },
      outDir: folder,
      emptyOutDir: false,
    },
  })
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><title>Voices</title><script type=module src=page.js></script>',
  )
  const server = createServer(({ url }, answer) => {
    const isScript = url === '/page.js'
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    answer.end(readFileSync(join(folder, isScript ? 'page.js' : 'page.html')))
  }).listen(0, '127.0.0.1')
  const browser = await chromium.launch({
    ...(process.env.SIDELIGHT_CHROMIUM !== undefined && { executablePath: process.env.SIDELIGHT_CHROMIUM }),
    headless: false,
    ignoreDefaultArgs: ['--mute-audio'],
    args: ['--enable-speech-dispatcher', '--no-sandbox'],
    env: { ...process.env, XDG_RUNTIME_DIR: folder } as Record<string, string>,
  })
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  // Speech wants a press first.
  await page.mouse.click(10, 10)
  for (const what of ['listed', 'chosen', 'tried', 'spoken'] as const) {
    const found = await page.evaluate((name) => platform[name](), what)
    console.log(what, JSON.stringify(found, undefined, what === 'spoken' ? 0 : 2))
  }
  await browser.close()
  server.close()
} finally {
  dispatcher.kill()
  await sound?.close()
  rmSync(folder, { recursive: true, force: true })
}
