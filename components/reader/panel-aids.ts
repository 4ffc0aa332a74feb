import type { LineFocusOwner } from '@/components/line-focus/line-focus-owner'
import type { WordAidOwner } from './word-aid-owner'

/** What the panel is handed to help the eye with. */
export interface PanelAids {
  readonly lineFocus: LineFocusOwner
  readonly wordAids: WordAidOwner
}
