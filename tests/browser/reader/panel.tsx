/** The whole panel for tests: an article of our own, a voice and a picker that do what the test says. */

import { signal } from '@preact/signals'
import { expect } from 'vitest'
import { page as screen } from 'vitest/browser'
import type { Article, ArticleNode } from '@/components/article/article'
import type { PageNews } from '@/components/article/page-news'
import type { PickStep, PickWords } from '@/components/article/pick'
import type { Wish } from '@/components/article/wish'
import { decodeGlossary } from '@/components/glossary/decode-glossary'
import type { Density } from '@/components/glossary/density'
import { makeNotebook } from '@/components/glossary/notebook'
import { nothingPersonal, type Personal } from '@/components/glossary/personal'
import type { CommandName } from '@/components/keyboard/commands'
import { ownKeyboard } from '@/components/keyboard/keyboard'
import { initialKeymap } from '@/components/keyboard/keymap'
import { keptLineFocus } from '@/components/line-focus/line-focus'
import { ownLineFocus } from '@/components/line-focus/line-focus-owner'
import type { Pronunciation } from '@/components/narration/lexicon'
import { ownDensity } from '@/components/reader/density-owner'
import { makeTermFinder } from '@/components/reader/find-terms'
import type { Picking } from '@/components/reader/picking'
import { ownPronunciations } from '@/components/reader/pronunciation-owner'
import { ReaderPanel } from '@/components/reader/ReaderPanel'
import { makeReader, type Reader } from '@/components/reader/reader'
import { makeSiteMemory } from '@/components/reader/site-memory'
import type { SiteRules } from '@/components/reader/site-rules'
import { makeSurface } from '@/components/reader/surface.dom'
import { ownWordAids } from '@/components/reader/word-aid-owner'
import type { SpeechSettings } from '@/components/speech/settings'
import type { SpeechView } from '@/components/speech/view'
import { type ArticleText, blockIndexAt } from '@/components/text/text'
import { makeTypography } from '@/components/typography/make-typography.dom'
import { initialSettings } from '@/components/typography/typography'
import type { Kept, Stored } from '@/components/ui/stored'
import { keptWordAids } from '@/components/word-aids/word-aids'
import { PlainStore } from '../plain-store'
import { type FakeSpeech, fakeSpeech } from '../speech/fake-speech'
import { draw, words } from '../stage'

const decoded = decodeGlossary({
  format: 'sidelight-glossary/1',
  name: 'Test glossary',
  language: 'en',
  terms: [
    { id: 'raqqah', term: 'Raqqah', kind: 'place', priority: 1, definition: 'A city on the Euphrates.' },
    { id: 'daesh', term: 'Daesh', kind: 'group', priority: 1, definition: 'Another name for Islamic State.' },
  ],
})
if (!decoded.ok) throw new Error(decoded.problem)
const terms = Promise.resolve(makeTermFinder({ words, bundled: [decoded.glossary] }))

export const p = (...children: ArticleNode[]): ArticleNode => ({ tag: 'p', children })
export const picture = (src: string, alt: string): ArticleNode => ({
  tag: 'figure',
  children: [{ tag: 'img', attrs: { src, alt }, children: [] }],
})
export const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

export const story: Article = {
  url: 'https://paper.example/story',
  title: 'A city is free',
  byline: 'Ana Ruiz',
  siteName: 'The Paper',
  published: '2017-10-15T23:40:00-07:00',
  language: 'en',
  direction: 'ltr',
  body: [
    p('Daesh has lost the city. It held Raqqah for three years.'),
    {
      tag: 'table',
      children: [
        { tag: 'caption', children: ['Losses'] },
        {
          tag: 'tr',
          children: [
            { tag: 'th', children: ['Year'] },
            { tag: 'td', children: ['2017'] },
          ],
        },
      ],
    },
    picture(pixel, 'A dot'),
    ...Array.from({ length: 12 }, (_, i) => p(`Paragraph ${i} of the report on Raqqah. It has two sentences.`)),
  ],
}

interface Means {
  readings?: Parameters<Reader['read']>[0][]
  showPictures?: boolean
  /** What is kept for sites at first. */
  sites?: SiteRules
  /** How a picking ends. */
  outcome?: Promise<Awaited<ReturnType<Picking['pick']>>>
  /** What the person added to the glossaries before. */
  personal?: Personal
  density?: Density
  /** Where the voice of each article stands at first. */
  view?: Partial<SpeechView>
  heard?: Partial<SpeechSettings>
}

/** What a sheet keeps for itself, kept while the test lasts. */
function openStore<T>(kept: Kept<T>): Stored<T> {
  return new PlainStore(kept.fallback)
}

/** The whole panel over a voice that does what the test says; each request for a page takes the next of `readings`. */
/** Waits until the whole article is there, with its terms marked and its player. */
export async function complete(): Promise<void> {
  await expect.element(screen.getByRole('button', { name: 'Play' })).toBeVisible()
  await expect.poll(() => document.querySelector('#reader[data-complete]')).not.toBeNull()
}

export async function drawPanel({
  readings = [async () => ({ ok: true, article: story })],
  showPictures = true,
  sites = [],
  outcome = new Promise(() => {}),
  personal = nothingPersonal,
  density = { help: 'most', repeat: 'all' },
  view = {},
  heard = {},
}: Means = {}) {
  const life = new AbortController()
  const surface = makeSurface(window)
  /** One for each text that was shown. */
  const voices: FakeSpeech[] = []
  const pronunciation = ownPronunciations(new PlainStore<readonly Pronunciation[]>([]), life.signal)
  const ownGlossary = new PlainStore(personal)
  const notebook = makeNotebook({ stored: ownGlossary, life: life.signal })
  const help = ownDensity(new PlainStore(density), life.signal)
  const shownOnPage: (string | undefined)[] = []
  const reader = makeReader({
    terms: () => terms,
    personal: notebook.personal,
    density: help.density,
    hold: surface.hold,
    painted: () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
    restIsLate: () => new Promise(() => {}),
    speech: () => {
      const speech = fakeSpeech(view)
      speech.keeps(heard)
      voices.push(speech)
      return speech
    },
  })
  const typography = await makeTypography({
    stored: new PlainStore(initialSettings),
    root: document.documentElement,
    darkQuery: Object.assign(new EventTarget(), { matches: false }),
    signal: life.signal,
  })
  const waiting = [...readings]
  const next = (wish: Wish = {}): Promise<void> =>
    reader.read(waiting.shift() ?? (async () => ({ ok: true, article: story })), wish)
  const wishes: Wish[] = []
  const followed: string[] = []
  const opened: string[] = []
  const page = signal<PageNews | undefined>(undefined)
  const steps: PickStep[] = []
  const asked: PickWords[] = []
  const kept = { sites }
  const memory = makeSiteMemory({
    mayKeep: () => true,
    life: life.signal,
    stored: {
      get: async () => kept.sites,
      set: async (value) => {
        kept.sites = value
      },
      note() {},
      amend: async (by) => {
        kept.sites = by(kept.sites)
        return kept.sites
      },
      watch: () => {},
    },
  })
  const picking: Picking = {
    pick(words) {
      asked.push(words)
      return outcome
    },
    async steer(step) {
      steps.push(step)
      return step === 'cancel' || step === 'take' ? '' : `Paragraph: ${step}`
    },
  }
  const keyboard = ownKeyboard({
    stored: new PlainStore(initialKeymap),
    labels: Promise.resolve(new Map()),
    life: life.signal,
  })
  const told = signal<CommandName | undefined>(undefined)
  const lineFocus = ownLineFocus(new PlainStore(keptLineFocus.fallback), life.signal)
  const wordAids = ownWordAids(new PlainStore(keptWordAids.fallback), life.signal)
  await draw(
    <ReaderPanel
      reader={reader}
      version="1.2.0"
      surface={surface}
      typography={typography}
      memory={memory}
      picking={picking}
      explaining={{
        notebook,
        density: help.density,
        setDensity: help.set,
        drawWord: (_text, word) => <p>{`Dictionary: ${word}`}</p>,
        async showOnPage(quote) {
          shownOnPage.push(quote)
          return quote !== undefined
        },
      }}
      listening={{ pronunciation }}
      keyboard={{ keyboard, globalKeys: { list: async () => [], change: async () => {}, address: undefined }, told }}
      aids={{ lineFocus, wordAids }}
      openStore={openStore}
      showPictures={showPictures}
      onRead={(wish) => {
        wishes.push(wish)
        void next(wish)
      }}
      onFollow={(address) => followed.push(address)}
      onOpenInTab={undefined}
      onOpen={(address) => opened.push(address)}
      page={page}
    />,
    'div',
  )
  void next()
  /** The voice of the article that is shown. */
  const speech = (): FakeSpeech => {
    const last = voices.at(-1)
    if (last === undefined) throw new Error('No article was shown yet.')
    return last
  }
  const textShown = (): ArticleText => {
    const state = reader.state.value
    if (state.status !== 'article') throw new Error(`There is no article: ${state.status}.`)
    return state.shown.text
  }
  /** The voice of the article says a word of a sentence, or its first. */
  const hear = (sentence: string, word = sentence.split(' ')[0] ?? '', status: SpeechView['status'] = 'playing') => {
    const text = textShown()
    const start = text.text.indexOf(sentence)
    if (start === -1) throw new Error(`No such sentence: ${sentence}`)
    const at = start + sentence.indexOf(word)
    const paragraph = text.blocks[blockIndexAt(text, start)]
    speech().set({
      status,
      at,
      sentence: { start, end: start + sentence.length },
      word: { start: at, end: at + word.length },
      paragraph: paragraph && { start: paragraph.start, end: paragraph.end },
    })
  }
  return {
    speech,
    hear,
    textShown,
    pronunciation,
    surface,
    reader,
    wishes,
    followed,
    opened,
    page,
    steps,
    asked,
    kept,
    memory,
    notebook,
    ownGlossary,
    help,
    shownOnPage,
    told,
    lineFocus,
    wordAids,
  }
}
