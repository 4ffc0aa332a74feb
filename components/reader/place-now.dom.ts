/** Where in the article the person is now. */
import type { SpeechView } from '@/components/speech/view'
import { boxAt } from '@/components/text/lines.dom'
import type { ArticleText } from '@/components/text/text'
import { placesIn } from './start-place.dom'
import type { Surface } from './surface.dom'
import { bandOf } from './view-band.dom'

/**
 * The word being spoken while the voice reads; else what is selected or has the focus, as long as it is in view: whoever
 * scrolled on is no longer there; else the first line in view.
 */
export function placeNow(
  view: Pick<SpeechView, 'status' | 'at' | 'word'>,
  text: ArticleText,
  surface: Surface,
  window: Window,
): number {
  if (view.status === 'playing') return view.word?.start ?? view.at
  const places = placesIn(text, surface, window)
  const { top, bottom } = bandOf(window)
  const isInView = (at: number): boolean => {
    const box = boxAt(surface, at, text.text.length)
    return box !== undefined && box.bottom > top && box.top < bottom
  }
  const pointed = [places.selected()?.start, places.focused()?.start].find((at) => at !== undefined && isInView(at))
  return pointed ?? places.visible() ?? 0
}
