/** Joins the rooms to the browser and draws the reader. Wiring only: what is decided is decided in the rooms. */
import { signal } from '@preact/signals'
import { render } from 'preact'
import type { PageNews } from '@/components/article/page-news'
import type { Wish } from '@/components/article/wish'
import { makeNotebook } from '@/components/glossary/notebook'
import { keptDensity } from '@/components/glossary/settings'
import { type CommandName, isCommand } from '@/components/keyboard/commands'
import { KeyboardContext, ownKeyboard } from '@/components/keyboard/keyboard'
import { keptKeymap } from '@/components/keyboard/keymap'
import type { LineFocusOwner } from '@/components/line-focus/line-focus-owner'
import { globalKeys, keyLabels, onTold } from '@/components/platform/commands'
import { browserWords } from '@/components/platform/messages'
import { isOwnTab, isReplaced, onAsked, openInTab, openPage } from '@/components/platform/panel'
import { stored, storeTroubles } from '@/components/platform/store'
import { ownVersion } from '@/components/platform/version'
import { ownDensity } from '@/components/reader/density-owner'
import { makeDrawWord } from '@/components/reader/draw-word'
import { FaultPage } from '@/components/reader/FaultPage'
import { ownPronunciations } from '@/components/reader/pronunciation-owner'
import { ArticlePage, ReaderPanel } from '@/components/reader/ReaderPanel'
import { makeReader, type Reader } from '@/components/reader/reader'
import { makeSiteMemory } from '@/components/reader/site-memory'
import { keptSiteRules } from '@/components/reader/site-rules'
import { makeSurface } from '@/components/reader/surface.dom'
import { ownWordAids } from '@/components/reader/word-aid-owner'
import { keptTypography } from '@/components/typography/kept'
import { makeTypography } from '@/components/typography/make-typography.dom'
import { WordsContext } from '@/components/ui/words'
import { keptWordAids } from '@/components/word-aids/word-aids'
import { openDictionary, termFinder } from './finding-terms'
import { readingAloud } from './reading-aloud'
import '@/assets/styles/first.css'

const words = browserWords()
const root = document.getElementById('root') ?? document.body
const life = new AbortController()
const version = ownVersion()
/** What the reader is at, once there is one. */
let state: Reader['state'] | undefined
addEventListener('pagehide', () => life.abort())

/** What became of the page while its article is read. */
const page = signal<PageNews | undefined>(undefined)

/** What cannot happen has happened: say so where the reader is, with what a report needs. */
function fail(fault: unknown): void {
  // Of an extension that was replaced nothing works any more but what is on the screen. That stays.
  if (isReplaced(String(fault))) {
    page.value = 'updated'
    return
  }
  render(
    <WordsContext.Provider value={words}>
      <FaultPage fault={fault} version={version} state={state?.peek()} />
    </WordsContext.Provider>,
    root,
  )
}
addEventListener('error', (event) => {
  // Without an error object it is a notice of the browser (a resize observer that was late), not a fault.
  if (event.error != null) fail(event.error)
})
addEventListener('unhandledrejection', (event) => fail(event.reason))

async function lineFocusOwner(): Promise<LineFocusOwner> {
  const [{ ownLineFocus }, { keptLineFocus }] = await Promise.all([
    import('@/components/line-focus/line-focus-owner'),
    import('@/components/line-focus/line-focus'),
  ])
  return ownLineFocus(stored(keptLineFocus), life.signal)
}

/** Resolves after the next frame, or soon where none is drawn. */
const painted = () =>
  new Promise<void>((done) => {
    requestAnimationFrame(() => setTimeout(done))
    setTimeout(done, 100)
  })

/** What is done in the publisher's page when the person asks for it. */
const picker = () => import('@/components/platform/picking')
const shower = () => import('@/components/platform/showing')

async function main(): Promise<void> {
  document.documentElement.lang = words.language
  document.documentElement.dir = words.direction
  const surface = makeSurface(window)
  const notebook = makeNotebook({
    stored: import('@/components/glossary/kept-personal').then(({ keptPersonal }) => stored(keptPersonal)),
    life: life.signal,
  })
  const help = ownDensity(stored(keptDensity), life.signal)
  const terms = async () => (await Promise.all([termFinder(words), notebook.ready, help.ready]))[0]
  const pronunciation = ownPronunciations(
    import('@/components/narration/kept-pronunciations').then(({ keptPronunciations }) => stored(keptPronunciations)),
    life.signal,
  )
  const reader = makeReader({
    terms,
    personal: notebook.personal,
    density: help.density,
    hold: surface.hold,
    painted,
    speech: readingAloud({ painted, keeps: () => !isPrivate, life: life.signal }),
  })
  state = reader.state

  // What reads the page and what draws the article are loaded meanwhile, too, and are there before the article is.
  const drawing = Promise.all([ArticlePage.preload(), import('@/assets/styles/article-panel.css')])

  let asked: number | undefined
  let isPrivate = false
  const memory = makeSiteMemory({ stored: stored(keptSiteRules), mayKeep: () => !isPrivate, life: life.signal })
  const pages = import('./reading-pages').then(({ readingPages }) =>
    readingPages({
      reader,
      memory,
      drawing,
      onPrivate: (is) => {
        isPrivate = is
      },
      follow: (tabId) => {
        asked = tabId
      },
      page,
      life: life.signal,
    }),
  )
  const read = async (wish: Wish = {}, at?: string): Promise<void> => {
    if (asked !== undefined) (await pages).read(asked, wish, at)
  }
  // The page is read while the settings are loaded.
  void onAsked((tabId) => {
    asked = tabId
    void read()
  }, life.signal)

  const keyboard = ownKeyboard({ stored: stored(keptKeymap), labels: keyLabels(), life: life.signal })
  const told = signal<CommandName | undefined>(undefined)
  void onTold((name) => {
    if (isCommand(name)) told.value = name
  }, life.signal)

  const typography = await makeTypography({
    stored: stored(keptTypography),
    root: document.documentElement,
    darkQuery: matchMedia('(prefers-color-scheme: dark)'),
    contrastQuery: matchMedia('(prefers-contrast: more)'),
    around: surface.keepPlace,
    signal: life.signal,
  })

  render(
    <WordsContext.Provider value={words}>
      <KeyboardContext.Provider value={keyboard}>
        <ReaderPanel
          reader={reader}
          version={version}
          surface={surface}
          typography={typography}
          // Only Chromium can be told to load pictures without the reader's cookies (see ARCHITECTURE.md, "Safety").
          showPictures={!import.meta.env.FIREFOX}
          memory={memory}
          picking={{
            pick: async (given) => (asked === undefined ? 'cancelled' : await (await picker()).pickPart(asked, given)),
            steer: async (step) => (asked === undefined ? '' : await (await picker()).steerPicker(asked, step)),
          }}
          explaining={{
            notebook,
            density: help.density,
            setDensity: help.set,
            drawWord: makeDrawWord(openDictionary),
            showOnPage: async (quote) => asked !== undefined && (await (await shower()).showOnPage(asked, quote)),
          }}
          listening={{ pronunciation }}
          keyboard={{ keyboard, globalKeys, told }}
          aids={{ lineFocus: lineFocusOwner(), wordAids: ownWordAids(stored(keptWordAids), life.signal) }}
          openStore={stored}
          onRead={(wish) => void read(wish)}
          onFollow={(address) => void read({}, address)}
          onOpen={(address) => void openPage(address)}
          page={page}
          troubles={storeTroubles}
          onOpenInTab={isOwnTab() ? undefined : () => asked !== undefined && void openInTab(asked)}
        />
      </KeyboardContext.Provider>
    </WordsContext.Provider>,
    root,
  )
}

main().catch(fail)
