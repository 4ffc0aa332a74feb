/** What the dictionary costs: space in the package, time to build, and CPU for a look-up, the first and later ones. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packDictionary } from '../../../assets/dictionary/pack'
import { root } from '../../commands/programs'
import { exportOf, packedDictionary, packedFiles } from '../../unit/dictionary/packed'
import type { Section } from './section'

/** Words of many meanings and of few, in sentences, each looked up first in a process of its own. */
const looked = [
  ['took', 'Forces took over the city after weeks of fighting.'],
  ['footholds', 'They lost their last footholds in the east.'],
  ['militants', 'Scores of militants surrendered on Sunday.'],
  ['screening', 'The screening of civilians began at dawn.'],
  ['laud', 'Critics laud the film.'],
  ['anti-corruption', 'An anti-corruption protest filled the square.'],
  ['enclave', 'The enclave fell within a week.'],
] as const

const section: Section = {
  name: 'dictionary',
  run: async (_options, print) => {
    const buildMs = cpu(() => void packDictionary(root))
    const files = packedFiles()
    const sizes = files.map(({ script }) => Buffer.byteLength(script))
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    const blocks = sizes.reduce((sum, size) => sum + Math.ceil(size / 4096) * 4096, 0)
    print(
      `${files.length} files, ${bytes} bytes (${blocks} in blocks of 4 KB), packed in ${buildMs.toFixed(0)} ms of CPU`,
    )
    const cold = coldTimes('start')
    const coldest = coldTimes('nothing')
    const warm = await warmTimes()
    print(`look-up cold, in a fresh process, start file read: ${cold.map((ms) => ms.toFixed(1)).join(', ')} ms of CPU`)
    print(`  start file and all: ${coldest.map((ms) => ms.toFixed(1)).join(', ')}`)
    print(`look-up warm: ${warm.toFixed(4)} ms of CPU on average`)
    return {
      bytes,
      blocks,
      files: files.length,
      coldMs: median(cold),
      coldMaxMs: Math.max(...cold),
      coldStartMs: median(coldest),
      warmMs: warm,
      buildMs,
    }
  },
}

export default section

/**
 * The first look-up of each word: the least CPU of five fresh processes, code loaded, and either nothing of the dictionary
 * read yet or what the hard words of an article have needed before (`start` and `levels`), but no shard.
 */
function coldTimes(known: 'start' | 'nothing'): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'dictionary-'))
  try {
    const strings = Object.fromEntries(packedFiles().map(({ name, script }) => [name, exportOf(script)]))
    writeFileSync(join(folder, 'files.json'), JSON.stringify(strings))
    writeFileSync(
      join(folder, 'cold.mjs'),
      `import { readFileSync } from 'node:fs'
       import { makeDictionary } from ${JSON.stringify(join(root, 'components', 'dictionary', 'dictionary.ts'))}
       const [, , word, sentence, known] = process.argv
       const files = JSON.parse(readFileSync(${JSON.stringify(join(folder, 'files.json'))}, 'utf8'))
       const dictionary = makeDictionary({ loadShard: async (name) => files[name] })
       // Node loads its streams when they are first used, a browser has them.
       const { writable, readable } = new DecompressionStream('deflate-raw')
       const writer = writable.getWriter()
       void writer.write(new Uint8Array([3, 0]))
       void writer.close()
       for await (const _ of readable);
       await new Promise((resolve) => setTimeout(resolve, 50))
       if (known === 'start') await dictionary.levels()
       const start = process.cpuUsage()
       const entry = await dictionary.lookUp(word, { sentence, at: sentence.indexOf(word) })
       const { user, system } = process.cpuUsage(start)
       if (entry === undefined) throw new Error(word)
       console.log((user + system) / 1000)`,
    )
    return looked.map(([word, sentence]) => {
      const times = Array.from({ length: 5 }, () =>
        Number(
          execFileSync(process.execPath, ['--import', 'tsx', join(folder, 'cold.mjs'), word, sentence, known], {
            cwd: root,
          }),
        ),
      )
      return Math.min(...times)
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function warmTimes(): Promise<number> {
  const dictionary = packedDictionary()
  const round = async (): Promise<void> => {
    for (const [word, sentence] of looked) await dictionary.lookUp(word, { sentence, at: sentence.indexOf(word) })
  }
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 20; i += 1) {
    const start = process.cpuUsage()
    for (let n = 0; n < 20; n += 1) await round()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000 / 20 / looked.length)
  }
  return least
}

function cpu(run: () => void): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
