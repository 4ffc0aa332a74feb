/** What is made of all outcomes: what is printed, and whether it is a failure. */
import type { Outcome } from './run'

export interface Verdict {
  readonly lines: readonly string[]
  readonly json: string
  readonly exitCode: 0 | 1
}

export function verdictOf(outcomes: readonly Outcome[]): Verdict {
  const count = (of: 'executed' | 'requests' | 'forbidden' | 'wrong'): number =>
    outcomes.reduce((sum, each) => sum + each[of].length, 0)
  const found = { executed: count('executed'), requests: count('requests'), forbidden: count('forbidden') }
  const { executed, requests, forbidden } = found
  const wrong = outcomes.filter((each) => each.wrong.length > 0).length
  return {
    lines: [
      `vectors ${outcomes.length}, executed ${executed}, requests ${requests}, forbidden nodes ${forbidden}`,
      ...(wrong > 0 ? [`${wrong} are not as they must be (above).`] : []),
    ],
    json: JSON.stringify({ vectors: outcomes.length, ...found }),
    exitCode: executed + requests + forbidden + wrong > 0 ? 1 : 0,
  }
}

/** What is to be said of one outcome; undefined where all is well. */
export function faultLine({ id, executed, requests, forbidden, wrong }: Outcome): string | undefined {
  const says = [
    ...executed.map((each) => `ran ${each}`),
    ...requests.map((each) => `asked for ${each}`),
    ...forbidden.map((each) => `drawn ${each}`),
    ...wrong,
  ]
  return says.length === 0 ? undefined : `${id}: ${says.join(' · ')}`
}
