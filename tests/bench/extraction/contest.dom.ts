/**
 * One page, three extractors: Readability and Defuddle as they come, and ours. Bundled and run in the page, in a world of
 * its own. The rivals take pages apart, so each works on a copy; copying is not counted as their time.
 */
import { Readability } from '@mozilla/readability'
import Defuddle from 'defuddle'
import type { ArticleNode } from '@/components/article/article'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { type Model, makeModel } from '@/components/extraction/model'
import { type Contest, type Holds, type Outcome, type Rules, type System, systems } from './contest'
import { linesOf, signsIn } from './elements.dom'
import { chances } from './shingles'
import { truePieces } from './true-pieces.dom'

interface Found {
  /** Makes the element to look at; called after the clock has stopped. */
  readonly body?: (() => Element) | undefined
  readonly title?: string | null | undefined
  readonly author?: string | null | undefined
  readonly published?: string | null | undefined
  readonly site?: string | null | undefined
  readonly language?: string | null | undefined
  readonly failure?: string | undefined
}

/** Runs the systems over the page, each in its own time, and says what they made of it and what the page holds. */
export async function contest({ repeats, seed, truth, only = systems, model }: Rules): Promise<Contest> {
  const next = chances(seed || 1)
  const learned = model && makeModel(model)
  const found = new Map<System, Found>()
  const times = new Map<System, number>()
  let copying = Number.POSITIVE_INFINITY
  // Observers do not fire where the page's scripts are off, so the markup is compared.
  const markup = document.documentElement.outerHTML
  for (let round = 0; round < repeats; round += 1) {
    for (const system of [...only].sort(() => next() - 0.5)) {
      const before = performance.now()
      const copy = system === 'ours' ? document : (document.cloneNode(true) as Document)
      const start = performance.now()
      if (system !== 'ours') copying = Math.min(copying, start - before)
      const result = await run(system, copy, learned)
      times.set(system, Math.min(times.get(system) ?? Number.POSITIVE_INFINITY, performance.now() - start))
      if (round === 0) found.set(system, result)
    }
  }
  const untouched = document.documentElement.outerHTML === markup
  const outcomes = Object.fromEntries(
    systems.map((system) => [system, outcomeOf(found.get(system) ?? {}, times.get(system) ?? 0)]),
  ) as Record<System, Outcome>
  return {
    outcomes,
    said: {
      site: document.querySelector('meta[property="og:site_name"]')?.getAttribute('content')?.trim() ?? '',
      language: document.documentElement.getAttribute('lang')?.trim() ?? '',
    },
    expected:
      truth === ''
        ? []
        : truePieces(document, truth).map(({ kind, text, names }) => ({ kind, text: text.slice(0, 400), names })),
    untouched,
    copying,
  }
}

async function run(system: System, page: Document, model: Model | undefined): Promise<Found> {
  try {
    if (system === 'readability') return readability(page)
    return system === 'defuddle' ? defuddle(page) : await ours(page, model)
  } catch (error) {
    return { failure: String(error) }
  }
}

function readability(page: Document): Found {
  const found = new Readability<Element>(page, { serializer: (node) => node as Element }).parse()
  return {
    body: found?.content == null ? undefined : () => found.content as Element,
    title: found?.title,
    author: found?.byline,
    published: found?.publishedTime,
    site: found?.siteName,
    language: found?.lang,
  }
}

function defuddle(page: Document): Found {
  const { content, title, author, published, site, language } = new Defuddle(page, { url: location.href }).parse()
  return {
    body: () => new DOMParser().parseFromString(content, 'text/html').body,
    title,
    author,
    published,
    site,
    language,
  }
}

async function ours(page: Document, model: Model | undefined): Promise<Found> {
  const reading = await extractArticle(page, { model })
  if (!reading.ok) return { failure: reading.reason }
  const { article } = reading
  return {
    body: () => drawn(article.body),
    title: article.title,
    author: article.byline,
    published: article.published,
    site: article.siteName,
    language: article.language,
  }
}

/** Turns what a system found into what is scored; this is not part of its time. */
function outcomeOf(found: Found, ms: number): Outcome {
  const body = found.body?.()
  return {
    text: body === undefined ? '' : linesOf(body, false),
    title: found.title ?? '',
    author: found.author ?? '',
    published: found.published ?? '',
    site: found.site ?? '',
    language: found.language ?? '',
    signs: body === undefined ? {} : Object.fromEntries(signsIn(body)),
    ms,
    ...(found.failure !== undefined && { failure: found.failure }),
  }
}

/** The article's tree as elements of a document that shows and loads nothing. */
function drawn(nodes: readonly ArticleNode[]): Element {
  const page = document.implementation.createHTMLDocument('')
  const add = (into: Element, list: readonly ArticleNode[]): void => {
    for (const node of list) {
      if (typeof node === 'string') {
        into.append(node)
        continue
      }
      const element = page.createElement(node.tag)
      for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value ?? '')
      into.append(element)
      add(element, node.children)
    }
  }
  add(page.body, nodes)
  return page.body
}

/** Runs ours once and watches the page's thread. */
export async function holdsOfOurs(): Promise<Holds> {
  const inside: { start: number; end: number }[] = []
  const parse = Readability.prototype.parse
  Readability.prototype.parse = function (this: Readability) {
    const start = performance.now()
    const result = parse.call(this)
    inside.push({ start, end: performance.now() })
    return result
  }
  const tasks: PerformanceEntry[] = []
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()))
  observer.observe({ type: 'longtask' })
  // What ran before in this task is not ours.
  await new Promise((next) => setTimeout(next, 0))
  const start = performance.now()
  await extractArticle(document)
  const end = performance.now()
  // Long tasks are told of after they ended.
  await new Promise((next) => setTimeout(next, 200))
  tasks.push(...observer.takeRecords())
  observer.disconnect()
  Readability.prototype.parse = parse
  const during = tasks.filter((task) => task.startTime < end && task.startTime + task.duration > start)
  const own = during.map((task) => {
    const taskEnd = task.startTime + task.duration
    const theirs = inside.map((part) => Math.max(0, Math.min(part.end, taskEnd) - Math.max(part.start, task.startTime)))
    return task.duration - theirs.reduce((sum, part) => sum + part, 0)
  })
  return {
    ms: end - start,
    longest: Math.max(0, ...during.map(({ duration }) => duration)),
    longestOfOwn: Math.max(0, ...own),
  }
}
