import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Article } from '@/components/article/article'
import { otherNamesOf } from '@/components/glossary/names'
import { originOf } from '@/components/glossary/origins'
import { nothingPersonal } from '@/components/glossary/personal'
import { makeTermFinder } from '@/components/reader/find-terms'
import { textOf } from '@/components/text/text'
import { english } from '../english'

const seed = fileURLToPath(new URL('../../../../shared/corpus/seed/article.txt', import.meta.url))
const folder = fileURLToPath(new URL('../../../assets/glossaries/', import.meta.url))

// The article the product was born from is a publisher's, and is not part of the project.
test.skipIf(!existsSync(seed))('the seed article explains its own terms, and the glossaries the others', () => {
  const [title = '', ...lines] = readFileSync(seed, 'utf8').split(/\n+/).filter(Boolean)
  const article: Article = {
    url: 'https://paper.example/',
    title,
    language: 'en',
    direction: 'ltr',
    body: lines.map((line) => ({ tag: 'p', children: [line] })),
  }
  const bundled = readdirSync(folder)
    .filter((name) => /(?<!\.schema)\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(`${folder}${name}`, 'utf8')))
  const wish = { article, text: textOf(article), report: undefined, personal: nothingPersonal, help: 'some' } as const
  const found = makeTermFinder({ words: english, bundled }).find(wish, [])
  const told = (name: string): (string | undefined)[] => {
    const term = found.find(({ matched }) => matched.includes(name))
    return term === undefined ? [] : [term, ...term.others].map(originOf)
  }
  for (const name of [
    'Daesh',
    'Syrian Democratic Forces',
    'Mezopotamya news agency',
    'Raqqa is Being Slaughtered Silently',
  ])
    expect(told(name), name).toEqual(['article', 'bundled'])
  for (const name of ['Islamic State', 'Hezbollah', 'Raqqah', 'Beirut', 'Dair Alzour province'])
    expect(told(name), name).toContain('bundled')
  const forces = found.find(({ matched }) => matched.includes('Syrian Democratic Forces'))
  expect(forces && otherNamesOf(forces).map(({ text }) => text)).toContain('SDF')
})
