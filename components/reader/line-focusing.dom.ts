/** Joins line focus to the drawn article, the voice and the keys. Its code is loaded once a person switches it on. */
import { computed, effect, type ReadonlySignal } from '@preact/signals'
import type { LineFocusOwner } from '@/components/line-focus/line-focus-owner'
import type { LineFocus } from '@/components/line-focus/moving.dom'
import type { SpeechView } from '@/components/speech/view'
import type { ArticleText } from '@/components/text/text'
import type { Words } from '@/components/ui/words'
import type { Surface } from './surface.dom'
import { bandOf } from './view-band.dom'

interface LineFocusing {
  /**
   * Moves the window one line on (1) or back (-1), if it is on and nothing else has the keys: no sheet, no card, nobody
   * typing. Whether it moved; if not, the key may do what it does without us.
   */
  step(by: 1 | -1): boolean
  /** Switches it off, or on as it was. */
  toggle(): void
  /** Ends it all. */
  leave(): void
}

interface LineFocusingMeans {
  readonly owner: LineFocusOwner
  readonly text: ArticleText
  readonly surface: Pick<Surface, 'drawing' | 'rangeOf' | 'spanOf'>
  readonly speech: { readonly view: ReadonlySignal<SpeechView> }
  readonly window: Window
  /** Tells a screen reader what happened. */
  readonly tell: (says: string) => void
  readonly words: Words
  /** What cannot happen has happened: the code could not be loaded. */
  readonly fail?: (fault: unknown) => void
}

/** Keeps line focus over one drawn article, as the person wishes. */
export function focusLines(means: LineFocusingMeans): LineFocusing {
  const { owner, text, surface, speech, window, tell, words } = means
  let focus: LineFocus | undefined
  let stop = (): void => {}
  let isGone = false
  const spoken = computed(() => {
    const { status, word, sentence } = speech.view.value
    return status === 'playing' ? (word ?? sentence)?.start : undefined
  })

  const begin = async (): Promise<void> => {
    await owner.ready
    if (isGone) return
    const { settings } = owner
    const isOn = computed(() => settings.value.shape !== 'off')
    let wasOn: boolean | undefined
    stop = effect(() => {
      const on = isOn.value
      // How it was when the article came is no news.
      if (wasOn !== undefined && wasOn !== on) tell(words.say(on ? 'lineFocus.on' : 'lineFocus.off'))
      wasOn = on
      if (!on) {
        focus?.leave()
        focus = undefined
        return
      }
      void import('@/components/line-focus/moving.dom').then(({ moveLineFocus }) => {
        if (isGone || !isOn.peek() || focus !== undefined) return
        focus = moveLineFocus({ text, surface, settings, spoken, window, band: () => bandOf(window) })
      }, means.fail)
    })
  }
  void begin()

  return {
    step: (by) => isFree(window.document) && focus?.step(by) === true,
    toggle: owner.toggle,
    leave() {
      isGone = true
      stop()
      focus?.leave()
      focus = undefined
    },
  }
}

/** Whether the keys are the article's: no sheet or card is open, and nobody types or moves a slider. */
function isFree(document: Document): boolean {
  if (document.querySelector('dialog[open], :popover-open') !== null) return false
  const { activeElement } = document
  return (
    activeElement?.closest(
      'input, select, textarea, [role="slider"], [contenteditable=""], [contenteditable="true"]',
    ) == null
  )
}
