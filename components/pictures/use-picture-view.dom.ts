/** The view of one picture on its stage, as a hook: what is seen of it, and what changes that. */
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { hearGestures } from './gestures.dom'
import type { ShownPicture } from './pictures-in.dom'
import {
  fitted,
  largest,
  moved,
  moveStep,
  type PictureKey,
  type Point,
  roomOf,
  type Size,
  smallest,
  type View,
  zoomed,
  zoomStep,
} from './zoom'

export interface PictureView {
  /** CSS pixels for each pixel of the picture, in percent. */
  readonly percent: number
  readonly isFitted: boolean
  readonly isActual: boolean
  readonly canGrow: boolean
  readonly canShrink: boolean
  readonly room: Point
  readonly style: Readonly<Record<string, string>>
  carryOut(key: PictureKey): void
  /** The picture has come, and with it its size. */
  onLoad(event: { readonly currentTarget: HTMLImageElement }): void
}

const middle: Point = { x: 0, y: 0 }

/** `onZoom` is told the percentage whenever a key or a button changed it. */
export function usePictureView(
  stage: RefObject<HTMLElement | null>,
  picture: ShownPicture | undefined,
  onZoom: (percent: number) => void,
): PictureView {
  const [stageSize, setStageSize] = useState<Size>({ width: 1, height: 1 })
  const [loaded, setLoaded] = useState<{ readonly src: string; readonly size: Size } | undefined>(undefined)
  /** What the person made of it; undefined while it is fitted, whatever the stage's size becomes. */
  const [chosen, setChosen] = useState<{ readonly src: string; readonly view: View } | undefined>(undefined)

  const src = picture?.src ?? ''
  const size = (loaded?.src === src ? loaded.size : picture?.size) ?? { width: 1, height: 1 }
  const scene = { stage: stageSize, picture: size }
  const fit = fitted(scene)
  const isFitted = chosen?.src !== src
  const view = isFitted ? fit : moved(chosen.view, middle, scene)
  const see = (next: View): void => setChosen({ src, view: next })
  const zoomTo = (scale: number, at = middle): View => {
    const next = zoomed(view, scale, at, scene)
    see(next)
    return next
  }

  /** Gestures are heard once, and see what is drawn now. */
  const now = useRef({ view, scene, zoomTo, see, isFitted, fit })
  now.current = { view, scene, zoomTo, see, isFitted, fit }

  useLayoutEffect(() => {
    const element = stage.current
    if (element === null) return
    const sizes = new ResizeObserver(() => {
      // Not before the dialog is shown.
      if (element.clientWidth > 0) setStageSize({ width: element.clientWidth, height: element.clientHeight })
    })
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [stage])

  useEffect(() => {
    const element = stage.current
    if (element === null) return
    const life = new AbortController()
    hearGestures(
      element,
      {
        onMove: (by) => {
          const { view, scene, see, isFitted } = now.current
          if (!isFitted) see(moved(view, by, scene))
        },
        onZoom: (factor, at) => now.current.zoomTo(now.current.view.scale * factor, at),
        onDouble: (at) => {
          const { isFitted, fit, zoomTo } = now.current
          if (isFitted) zoomTo(Math.max(1, fit.scale * 2), at)
          else setChosen(undefined)
        },
      },
      life.signal,
    )
    return () => life.abort()
  }, [stage])

  const tell = ({ scale }: View): void => onZoom(Math.round(scale * 100))
  return {
    percent: Math.round(view.scale * 100),
    isFitted,
    isActual: !isFitted && view.scale === 1,
    canGrow: view.scale < largest(scene) * 0.999,
    canShrink: view.scale > smallest(scene) * 1.001,
    room: roomOf(view, scene),
    style: {
      inlineSize: `${size.width * view.scale}px`,
      blockSize: `${size.height * view.scale}px`,
      translate: `${view.x}px ${view.y}px`,
    },
    carryOut(key) {
      switch (key.does) {
        case 'in':
          return tell(zoomTo(view.scale * zoomStep))
        case 'out':
          return tell(zoomTo(view.scale / zoomStep))
        case 'actual':
          return tell(zoomTo(1))
        case 'fit':
          setChosen(undefined)
          return tell(fit)
        case 'move':
          return see(
            moved(view, { x: key.x * stageSize.width * moveStep, y: key.y * stageSize.height * moveStep }, scene),
          )
      }
    },
    onLoad({ currentTarget: { naturalWidth, naturalHeight } }) {
      if (naturalWidth > 0 && naturalHeight > 0)
        setLoaded({ src, size: { width: naturalWidth, height: naturalHeight } })
    },
  }
}
