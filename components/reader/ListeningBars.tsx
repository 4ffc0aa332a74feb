import type { Signal } from '@preact/signals'
import { AudioLines, Undo2 } from 'lucide'
import { useRef } from 'preact/hooks'
import { useShortcuts } from '@/components/keyboard/keyboard'
import { WhereToast } from '@/components/outline/WhereToast'
import type { Where } from '@/components/outline/where'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import { useFootSize } from './foot-size.dom'
import type { Surface } from './surface.dom'

interface ListeningBarsProps {
  surface: Surface
  /** Whether the play cursor is on. */
  cursor: Signal<boolean>
  /** Where the person is, from when they ask until they go on. */
  where: Signal<Where | undefined>
  /** The voice reads on out of view. */
  isAway: boolean
  /** Whether the view followed the voice when a jump led away. */
  cameFromVoice: boolean
  onVoice: () => void
  /** Called as well when the person goes back: the publisher's page may have been led elsewhere, too. */
  onBack: () => void
}

/**
 * What lies over the article's end, above the player: the ways back to the voice, and to the line one was reading before
 * a card or a list led elsewhere; and what the play cursor does. Where both ways lead to one place, it is the voice.
 */
export function ListeningBars(props: ListeningBarsProps) {
  const { surface, cursor, isAway, cameFromVoice, onVoice, onBack } = props
  const words = useWords()
  const keys = useShortcuts({ voice: 'voice' })
  const bars = useRef<HTMLDivElement>(null)
  useFootSize(bars)
  const canGoBack = surface.canGoBack.value && !(isAway && cameFromVoice)
  return (
    <div class="listening-bars" ref={bars}>
      <WhereToast where={props.where} />
      {cursor.value && (
        <div class="cursor-banner">
          <span>{words.say('listening.cursorSays')}</span>
          <button
            type="button"
            class="text-button"
            onClick={() => {
              bars.current?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
              cursor.value = false
            }}
          >
            {words.say('listening.cursorDone')}
          </button>
        </div>
      )}
      {isAway && (
        <button type="button" class="button" aria-keyshortcuts={keys.voice} onClick={onVoice}>
          <Icon of={AudioLines} />
          {words.say('listening.backToVoice')}
        </button>
      )}
      {canGoBack && (
        <button
          type="button"
          class="button"
          onClick={() => {
            surface.goBack()
            onBack()
          }}
        >
          <Icon of={Undo2} />
          {words.say('glossary.back')}
        </button>
      )}
    </div>
  )
}
