import { useWords } from '@/components/ui/words'

interface WaitOrStopProps {
  onWait: () => void
  /** Waits no longer. */
  onStop: () => void
  /** Puts the focus where it stays, before what was pressed goes. */
  onLeave: () => void
}

/** What one can do about a page that takes long. */
export function WaitOrStop({ onWait, onStop, onLeave }: WaitOrStopProps) {
  const words = useWords()
  const button = (says: 'reader.slow.wait' | 'reader.slow.stop', act: () => void) => (
    <button
      type="button"
      class="button"
      onClick={() => {
        onLeave()
        act()
      }}
    >
      {words.say(says)}
    </button>
  )
  return (
    <div class="notice-actions">
      {button('reader.slow.wait', onWait)}
      {button('reader.slow.stop', onStop)}
    </div>
  )
}
