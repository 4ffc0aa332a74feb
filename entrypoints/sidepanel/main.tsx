/** Joins the rooms to the browser and draws the reader. Wiring only: what is decided is decided in the rooms. */
import { signal } from '@preact/signals'
import { render } from 'preact'
import type { Wish } from '@/components/article/wish'
import type { Dictionary } from '@/components/dictionary/dictionary'
import { makeNotebook } from '@/components/glossary/notebook'
import { keptDensity } from '@/components/glossary/settings'
import { type CommandName, isCommand } from '@/components/keyboard/commands'
import { KeyboardContext, ownKeyboard } from '@/components/keyboard/keyboard'
import { keptKeymap } from '@/components/keyboard/keymap'
import type { LineFocusOwner } from '@/components/line-focus/line-focus-owner'
import { globalKeys, keyLabels, onTold } from '@/components/platform/commands'
import { dictionaryFile } from '@/components/platform/dictionary-files'
import { browserWords } from '@/components/platform/messages'
import { isOwnTab, onAsked, openInTab } from '@/components/platform/panel'
import { stored } from '@/components/platform/store'
import { factsOf, goTo } from '@/components/platform/tab'
import { ownDensity } from '@/components/reader/density-owner'
import { makeDrawWord } from '@/components/reader/draw-word'
import { FaultPage } from '@/components/reader/FaultPage'
import type { TermFinder } from '@/components/reader/find-terms'
import { ownPronunciations } from '@/components/reader/pronunciation-owner'
import { ArticlePage, ReaderPanel } from '@/components/reader/ReaderPanel'
import { makeReader } from '@/components/reader/reader'
import { makeSiteMemory } from '@/components/reader/site-memory'
import { hostOf, keptSiteRules } from '@/components/reader/site-rules'
import { makeSurface } from '@/components/reader/surface.dom'
import { ownWordAids } from '@/components/reader/word-aid-owner'
import { keptTypography } from '@/components/typography/kept'
import { makeTypography } from '@/components/typography/make-typography.dom'
import { WordsContext } from '@/components/ui/words'
import { keptWordAids } from '@/components/word-aids/word-aids'
import { readingAloud } from './reading-aloud'
import '@/assets/styles/panel.css'

const words = browserWords()
const root = document.getElementById('root') ?? document.body
const life = new AbortController()
addEventListener('pagehide', () => life.abort())

/** What cannot happen has happened: say so where the reader is, with what a report needs. */
function fail(fault: unknown): void {
  render(
    <WordsContext.Provider value={words}>
      <FaultPage fault={fault} />
    </WordsContext.Provider>,
    root,
  )
}
addEventListener('error', (event) => {
  // Without an error object it is a notice of the browser (a resize observer that was late), not a fault.
  if (event.error != null) fail(event.error)
})
addEventListener('unhandledrejection', (event) => fail(event.reason))

/** Glossaries and speech are loaded while the page is being read, beside the code that draws the first screen. */
async function termFinder(): Promise<TermFinder> {
  const [{ bundledGlossaries }, { makeTermFinder }] = await Promise.all([
    import('@/components/glossary/bundled'),
    import('@/components/reader/find-terms'),
  ])
  const bundled = bundledGlossaries()
  return makeTermFinder({
    words,
    bundled,
    further: async () => {
      const [{ makeFindFurther }, { dictionaryGlossary }, dictionary] = await Promise.all([
        import('@/components/reader/further-terms'),
        import('@/components/reader/word-found'),
        openDictionary(),
      ])
      return makeFindFurther({ dictionary, source: dictionaryGlossary(words), bundled })
    },
  })
}

/** One dictionary serves the marks and the cards. */
let dictionary: Promise<Dictionary> | undefined

async function openDictionary(): Promise<Dictionary> {
  dictionary ??= import('@/components/dictionary/dictionary').then(({ makeDictionary }) =>
    makeDictionary({ loadShard: dictionaryFile }),
  )
  return await dictionary
}

async function lineFocusOwner(): Promise<LineFocusOwner> {
  const [{ ownLineFocus }, { keptLineFocus }] = await Promise.all([
    import('@/components/line-focus/line-focus-owner'),
    import('@/components/line-focus/line-focus'),
  ])
  return ownLineFocus(stored(keptLineFocus), life.signal)
}

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
  const terms = Promise.all([termFinder(), notebook.ready, help.ready]).then(([finder]) => {
    finder.prepare(notebook.personal.peek())
    return finder
  })
  const pronunciation = ownPronunciations(
    import('@/components/narration/kept-pronunciations').then(({ keptPronunciations }) => stored(keptPronunciations)),
    life.signal,
  )
  const reader = makeReader({
    terms,
    personal: notebook.personal,
    density: help.density,
    hold: surface.hold,
    speech: readingAloud({ keeps: () => !isPrivate, fail, life: life.signal }),
  })

  // What reads the page and what draws the article are loaded meanwhile, too, and are there before the article is.
  const page = import('@/components/platform/page')
  const drawing = ArticlePage.preload()

  let asked: number | undefined
  let isPrivate = false
  const memory = makeSiteMemory({ stored: stored(keptSiteRules), mayKeep: () => !isPrivate, life: life.signal })
  const read = (wish: Wish = {}, at?: string): void => {
    const tabId = asked
    if (tabId === undefined) return
    const load = async () => {
      if (at !== undefined) await goTo(tabId, at)
      const facts = await factsOf(tabId)
      isPrivate = facts.isPrivate
      const keep = await memory.rulesFor(hostOf(facts.address ?? ''))
      const reading = (await page).readPage(tabId, keep.length > 0 ? { ...wish, keep } : wish)
      return (await Promise.all([reading, drawing]))[0]
    }
    void reader.read(load, wish)
  }
  // The page is read while the settings are loaded.
  void onAsked((tabId) => {
    asked = tabId
    read()
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
          onRead={read}
          onFollow={(address) => read({}, address)}
          onOpenInTab={isOwnTab() ? undefined : () => asked !== undefined && void openInTab(asked)}
        />
      </KeyboardContext.Provider>
    </WordsContext.Provider>,
    root,
  )
}

main().catch(fail)
