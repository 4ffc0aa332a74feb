/**
 * How much of a picture is seen and which part. Own code and not a package: what we need beside the few lines of geometry
 * (fit and actual size, edges that are not left, keys, a press that is no drag) the packages leave to their users.
 */

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** `scale`: CSS pixels for each pixel of the picture. `x`, `y`: how far its middle is from the stage's, CSS pixels. */
export interface View extends Point {
  readonly scale: number
}

/** The stage and the picture on it, whose size is in its own pixels. */
export interface Scene {
  readonly stage: Size
  readonly picture: Size
}

/** A small picture is not blown up beyond this just to fill the stage, and none beyond it unless it must be to be seen. */
const mostFit = 4
const most = 6

/** What one press of a zoom button or key does. */
export const zoomStep = 1.5

/** All of the picture, as large as the stage allows. */
export function fitted({ stage, picture }: Scene): View {
  const scale = Math.min(stage.width / picture.width, stage.height / picture.height, mostFit)
  return { scale: scale > 0 ? scale : 1, x: 0, y: 0 }
}

export function smallest(scene: Scene): number {
  return Math.min(1, fitted(scene).scale)
}

export function largest(scene: Scene): number {
  return Math.max(most, fitted(scene).scale * most)
}

/** The same picture at another scale, with what is at `point` (from the stage's middle) staying there. */
export function zoomed(view: View, scale: number, point: Point, scene: Scene): View {
  const next = Math.min(largest(scene), Math.max(smallest(scene), scale))
  const grown = next / view.scale
  return held({ scale: next, x: point.x - (point.x - view.x) * grown, y: point.y - (point.y - view.y) * grown }, scene)
}

export function moved(view: View, by: Point, scene: Scene): View {
  return held({ ...view, x: view.x + by.x, y: view.y + by.y }, scene)
}

/** How far the picture may be moved each way: until its edge meets the stage's. */
export function roomOf({ scale }: View, { stage, picture }: Scene): Point {
  return {
    x: Math.max(0, (picture.width * scale - stage.width) / 2),
    y: Math.max(0, (picture.height * scale - stage.height) / 2),
  }
}

function held(view: View, scene: Scene): View {
  const room = roomOf(view, scene)
  const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value)) + 0
  return { scale: view.scale, x: within(view.x, room.x), y: within(view.y, room.y) }
}

/** Of the stage, what one press of an arrow moves by. */
export const moveStep = 0.2

/** What a key does in the viewer. */
export type PictureKey =
  | { readonly does: 'in' | 'out' | 'fit' | 'actual' | 'next' | 'previous' }
  | { readonly does: 'move'; readonly x: number; readonly y: number }

const keys: Readonly<Record<string, PictureKey>> = {
  '+': { does: 'in' },
  '=': { does: 'in' },
  '-': { does: 'out' },
  '0': { does: 'fit' },
  '1': { does: 'actual' },
  PageDown: { does: 'next' },
  PageUp: { does: 'previous' },
  // The part that is seen moves as the arrow says, so the picture moves against it.
  ArrowLeft: { does: 'move', x: 1, y: 0 },
  ArrowRight: { does: 'move', x: -1, y: 0 },
  ArrowUp: { does: 'move', x: 0, y: 1 },
  ArrowDown: { does: 'move', x: 0, y: -1 },
}

/**
 * What `key` (`KeyboardEvent.key`) does. Where there is nothing to move to sideways, the arrows lead to the next picture
 * and the one before, in the direction in which the interface reads.
 */
export function pictureKey(key: string, room: Point, direction: 'ltr' | 'rtl'): PictureKey | undefined {
  const found = keys[key]
  if (found?.does !== 'move' || found.x === 0 || room.x > 0) return found
  return { does: found.x < 0 === (direction === 'ltr') ? 'next' : 'previous' }
}
