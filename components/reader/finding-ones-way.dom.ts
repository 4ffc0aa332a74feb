/** The commands that lead through the article and tell where one is, and line focus over it. */
import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { nextHeading, outlineOf, previousHeading, type Stop } from '@/components/outline/outline'
import { sayWhere, type Where } from '@/components/outline/where'
import { makeWhereAmI } from '@/components/outline/where-am-i.dom'
import { useWords } from '@/components/ui/words'
import { focusLines } from './line-focusing.dom'
import type { PanelAids } from './panel-aids'
import type { Doings } from './panel-keys.dom'
import { placeNow } from './place-now.dom'
import type { Shown } from './shown'
import type { Surface } from './surface.dom'

interface WayMeans {
  readonly shown: Pick<Shown, 'text' | 'length' | 'speech'>
  readonly surface: Surface
  readonly lineFocus: PanelAids['lineFocus']
  /** Here the keys find what carries out their commands, while the article is drawn. */
  readonly doings: { current: Doings | undefined }
  /** Tells what happened, for a screen reader. */
  readonly tell: (says: string) => void
}

/** Returns where the person is, from when they ask until they go on. */
export function useWayThrough({
  shown,
  surface,
  lineFocus,
  doings,
  tell,
}: WayMeans): ReadonlySignal<Where | undefined> & { value: Where | undefined } {
  const { text, speech } = shown
  const { minutes } = shown.length
  const words = useWords()
  const where = useSignal<Where | undefined>(undefined)
  const stops = useMemo(() => {
    let made: readonly Stop[] | undefined
    return () => {
      made ??= outlineOf(text, minutes)
      return made
    }
  }, [text, minutes])

  useEffect(() => {
    const place = (): number => placeNow(speech.view.peek(), text, surface, window)
    const asking = makeWhereAmI(
      {
        text,
        stops,
        minutes,
        place,
        secondsHearing() {
          const { status, left } = speech.view.peek()
          return status === 'playing' || status === 'paused' ? left : undefined
        },
      },
      window,
    )
    const lines = focusLines({ owner: lineFocus, text, surface, speech, window, words, tell })
    const lead = (stop: Stop | undefined): void => {
      if (stop !== undefined) surface.jump(stop)
      else tell(words.say('outline.noFurther'))
    }
    doings.current = {
      whereAmI() {
        const now = asking.ask()
        where.value = now
        tell(sayWhere(now, words))
      },
      nextHeading: () => lead(nextHeading(stops(), place())),
      previousHeading: () => lead(previousHeading(stops(), place())),
      lineFocus: lines.toggle,
      lineNext: () => void lines.step(1),
      linePrevious: () => void lines.step(-1),
    }
    return () => {
      doings.current = undefined
      asking.leave()
      lines.leave()
    }
  }, [text, minutes, speech, surface, lineFocus, stops, doings, where, tell, words])
  return where
}
