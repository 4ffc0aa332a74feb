/** What hands and pointers do on the stage of a picture. */
import type { Point } from './zoom'

export interface Gestures {
  /** CSS pixels. */
  onMove(by: Point): void
  /** Makes larger by `factor`, with what is at `at` (from the stage's middle) staying there. */
  onZoom(factor: number, at: Point): void
  /** Two presses on one place. */
  onDouble(at: Point): void
}

/** Between two presses that are one double press: milliseconds, and CSS pixels. */
const doubleTime = 350
const doubleReach = 24
/** CSS pixels a press may stray without being a drag. */
const slack = 6

/** Hears wheel, drag, pinch and double press on `stage` until `signal` aborts. Each can be done by key and button, too. */
export function hearGestures(stage: HTMLElement, gestures: Gestures, signal: AbortSignal): void {
  /** The pointers that are down, where they are now. */
  const down = new Map<number, Point>()
  let strayed = 0
  let pressed: { readonly at: Point; readonly time: number } | undefined

  const fromMiddle = ({ x, y }: Point): Point => {
    const box = stage.getBoundingClientRect()
    return { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 }
  }
  const spread = (): { distance: number; middle: Point } | undefined => {
    const [a, b] = [...down.values()]
    if (a === undefined || b === undefined) return undefined
    return { distance: Math.hypot(a.x - b.x, a.y - b.y), middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } }
  }

  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      // In lines or pages, some mice report; a pinch on a touchpad is a wheel with Ctrl and small steps.
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 32
      const by = Math.max(-120, Math.min(120, event.deltaY * unit)) * (event.ctrlKey ? 0.01 : 0.003)
      gestures.onZoom(Math.exp(-by), fromMiddle({ x: event.clientX, y: event.clientY }))
    },
    { signal, passive: false },
  )
  stage.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button') !== null)) return
      if (event.isTrusted) stage.setPointerCapture(event.pointerId)
      if (down.size === 0) strayed = 0
      down.set(event.pointerId, { x: event.clientX, y: event.clientY })
    },
    { signal },
  )
  stage.addEventListener(
    'pointermove',
    (event) => {
      const before = down.get(event.pointerId)
      if (before === undefined) return
      const pinchedBefore = spread()
      const now = { x: event.clientX, y: event.clientY }
      down.set(event.pointerId, now)
      const pinched = spread()
      if (pinchedBefore !== undefined && pinched !== undefined && pinchedBefore.distance > 0) {
        strayed = Number.POSITIVE_INFINITY
        gestures.onMove({
          x: pinched.middle.x - pinchedBefore.middle.x,
          y: pinched.middle.y - pinchedBefore.middle.y,
        })
        gestures.onZoom(pinched.distance / pinchedBefore.distance, fromMiddle(pinched.middle))
        return
      }
      strayed += Math.hypot(now.x - before.x, now.y - before.y)
      gestures.onMove({ x: now.x - before.x, y: now.y - before.y })
    },
    { signal },
  )
  const lift = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId) || event.type === 'pointercancel' || down.size > 0 || strayed > slack) return
    const at = { x: event.clientX, y: event.clientY }
    const isDouble =
      pressed !== undefined &&
      event.timeStamp - pressed.time < doubleTime &&
      Math.hypot(at.x - pressed.at.x, at.y - pressed.at.y) < doubleReach
    pressed = isDouble ? undefined : { at, time: event.timeStamp }
    if (isDouble) gestures.onDouble(fromMiddle(at))
  }
  stage.addEventListener('pointerup', lift, { signal })
  stage.addEventListener('pointercancel', lift, { signal })
}
