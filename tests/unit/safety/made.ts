/** The regular expressions that the program makes of parts: what `new RegExp` was really given, and at which line. */
import { browserOf } from '@/components/reader/problem-report'
import type { Pattern } from './patterns'

/** Nearly all are made as their file is read. */
const files: Readonly<Record<string, () => Promise<unknown>>> = import.meta.glob('/components/**/*.ts')

/** Calls those that are made only when somebody asks. */
async function ask(): Promise<void> {
  browserOf('a browser that none of them is')
  const { definedTermsIn } = await import('@/components/definitions/defined-terms')
  const text = { text: 'Daesh', blocks: [] } as unknown as Parameters<typeof definedTermsIn>[1]
  definedTermsIn([{ term: 'Daesh', otherNames: [], meaning: 'A group.' }], text)
}

/** What the expressions made at `places` (`path:line`) turn out to be. Those files must not have been read before. */
export async function madeAt(places: readonly string[]): Promise<Pattern[]> {
  const found: Pattern[] = []
  const usual = globalThis.RegExp
  const noted = (made: RegExp): RegExp => {
    const at = places.find((place) => (new Error().stack ?? '').split('\n').some((line) => line.includes(`/${place}:`)))
    if (at !== undefined) found.push({ at, pattern: made })
    return made
  }
  globalThis.RegExp = new Proxy(usual, {
    construct: (target, given: [string, string?]) => noted(new target(...given)),
    apply: (target, _, given: [string, string?]) => noted(target(...given)),
  })
  try {
    for (const path of new Set(places.map((place) => place.replace(/:\d+$/, '')))) await files[`/${path}`]?.()
    await ask()
  } finally {
    globalThis.RegExp = usual
  }
  return found
}
