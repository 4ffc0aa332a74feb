/** The lemmas that are written into the package are found in it again. */
import { expect, test } from 'vitest'
import { inflatedBytesOf } from '@/components/dictionary/coding'
import { makeShards } from '@/components/dictionary/shards'
import { readStart } from '@/components/dictionary/start'
import { exportOf, packedFiles } from './packed'

const strings = new Map(packedFiles().map(({ name, script }) => [name, exportOf(script)]))
const start = await readStart(strings.get('start') ?? '')
const shards = makeShards(start, async (name) => strings.get(name) ?? '')

/** The lemmas of a file in order, read in the plainest way. */
async function lemmasIn(name: string): Promise<string[]> {
  const [rows = ''] = new TextDecoder('latin1').decode(await inflatedBytesOf(strings.get(name) ?? '')).split('\n\n')
  let before = ''
  return rows.split('\n').map((row) => {
    before = before.slice(0, Number.parseInt(row[0] ?? '', 36)) + row.slice(1, row.indexOf('\t'))
    return before
  })
}

test('the lemmas of every file are found, and no word that lies between two of them', async () => {
  const names = [...strings.keys()].filter((name) => /^\d+$/.test(name))
  expect(names.length).toBeGreaterThan(100)
  for (const name of names) {
    const lemmas = await lemmasIn(name)
    const known = new Set(lemmas)
    // The first, the last, and every seventh: all of them take 18 seconds.
    for (const lemma of lemmas.filter((_, i) => i % 7 === 0 || i === lemmas.length - 1)) {
      if (!(await shards.has(lemma))) expect.fail(`${lemma} is not found`)
      const other = `${lemma.slice(0, -1)}zq`
      if (!known.has(other) && (await shards.has(other))) expect.fail(`${other} is found`)
    }
  }
}, 60_000)

test('the meanings of a lemma are its own, wherever they live', async () => {
  for (const lemma of ['insurgent', 'zygote', 'aardvark', 'siege', 'run']) {
    const found = await shards.read(lemma)
    expect(found?.senses.length, lemma).toBeGreaterThan(0)
    for (const { meaning } of found?.senses ?? [])
      expect(meaning.words.map((word) => word.toLowerCase())).toContain(lemma)
    expect([...(await shards.letters(lemma))].sort()).toEqual(
      [...new Set(found?.senses.map(({ letter }) => letter))].sort(),
    )
  }
})
