/** Which of the names a page goes by is the title of its article. */

export interface TitleEvidence {
  /** The page's headings of the first rank, each as its pieces of text. */
  readonly headings: readonly (readonly string[])[]
  /** What the page's data calls it, the most trusted first; the name on the browser's tab last. */
  readonly named: readonly string[]
  /** Names the site goes by. */
  readonly sites: readonly string[]
  /** The words of the page's address, often made from its title. */
  readonly address: string
}

/** What stands between a title and the name of a site. A colon or a dash inside of a word is a part of the title. */
const separator =
  /((?:(?<!\s)\s+)?[|｜»«›•·¦]+\s*|(?<!\s)\s+(?:[-–—~/]|::?|<|>)\s+|(?<!\s)\s+[-–—]+(?=\S)|(?<=\S)::?\s+)/u

/**
 * The title as the page shows it: the heading that agrees with the data and the address. The data wins where the heading
 * says something else ("Our blog") and the address is on the data's side, and where there is no heading.
 */
export function titleFrom({ headings, named, sites: known, address }: TitleEvidence): string {
  const wholes = headings
    .map((pieces) => pieces.join(' '))
    .filter((heading) => isOfWhole(heading, named.at(-1) ?? '', address))
  const sites = [...known, ...wholes]
  const names = named.map((name) => withoutSite(name, sites)).filter((name) => name !== '')
  const shown = headings
    .flatMap((pieces) => {
      // A heading that holds a date or a link to the source beside the title: the piece that is the title.
      const exact = pieces.find((piece) => pieces.length > 1 && names.some((name) => isSame(piece, name)))
      // Documentation has a link to the heading itself behind it.
      return (
        exact ??
        pieces
          .join(' ')
          .replace(/\s+/g, ' ')
          .replace(/(?<![\s¶§#\p{Co}])[\s¶§#\p{Co}]+$/u, '')
          .trim()
      )
    })
    .filter((heading) => heading !== '' && !isSite(heading, sites))
    .map((heading) => {
      const agreement = Math.max(0, ...names.map((name) => agreementOf(heading, name)))
      return { heading, agreement, weight: agreement + likeness(heading, address) + likeness(heading, names[0] ?? '') }
    })
    .sort((a, b) => b.weight - a.weight)
  const [best] = shown
  const data = names[0] ?? ''
  if (best === undefined) return data
  if (data !== '' && best.agreement < 1) {
    const isStranger = best.agreement === 0 && likeness(best.heading, address) === 0 && likeness(data, address) > 0
    if (isStranger || likeness(data, address) - likeness(best.heading, address) >= 0.4) return data
  }
  const title = withoutSite(best.heading, sites)
  // Headings are set in capitals and with curled signs; the data has the title as it was typed.
  return names.find((name) => spelling(name) === spelling(title) && name !== name.toUpperCase()) ?? title
}

/** Whether a heading is what stands last on the tab, behind a title that the address speaks of: a book, a section. */
function isOfWhole(heading: string, tab: string, address: string): boolean {
  const parts = tab.split(separator)
  const title = parts.slice(0, -2).join('')
  return title !== '' && isSame(parts.at(-1) ?? '', heading) && likeness(title, address) > likeness(heading, address)
}

/** A title without the names of the site before or behind it. */
export function withoutSite(title: string, sites: readonly string[]): string {
  // The separators are kept, at odd places. Each space of a run would be tried as the beginning of one.
  const parts = title.replace(/\s+/g, ' ').trim().split(separator)
  while (parts.length > 2 && isSite(parts.at(-1) ?? '', sites)) parts.splice(-2)
  while (parts.length > 2 && isSite(parts[0] ?? '', sites)) parts.splice(0, 2)
  return parts.join('').trim()
}

/** 0–1: how much two titles share; 1 where one holds the other word for word. */
export function agreementOf(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)]
  if (a === '' || b === '') return 0
  if (a === b) return 1
  if (Math.min(a.length, b.length) > 5 && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `))) return 1
  const [words, others] = [new Set(a.split(' ')), new Set(b.split(' '))]
  // Two short titles share a word by chance.
  return Math.min(0.9, shared(words, others) / Math.max(3, Math.min(words.size, others.size)))
}

export function isSame(one: string, other: string): boolean {
  return fold(one) === fold(other)
}

/** Whether `part` is a name of the site: the name itself, or an end of it that is not short. */
export function isSite(part: string, sites: readonly string[]): boolean {
  const name = fold(part).replaceAll(' ', '')
  if (name === '') return false
  return sites.some((site) => {
    const own = fold(site).replaceAll(' ', '')
    if (own === name) return true
    if (Math.min(own.length, name.length) < 4) return false
    return own.startsWith(name) || own.endsWith(name) || (name.includes(own) && own.length * 2 > name.length)
  })
}

/** 0–1: twice the words two texts share over the words of both. */
function likeness(one: string, other: string): number {
  const [words, others] = [new Set(fold(one).split(' ')), new Set(fold(other).split(' '))]
  return (2 * shared(words, others)) / (words.size + others.size)
}

function shared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...words].filter((word) => others.has(word)).length
}

function spelling(text: string): string {
  return text.normalize('NFKC').replace(/[’‘`]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase()
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’‘`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
