/**
 * `npm run --silent soak`: article after article in one panel, each read aloud, its card, a sheet and the settings
 * opened, and what the panel holds after garbage collection; its heap is told without compiled code. `-- --articles N` (2,000), `--every N` articles a
 * measurement (100), `--json` prints `{"articles","heap200","heapLast","nodes200","nodesLast","failures"}` as its last
 * line. Fails unless heap and nodes grow by less than 2 % from the 200th to the last, and everything worked.
 * `-- --cross N` instead has N pages leave while they are read, N tabs asked for in between and N workers ended, and fails
 * if the panel ever shows the wrong tab's article or waits for ever; with `--json`: `{"navigations","kills","wrong","stuck"}`.
 */
import { parseArgs } from 'node:util'
import { cross } from '../soak/crossing'
import { parts } from '../soak/measure'
import { type Point, soak } from '../soak/soak'
import { crossVerdict, soakVerdict, type Verdict } from '../soak/verdict'
import { ensureChromium } from './browsers'
import { ensureBuilt } from './build'
import { runCommand } from './programs'

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '2000' },
      every: { type: 'string', default: '100' },
      cross: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const print = values.json ? console.error : console.log
  const tell = ({ line, json, exitCode }: Verdict): void => {
    print(line)
    if (values.json) console.log(json)
    process.exitCode = exitCode
  }
  const executable = await ensureChromium()
  const built = await ensureBuilt('chrome')
  if (values.cross !== undefined) {
    const crossed = await cross({ executable, built, times: Number(values.cross), onNews: print })
    for (const each of [...crossed.wrong, ...crossed.stuck]) print(each)
    tell(crossVerdict(crossed))
    return
  }
  // What is loaded once is there by then; of fewer articles the first half is left out.
  const compareFrom = Math.min(200, Math.floor(Number(values.articles) / 2))
  const soaked = await soak({
    executable,
    built,
    articles: Number(values.articles),
    every: Number(values.every),
    compareFrom,
    onPoint: (point) => print(lineOf(point)),
  })
  for (const failure of soaked.failures) print(failure)
  tell(soakVerdict(soaked, compareFrom))
})

function lineOf(point: Point): string {
  const told = parts.flatMap((part) => {
    const held = point[part]
    if (held === undefined) return []
    const { heap, data, nodes, documents, listeners } = held
    const drawn = nodes === 0 ? '' : `, ${nodes} nodes, ${documents} documents, ${listeners} listeners`
    const told = data === undefined ? '' : `${(data / 1e6).toFixed(3)} MB of `
    return [`${part} ${told}${(heap / 1e6).toFixed(3)} MB${drawn}`]
  })
  return `${String(point.articles).padStart(5)}  ${told.join(' · ')}`
}
