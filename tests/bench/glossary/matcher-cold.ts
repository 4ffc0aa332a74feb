/** The first article in a fresh process, as a reader meets it; prints the CPU time of build and search in ms. */
import { readFileSync } from 'node:fs'
import type { Glossary } from '@/components/glossary/glossary'
import { makeMatcher } from '@/components/glossary/match'
import { textOfNodes } from '@/components/text/text'

const [articleFile = '', glossaryFile = ''] = process.argv.slice(2)
const lines = readFileSync(articleFile, 'utf8')
  .split(/\n+/)
  .filter((line) => line !== '')
const article = textOfNodes(lines.map((line) => ({ tag: 'p', children: [line] })))
const glossary: Glossary = JSON.parse(readFileSync(glossaryFile, 'utf8'))
const before = process.cpuUsage()
const found = makeMatcher([glossary]).find(article)
const { user, system } = process.cpuUsage(before)
console.log(JSON.stringify({ ms: (user + system) / 1000, terms: glossary.terms.length, found: found.length }))
