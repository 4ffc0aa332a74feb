/** Why a passage was left out, in the reader's terms, and what marks such passages on the other pages of the site. */
import type { OmissionReason } from '@/components/article/report'
import type { Block } from './page-blocks.dom'
import { partsNamed, saidIn } from './wording'

/** What each part of `wording.ts` is to the reader, by number; the others say nothing about a reason. */
const byPart: Readonly<Record<number, OmissionReason>> = {
  6: 'comments',
  7: 'related',
  8: 'navigation',
  9: 'legal',
  11: 'sharing',
  12: 'related',
  13: 'advert',
  14: 'promotion',
  15: 'author',
  16: 'header',
  17: 'legal',
}

/** What each saying of `wording.ts` is to the reader, by number. */
const bySaying: readonly OmissionReason[] = [
  'related',
  'promotion',
  'sharing',
  'comments',
  'legal',
  'advert',
  'header',
  'navigation',
  'author',
  'navigation',
]

/** The reason that most signs in and around `element`, which holds `blocks`, speak for. */
export function reasonOf(element: Element, blocks: readonly Block[]): OmissionReason {
  const votes = new Map<OmissionReason, number>()
  const vote = (reason: OmissionReason | undefined, weight: number): void => {
    if (reason !== undefined) votes.set(reason, (votes.get(reason) ?? 0) + weight)
  }
  for (let at: Element | null = element, weight = 3; at !== null && weight > 0; at = at.parentElement, weight -= 1) {
    for (const part of partsNamed(`${at.getAttribute('class') ?? ''} ${at.id}`)) vote(byPart[part], weight)
    if (at.localName === 'nav') vote('navigation', weight)
    if (at.localName === 'aside') vote('related', weight / 2)
  }
  let chars = 0
  let linked = 0
  for (const block of blocks) {
    chars += block.text.length
    linked += block.linked
    const said = block.text.length < 200 ? saidIn(block.text, 3).early : 0
    for (const [i, reason] of bySaying.entries()) if ((said & (1 << i)) !== 0) vote(reason, 2)
  }
  if (linked * 2 > chars) vote(chars / Math.max(1, blocks.length) > 25 ? 'related' : 'navigation', 2)
  let [best, most]: [OmissionReason, number] = ['unlike', 1]
  for (const [reason, weight] of votes) if (weight > most) [best, most] = [reason, weight]
  return best
}

/**
 * What `element` looks like on this site: its tag and its class names without those that a program numbered; where it
 * has none, its tag below what its parent looks like.
 */
export function ruleOf(element: Element): string {
  const names = (element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((name) => /^[a-z][a-z_-]*$/i.test(name) && name.length < 40)
    .sort()
    .slice(0, 3)
  const own = [element.localName, ...names].join('.')
  const { parentElement } = element
  return names.length > 0 || parentElement === null || parentElement.localName === 'body'
    ? own
    : `${ruleOf(parentElement).slice(-200)} > ${own}`
}
