import { Undo2 } from 'lucide'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import type { Surface } from './surface.dom'

interface BackBarProps {
  surface: Surface
  /** Called as well when the person goes back: the publisher's page may have been led elsewhere, too. */
  onBack: () => void
}

/** Leads back to the line one was reading before a card or a list led elsewhere. */
export function BackBar({ surface, onBack }: BackBarProps) {
  const words = useWords()
  if (!surface.canGoBack.value) return null
  return (
    <div class="back-bar">
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
    </div>
  )
}
