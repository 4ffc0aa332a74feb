/** The pictures of a drawn article. */
import type { Size } from './zoom'

export interface ShownPicture {
  /** The address it has in the article. */
  readonly src: string
  /** The publisher's words for it, to the letter; empty where the publisher said it needs none. */
  readonly alt: string
  readonly caption: string
  /** BCP 47 and direction of both. */
  readonly language: string
  readonly direction: string
  /** In its own pixels, as far as that is known. */
  readonly size: Size
}

/** The elements, in the order in which they stand. */
export function imagesIn(article: Element): HTMLImageElement[] {
  return [...article.querySelectorAll<HTMLImageElement>('.picture img')]
}

export function pictureOf(image: HTMLImageElement): ShownPicture {
  const box = image.getBoundingClientRect()
  const around = image.closest<HTMLElement>('[lang]')
  return {
    src: image.currentSrc || image.src,
    alt: image.alt,
    caption: wordsOf(image.closest('figure')?.querySelector('figcaption')),
    language: around?.lang ?? '',
    direction: getComputedStyle(image).direction,
    size: sizeOf(image, box),
  }
}

/** A drawing (SVG) may have no size of its own. */
function sizeOf({ naturalWidth, naturalHeight }: HTMLImageElement, { width, height }: DOMRect): Size {
  if (naturalWidth > 0 && naturalHeight > 0) return { width: naturalWidth, height: naturalHeight }
  return width > 0 && height > 0 ? { width, height } : { width: 300, height: 150 }
}

function wordsOf(caption: Element | null | undefined): string {
  if (caption == null) return ''
  const copy = caption.cloneNode(true) as Element
  for (const aside of copy.querySelectorAll('[data-aside], rt, rp')) aside.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
