/**
 * `npm run --silent test:network`: an hour of use, compressed, of the built extension in Chromium: articles opened and
 * everything done with them that can be done, behind servers of our own that note every request with its headers. Fails
 * unless the article's pictures are all that is asked for, without cookie, referrer or origin. `-- --articles N` (20),
 * `--json` prints `{"opened","requests","pictures","forbidden"}` as its last line.
 */
import { parseArgs } from 'node:util'
import { hostsOfBrowser, useForAnHour } from '../soak/network'
import { networkVerdict } from '../soak/verdict'
import { ensureChromium } from './browsers'
import { ensureBuilt } from './build'
import { runCommand } from './programs'

await runCommand(async () => {
  const { values } = parseArgs({
    options: { articles: { type: 'string', default: '20' }, json: { type: 'boolean', default: false } },
  })
  const print = values.json ? console.error : console.log
  const executable = await ensureChromium()
  const built = await ensureBuilt('chrome')
  const own = await hostsOfBrowser(executable)
  print(`without the extension the browser asks for ${own.join(', ') || 'nothing'}`)
  const found = await useForAnHour({
    executable,
    built,
    articles: Number(values.articles),
    isLong: true,
    own,
    onNews: print,
  })
  const counts = new Map<string, number>()
  for (const request of found.requests) counts.set(request, (counts.get(request) ?? 0) + 1)
  for (const [request, count] of [...counts].sort()) print(`${String(count).padStart(4)} × ${request}`)
  print(`the browser itself asked for ${found.own.join(', ') || 'nothing'}`)
  print(`of 2,000 pictures ${found.lazy.atFirst} were asked for at once, ${found.lazy.asked} after a jump to the last`)
  for (const each of [...found.forbidden, ...found.broken]) print(each)
  const { line, json, exitCode } = networkVerdict(found)
  print(line)
  if (values.json) console.log(json)
  process.exitCode = exitCode
})
