/** A real article as it is sent, and what becomes of it in hostile hands: one seed, the same changes every time. */
import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import { tags } from '@/components/article/tags'

/** Printed with every failure; another one, and more runs, by the environment. */
export const seed = Number(process.env.SIDELIGHT_SEED ?? 20171015)

/** The body of the sample page as a tree of all its elements, sanitized by nobody. */
function treeOf(markup: string): unknown[] {
  const root: Record<string, unknown> & { children: unknown[] } = { tag: 'root', children: [] }
  const open = [root]
  const parser = new Parser({
    onopentag(tag, attrs) {
      const element = { tag, attrs, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    ontext: (text) => void open.at(-1)?.children.push(text),
    onclosetag: () => void open.pop(),
  })
  parser.end(markup)
  return root.children
}

const markup = readFileSync(new URL('../../fixtures/pages/raqqah/index.html', import.meta.url), 'utf8')

export const sample = {
  url: 'https://paper.example/story',
  title: 'A title',
  byline: 'Ada Brown',
  language: 'en',
  published: '2017-10-15',
  direction: 'ltr',
  body: treeOf(markup.slice(markup.indexOf('<body'))),
  report: {
    part: 'found',
    confidence: 0.9,
    coverage: 0.9,
    omitted: [{ reason: 'advert', rule: 'div.ad', nodes: [{ tag: 'p', children: ['Buy.'] }], place: [0] }],
    others: [],
  },
}

const scraps: readonly unknown[] = [
  null,
  undefined,
  -1,
  2 ** 53,
  Number.NaN,
  '',
  '\ud800',
  '\0',
  ' \n\t ',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://user:secret@host.example/',
  'mailto:a@b.example" onclick="x',
  [],
  {},
  [[['x']]],
  { tag: 'script', children: ['alert(1)'] },
  { tag: 'img', attrs: { src: 'x', onerror: 'alert(1)' }, children: [] },
  ...Object.keys(tags),
]
const names =
  'tag attrs children href src id onclick style class __proto__ constructor dangerouslySetInnerHTML lang'.split(' ')

/** `value` with a handful of changes at random places: something else put in, taken out, named otherwise, repeated, moved. */
export function mutated(value: unknown, next: () => number): unknown {
  const copy: unknown = structuredClone(value)
  const places: object[] = []
  const visit = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return
    places.push(each)
    for (const inner of Object.values(each)) visit(inner)
  }
  visit(copy)
  const pick = <T>(list: readonly T[]): T => list[next() % list.length] as T
  for (let change = 1 + (next() % 12); change > 0; change -= 1) {
    const place = pick(places)
    const keys = Object.keys(place)
    const key = keys.length === 0 ? pick(names) : pick(keys)
    const at = Reflect.get(place, key)
    switch (next() % 6) {
      case 0:
        set(place, key, pick(scraps))
        break
      case 1:
        Reflect.deleteProperty(place, key)
        break
      case 2:
        set(place, pick(names), pick(scraps))
        break
      case 3:
        set(place, key, structuredClone(pick(places.slice(-200))))
        break
      case 4:
        // Its methods may be names of the mutation by now.
        if (Array.isArray(place) && place.length < 5_000)
          Array.prototype.push.apply(place, Array.from(place).slice(0, 20))
        break
      default:
        if (typeof at === 'string') set(place, key, at.slice(0, next() % (at.length + 1)) + String(pick(scraps)))
    }
  }
  return copy
}

function set(place: object, key: string, value: unknown): void {
  Object.defineProperty(place, key, { value, enumerable: true, configurable: true, writable: true })
}
