import type { Signal } from '@preact/signals'
import type { CommandName } from '@/components/keyboard/commands'
import type { GlobalKeys } from '@/components/keyboard/global-keys'
import type { Keyboard } from '@/components/keyboard/keyboard'

/** What the panel is handed to be steered with. */
export interface PanelKeyboard {
  readonly keyboard: Keyboard
  /** The keys that the browser hears, wherever the focus is. */
  readonly globalKeys: GlobalKeys
  /** A command that came from outside the panel; emptied once it is carried out. */
  readonly told: Signal<CommandName | undefined>
}
