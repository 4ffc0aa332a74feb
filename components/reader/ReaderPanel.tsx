import { useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Span } from '@/components/text/text'
import type { Typography } from '@/components/typography/make-typography.dom'
import { later } from '@/components/ui/Later'
import { useWords } from '@/components/ui/words'
import { ArticlePage, TermCards } from './ArticlePage'
import { FailedPage } from './FailedPage'
import { type CommandName, commandOf } from './keys'
import { ReadingPage } from './ReadingPage'
import type { Reader } from './reader'
import type { Surface } from './surface.dom'
import { type SheetName, TopBar } from './TopBar'

const PlayerBar = later(async () => (await import('@/components/speech/PlayerBar')).PlayerBar)
const TextSheet = later(async () => (await import('@/components/typography/TextSheet')).TextSheet)
const GlossarySheet = later(async () => (await import('./GlossarySheet')).GlossarySheet)
const MoreSheet = later(async () => (await import('./MoreSheet')).MoreSheet)

export interface ReaderPanelProps {
  reader: Reader
  surface: Surface
  typography: Typography
  showPictures: boolean
  onReadAgain: () => void
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
  const state = reader.state.value
  const shown = state.status === 'article' ? state.shown : undefined
  const close = (): void => {
    sheet.value = undefined
  }

  // A sheet that came late would find the focus elsewhere, and give it back to the wrong place.
  useEffect(() => {
    for (const part of [TermCards, GlossarySheet, TextSheet, MoreSheet]) void part.preload()
  }, [])

  useEffect(() => {
    if (sheet.value !== undefined || destination.current === undefined) return
    surface.jump(destination.current)
    destination.current = undefined
  }, [sheet.value, surface])

  useSignalEffect(() => {
    const now = reader.state.value
    if (now.status !== 'article') document.title = words.say('reader.bar')
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
      <TopBar
        site={shown?.article.siteName}
        terms={shown?.terms.length}
        open={sheet.value}
        onOpen={(name) => {
          sheet.value = name
        }}
      />
      <main class="reader-main" id="content" tabIndex={-1} aria-busy={state.status === 'reading'}>
        {state.status === 'reading' && <ReadingPage />}
        {state.status === 'failed' && <FailedPage reason={state.reason} onRetry={props.onReadAgain} />}
        {shown !== undefined && (
          <ArticlePage key={shown} shown={shown} surface={surface} showPictures={props.showPictures} />
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
      {sheet.value === 'glossary' && shown !== undefined && (
        <GlossarySheet
          found={shown.terms}
          onClose={close}
          onJump={(span) => {
            destination.current = span
            close()
          }}
        />
      )}
      {sheet.value === 'text' && (
        <TextSheet
          settings={typography.settings.value}
          onChange={typography.set}
          canUndo={typography.canUndo.value}
          onUndo={typography.undo}
          onReset={typography.reset}
          onClose={close}
          trouble={typography.trouble.value}
        />
      )}
      {sheet.value === 'more' && (
        <MoreSheet
          onClose={close}
          onReadAgain={() => {
            close()
            props.onReadAgain()
          }}
          onOpenInTab={props.onOpenInTab}
        />
      )}
    </div>
  )
}
