/**
 * What is said of an article, block by block: a walk over its tree in step with the one text, which sees what the text
 * alone does not tell (pictures, lists, tables, quotations, formulas, notes).
 */
import {
  type Article,
  type ArticleElement,
  type ArticleNode,
  contentOf,
  elementsOf,
} from '@/components/article/article'
import { flowOf, partsBlocks } from '@/components/article/tags'
import type { ArticleText, Span } from '@/components/text/text'
import { announcementsIn } from './announcements'
import { type OpenBlock, partOf } from './block-part'
import { formulaInWords } from './formulas'
import { beginsWithNumber, listNumbers } from './list-numbers'
import type { Aside, Narration, NarrationChoices, Part } from './narration'
import { isNoteMark } from './notes'
import { announcePicture, pictureWords, repeats } from './pictures'
import { readingsOf } from './readings'
import { factsOf } from './tables'

/** What holds for everything inside an element. */
interface Around {
  readonly tag: ArticleElement['tag']
  readonly language: string | undefined
  /** The same, where an element says so and not only the page. */
  readonly told: string | undefined
  readonly isHeading: boolean
  readonly isCaption: boolean
  readonly isStruck: boolean
  readonly isVerbatim: boolean
  readonly isRaised: boolean
  readonly isJump: boolean
  /** The caption of the figure. */
  readonly caption: string
}

/** Said before the next block, whichever that is. */
interface Waiting {
  /** Not said once this element is over. */
  readonly owner?: ArticleElement
  readonly told: string | undefined
  say(language: string | undefined): string | undefined
}

/** Said in front of the first block inside `owner`. */
interface Lead {
  readonly owner: ArticleElement
  say(language: string | undefined, words: string): string | undefined
}

/**
 * What is said of `article`. `text` is its `textOf`. `languages`, by block, is what was recognised where the page says
 * nothing or is mistaken (`languagesOf` in `languages.ts`).
 */
export function narrate(
  article: Article,
  text: ArticleText,
  choices: NarrationChoices,
  languages: readonly (string | undefined)[] = [],
): Narration {
  const parts: Part[] = []
  let run = 0
  let open: OpenBlock | undefined
  let waiting: Waiting[] = []
  let leads: Lead[] = []
  let jumps = 0
  let raised = 0
  let quotes = 0
  const numbers = new Map<ArticleElement, string>()
  const headers = new Map<ArticleElement, readonly string[]>()
  const seen = new Set<string>()

  const heard = (language: string | undefined): Aside[] => {
    const asides = waiting.flatMap(({ say, told }) => {
      const own = told ?? language
      const words = say(own)
      return words === undefined ? [] : [{ say: words, ...(own !== undefined && { language: own }) }]
    })
    waiting = []
    return asides
  }

  const begin = ({ tag, isHeading, isCaption }: Around): OpenBlock | undefined => {
    const block = text.blocks[parts.length]
    if (block === undefined) return undefined
    const language = languages[parts.length] ?? block.language
    const isSkipped = (tag === 'pre' && !choices.code) || (isCaption && !choices.captions)
    const kind = isHeading ? 'heading' : 'text'
    return { block, kind, isSkipped, language, asides: heard(language), stretches: [], instead: [] }
  }

  const close = (): void => {
    if (open === undefined) return
    const { block, isSkipped, language } = open
    const words = text.text.slice(block.start, block.end)
    const lead = isSkipped ? [] : leads.flatMap(({ say }) => say(language, words) ?? [])
    if (!isSkipped) leads = []
    parts.push(partOf(open, text.text, choices, lead))
    open = undefined
  }

  const picture = (element: ArticleElement, { told, caption }: Around): void => {
    const alt = choices.pictures ? pictureWords(element) : undefined
    if (alt === undefined || seen.has(alt) || repeats(alt, article.title)) return
    if (choices.captions && repeats(alt, caption)) return
    seen.add(alt)
    waiting.push({ told: element.attrs?.lang ?? told, say: (language) => announcePicture(alt, language) })
  }

  /** Where the text of an element inside the open block is; `first` is its first run. */
  const extent = (first: number): Span | undefined => {
    const start = text.runs[first]?.start
    const end = text.runs[run - 1]?.end
    if (open === undefined || first === run || start === undefined || end === undefined) return undefined
    return start >= open.block.start && end <= open.block.end ? { start, end } : undefined
  }

  const enter = (element: ArticleElement): void => {
    if (element.tag === 'ol' && choices.listNumbers) {
      for (const [item, number] of listNumbers(element)) numbers.set(item, number)
    }
    if (element.tag === 'table' && choices.cellHeaders) {
      const facts = factsOf(element)
      if (facts === undefined) return
      for (const [cell, names] of facts.headers) headers.set(cell, names)
      waiting.push({
        owner: element,
        told: undefined,
        say: (own) => announcementsIn(own)?.table(facts.columns, facts.rows),
      })
    }
    const number = numbers.get(element)
    const names = headers.get(element)
    if (number !== undefined) {
      leads.push({ owner: element, say: (_, words) => (beginsWithNumber(words, number) ? undefined : number) })
    }
    if (names !== undefined) leads.push({ owner: element, say: () => `${names.join(', ')}:` })
    if (element.tag === 'blockquote' && choices.quotes) {
      quotes += 1
      if (quotes > 1) return
      leads.push({ owner: element, say: (own) => announcementsIn(own)?.quote.concat(':') })
    }
  }

  const leave = (element: ArticleElement): void => {
    if (element.tag === 'blockquote' && choices.quotes) {
      quotes -= 1
      const wasSaid = !leads.some(({ owner }) => owner === element)
      if (quotes === 0 && wasSaid) waiting.push({ told: undefined, say: (own) => announcementsIn(own)?.endOfQuote })
    }
    leads = leads.filter(({ owner }) => owner !== element)
    // A table without a word in it.
    waiting = waiting.filter(({ owner }) => owner !== element)
  }

  const inline = (
    element: ArticleElement,
    around: Around,
    first: number,
    jumped: boolean,
    wasRaised: boolean,
  ): void => {
    const span = extent(first)
    if (span === undefined || open === undefined) return
    const { tag } = element
    if (tag === 'math') {
      const say = formulaInWords(element, open.language)
      if (say !== '') open.instead.push({ ...span, say })
    }
    if (tag === 'ruby') open.instead.push(...readingsOf(element, text.runs.slice(first, run)))
    else if ((tag === 'sup' || tag === 'a') && !choices.noteMarks) {
      const words = text.text.slice(span.start, span.end)
      const how = { isRaised: around.isRaised || wasRaised, isJump: around.isJump || jumped }
      if (isNoteMark(words, how, text.text.slice(open.block.start, span.start))) open.instead.push({ ...span, say: '' })
    }
  }

  const visit = (nodes: readonly ArticleNode[], around: Around): void => {
    for (const node of nodes) {
      if (typeof node === 'string') {
        const span = text.runs[run]
        run += 1
        open ??= begin(around)
        const { language, isStruck, isVerbatim } = around
        if (span !== undefined) open?.stretches.push({ ...span, language, isStruck, isVerbatim })
        continue
      }
      const flow = flowOf(node.tag)
      if (flow === 'silent') continue
      if (node.tag === 'img') picture(node, around)
      const parts = partsBlocks(flow)
      if (parts) {
        close()
        enter(node)
      }
      const [first, jumpsBefore, raisedBefore] = [run, jumps, raised]
      const inside = within(node, around)
      if (inside.isJump) jumps += 1
      if (inside.isRaised) raised += 1
      visit(node.children, parts ? { ...inside, tag: node.tag } : inside)
      if (parts) {
        close()
        leave(node)
      } else inline(node, around, first, jumps > jumpsBefore, raised > raisedBefore)
    }
  }

  visit(contentOf(article), {
    tag: 'p',
    language: article.language,
    told: undefined,
    isHeading: false,
    isCaption: false,
    isStruck: false,
    isVerbatim: false,
    isRaised: false,
    isJump: false,
    caption: '',
  })
  close()
  return { parts, end: heard(parts.at(-1)?.language ?? article.language) }
}

function within(element: ArticleElement, around: Around): Around {
  const { tag, attrs } = element
  return {
    ...around,
    language: attrs?.lang ?? around.language,
    told: attrs?.lang ?? around.told,
    isHeading: around.isHeading || /^h[1-6]$/.test(tag),
    isCaption: around.isCaption || tag === 'figcaption',
    isStruck: around.isStruck || tag === 'del' || tag === 's',
    isVerbatim: around.isVerbatim || tag === 'code' || tag === 'kbd' || tag === 'samp',
    isRaised: around.isRaised || tag === 'sup',
    isJump: around.isJump || (tag === 'a' && attrs?.href?.startsWith('#') === true),
    caption: tag === 'figure' ? captionOf(element) : around.caption,
  }
}

function captionOf(figure: ArticleElement): string {
  const wordsIn = (nodes: readonly ArticleNode[]): string =>
    nodes.map((node) => (typeof node === 'string' ? node : ` ${wordsIn(node.children)} `)).join('')
  return wordsIn(elementsOf(figure.children, ({ tag }) => tag === 'figcaption'))
}
