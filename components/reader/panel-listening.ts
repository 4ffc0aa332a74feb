import type { PronunciationOwner } from './pronunciation-owner'

/** What the panel is handed to listen with, beside the voice of each article. */
export interface PanelListening {
  /** How the person wants words said. */
  readonly pronunciation: PronunciationOwner
}
