/** How the article's pictures are drawn: the picture, or its description while it is not loaded. */
import type { ReadonlySignal } from '@preact/signals'
import { Maximize2 } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type ArticleLabels, drawImage, type PicturePlace } from '@/components/article/ArticleView'
import type { ArticleElement, Attrs } from '@/components/article/article'
import { isNearby } from '@/components/article/attributes'
import { Icon } from '@/components/ui/Icon'
import { later } from '@/components/ui/Later'
import { painted } from '@/components/ui/painted.dom'
import { useWords } from '@/components/ui/words'

/** Opens the pictures of the article it is given; loaded while the page is being read. */
export const PictureViewing = later(async () => (await import('@/components/pictures/PictureViewing')).PictureViewing)

/** Whether drawing this element would make a request. */
export function isRemotePicture({ tag, attrs }: ArticleElement): boolean {
  return tag === 'img' && attrs?.src?.startsWith('data:') !== true
}

interface PictureProps {
  attrs: Attrs
  labels: Pick<ArticleLabels, 'undescribed'>
  place: PicturePlace
  /** Whether the person wants pictures. */
  shows: ReadonlySignal<boolean>
}

/** CSS pixels each way; in a smaller picture the button that opens it would leave nothing to see of it. */
const roomForButton = 88

/** CSS pixels: a picture of this height among words is one of them, as a symbol or a formula is. A larger one stands apart. */
const heightOfWords = 64

/**
 * A picture, with a button that opens it, or its description where the picture could not be had or is not wanted. A press on the picture
 * opens it, too, unless it is a link. `pictures/PictureViewing.tsx` hears both.
 */
export function Picture({ attrs, labels, place, shows }: PictureProps) {
  const words = useWords()
  const [failed, setFailed] = useState(false)
  const [asked, setAsked] = useState(false)
  const [opens, setOpens] = useState(false)
  const [height, setHeight] = useState(Number(attrs.height ?? Number.NaN))
  const frame = useRef<HTMLSpanElement>(null)
  // The button that asked for it is gone.
  useEffect(() => {
    if (asked && !failed) frame.current?.focus()
  }, [asked, failed])
  useEffect(() => {
    if (!failed) return
    const again = (): void => setFailed(false)
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [failed])
  const isWord = place.isAmongWords && height <= heightOfWords
  const isKeptOut = isNearby(attrs.src ?? '')
  if (failed || isKeptOut || !(asked || shows.value)) {
    return (
      <HeldPicture
        alt={attrs.alt ?? labels.undescribed}
        place={place}
        failed={failed}
        onShow={
          place.isInControl || isWord || isKeptOut
            ? undefined
            : () => {
                setFailed(false)
                setAsked(true)
              }
        }
      />
    )
  }
  const image = drawImage(attrs, labels, {
    onError: () => setFailed(true),
    onLoad: async ({ currentTarget: picture }) => {
      // Measured in its own frame: before, all around it would be laid out for this.
      await painted()
      const { clientWidth, clientHeight, naturalHeight } = picture
      setOpens(!place.isInControl && Math.min(clientWidth, clientHeight) >= roomForButton)
      if (Number.isNaN(height)) setHeight(naturalHeight)
    },
  })
  return (
    <span
      ref={frame}
      class="picture"
      tabIndex={asked ? -1 : undefined}
      data-opens={place.isInControl ? undefined : ''}
      data-inline={isWord ? '' : undefined}
    >
      {place.link?.(image) ?? image}
      {opens && (
        <button
          type="button"
          class="picture-open"
          aria-haspopup="dialog"
          aria-label={attrs.alt ? words.say('pictures.openNamed', brief(attrs.alt)) : words.say('pictures.open')}
          title={words.say('pictures.open')}
        >
          <Icon of={Maximize2} size={18} />
        </button>
      )}
    </span>
  )
}

interface HeldPictureProps {
  alt: string
  place: PicturePlace
  /** Whether the picture could not be had. */
  failed?: boolean
  /** Asks for this picture alone; undefined where no button can stand. */
  onShow?: (() => void) | undefined
}

/** In place of a picture that is not loaded: its description, why it is not here, and a button for it. */
export function HeldPicture({ alt, place, failed = false, onShow }: HeldPictureProps) {
  const words = useWords()
  if (alt === '') return null
  const label = words.say(failed ? 'reader.retry' : 'pictures.show')
  const description = (
    <span class="picture-described" role="img" aria-label={alt}>
      {alt}
    </span>
  )
  return (
    <span class="picture-held" data-aside>
      {place.link?.(description) ?? description}
      {onShow !== undefined && (
        <span lang={words.language} dir={words.direction}>
          {failed && `${words.say('pictures.failed')} `}
          <button
            type="button"
            class="text-button"
            aria-label={words.say('pictures.of', label, brief(alt))}
            onClick={onShow}
          >
            {label}
          </button>
        </span>
      )}
    </span>
  )
}

/** The picture says all of it itself, right before the button. */
function brief(alt: string): string {
  return alt.length > 80 ? `${alt.slice(0, 79)}…` : alt
}
