import { join } from 'node:path'
import { builtFolder } from '../../commands/build'
import { root } from '../../commands/programs'
import { readCorpus } from '../../xss/corpus'
import { tryCorpus } from '../../xss/try-corpus'
import { expect, test } from '../stage'

test('of hostile markup nothing runs, nothing asks the network, nothing is drawn that may not be, in a page or in a glossary', async () => {
  test.setTimeout(300_000)
  const all = readCorpus(join(root, 'tests/xss/vectors.json'))
  // All of them take two minutes: `npm run test:xss`. walls.spec.ts draws each of them without a policy.
  const corpus = { ...all, vectors: all.vectors.filter((_, i) => i % 4 === 0) }
  const outcomes = await tryCorpus(corpus, {
    executable: process.env.SIDELIGHT_CHROMIUM ?? '',
    built: builtFolder('chrome'),
    only: '',
    jobs: 2,
    onOutcome: () => {},
  })
  expect(outcomes).toHaveLength(corpus.vectors.length + 1)
  const bad = outcomes.filter(
    ({ executed, requests, forbidden, wrong }) =>
      executed.length + requests.length + forbidden.length + wrong.length > 0,
  )
  expect(bad).toEqual([])
})
