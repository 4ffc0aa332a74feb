import { describe, expect, test } from 'vitest'
import { english } from './texts'
import { namedInCode } from './used'

const { whole, patterns } = namedInCode()
const sections = new Set([...english.keys()].map((key) => key.split('.')[0]))

/** A key, or, for a counted one, its stem, as the code names it. */
const formsOf = (key: string): string[] => [key, key.replace(/\.(?:one|other|hours)$/, '')]

describe('the words of the interface', () => {
  test('are each used somewhere', () => {
    const unused = [...english.keys()].filter(
      (key) => !formsOf(key).some((form) => whole.has(form) || patterns.some((pattern) => pattern.test(form))),
    )
    expect(unused).toEqual([])
  })

  test('are all there: what looks like a key is one', () => {
    const stems = new Set([...english.keys()].flatMap(formsOf))
    // A file of the person's may bear a section's name: `pronunciation.csv`.
    const asked = [...whole].filter(
      (text) => /^[a-z]\w*(?:\.[A-Za-z]\w*)+$/.test(text) && !/\.(?:pls|csv|tsv|json|html|xml)$/.test(text),
    )
    const missing = asked.filter((text) => sections.has(text.split('.')[0]) && !stems.has(text))
    expect(missing).toEqual([])
  })

  test('a template asks for at least one key', () => {
    const stems = [...english.keys()].flatMap(formsOf)
    const own = patterns.filter((pattern) => sections.has(/^\^(\w+)/.exec(pattern.source)?.[1] ?? ''))
    expect(own.length).toBeGreaterThan(10)
    expect(own.filter((pattern) => !stems.some((stem) => pattern.test(stem))).map(String)).toEqual([])
  })
})
