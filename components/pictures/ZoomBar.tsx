import { Expand, Minus, Plus, Scan } from 'lucide'
import { IconButton } from '@/components/ui/IconButton'
import { useWords } from '@/components/ui/words'
import type { PictureView } from './use-picture-view.dom'

/** Smaller, how large, larger; all of it, and its actual size. */
export function ZoomBar({ zoom }: { zoom: PictureView }) {
  const words = useWords()
  return (
    <div class="picture-zoom">
      <IconButton
        icon={Minus}
        label={words.say('pictures.smaller')}
        shortcut="-"
        disabled={!zoom.canShrink}
        onPress={() => zoom.carryOut({ does: 'out' })}
      />
      <span class="picture-percent">{words.say('pictures.percent', zoom.percent)}</span>
      <IconButton
        icon={Plus}
        label={words.say('pictures.larger')}
        shortcut="+"
        disabled={!zoom.canGrow}
        onPress={() => zoom.carryOut({ does: 'in' })}
      />
      <IconButton
        icon={Expand}
        label={words.say('pictures.fit')}
        shortcut="0"
        pressed={zoom.isFitted}
        onPress={() => zoom.carryOut({ does: 'fit' })}
      />
      <IconButton
        icon={Scan}
        label={words.say('pictures.actual')}
        shortcut="1"
        pressed={zoom.isActual}
        onPress={() => zoom.carryOut({ does: 'actual' })}
      />
    </div>
  )
}
