/**
 * The panel's first file: puts the kept look on, asks which page is to be read, and says so when something breaks. All else
 * is in the second (`panel.tsx`), which comes meanwhile.
 */
import { signal } from '@preact/signals'
import type { PageNews } from '@/components/article/page-news'
import { begunReading } from '@/components/platform/head-start'
import { browserWords } from '@/components/platform/messages'
import { isReplaced, onAsked } from '@/components/platform/panel'
import { stored } from '@/components/platform/store'
import { ownVersion } from '@/components/platform/version'
import type { Reader } from '@/components/reader/reader'
import { keptTypography } from '@/components/typography/kept'
import { makeTypography } from '@/components/typography/make-typography.dom'
import '@/assets/styles/first.css'

const words = browserWords()
const root = document.getElementById('root') ?? document.body
const life = new AbortController()
const version = ownVersion()
/** What the reader is at, once there is one. */
let state: Reader['state'] | undefined
/** Keeps the line that is read in its place while the look changes, once there is one. */
let keepPlace = (change: () => void): void => change()
/** What became of the page while its article is read. */
const page = signal<PageNews | undefined>(undefined)
addEventListener('pagehide', () => life.abort())

/** What cannot happen has happened: say so where the reader is, with what a report needs. */
function fail(fault: unknown): void {
  // Of an extension that was replaced nothing works any more but what is on the screen. That stays.
  if (isReplaced(String(fault))) {
    page.value = 'updated'
    return
  }
  const shown = { fault, words, root, version, state: state?.peek() }
  import('./fault').then(({ showFault }) => showFault(shown), console.error)
}
addEventListener('error', (event) => {
  // Without an error object it is a notice of the browser (a resize observer that was late), not a fault.
  if (event.error != null) fail(event.error)
})
addEventListener('unhandledrejection', (event) => fail(event.reason))

async function main(): Promise<void> {
  document.documentElement.lang = words.language
  document.documentElement.dir = words.direction
  const typography = makeTypography({
    stored: stored(keptTypography),
    root: document.documentElement,
    darkQuery: matchMedia('(prefers-color-scheme: dark)'),
    contrastQuery: matchMedia('(prefers-contrast: more)'),
    around: (change) => keepPlace(change),
    signal: life.signal,
  })
  const panel = import('./panel').then(({ openPanel }) =>
    openPanel({ words, root, version, typography, page, life: life.signal }),
  )
  // The page is read while the settings are loaded.
  void onAsked(async (tabId, facts) => {
    const begun = begunReading(tabId)
    ;(await panel).read(tabId, { begun, facts })
  }, life.signal)
  const opened = await panel
  state = opened.state
  keepPlace = opened.keepPlace
  await opened.drawn
}

main().catch(fail)
