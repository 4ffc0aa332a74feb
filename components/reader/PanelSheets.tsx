import type { Signal } from '@preact/signals'
import type { PickStep } from '@/components/article/pick'
import type { Wish } from '@/components/article/wish'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Span } from '@/components/text/text'
import type { Typography } from '@/components/typography/make-typography.dom'
import { later } from '@/components/ui/Later'
import type { OpenStore } from '@/components/ui/stored'
import type { ListeningCommand } from './keys'
import type { PanelAids } from './panel-aids'
import type { PanelExplaining } from './panel-explaining'
import type { PanelKeyboard } from './panel-keyboard'
import type { PanelListening } from './panel-listening'
import type { Shown } from './shown'
import type { SiteMemory } from './site-memory'
import { hostOf } from './site-rules'
import type { Surface } from './surface.dom'
import type { SheetName } from './TopBar'

const LookSheet = later(async () => (await import('./LookSheet')).LookSheet)
const GlossarySheet = later(async () => (await import('./GlossarySheet')).GlossarySheet)
const OwnTermSheet = later(async () => (await import('./OwnTermSheet')).OwnTermSheet)
const ExchangeSheet = later(async () => (await import('@/components/interchange/ExchangeSheet')).ExchangeSheet)
const MoreSheet = later(async () => (await import('./MoreSheet')).MoreSheet)
const AboutSheet = later(async () => (await import('./AboutSheet')).AboutSheet)
const PronouncingSheet = later(async () => (await import('./PronouncingSheet')).PronouncingSheet)
const OutlineSheet = later(async () => (await import('./OutlineSheet')).OutlineSheet)
const KeysSheet = later(async () => (await import('@/components/keyboard/KeysSheet')).KeysSheet)
const PickSheet = later(async () => (await import('./PickSheet')).PickSheet)

const usualSheets = [LookSheet, OutlineSheet, GlossarySheet, MoreSheet, KeysSheet, AboutSheet, PickSheet]

/** A sheet that came late would find the focus elsewhere, and give it back to the wrong place. */
export async function preloadSheets(): Promise<void> {
  await Promise.all([...usualSheets, OwnTermSheet, ExchangeSheet, PronouncingSheet].map((sheet) => sheet.preload()))
}

interface PanelSheetsProps {
  open: Signal<SheetName | undefined>
  shown: Shown | undefined
  surface: Surface
  keyboard: PanelKeyboard
  aids: PanelAids
  openStore: OpenStore
  typography: Typography
  memory: SiteMemory
  explaining: PanelExplaining
  listening: PanelListening
  /** The term a sheet of one's own glossary is about. */
  about: Signal<FoundTerm | string>
  onRead: (wish: Wish) => void
  onRestore: (index: number, back: boolean) => void
  /** Leads to a place in the article, once the sheet is gone. */
  onJump: (span: Span) => void
  onPick: () => void
  /** Asks something of reading aloud. */
  onListen: (command: ListeningCommand) => void
  onFollow: (address: string) => void
  onSteer: (step: PickStep) => Promise<string>
  onOpenInTab: (() => void) | undefined
}

/** The sheet that is open, if any. */
export function PanelSheets(props: PanelSheetsProps) {
  const { open, shown, typography, explaining, memory, about } = props
  const name = open.value
  // What is kept first closes its sheet late: another may be open by then.
  const close = (): void => {
    if (open.value === name) open.value = undefined
  }
  const read = (wish: Wish): void => {
    close()
    props.onRead(wish)
  }
  const jump = (span: Span): void => {
    props.onJump(span)
    close()
  }
  switch (name) {
    case 'glossary':
      return shown === undefined ? null : (
        <GlossarySheet
          found={shown.terms}
          density={explaining.density.value}
          notebook={explaining.notebook}
          onDensity={explaining.setDensity}
          onClose={close}
          onJump={jump}
          onAdd={() => {
            about.value = ''
            open.value = 'own-term'
          }}
          title={shown.read.title}
          siteGlossary={shown.report?.glossaryLink}
          onFollow={props.onFollow}
          onExchange={() => {
            open.value = 'exchange'
          }}
          drawEntry={(word, at) => explaining.drawWord(shown.text, word, at, () => {})}
        />
      )
    case 'own-term':
      return (
        <OwnTermSheet
          notebook={explaining.notebook}
          about={about.value}
          site={memory.mayKeep() ? hostOf(shown?.read.url ?? '') : ''}
          onClose={close}
        />
      )
    case 'exchange':
      return (
        <ExchangeSheet
          notebook={explaining.notebook}
          found={shown?.terms ?? []}
          title={shown?.read.title ?? ''}
          onClose={close}
        />
      )
    case 'text':
      return (
        <LookSheet
          typography={typography}
          aids={props.aids}
          openStore={props.openStore}
          hasArticle={shown !== undefined}
          onClose={close}
          onOpenInTab={props.onOpenInTab}
        />
      )
    case 'outline':
      return shown === undefined ? null : (
        <OutlineSheet shown={shown} surface={props.surface} onJump={jump} onClose={close} />
      )
    case 'keys':
      return <KeysSheet keyboard={props.keyboard.keyboard} globalKeys={props.keyboard.globalKeys} onClose={close} />
    case 'more':
      return (
        <MoreSheet
          onClose={close}
          onReadAgain={() => read({})}
          onAbout={
            shown?.report &&
            (() => {
              open.value = 'about'
            })
          }
          onPick={props.onPick}
          onListen={
            shown &&
            ((command) => {
              close()
              props.onListen(command)
            })
          }
          onKeys={() => {
            open.value = 'keys'
          }}
          openStore={props.openStore}
          onOpenInTab={props.onOpenInTab}
        />
      )
    case 'about':
      return shown?.report === undefined ? null : (
        <AboutSheet
          shown={shown}
          report={shown.report}
          memory={props.memory}
          onRestore={props.onRestore}
          onJump={jump}
          onRead={read}
          onClose={close}
        />
      )
    case 'pronunciation':
      return shown === undefined ? null : (
        <PronouncingSheet shown={shown} owner={props.listening.pronunciation} about={undefined} onClose={close} />
      )
    case 'pick':
      return (
        <PickSheet
          steer={async (step) => {
            // The page may be gone or stand still: the sheet is not kept open by it.
            if (step === 'cancel') close()
            return await props.onSteer(step)
          }}
        />
      )
    case undefined:
      return null
  }
}
