import { useSignal } from '@preact/signals'
import { ArrowLeft, ArrowRight, Maximize2, Minimize2 } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { PickStep } from '@/components/article/pick'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { useWords } from '@/components/ui/words'

interface PickSheetProps {
  /** Moves the outline in the page, takes the part or gives up; says what is outlined then. */
  steer: (step: PickStep) => Promise<string>
}

const moves = [
  { step: 'larger', icon: Maximize2, says: 'reader.pick.larger' },
  { step: 'smaller', icon: Minimize2, says: 'reader.pick.smaller' },
  { step: 'previous', icon: ArrowLeft, says: 'reader.pick.previous' },
  { step: 'next', icon: ArrowRight, says: 'reader.pick.next' },
] as const

const keys: Readonly<Record<string, PickStep>> = {
  ArrowUp: 'larger',
  ArrowDown: 'smaller',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
}

/**
 * While a part of the page is being picked. Browsers do not let an extension move the focus from the panel into the
 * page, so everything that can be done there can be done here: closing this sheet closes the picker, too.
 */
export function PickSheet({ steer }: PickSheetProps) {
  const words = useWords()
  const outlined = useSignal('')
  const go = async (step: PickStep): Promise<void> => {
    outlined.value = await steer(step)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it opens.
  useEffect(() => void go('stay'), [])
  return (
    <Sheet title={words.say('reader.pickPart')} onClose={() => void go('cancel')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys do what the buttons in it do. */}
      <div
        class="pick"
        onKeyDown={(event) => {
          const step = keys[event.key]
          if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          void go(step)
        }}
      >
        <p class="pick-say">{words.say('reader.pick.say')}</p>
        <p class="pick-outlined" role="status">
          {outlined}
        </p>
        <div class="pick-moves">
          {moves.map(({ step, icon, says }) => (
            <button key={step} type="button" class="button" onClick={() => void go(step)}>
              <Icon of={icon} />
              {words.say(says)}
            </button>
          ))}
        </div>
        <button type="button" class="button button-main" autofocus onClick={() => void go('take')}>
          {words.say('reader.pick.take')}
        </button>
      </div>
    </Sheet>
  )
}
