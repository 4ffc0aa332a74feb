/**
 * The panel's second file, fetched together with the first: joins the rooms to the browser and draws the reader. Wiring
 * only: what is decided is decided in the rooms.
 */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { render } from 'preact'
import { turnsIn } from '@/components/article/pace.dom'
import type { PageNews } from '@/components/article/page-news'
import type { Wish } from '@/components/article/wish'
import { keptPersonal } from '@/components/glossary/kept-personal'
import { makeNotebook } from '@/components/glossary/notebook'
import { keptDensity } from '@/components/glossary/settings'
import { type CommandName, isCommand } from '@/components/keyboard/commands'
import { KeyboardContext, ownKeyboard } from '@/components/keyboard/keyboard'
import { keptKeymap } from '@/components/keyboard/keymap'
import { keptLineFocus } from '@/components/line-focus/line-focus'
import { ownLineFocus } from '@/components/line-focus/line-focus-owner'
import { keptPronunciations } from '@/components/narration/kept-pronunciations'
import { globalKeys, keyLabels, onTold } from '@/components/platform/commands'
import { isOwnTab, openInTab, openPage } from '@/components/platform/panel'
import { stored, storeTroubles } from '@/components/platform/store'
import { ownDensity } from '@/components/reader/density-owner'
import { makeDrawWord } from '@/components/reader/draw-word'
import { ownPronunciations } from '@/components/reader/pronunciation-owner'
import { ReaderPanel } from '@/components/reader/ReaderPanel'
import { makeReader } from '@/components/reader/reader'
import type { ReaderState } from '@/components/reader/reader-state'
import { makeSiteMemory } from '@/components/reader/site-memory'
import { keptSiteRules } from '@/components/reader/site-rules'
import { makeSurface } from '@/components/reader/surface.dom'
import { ownWordAids } from '@/components/reader/word-aid-owner'
import { loadFaces } from '@/components/typography/load-faces.dom'
import type { Typography } from '@/components/typography/make-typography.dom'
import { painted } from '@/components/ui/painted.dom'
import { type Words, WordsContext } from '@/components/ui/words'
import { keptWordAids } from '@/components/word-aids/word-aids'
import { openDictionary, termFinder } from './finding-terms'
import { readingAloud } from './reading-aloud'
import { type Press, readingPages } from './reading-pages'
import '@/assets/styles/article-panel.css'

interface PanelMeans {
  readonly words: Words
  readonly root: Element
  /** Of Sidelight. */
  readonly version: string
  /** Resolves once the kept look is on. */
  readonly typography: Promise<Typography>
  /** What became of the page while its article is read. */
  readonly page: Signal<PageNews | undefined>
  /** Aborts when the panel goes. */
  readonly life: AbortSignal
}

interface Panel {
  readonly state: ReadonlySignal<ReaderState>
  /** Resolves once the first screen is drawn. */
  readonly drawn: Promise<void>
  /** Reads the page in a tab. */
  read(tabId: number, press: Press): void
  /** Runs a change of the look; the line that is read stays in its place. */
  keepPlace(change: () => void): void
}

/** How long nothing is drawn while a page is read, in milliseconds: by then most are, and a notice that flashes by tells nothing. */
const patience = 300

/** So long the terms of a beginning wait for the rest (milliseconds): a page of 100,000 words is read in less. */
const restPatience = 2_500

/** Resolves once a page has been read. */
const settled = (state: ReadonlySignal<ReaderState>) =>
  new Promise<void>((done) => {
    state.subscribe(({ status }) => status !== 'reading' && done())
  })

/** What is done in the publisher's page when the person asks for it. */
const picker = () => import('@/components/platform/picking')
const shower = () => import('@/components/platform/showing')

export function openPanel({ words, root, version, typography, page, life }: PanelMeans): Panel {
  const surface = makeSurface(window)
  const notebook = makeNotebook({ stored: stored(keptPersonal), life })
  const help = ownDensity(stored(keptDensity), life)
  const terms = async () => (await Promise.all([termFinder(words), notebook.ready, help.ready]))[0]
  const pronunciation = ownPronunciations(stored(keptPronunciations), life)
  const reader = makeReader({
    terms,
    personal: notebook.personal,
    density: help.density,
    hold: surface.hold,
    painted,
    restIsLate: () => new Promise((done) => setTimeout(done, restPatience)),
    speech: readingAloud({ painted, keeps: () => !isPrivate, life }),
    inTurns: turnsIn(window),
  })
  const { state } = reader

  let asked: number | undefined
  let isPrivate = false
  const memory = makeSiteMemory({ stored: stored(keptSiteRules), mayKeep: () => !isPrivate, life })
  const pages = readingPages({
    reader,
    memory,
    onPrivate(is) {
      isPrivate = is
    },
    follow(tabId) {
      asked = tabId
    },
    page,
    life,
  })
  const read = (wish: Wish = {}, at?: string): void => {
    if (asked !== undefined) pages.read(asked, wish, at)
  }

  const keyboard = ownKeyboard({ stored: stored(keptKeymap), labels: keyLabels(), life })
  const told = signal<CommandName | undefined>(undefined)
  void onTold((name) => {
    if (isCommand(name)) told.value = name
  }, life)
  const lineFocus = ownLineFocus(stored(keptLineFocus), life)
  const wordAids = ownWordAids(stored(keptWordAids), life)

  const draw = async (): Promise<void> => {
    const look = await typography
    void loadFaces(document.fonts, look.settings.peek())
    // What was read from the press on is there in a moment: a screen that says so would only delay it.
    await Promise.race([settled(state), new Promise((done) => setTimeout(done, patience))])
    render(
      <WordsContext.Provider value={words}>
        <KeyboardContext.Provider value={keyboard}>
          <ReaderPanel
            reader={reader}
            version={version}
            surface={surface}
            typography={look}
            // Only Chromium can be told to load pictures without the reader's cookies (see ARCHITECTURE.md, "Safety").
            showPictures={!import.meta.env.FIREFOX}
            memory={memory}
            picking={{
              pick: async (given) =>
                asked === undefined ? 'cancelled' : await (await picker()).pickPart(asked, given),
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
            aids={{ lineFocus, wordAids }}
            openStore={stored}
            onRead={read}
            onFollow={(address) => read({}, address)}
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
  return {
    state,
    drawn: draw(),
    read(tabId, press) {
      asked = tabId
      pages.read(tabId, {}, undefined, press)
    },
    keepPlace: surface.keepPlace,
  }
}
