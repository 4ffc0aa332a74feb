import { useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Wish } from '@/components/article/wish'
import type { Span } from '@/components/text/text'
import type { Typography } from '@/components/typography/make-typography.dom'
import { later } from '@/components/ui/Later'
import { useWords } from '@/components/ui/words'
import { ArticlePage, TermCards } from './ArticlePage'
import { FailedPage } from './FailedPage'
import { type CommandName, commandOf } from './keys'
import { PanelSheets, preloadSheets } from './PanelSheets'
import { type Picking, pickWords } from './picking'
import { ReadingPage } from './ReadingPage'
import type { Reader, ReaderState } from './reader'
import type { SiteMemory } from './site-memory'
import type { Surface } from './surface.dom'
import { type SheetName, TopBar } from './TopBar'

const PlayerBar = later(async () => (await import('@/components/speech/PlayerBar')).PlayerBar)

export interface ReaderPanelProps {
  reader: Reader
  surface: Surface
  typography: Typography
  memory: SiteMemory
  picking: Picking
  showPictures: boolean
  /** Reads the page, as the person wishes. */
  onRead: (wish: Wish) => void
  /** Opens another address in the page's tab and reads it. */
  onFollow: (address: string) => void
  onOpenInTab: (() => void) | undefined
}

/** The whole panel: bar, article or notice, player, and the sheet that is open. */
export function ReaderPanel(props: ReaderPanelProps) {
  const { reader, surface, typography } = props
  const words = useWords()
  const sheet = useSignal<SheetName | undefined>(undefined)
  const news = useSignal('')
  /** Where to go once the sheet is gone, which gives the focus back to its opener first. */
  const destination = useRef<Span | undefined>(undefined)
  /** What was shown when the picking of a part began. */
  const pickedFrom = useRef<ReaderState | undefined>(undefined)
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
  const pick = async (): Promise<void> => {
    open('pick')
    pickedFrom.current = reader.state.peek()
    const outcome = await props.picking.pick(pickWords(words))
    if (sheet.value === 'pick') sheet.value = undefined
    if (outcome === 'picked') read({ part: 'picked' })
    else if (outcome !== 'cancelled') await reader.read(async () => ({ ok: false, reason: outcome }))
  }

  useEffect(() => {
    void TermCards.preload()
    void preloadSheets()
  }, [])

  // Another page was asked for while a part of this one was being picked.
  useSignalEffect(() => {
    if (reader.state.value === pickedFrom.current || sheet.peek() !== 'pick') return
    sheet.value = undefined
    void props.picking.steer('cancel')
  })

  useEffect(() => {
    if (sheet.value !== undefined || destination.current === undefined) return
    surface.jump(destination.current)
    destination.current = undefined
  }, [sheet.value, surface])

  useSignalEffect(() => {
    const now = reader.state.value
    if (now.status !== 'article') document.title = words.say('reader.bar')
    // A passage that came or went is told where that was asked for.
    if (now.status === 'article' && now.shown.carried !== undefined) return
    news.value =
      now.status === 'article'
        ? words.say('reader.ready', now.shown.article.title, words.count('reader.minutes', now.shown.length.minutes))
        : ''
  })

  // The spoken sentence stays in view.
  useSignalEffect(() => {
    const now = reader.state.value
    if (now.status !== 'article' || now.shown.speech.status.value !== 'playing') return
    const sentence = now.shown.speech.sentence.value
    if (sentence !== undefined) surface.reveal(sentence)
  })

  useEffect(() => {
    const life = new AbortController()
    const does: Record<CommandName, () => void> = {
      play: () => shown?.speech.toggle(),
      back: () => shown?.speech.previousSentence(),
      forward: () => shown?.speech.nextSentence(),
      glossary: () => {
        if (shown !== undefined) sheet.value = 'glossary'
      },
      text: () => {
        sheet.value = 'text'
      },
    }
    document.addEventListener(
      'keydown',
      (event) => {
        const command = commandOf(event)
        if (command === undefined) return
        event.preventDefault()
        does[command]()
      },
      life,
    )
    const read = (): void => {
      const room = document.documentElement.scrollHeight - window.innerHeight
      document.documentElement.style.setProperty('--read', room > 0 ? String(Math.min(1, window.scrollY / room)) : '0')
    }
    window.addEventListener('scroll', read, { signal: life.signal, passive: true })
    window.addEventListener('resize', read, { signal: life.signal, passive: true })
    read()
    return () => life.abort()
  }, [shown, sheet])

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
          />
        )}
      </main>
      <div class="visually-hidden" role="status">
        {news}
      </div>
      {shown !== undefined && (
        <footer class="reader-foot" id="player" tabIndex={-1}>
          <PlayerBar speech={shown.speech} keys={{ toggle: 'Alt+P', previous: 'Alt+,', next: 'Alt+.' }} />
        </footer>
      )}
      <PanelSheets
        open={sheet}
        shown={shown}
        typography={typography}
        memory={props.memory}
        onRead={read}
        onRestore={(index, back) => {
          surface.hold()
          reader.restore(index, back)
        }}
        onJump={(span) => {
          destination.current = span
        }}
        onPick={() => void pick()}
        onSteer={props.picking.steer}
        onOpenInTab={props.onOpenInTab}
      />
    </div>
  )
}
