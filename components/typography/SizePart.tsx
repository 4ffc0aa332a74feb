import { useEffect, useState } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import { articleWidth, charactersIn, fewestCharacters } from './line-room.dom'
import { MeasureSlider } from './MeasureSlider'
import type { TypographySettings } from './typography'

interface SizePartProps {
  settings: TypographySettings
  onChange: (part: Partial<TypographySettings>) => void
  /** Shows the article in a tab of its own, where that is possible. */
  onOpenInTab?: (() => void) | undefined
}

/** Size and weight, and a word of warning where so few letters fit on a line that reading slows down. */
export function SizePart({ settings, onChange, onOpenInTab }: SizePartProps) {
  const words = useWords()
  const room = useRoom(settings)
  return (
    <>
      <MeasureSlider measure="fontSize" settings={settings} onChange={onChange} />
      <div class="narrow" role="status">
        {room !== undefined && room < fewestCharacters && (
          <p>
            {words.count('typography.narrow', room)}{' '}
            {words.say(onOpenInTab === undefined ? 'typography.wider' : 'typography.widerOrTab')}
          </p>
        )}
      </div>
      {room !== undefined && room < fewestCharacters && onOpenInTab !== undefined && (
        <button type="button" class="button" onClick={onOpenInTab}>
          {words.say('typography.openInTab')}
        </button>
      )}
      <MeasureSlider measure="fontWeight" settings={settings} onChange={onChange} />
    </>
  )
}

/** How many characters a line holds just now; follows settings, the panel's width, and typefaces that come later. */
function useRoom(settings: TypographySettings): number | undefined {
  const [room, setRoom] = useState<number>()
  useEffect(() => {
    const measure = (): void => setRoom(charactersIn(articleWidth(), settings))
    measure()
    const life = new AbortController()
    window.addEventListener('resize', measure, { signal: life.signal })
    document.fonts.addEventListener('loadingdone', measure, { signal: life.signal })
    return () => life.abort()
  }, [settings])
  return room
}
