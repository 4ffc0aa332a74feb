import { builtFolder } from '../../commands/build'
import { ownCorpus } from '../../xss/corpus'
import { planted, reportsOf } from '../../xss/sight'
import { openStage } from '../../xss/stage'
import { tryCorpus } from '../../xss/try-corpus'
import { faultLine } from '../../xss/verdict'
import { expect, test } from '../stage'

const browser = { executable: process.env.SIDELIGHT_CHROMIUM ?? '', built: builtFolder('chrome') }

test('of hostile markup nothing runs, nothing asks the network, nothing is drawn that may not be, in a page or in a glossary; made pages, files and messages change nothing, and what is to be kept is', async () => {
  test.setTimeout(400_000)
  const own = ownCorpus()
  // All of the markup takes two minutes: `npm run test:xss`. walls.spec.ts draws each of it without a policy.
  const corpus = { ...own, vectors: own.vectors.filter(({ keep }, index) => keep !== undefined || index % 4 === 0) }
  const kinds = [corpus.vectors, corpus.generators, corpus.glossaries, corpus.messages]
  for (const kind of [corpus.vectors.filter(({ keep }) => keep !== undefined), ...kinds])
    expect(kind.length).toBeGreaterThan(1)
  const outcomes = await tryCorpus(corpus, { ...browser, only: '', jobs: 2, onOutcome: () => {} })
  // And one for the glossary of all the markup.
  expect(outcomes).toHaveLength(kinds.flat().length + 1)
  expect(outcomes.flatMap((each) => faultLine(each) ?? [])).toEqual([])
})

test('the detector sees everything it looks for', async () => {
  test.setTimeout(120_000)
  const stage = await openStage(browser)
  try {
    await stage.panel.route(/^https?:/, (route) => route.abort())
    for (const each of planted)
      expect.soft(await reportsOf(each, stage.panel), each.what).toContainEqual(expect.stringMatching(each.sees))
    await stage.panel.unrouteAll()
  } finally {
    await stage.close()
  }
})
