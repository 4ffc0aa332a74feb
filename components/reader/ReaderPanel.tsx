import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Wish } from '@/components/article/wish'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Span } from '@/components/text/text'
import type { Typography } from '@/components/typography/make-typography.dom'
import { later } from '@/components/ui/Later'
import { useWords } from '@/components/ui/words'
import { ArticlePage, TermExplainer } from './ArticlePage'
import type { CardMeans } from './card-actions-of'
import { FailedPage } from './FailedPage'
import { useGlossaryFollowing, useNews } from './following.dom'
import type { ListeningCommand } from './keys'
import { PanelSheets, preloadSheets } from './PanelSheets'
import type { PanelExplaining } from './panel-explaining'
import { followScrolling, usePanelKeys } from './panel-keys.dom'
import type { PanelListening } from './panel-listening'
import { usePartPicking } from './part-picking.dom'
import type { Picking } from './picking'
import { ReadingPage } from './ReadingPage'
import type { Reader } from './reader'
import type { SiteMemory } from './site-memory'
import type { Surface } from './surface.dom'
import { type SheetName, TopBar } from './TopBar'

const Listening = later(async () => (await import('./Listening')).Listening)

export interface ReaderPanelProps {
  reader: Reader
  surface: Surface
  typography: Typography
  memory: SiteMemory
  picking: Picking
  explaining: PanelExplaining
  listening: PanelListening
  showPictures: boolean
  /** Reads the page, as the person wishes. */
  onRead: (wish: Wish) => void
  /** Opens another address in the page's tab and reads it. */
  onFollow: (address: string) => void
  onOpenInTab: (() => void) | undefined
}

/** The whole panel: bar, article or notice, player, and the sheet that is open. */
export function ReaderPanel(props: ReaderPanelProps) {
  const { reader, surface, typography, explaining } = props
  const words = useWords()
  const sheet = useSignal<SheetName | undefined>(undefined)
  const news = useSignal('')
  /** The term that the person wants to explain in their own words. */
  const about = useSignal<FoundTerm | string>('')
  /** The place of the text they ask about. */
  const question = useSignal<Span | undefined>(undefined)
  /** Where to go once the sheet is gone, which gives the focus back to its opener first. */
  const destination = useRef<Span | undefined>(undefined)
  /** What the keys ask of reading aloud, once there is an article and the code for it. */
  const listen = useRef<((command: ListeningCommand) => void) | undefined>(undefined)
  const state = reader.state.value
  const shown = state.status === 'article' ? state.shown : undefined
  const open = (name: SheetName): void => {
    sheet.value = name
  }
  // What was pressed goes when another page is read; the keyboard goes on from where the article will be.
  const read = (wish: Wish): void => {
    document.getElementById('content')?.focus({ preventScroll: true })
    props.onRead(wish)
  }
  const pick = usePartPicking(reader, props.picking, sheet, () => read({ part: 'picked' }))

  const means: CardMeans = {
    surface,
    explaining,
    words,
    memory: props.memory,
    onEdit(term) {
      about.value = term
      open('own-term')
    },
    onNews(says) {
      news.value = says
    },
  }

  useEffect(() => {
    void TermExplainer.preload()
    void Listening.preload()
    void preloadSheets()
  }, [])

  useEffect(() => {
    if (sheet.value !== undefined || destination.current === undefined) return
    surface.jump(destination.current)
    destination.current = undefined
  }, [sheet.value, surface])

  useNews(reader, news)
  useGlossaryFollowing(reader, explaining)

  usePanelKeys({ shown, surface, sheet, question, listen })
  useEffect(() => {
    const life = new AbortController()
    followScrolling(window, life.signal)
    return () => life.abort()
  }, [])

  return (
    <div
      class="reader"
      id="reader"
      data-state={state.status}
      data-reason={state.status === 'failed' ? state.reason : undefined}
    >
      <a class="skip-link" href="#content">
        {words.say('reader.skip')}
      </a>
      {shown !== undefined && (
        <a class="skip-link" href="#player">
          {words.say('reader.skipToPlayer')}
        </a>
      )}
      <TopBar site={shown?.article.siteName} terms={shown?.terms.length} open={sheet.value} onOpen={open} />
      <main class="reader-main" id="content" tabIndex={-1} aria-busy={state.status === 'reading'}>
        {state.status === 'reading' && <ReadingPage />}
        {state.status === 'failed' && (
          <FailedPage
            reason={state.reason}
            triedAnyway={state.wish.anyway === true}
            onRetry={() => read({})}
            onTryAnyway={() => read({ ...state.wish, anyway: true })}
            onPick={() => void pick()}
          />
        )}
        {shown !== undefined && (
          <ArticlePage
            key={shown.read}
            shown={shown}
            surface={surface}
            showPictures={props.showPictures}
            onAbout={() => open('about')}
            onReadWhole={() => read({ part: 'whole' })}
            onFollow={props.onFollow}
            means={means}
            question={question}
            drawEntry={(word, at, tell) => explaining.drawWord(shown.text, word, at, tell)}
          />
        )}
      </main>
      <div class="visually-hidden" role="status">
        {news}
      </div>
      {shown !== undefined && (
        <footer class="reader-foot" id="player" tabIndex={-1}>
          <Listening
            key={shown.read}
            shown={shown}
            surface={surface}
            listening={props.listening}
            commands={listen}
            news={news}
            onPronunciation={() => open('pronunciation')}
            onBack={() => void explaining.showOnPage(undefined)}
          />
        </footer>
      )}
      <PanelSheets
        open={sheet}
        shown={shown}
        typography={typography}
        memory={props.memory}
        explaining={explaining}
        listening={props.listening}
        about={about}
        onRead={read}
        onRestore={(index, back) => {
          surface.hold()
          reader.restore(index, back)
        }}
        onJump={(span) => {
          destination.current = span
        }}
        onPick={() => void pick()}
        onListen={(command) => listen.current?.(command)}
        onFollow={props.onFollow}
        onSteer={props.picking.steer}
        onOpenInTab={props.onOpenInTab}
      />
    </div>
  )
}
