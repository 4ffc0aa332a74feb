import { LineFocusPart } from '@/components/line-focus/LineFocusPart'
import type { Typography } from '@/components/typography/make-typography.dom'
import { TextSheet } from '@/components/typography/TextSheet'
import type { OpenStore } from '@/components/ui/stored'
import { WordAidsPart } from '@/components/word-aids/WordAidsPart'
import type { PanelAids } from './panel-aids'

interface LookSheetProps {
  typography: Typography
  aids: PanelAids
  /** Opens what profiles are kept in. */
  openStore: OpenStore
  hasArticle: boolean
  onClose: () => void
  onOpenInTab: (() => void) | undefined
}

/** The look of the text, and below it the aids for the eye. */
export function LookSheet({ typography, aids, openStore, hasArticle, onClose, onOpenInTab }: LookSheetProps) {
  const { lineFocus, wordAids } = aids
  return (
    <TextSheet
      settings={typography.settings.value}
      onChange={typography.set}
      canUndo={typography.canUndo.value}
      onUndo={typography.undo}
      onReset={typography.reset}
      onClose={onClose}
      trouble={typography.trouble.value}
      openStore={openStore}
      onOpenInTab={onOpenInTab}
    >
      <LineFocusPart owner={lineFocus} />
      <WordAidsPart
        settings={wordAids.settings.value}
        onChange={wordAids.set}
        uncovered={hasArticle ? wordAids.uncovered.value : undefined}
      />
    </TextSheet>
  )
}
