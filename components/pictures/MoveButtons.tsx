import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from 'lucide'
import { IconButton } from '@/components/ui/IconButton'
import { useWords } from '@/components/ui/words'
import type { PictureKey, Point } from './zoom'

interface MoveButtonsProps {
  /** How far the picture may be moved each way. */
  room: Point
  onMove: (key: PictureKey) => void
}

/** Moves the picture without dragging (WCAG 2.5.7), at the edges it can be moved to. */
export function MoveButtons({ room, onMove }: MoveButtonsProps) {
  const words = useWords()
  const button = (icon: typeof ChevronUp, side: 'left' | 'right' | 'up' | 'down', x: number, y: number) => (
    <IconButton
      icon={icon}
      label={words.say(`pictures.move.${side}`)}
      class={`picture-move picture-move-${side}`}
      onPress={() => onMove({ does: 'move', x, y })}
    />
  )
  return (
    <>
      {room.y > 0 && button(ChevronUp, 'up', 0, 1)}
      {room.x > 0 && button(ChevronLeft, 'left', 1, 0)}
      {room.x > 0 && button(ChevronRight, 'right', -1, 0)}
      {room.y > 0 && button(ChevronDown, 'down', 0, -1)}
    </>
  )
}
