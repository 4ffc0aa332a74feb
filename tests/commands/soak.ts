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
import { growth, type Point, soak } from '../soak/soak'
import { ensureChromium } from './browsers'
import { ensureBuilt } from './build'
import { runCommand } from './programs'

/** So much more at the end than at the 200th article is no leak. */
const allowed = 0.02

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
  const executable = await ensureChromium()
  const built = await ensureBuilt('chrome')
  if (values.cross !== undefined) {
    const { navigations, kills, wrong, stuck, lost } = await cross({
      executable,
      built,
      times: Number(values.cross),
      onNews: print,
    })
    for (const each of [...wrong, ...stuck]) print(each)
    print(
      `${navigations} pages left, ${kills} workers ended: ${wrong.length} wrong articles, ${stuck.length} stuck, ${lost} presses lost with a worker`,
    )
    if (values.json) console.log(JSON.stringify({ navigations, kills, wrong: wrong.length, stuck: stuck.length }))
    if (wrong.length + stuck.length > 0) process.exitCode = 1
    return
  }
  // What is loaded once is there by then; of fewer articles the first half is left out.
  const compareFrom = Math.min(200, Math.floor(Number(values.articles) / 2))
  const { points, failures, took } = await soak({
    executable,
    built,
    articles: Number(values.articles),
    every: Number(values.every),
    compareFrom,
    onPoint: (point) => print(lineOf(point)),
  })
  for (const failure of failures) print(failure)
  const last = points.at(-1)
  const first = points.find(({ articles }) => articles >= compareFrom)
  if (first?.panel === undefined || last?.panel === undefined || first === last)
    throw new Error('Too few articles to compare: there is no curve with two points.')
  const heap = growth(first.panel.data ?? Number.NaN, last.panel.data ?? Number.NaN)
  const nodes = growth(first.panel.nodes, last.panel.nodes)
  print(
    `${last.articles} articles, ${(took / last.articles).toFixed(0)} ms each; from the ${first.articles}th on ` +
      `heap ${percent(heap)}, nodes ${percent(nodes)}; ${failures.length} failures`,
  )
  if (values.json)
    console.log(
      JSON.stringify({
        articles: last.articles,
        heap200: first.panel.data,
        heapLast: last.panel.data,
        nodes200: first.panel.nodes,
        nodesLast: last.panel.nodes,
        failures: failures.length,
      }),
    )
  if (!(heap < allowed && nodes < allowed) || failures.length > 0) process.exitCode = 1
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

function percent(part: number): string {
  return `${part < 0 ? '−' : '+'}${Math.abs(part * 100).toFixed(2)} %`
}
