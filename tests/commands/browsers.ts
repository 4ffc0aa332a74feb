/**
 * A Chromium and a Firefox to run, wherever they come from: what the environment names, what was downloaded before, a
 * download, the system's own, Debian's package. A candidate counts only when it really starts and is new enough.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers'
import { outputOf, root, run, runPackage } from './programs'

/** The lowest versions the extension runs in, as in `wxt.config.ts`. */
const oldest = { chromium: 120, firefox: 140 }

interface Source {
  readonly name: keyof typeof oldest
  /** Environment variable that names an executable. */
  readonly variable: string
  downloaded(): Promise<string[]>
  /** Returns an exit code. */
  download(): Promise<number>
  readonly system: readonly string[]
  /** Debian's package. */
  readonly package: string
  readonly command: string
}

const limit = 180_000
const cache = join(homedir(), '.cache', 'puppeteer')

const chromiumSource: Source = {
  name: 'chromium',
  variable: 'SIDELIGHT_CHROMIUM',
  downloaded: async () => [chromium.executablePath()],
  download: () => runPackage('@playwright/test', 'playwright', ['install', 'chromium'], { limit }),
  // Never the branded Chrome: its panel is the same, but what drives extensions from outside is switched off in it.
  system: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  package: 'chromium',
  command: 'npx playwright install --with-deps chromium',
}

const firefoxSource: Source = {
  name: 'firefox',
  variable: 'SIDELIGHT_FIREFOX',
  downloaded: async () => {
    const all = existsSync(cache) ? await getInstalledBrowsers({ cacheDir: cache }) : []
    return all.filter((each) => each.browser === Browser.FIREFOX).map((each) => each.executablePath)
  },
  download: () =>
    runPackage('@puppeteer/browsers', 'browsers', ['install', 'firefox@stable', '--path', cache], { limit }),
  system: [
    '/usr/bin/firefox',
    '/usr/bin/firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  package: 'firefox-esr',
  command: `npx @puppeteer/browsers install firefox@stable --path ${cache}`,
}

/** Path of a Chromium that runs. Throws an Error whose message says what to type when there is none to be had. */
export const ensureChromium = (): Promise<string> => ensure(chromiumSource)

/** Path of a Firefox that runs. Throws like `ensureChromium`. */
export const ensureFirefox = (): Promise<string> => ensure(firefoxSource)

async function ensure(source: Source): Promise<string> {
  const named = process.env[source.variable]
  if (named !== undefined && named !== '') {
    if (await runs(source, named)) return named
    throw new Error(
      `${source.variable} names ${named}, which is not a ${source.name} ${oldest[source.name]} or newer that runs.`,
    )
  }
  const known = await firstThatRuns(source, await source.downloaded())
  if (known !== undefined) return known

  if (!existsSync(failedBefore(source))) {
    console.error(`Downloading ${source.name} …`)
    if ((await source.download()) === 0) {
      const fresh = (await firstThatRuns(source, await source.downloaded())) ?? (await withLibraries(source))
      if (fresh !== undefined) return fresh
    }
    rememberFailure(source)
  }
  const system = await firstThatRuns(source, source.system)
  if (system !== undefined) return system

  if (await installed(source.package)) {
    const packaged = await firstThatRuns(source, source.system)
    if (packaged !== undefined) return packaged
  }
  throw new Error(
    `There is no ${source.name} ${oldest[source.name]} or newer here, and none could be downloaded. Type:\n\n` +
      `  ${source.command}\n\nor install one and name it: ${source.variable}=/path/to/${source.name}\n`,
  )
}

async function firstThatRuns(source: Source, candidates: readonly string[]): Promise<string | undefined> {
  for (const candidate of candidates) {
    if (await runs(source, candidate)) return candidate
  }
  return undefined
}

/** A program that lacks a shared library exists, but does not run. */
async function runs(source: Source, executable: string): Promise<boolean> {
  if (!existsSync(executable)) return false
  // Chromium on Windows opens a window instead of telling its version.
  if (process.platform === 'win32') return true
  const version = await outputOf(executable, ['--version'])
  return Number(/(\d+)\.\d/.exec(version ?? '')?.[1] ?? 0) >= oldest[source.name]
}

/** What was downloaded does not start: as a rule it lacks libraries, which Playwright knows how to install. */
async function withLibraries(source: Source): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  await runPackage('@playwright/test', 'playwright', ['install-deps', source.name], { limit })
  return await firstThatRuns(source, await source.downloaded())
}

/** Installs a package of Debian's where that needs no password. */
async function installed(name: string): Promise<boolean> {
  if (!existsSync('/usr/bin/apt-get')) return false
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = async (...args: string[]): Promise<boolean> => {
    const [program = '', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
    return (await run(program, rest, { limit: 600_000 })) === 0
  }
  console.error(`Installing ${name} …`)
  return (
    (await apt('install', '-y', '-qq', name)) ||
    ((await apt('update', '-qq')) && (await apt('install', '-y', '-qq', name)))
  )
}

/** A download that failed once is not tried again until the packages are installed anew. */
function failedBefore(source: Source): string {
  return join(root, 'node_modules', '.cache', 'sidelight', `no-download-of-${source.name}`)
}

function rememberFailure(source: Source): void {
  mkdirSync(join(failedBefore(source), '..'), { recursive: true })
  writeFileSync(failedBefore(source), `Delete this file to try the download of ${source.name} again.\n`)
}
