import { type ComponentChildren, Fragment } from 'preact'
import { useCallback, useState } from 'preact/hooks'
import type { CardActions } from '@/components/glossary/card-actions'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Glossary } from '@/components/glossary/glossary'
import { makeMatcher } from '@/components/glossary/match'
import { type Clock, type DrawEntry, TermCards } from '@/components/glossary/TermCards'
import { TermMark } from '@/components/glossary/TermMark'
import { type Span, textOfNodes } from '@/components/text/text'

export const glossary: Glossary = {
  format: 'sidelight-glossary/1',
  name: 'Sidelight World glossary',
  language: 'en',
  terms: [
    {
      id: 'dair-alzour',
      term: 'Dair Alzour',
      kind: 'place',
      priority: 1,
      language: 'ar-Latn',
      ipa: 'ˌdeɪr ɛz ˈzɔːr',
      respelling: 'dayr ez-ZOR',
      definition: 'A city and province in eastern Syria, on the Euphrates near the border with Iraq.',
      variants: ['Deir ez-Zor', 'Dayr az-Zawr', 'Deir Ezzor'],
      native: [{ script: 'Arab', language: 'ar', text: 'دير الزور' }],
      see: ['rbss'],
    },
    {
      id: 'rbss',
      term: 'Raqqa is Being Slaughtered Silently',
      kind: 'media',
      priority: 2,
      definition: 'A network of Syrian activists who secretly recorded what life was like in Raqqah.',
    },
    {
      id: 'daesh',
      term: 'Daesh',
      kind: 'group',
      priority: 1,
      definition: 'Another name for Islamic State, made from the initials of its full Arabic name.',
      native: [{ script: 'Arab', language: 'ar', text: 'داعش' }],
    },
  ],
}

const english = [
  'It is expected to make its final stand in Syria in Dair Alzour province, on the eastern border with Iraq.',
  'A monitoring group, Raqqa is Being Slaughtered Silently, said on Sunday that fighters had left the city in buses.',
  'The last road to Deir ez-Zor was closed, and Daesh held on to a strip of land.',
]

/** What was found in `paragraphs`, and where each paragraph begins. */
function prepare(paragraphs: readonly string[]) {
  const text = textOfNodes(paragraphs.map((line) => ({ tag: 'p', children: [line] })))
  return { text, found: makeMatcher([glossary]).find(text) }
}

interface ArticleProps {
  paragraphs?: readonly string[]
  dir?: 'ltr' | 'rtl'
  clock?: Clock
  actions?: Partial<CardActions>
  drawEntry?: DrawEntry
}

/** An article of a few lines with its marks and their cards, between two buttons. */
export function MarkedArticle({ paragraphs = english, dir = 'ltr', clock, actions = {}, drawEntry }: ArticleProps) {
  const [article, setArticle] = useState<HTMLElement>()
  const hold = useCallback((element: HTMLElement | null) => setArticle(element ?? undefined), [])
  const { text, found } = prepare(paragraphs)
  return (
    <div style={{ padding: '12px', fontSize: '18px', lineHeight: '1.6' }}>
      <button type="button" class="button">
        Before
      </button>
      <article ref={hold} dir={dir} lang={dir === 'rtl' ? 'ar' : 'en'}>
        {text.blocks.map((block) => (
          <p key={block.start}>{drawBlock(text.text, block, found)}</p>
        ))}
      </article>
      <button type="button" class="button">
        After
      </button>
      <TermCards
        article={article}
        found={found}
        text={text.text}
        actions={{ jump: () => {}, ...actions }}
        {...(drawEntry !== undefined && { drawEntry })}
        {...(clock !== undefined && { clock })}
      />
    </div>
  )
}

function drawBlock(text: string, block: Span, found: readonly FoundTerm[]): ComponentChildren {
  const parts: ComponentChildren[] = []
  let at = block.start
  const mentions = found
    .flatMap(({ spans }, term) => spans.map((span, index) => ({ ...span, term, first: index === 0 })))
    .filter(({ start }) => start >= block.start && start < block.end)
    .sort((a, b) => a.start - b.start)
  for (const { start, end, term, first } of mentions) {
    parts.push(
      <Fragment key={start}>
        {text.slice(at, start)}
        <TermMark term={term} first={first} start={start}>
          {text.slice(start, end)}
        </TermMark>
      </Fragment>,
    )
    at = end
  }
  return [...parts, text.slice(at, block.end)]
}

/** A clock whose time passes when told to. */
export function makeClock(): Clock & { pass(): void } {
  let waiting: (() => void)[] = []
  return {
    after(_, action) {
      waiting.push(action)
      return () => {
        waiting = waiting.filter((other) => other !== action)
      }
    },
    pass() {
      const due = waiting
      waiting = []
      for (const action of due) action()
    },
  }
}
