import type { LineFocusOwner } from '@/components/line-focus/line-focus-owner'
import type { WordAidOwner } from './word-aid-owner'

/** What the panel is handed to help the eye with. */
export interface PanelAids {
  /** Comes with code that is not part of the first screen's. */
  readonly lineFocus: Promise<LineFocusOwner>
  readonly wordAids: WordAidOwner
}
