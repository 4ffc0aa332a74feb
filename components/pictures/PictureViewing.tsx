import { useEffect, useState } from 'preact/hooks'
import { PictureViewer } from './PictureViewer'
import { imagesIn, pictureOf, type ShownPicture } from './pictures-in.dom'

interface Viewing {
  readonly pictures: readonly ShownPicture[]
  readonly start: number
}

interface PictureViewingProps {
  article: HTMLElement | undefined
  /** Here a key finds what opens the picture in view, or the first below it, and tells whether there is any. */
  opener: { current: (() => boolean) | undefined }
}

/** Opens the pictures of `article` on a press of theirs or of their buttons. Draws nothing while none is open. */
export function PictureViewing({ article, opener }: PictureViewingProps) {
  const [viewing, setViewing] = useState<Viewing | undefined>(undefined)

  useEffect(() => {
    if (article === undefined) return
    const life = new AbortController()
    const open = (images: readonly HTMLImageElement[], start: number): void =>
      setViewing({ pictures: images.map(pictureOf), start })
    opener.current = () => {
      const images = imagesIn(article)
      const below = images.findIndex((image) => image.getBoundingClientRect().bottom > 0)
      if (images.length > 0) open(images, below === -1 ? images.length - 1 : below)
      return images.length > 0
    }
    article.addEventListener(
      'click',
      (event) => {
        const image = pressedImage(event)
        if (image === undefined) return
        // Focus comes back to the button, whatever was pressed.
        image.closest('.picture')?.querySelector<HTMLElement>('.picture-open')?.focus({ preventScroll: true })
        const images = imagesIn(article)
        open(images, images.indexOf(image))
      },
      life,
    )
    return () => {
      life.abort()
      opener.current = undefined
    }
  }, [article, opener])

  return viewing === undefined ? null : <PictureViewer {...viewing} onClose={() => setViewing(undefined)} />
}

/** The picture that is to be opened. One that is a link is opened by its button only, one in a control not at all. */
function pressedImage({ target, defaultPrevented }: MouseEvent): HTMLImageElement | undefined {
  if (!(target instanceof Element) || defaultPrevented) return undefined
  const image = target.closest('.picture[data-opens]')?.querySelector('img') ?? undefined
  const isButton = target.closest('.picture-open') !== null
  return isButton || (target === image && target.closest('a') === null) ? image : undefined
}
