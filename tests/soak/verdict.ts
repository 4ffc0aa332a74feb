/** What is made of a soak, of a crossing and of an hour on the network: what is printed, and whether it is a failure. */
import type { Crossed } from './crossing'
import type { NetworkFindings } from './network'
import { growth, type Soaked } from './soak'

export interface Verdict {
  readonly line: string
  readonly json: string
  readonly exitCode: 0 | 1
}

/** So much more at the end than at the 200th article is no leak. */
const allowed = 0.02

/** Throws an Error where there is nothing to compare. */
export function soakVerdict({ points, failures, took }: Soaked, compareFrom: number): Verdict {
  const last = points.at(-1)
  const first = points.find(({ articles }) => articles >= compareFrom)
  if (first?.panel === undefined || last?.panel === undefined || first === last)
    throw new Error('Too few articles to compare: there is no curve with two points.')
  const heap = growth(first.panel.data ?? Number.NaN, last.panel.data ?? Number.NaN)
  const nodes = growth(first.panel.nodes, last.panel.nodes)
  return {
    line:
      `${last.articles} articles, ${(took / last.articles).toFixed(0)} ms each; from the ${first.articles}th on ` +
      `heap ${percent(heap)}, nodes ${percent(nodes)}; ${failures.length} failures`,
    json: JSON.stringify({
      articles: last.articles,
      heap200: first.panel.data,
      heapLast: last.panel.data,
      nodes200: first.panel.nodes,
      nodesLast: last.panel.nodes,
      failures: failures.length,
    }),
    // What could not be measured is no number, and no success.
    exitCode: heap < allowed && nodes < allowed && failures.length === 0 ? 0 : 1,
  }
}

export function crossVerdict({ navigations, kills, wrong, stuck, lost }: Crossed): Verdict {
  return {
    line: `${navigations} pages left, ${kills} workers ended: ${wrong.length} wrong articles, ${stuck.length} stuck, ${lost} presses lost with a worker`,
    json: JSON.stringify({ navigations, kills, wrong: wrong.length, stuck: stuck.length }),
    exitCode: wrong.length + stuck.length > 0 ? 1 : 0,
  }
}

export function networkVerdict(found: Omit<NetworkFindings, 'own' | 'lazy'>): Verdict {
  const { opened, done, requests, pictures, forbidden, broken } = found
  return {
    line:
      `${opened} articles, ${done} things done, ${requests.length} requests, ${pictures} of them pictures, ` +
      `${forbidden.length} forbidden; ${broken.length} things did not work`,
    json: JSON.stringify({ opened, requests: requests.length, pictures, forbidden: forbidden.length }),
    exitCode: forbidden.length + broken.length > 0 ? 1 : 0,
  }
}

function percent(part: number): string {
  return `${part < 0 ? '−' : '+'}${Math.abs(part * 100).toFixed(2)} %`
}
