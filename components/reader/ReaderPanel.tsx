import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals'
import type { PageNews } from '@/components/article/page-news'
import type { Wish } from '@/components/article/wish'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Span } from '@/components/text/text'
import type { Typography } from '@/components/typography/make-typography.dom'
import { later } from '@/components/ui/Later'
import type { OpenStore, StoreTrouble } from '@/components/ui/stored'
import { useWords } from '@/components/ui/words'
import { ArticlePage } from './ArticlePage'
import type { CardMeans } from './card-actions-of'
import { useGlossaryFollowing, useNews } from './following.dom'
import { useIdlePreload } from './idle-preload.dom'
import { useJumpAfterSheet } from './jump-after-sheet.dom'
import type { ListeningCommand } from './keys'
import { NoArticle } from './NoArticle'
import { PageLine } from './PageLine'
import { PanelSheets, preloadSheets } from './PanelSheets'
import type { PanelAids } from './panel-aids'
import { useDoings } from './panel-doings.dom'
import type { PanelExplaining } from './panel-explaining'
import type { PanelKeyboard } from './panel-keyboard'
import { usePanelKeys, useProgress, useSlot } from './panel-keys.dom'
import type { PanelListening } from './panel-listening'
import { usePartPicking } from './part-picking.dom'
import type { Picking } from './picking'
import type { Reader } from './reader'
import type { SiteMemory } from './site-memory'
import type { Surface } from './surface.dom'
import { type SheetName, TopBar } from './TopBar'

const Listening = later(async () => (await import('./Listening')).Listening)
const StoreNotice = later(async () => (await import('./StoreNotice')).StoreNotice)

export interface ReaderPanelProps {
  reader: Reader
  version: string
  surface: Surface
  typography: Typography
  memory: SiteMemory
  picking: Picking
  explaining: PanelExplaining
  listening: PanelListening
  keyboard: PanelKeyboard
  aids: PanelAids
  /** Opens what a sheet keeps for itself. */
  openStore: OpenStore
  showPictures: boolean
  /** Reads the page, as the person wishes. */
  onRead: (wish: Wish) => void
  /** Opens another address in the page's tab and reads it. */
  onFollow: (address: string) => void
  onOpenInTab: (() => void) | undefined
  /** Opens an address in a tab of its own. */
  onOpen: (address: string) => void
  /** What is wrong with storage, by key. */
  troubles?: ReadonlySignal<ReadonlyMap<string, StoreTrouble>>
  /** What became of the page while its article is read. */
  page: Signal<PageNews | undefined>
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
  const jumpLater = useJumpAfterSheet(sheet, surface)
  /** What the keys ask of reading aloud, once there is an article. */
  const listen = useSlot<(command: ListeningCommand) => void>()
  const { way, picture, others } = useDoings({ ...props, news })
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

  const isComplete = shown?.isExplained === true && shown.rest !== 'coming'
  useIdlePreload(isComplete || state.status === 'failed', () => void preloadSheets())

  useNews(reader, news)
  useGlossaryFollowing(reader, explaining)
  const isReading = state.status === 'reading'
  usePanelKeys({ told: props.keyboard.told, shown, isReading, surface, sheet, question, listen, others })
  useProgress()

  return (
    <div
      class="reader"
      id="reader"
      data-state={state.status}
      data-reason={state.status === 'failed' ? state.reason : undefined}
      // The whole page has come, and its terms are marked.
      data-complete={isComplete ? '' : undefined}
    >
      <TopBar
        site={shown?.article.siteName}
        hasArticle={shown !== undefined}
        terms={shown?.isExplained ? shown.terms.length : undefined}
        open={sheet.value}
        onOpen={open}
      />
      <main class="reader-main" id="content" tabIndex={-1} aria-busy={state.status === 'reading' || undefined}>
        <NoArticle {...props} news={news} onRead={read} onPick={() => void pick()} />
        {shown !== undefined && (
          <ArticlePage
            key={shown.reading}
            shown={shown}
            surface={surface}
            showPictures={props.showPictures}
            onAbout={() => open('about')}
            onRead={read}
            onStop={reader.stop}
            onFollow={props.onFollow}
            means={means}
            question={question}
            wordAids={props.aids.wordAids}
            look={typography.settings}
            picture={picture}
            drawEntry={(word, at, tell) => explaining.drawWord(shown.text, word, at, tell)}
          />
        )}
      </main>
      <div class="visually-hidden" role="status">
        {news}
      </div>
      {props.troubles !== undefined && props.troubles.value.size > 0 && <StoreNotice troubles={props.troubles} />}
      {shown !== undefined && (
        <footer class="reader-foot" id="player" tabIndex={-1}>
          <PageLine page={props.page} news={news} onRead={() => read({})} />
          <Listening
            key={shown.reading}
            shown={shown}
            surface={surface}
            listening={props.listening}
            lineFocus={props.aids.lineFocus}
            commands={listen}
            way={way}
            news={news}
            onPronunciation={() => open('pronunciation')}
            onBack={() => void explaining.showOnPage(undefined)}
          />
        </footer>
      )}
      <PanelSheets
        open={sheet}
        shown={shown}
        surface={surface}
        keyboard={props.keyboard}
        aids={props.aids}
        openStore={props.openStore}
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
        onJump={jumpLater}
        onPick={() => void pick()}
        onListen={(command) => listen.current?.(command)}
        onFollow={props.onFollow}
        onSteer={props.picking.steer}
        onOpenInTab={props.onOpenInTab}
      />
    </div>
  )
}
