import { ChevronLeft, ChevronRight, X } from 'lucide'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { IconButton } from '@/components/ui/IconButton'
import { useModal } from '@/components/ui/modal.dom'
import { useWords } from '@/components/ui/words'
import { MoveButtons } from './MoveButtons'
import { PictureWords } from './PictureWords'
import type { ShownPicture } from './pictures-in.dom'
import { usePictureView } from './use-picture-view.dom'
import { ZoomBar } from './ZoomBar'
import { pictureKey } from './zoom'

interface PictureViewerProps {
  pictures: readonly ShownPicture[]
  /** Index of the one to begin with. */
  start: number
  onClose: () => void
}

/**
 * The pictures of an article, one at a time, as large as the panel: zoomed and moved by key, button, wheel, drag, pinch
 * and double press. A modal `<dialog>`; Escape closes it and the focus goes back to where it was.
 */
export function PictureViewer({ pictures, start, onClose }: PictureViewerProps) {
  const words = useWords()
  const ids = { title: useId(), keys: useId() }
  const dialog = useRef<HTMLDialogElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const [index, setIndex] = useState(start)
  const [news, setNews] = useState('')
  const picture = pictures[index]
  const zoom = usePictureView(stage, picture, (percent) => setNews(words.say('pictures.zoomed', percent)))

  useModal(dialog)
  // The picture first: a screen reader says what is on it, and the arrows move it.
  useLayoutEffect(() => stage.current?.focus(), [])

  if (picture === undefined) return null
  const count = words.say('pictures.title', index + 1, pictures.length)
  const go = (step: -1 | 1): void => {
    const next = pictures[index + step]
    if (next === undefined) return
    setIndex(index + step)
    setNews(words.say('pictures.opened', index + step + 1, pictures.length, next.alt))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const key = pictureKey(event.key, zoom.room, words.direction)
    // The words below have arrows of their own.
    if (key === undefined || (event.target instanceof Element && event.target.closest('.picture-words') !== null))
      return
    event.preventDefault()
    event.stopPropagation()
    if (key.does === 'next') go(1)
    else if (key.does === 'previous') go(-1)
    else zoom.carryOut(key)
  }

  return (
    <dialog
      ref={dialog}
      class="picture-viewer"
      aria-labelledby={ids.title}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header class="picture-bar">
        <h2 id={ids.title}>{pictures.length > 1 ? count : words.say('pictures.one')}</h2>
        {pictures.length > 1 && (
          <>
            <IconButton
              icon={ChevronLeft}
              label={words.say('pictures.previous')}
              shortcut="PageUp"
              class="toward"
              disabled={index === 0}
              onPress={() => go(-1)}
            />
            <IconButton
              icon={ChevronRight}
              label={words.say('pictures.next')}
              shortcut="PageDown"
              class="toward"
              disabled={index === pictures.length - 1}
              onPress={() => go(1)}
            />
          </>
        )}
        <IconButton icon={X} label={words.say('ui.close')} onPress={onClose} />
      </header>
      <div class="picture-frame">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form. */}
        <div
          ref={stage}
          class="picture-stage"
          role="group"
          aria-label={words.say('pictures.stage')}
          aria-describedby={ids.keys}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that move and zoom belong to it.
          tabIndex={0}
          data-moves={zoom.room.x > 0 || zoom.room.y > 0 ? '' : undefined}
        >
          <img
            key={picture.src}
            src={picture.src}
            alt={picture.alt}
            referrerpolicy="no-referrer"
            draggable={false}
            lang={picture.language}
            onLoad={zoom.onLoad}
            style={zoom.style}
          />
        </div>
        <MoveButtons room={zoom.room} onMove={zoom.carryOut} />
      </div>
      <ZoomBar zoom={zoom} />
      <PictureWords picture={picture} keysId={ids.keys} hasOthers={pictures.length > 1} />
      <div class="visually-hidden" role="status">
        {news}
      </div>
    </dialog>
  )
}
