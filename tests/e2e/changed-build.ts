/** The built extension with something changed in it: what holds must hold with the other walls taken away. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtFolder } from '../commands/build'
import { type Chromium, launchChromium } from '../drive/chromium'
import { sampleFolder } from '../drive/sample'
import { type Network, serve } from '../drive/serve'

export interface ChangedBuild {
  readonly folder: string
  write(name: string, text: string): Promise<void>
  change(name: string, how: (text: string) => string): Promise<void>
  remove(): Promise<void>
}

/** A copy of the build for Chromium, to be changed. */
async function changedBuild(): Promise<ChangedBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-changed-'))
  await cp(builtFolder('chrome'), folder, { recursive: true })
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)
  return {
    folder,
    write,
    async change(name, how) {
      const before = await readFile(join(folder, name), 'utf8')
      const after = how(before)
      if (after === before) throw new Error(`There was nothing to change in ${name}.`)
      await write(name, after)
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/** Another browser than the stage's: with a changed build in it. */
export async function within(
  change: (build: ChangedBuild) => Promise<void>,
  work: (chromium: Chromium, network: Network) => Promise<void>,
): Promise<void> {
  const build = await changedBuild()
  const network = await serve(sampleFolder)
  try {
    await change(build)
    const chromium = await launchChromium({
      executable: process.env.SIDELIGHT_CHROMIUM ?? '',
      extension: build.folder,
      proxy: network.origin,
    })
    try {
      await work(chromium, network)
    } finally {
      await chromium.close()
    }
  } finally {
    await network.close()
    await build.remove()
  }
}
