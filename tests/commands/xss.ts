/**
 * `npm run --silent test:xss`: hostile markup in every place a page has, opened by the built extension in Chromium; then
 * in a glossary that is imported, and everything exported; made pages, hostile glossaries and messages, too.
 *
 * `-- --corpus PATH` takes what a JSON file (`[{id, html}]`; the fields are described in tests/xss/corpus.ts) or all those
 * of a folder hold instead of ours, `--only TEXT` what has it in its id; `--json` prints
 * `{"vectors","executed","requests","forbidden"}` as its last line. Fails unless nothing ran, nothing was asked for,
 * nothing forbidden was drawn, what is to be kept was, and the panel around it is as it was.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { ownCorpus, readCorpus } from '../xss/corpus'
import { tryCorpus } from '../xss/try-corpus'
import { faultLine, verdictOf } from '../xss/verdict'
import { ensureChromium } from './browsers'
import { ensureBuilt } from './build'
import { runCommand, userPath } from './programs'

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
    },
  })
  const corpus = values.corpus === undefined ? ownCorpus() : readCorpus(userPath(values.corpus))
  const print = values.json ? console.error : console.log
  const outcomes = await tryCorpus(corpus, {
    executable: await ensureChromium(),
    built: await ensureBuilt('chrome'),
    only: values.only,
    jobs: Math.min(4, availableParallelism()),
    onOutcome(outcome, done) {
      const fault = faultLine(outcome)
      if (fault !== undefined) print(fault)
      if (done % 50 === 0) print(`${done} done`)
    },
  })
  const { lines, json, exitCode } = verdictOf(outcomes)
  for (const line of lines) print(line)
  if (values.json) console.log(json)
  process.exitCode = exitCode
})
