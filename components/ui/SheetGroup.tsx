import { RotateCcw } from 'lucide'
import type { ComponentChildren } from 'preact'
import { IconButton } from './IconButton'
import { useWords } from './words'

interface SheetGroupProps {
  title: string
  /** Sets everything in the group back; without it there is no button for that. */
  onReset?: () => void
  /** Whether there is anything to set back. */
  canReset?: boolean
  children: ComponentChildren
}

/** Settings that belong together, under a heading, so that a screen reader can go from one to the next. */
export function SheetGroup({ title, onReset, canReset = true, children }: SheetGroupProps) {
  const words = useWords()
  return (
    <section class="sheet-group">
      <div class="sheet-group-bar">
        <h3>{title}</h3>
        {onReset && (
          <IconButton icon={RotateCcw} label={words.say('ui.reset', title)} disabled={!canReset} onPress={onReset} />
        )}
      </div>
      {children}
    </section>
  )
}
