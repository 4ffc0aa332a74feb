/** Joins the rooms to the browser and draws the reader. Wiring only: what is decided is decided in the rooms. */
import { render } from 'preact'
import type { Matcher } from '@/components/glossary/match'
import { browserWords } from '@/components/platform/messages'
import { readPage } from '@/components/platform/page'
import { isOwnTab, onAsked, openInTab } from '@/components/platform/panel'
import { stored } from '@/components/platform/store'
import { FaultPage } from '@/components/reader/FaultPage'
import { ReaderPanel } from '@/components/reader/ReaderPanel'
import { makeReader } from '@/components/reader/reader'
import { makeSurface, type Surface } from '@/components/reader/surface.dom'
import type { Speech } from '@/components/speech/player'
import type { ArticleText } from '@/components/text/text'
import { keptTypography } from '@/components/typography/kept'
import { makeTypography } from '@/components/typography/make-typography.dom'
import { WordsContext } from '@/components/ui/words'
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

/** Glossary and speech are loaded while the page is being read, beside the code that draws the first screen. */
async function bundledMatcher(): Promise<Matcher> {
  const [{ default: file }, { decodeGlossary }, { makeMatcher }] = await Promise.all([
    import('@/assets/glossaries/world-affairs.json'),
    import('@/components/glossary/glossary'),
    import('@/components/glossary/match'),
  ])
  const decoded = decodeGlossary(file)
  if (!decoded.ok) throw new Error(decoded.problem)
  return makeMatcher([decoded.glossary])
}

async function platformSpeech(surface: Surface): Promise<(text: ArticleText, signal: AbortSignal) => Speech> {
  const [{ makeSpeech }, { keptSpeech }, { webSpeech }] = await Promise.all([
    import('@/components/speech/player'),
    import('@/components/speech/settings'),
    import('@/components/speech/web-speech.dom'),
  ])
  const engines = [webSpeech(speechSynthesis, SpeechSynthesisUtterance, clock)]
  const settings = stored(keptSpeech)
  return (text, signal) =>
    makeSpeech({ engines, clock, text, paint: surface.paint, settings, signal: AbortSignal.any([signal, life.signal]) })
}

const clock = {
  after(ms: number, fn: () => void): () => void {
    const timer = setTimeout(fn, ms)
    return () => clearTimeout(timer)
  },
}

async function main(): Promise<void> {
  document.documentElement.lang = words.language
  document.documentElement.dir = words.direction
  const surface = makeSurface(window)
  const reader = makeReader({ matcher: bundledMatcher(), speech: platformSpeech(surface) })

  let asked: number | undefined
  const read = (): void => {
    const tabId = asked
    if (tabId !== undefined) void reader.read(() => readPage(tabId))
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
        onReadAgain={read}
        onOpenInTab={isOwnTab() ? undefined : () => asked !== undefined && void openInTab(asked)}
      />
    </WordsContext.Provider>,
    root,
  )
}

main().catch(fail)
