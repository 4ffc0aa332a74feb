/**
 * `npm run --silent test:xss`: hostile markup in every place a page has, opened by the built extension in Chromium; then
 * in a glossary that is imported, and everything exported.
 *
 * `-- --corpus PATH` takes what a JSON file (`[{id, html}]`; the fields are described in tests/xss/corpus.ts) or all those
 * of a folder hold instead of ours, `--only TEXT` what has it in its id; `--json` prints
 * `{"vectors","executed","requests","forbidden"}` as its last line. Fails unless nothing ran, nothing was asked for,
 * nothing forbidden was drawn, and what is to be kept was.
 */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCorpus } from '../xss/corpus'
import { tryCorpus } from '../xss/try-corpus'
import { ensureChromium } from './browsers'
import { ensureBuilt } from './build'
import { root, runCommand, userPath } from './programs'

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
    },
  })
  const corpus = readCorpus(
    values.corpus === undefined ? join(root, 'tests/xss/vectors.json') : userPath(values.corpus),
  )
  const print = values.json ? console.error : console.log
  const outcomes = await tryCorpus(corpus, {
    executable: await ensureChromium(),
    built: await ensureBuilt('chrome'),
    only: values.only,
    jobs: Math.min(4, availableParallelism()),
    onOutcome({ id, executed, requests, forbidden, wrong }, done) {
      const says = [
        ...executed.map((each) => `ran ${each}`),
        ...requests.map((each) => `asked for ${each}`),
        ...forbidden.map((each) => `drawn ${each}`),
        ...wrong,
      ]
      if (says.length > 0) print(`${id}: ${says.join(' · ')}`)
      if (done % 50 === 0) print(`${done} done`)
    },
  })
  const count = (of: 'executed' | 'requests' | 'forbidden' | 'wrong'): number =>
    outcomes.reduce((sum, each) => sum + each[of].length, 0)
  const [vectors, executed, requests, forbidden] = [
    outcomes.length,
    count('executed'),
    count('requests'),
    count('forbidden'),
  ]
  print(`vectors ${vectors}, executed ${executed}, requests ${requests}, forbidden nodes ${forbidden}`)
  if (count('wrong') > 0)
    print(`${outcomes.filter(({ wrong }) => wrong.length > 0).length} are not as they must be (above).`)
  if (values.json) console.log(JSON.stringify({ vectors, executed, requests, forbidden }))
  if (executed + requests + forbidden + count('wrong') > 0) process.exitCode = 1
})
