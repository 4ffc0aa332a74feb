/** A few pages of `npm run --silent bench:size`: each opens, or its first piece does, and says that there is more. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { generate, type Params } from '../../bench/size/generators'
import { measure } from '../../bench/size/measure'
import { builtFolder } from '../../commands/build'

/** With how many words the story in each page, and the page around it, comes at least; whether that is only a piece. */
const pages: readonly (readonly [kind: string, params: Params, words: number, isPart: boolean])[] = [
  ['nest', { depth: 100_000 }, 257, true],
  ['links', { count: 20_000 }, 257, false],
  ['paragraph', { length: 1_000_000 }, 100_000, true],
]

for (const [kind, params, words, isPart] of pages) {
  test(`a page made to break readers is read: ${kind}`, async () => {
    test.setTimeout(120_000)
    const folder = await mkdtemp(join(tmpdir(), 'sidelight-size-'))
    try {
      const found = await measure(generate(kind, params), {
        executable: process.env.SIDELIGHT_CHROMIUM ?? '',
        extension: builtFolder('chrome'),
        folder,
        limit: 60_000,
      })
      expect(found).toMatchObject({ outcome: 'article', isPart })
      expect(found.words).toBeGreaterThanOrEqual(words)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}
