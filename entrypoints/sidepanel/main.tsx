/** Joins the rooms to the browser and draws the reader. Wiring only: what is decided is decided in the rooms. */
import { render } from 'preact'
import type { Wish } from '@/components/article/wish'
import type { Dictionary } from '@/components/dictionary/dictionary'
import { makeNotebook } from '@/components/glossary/notebook'
import { keptDensity } from '@/components/glossary/settings'
import { dictionaryFile } from '@/components/platform/dictionary-files'
import { browserWords } from '@/components/platform/messages'
import { readPage } from '@/components/platform/page'
import { isOwnTab, onAsked, openInTab } from '@/components/platform/panel'
import { pickPart, steerPicker } from '@/components/platform/picking'
import { showOnPage } from '@/components/platform/showing'
import { stored } from '@/components/platform/store'
import { factsOf, goTo } from '@/components/platform/tab'
import { ownDensity } from '@/components/reader/density-owner'
import { makeDrawWord } from '@/components/reader/draw-word'
import { FaultPage } from '@/components/reader/FaultPage'
import type { TermFinder } from '@/components/reader/find-terms'
import { ownPronunciations } from '@/components/reader/pronunciation-owner'
import { ReaderPanel } from '@/components/reader/ReaderPanel'
import { makeReader } from '@/components/reader/reader'
import { makeSiteMemory } from '@/components/reader/site-memory'
import { hostOf, keptSiteRules } from '@/components/reader/site-rules'
import { makeSurface } from '@/components/reader/surface.dom'
import { keptTypography } from '@/components/typography/kept'
import { makeTypography } from '@/components/typography/make-typography.dom'
import { WordsContext } from '@/components/ui/words'
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
      return await readPage(tabId, keep.length > 0 ? { ...wish, keep } : wish)
    }
    void reader.read(load, wish)
  }
  // The page is read while the settings are loaded.
  void onAsked((tabId) => {
    asked = tabId
    read()
  }, life.signal)

  const typography = await makeTypography({
    stored: stored(keptTypography),
    root: document.documentElement,
    darkQuery: matchMedia('(prefers-color-scheme: dark)'),
    signal: life.signal,
  })

  render(
    <WordsContext.Provider value={words}>
      <ReaderPanel
        reader={reader}
        surface={surface}
        typography={typography}
        // Only Chromium can be told to load pictures without the reader's cookies (see ARCHITECTURE.md, "Safety").
        showPictures={!import.meta.env.FIREFOX}
        memory={memory}
        picking={{
          pick: async (given) => (asked === undefined ? 'cancelled' : await pickPart(asked, given)),
          steer: async (step) => (asked === undefined ? '' : await steerPicker(asked, step)),
        }}
        explaining={{
          notebook,
          density: help.density,
          setDensity: help.set,
          drawWord: makeDrawWord(openDictionary),
          showOnPage: async (quote) => asked !== undefined && (await showOnPage(asked, quote)),
        }}
        listening={{ pronunciation }}
        onRead={read}
        onFollow={(address) => read({}, address)}
        onOpenInTab={isOwnTab() ? undefined : () => asked !== undefined && void openInTab(asked)}
      />
    </WordsContext.Provider>,
    root,
  )
}

main().catch(fail)
