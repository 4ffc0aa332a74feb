/** Keeps where reading stands in an article, so that it goes on there tomorrow. */
import { effect } from '@preact/signals'
import type { Clock } from '@/components/voices/clock'
import { type KeptPlace, placeOf } from './places'
import type { Player } from './player-contract'

interface PlaceMeans {
  readonly clock: Clock
  /** Milliseconds since 1970. */
  readonly date: () => number
  /** Without a place the article was read to its end. */
  readonly keepPlace: (url: string, place: KeptPlace | undefined) => void
}

/** Between two notes of the place while reading goes on. */
const KEEP_MS = 5000

/** Keeps the place now and then while reading goes on and whenever it stops. Returns a last time to do so. */
export function keepsPlace(player: Player, text: string, { clock, date, keepPlace }: PlaceMeans): () => void {
  if (!player.keeps) return () => {}
  const { url } = player.article
  let kept: number | undefined
  let wait: (() => void) | undefined
  const keep = (): void => {
    wait?.()
    wait = undefined
    const { at, status } = player.view.peek()
    if (at === kept) return
    kept = at
    keepPlace(url, status === 'ended' ? undefined : placeOf(url, text, at, date()))
  }
  const stop = effect(() => {
    const { status, at } = player.view.value
    if (kept === undefined && status === 'idle') kept = at
    if (status === 'playing') wait ??= clock.after(KEEP_MS, keep)
    else keep()
  })
  return () => {
    stop()
    keep()
  }
}
