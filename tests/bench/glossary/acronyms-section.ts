/**
 * Acronyms and their long forms, measured on MED1250: 1,250 medical abstracts in which every pair was labelled by hand.
 * A pair counts as found when both its forms are the labelled ones to the character, white space aside, once for each
 * abstract. The rules were made looking at the abstracts with even numbers; of the odd ones only the figures were seen,
 * so theirs tell how well the rules hold elsewhere.
 */
import { readFileSync } from 'node:fs'
import type { Article } from '@/components/article/article'
import { acronymsIn } from '@/components/definitions/acronyms'
import { textOf } from '@/components/text/text'
import { corpusPath } from './corpus'
import type { Section } from './section'

export interface Abstract {
  readonly id: number
  readonly title: string
  readonly body: string
  /** Distinct pairs, each "short|long". */
  readonly pairs: ReadonlySet<string>
}

type Finder = (abstract: Abstract) => ReadonlySet<string>

interface Score {
  readonly precision: number
  readonly recall: number
}

/**
 * The labelled abstracts of a file of the corpus's form: a line with its number, lines of text, the first of them the
 * title, and indented lines "short|long". An abstract that stands there twice is one.
 */
export function abstractsIn(file: string): Abstract[] {
  const abstracts = new Map<string, { lines: string[]; pairs: Set<string> }>()
  let last: { lines: string[]; pairs: Set<string> } = { lines: [], pairs: new Set() }
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (/^\d+\s*$/.test(line)) {
      const [pairs, id] = [abstracts.get(line.trim())?.pairs ?? new Set<string>(), line.trim()]
      last = { lines: [], pairs }
      abstracts.set(id, last)
    } else if (line.startsWith('  ')) last.pairs.add(pairOf(line))
    else if (line.trim() !== '') last.lines.push(line)
  }
  return [...abstracts].map(
    ([
      id,
      {
        lines: [title = '', ...body],
        pairs,
      },
    ]) => ({
      id: Number(id),
      title,
      body: body.join(' '),
      pairs,
    }),
  )
}

function pairOf(label: string): string {
  const [short = '', long = ''] = label.split('|')
  return pair(short, long)
}

function pair(short: string, long: string): string {
  return `${squeezed(short)}|${squeezed(long)}`
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What our rules find in an abstract, which is an article of a heading and a paragraph to them. */
function ours({ title, body }: Abstract): ReadonlySet<string> {
  const article: Article = {
    url: 'https://abstracts.example/',
    title: squeezed(title),
    direction: 'ltr',
    body: [{ tag: 'p', children: [squeezed(body)] }],
  }
  return new Set(acronymsIn(textOf(article)).map(({ term, meaning }) => pair(term, meaning)))
}

/**
 * The rule everything is compared with (Schwartz and Hearst 2003): what stands in brackets is a short form if it is short
 * and has a letter; its letters are sought in the words before the bracket from the last to the first, the first of them
 * at the beginning of a word.
 */
function schwartzHearst({ title, body }: Abstract): ReadonlySet<string> {
  const found = new Set<string>()
  for (const text of [squeezed(title), squeezed(body)]) {
    for (const match of text.matchAll(/\(([^()]+)\)/g)) {
      const inner = (match[1] ?? '').split(/[,;]/)[0]?.trim() ?? ''
      const before = text.slice(0, match.index).replace(/[\s\S]*(?:[.!?]\s|[()])/, '')
      const isShort = inner.length >= 2 && inner.length <= 10 && inner.split(' ').length <= 2
      const [short, candidate] = isShort ? [inner, before] : [/\S*$/.exec(before.trim())?.[0] ?? '', match[1] ?? '']
      if (!isShort && (short.length < 2 || short.length > 10)) continue
      if (!/\p{L}/u.test(short) || !/^[\p{L}\p{N}]/u.test(short)) continue
      const most = Math.min(short.length + 5, short.length * 2)
      const long = aligned(short, candidate.trim().split(' ').slice(-most).join(' '))
      if (long !== undefined) found.add(pair(short, long))
    }
  }
  return found
}

function aligned(short: string, candidate: string): string | undefined {
  let at = candidate.length - 1
  for (let i = short.length - 1; i >= 0; i -= 1) {
    const letter = short[i]?.toLowerCase() ?? ''
    if (!/[\p{L}\p{N}]/u.test(letter)) continue
    const isAt = (j: number): boolean =>
      candidate[j]?.toLowerCase() === letter && (i > 0 || !/[\p{L}\p{N}]/u.test(candidate[j - 1] ?? ' '))
    while (at >= 0 && !isAt(at)) at -= 1
    if (at < 0) return undefined
    at -= 1
  }
  const long = candidate.slice(candidate.lastIndexOf(' ', at + 1) + 1)
  return long.length > short.length && !long.split(' ').includes(short) ? long : undefined
}

function scored(abstracts: readonly Abstract[], find: Finder): Score {
  let right = 0
  let given = 0
  let labelled = 0
  for (const abstract of abstracts) {
    const found = find(abstract)
    given += found.size
    labelled += abstract.pairs.size
    for (const each of found) if (abstract.pairs.has(each)) right += 1
  }
  const share = (of: number): number => Math.round((1_000 * right) / of) / 10
  return { precision: share(given), recall: share(labelled) }
}

const section: Section = {
  name: 'acronyms',
  async run(_, print) {
    const file = corpusPath('glossary', 'MED1250_labeled.txt')
    if (file === undefined) {
      print('The labelled abstracts (MED1250) are not on this computer.')
      return undefined
    }
    const abstracts = abstractsIn(file)
    const [even, odd] = [0, 1].map((rest) => abstracts.filter(({ id }) => id % 2 === rest))
    const halves = (find: Finder) => ({ even: scored(even ?? [], find), odd: scored(odd ?? [], find) })
    const figures = { ...scored(abstracts, ours), ...halves(ours) }
    const anchor = { ...scored(abstracts, schwartzHearst), ...halves(schwartzHearst) }
    const labelled = abstracts.reduce((sum, { pairs }) => sum + pairs.size, 0)
    print(`MED1250: ${abstracts.length} abstracts, ${labelled} distinct pairs`)
    for (const [name, score] of Object.entries({ ours: figures, 'Schwartz–Hearst': anchor })) {
      const row = { all: score, 'even numbers': score.even, 'odd numbers': score.odd }
      for (const [part, { precision, recall }] of Object.entries(row))
        print(
          `${name.padEnd(16)} ${part.padEnd(13)} precision ${precision.toFixed(1)} %  recall ${recall.toFixed(1)} %`,
        )
    }
    return { ...figures, schwartzHearst: anchor }
  },
}

export default section
