/** What the panel does on commands that are nobody else's. */
import type { Signal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import type { Doings } from './panel-keys.dom'
import { textDoings } from './text-keys'

interface DoingsMeans {
  readonly typography: Parameters<typeof textDoings>[0]['typography']
  /** Tells what happened, for a screen reader. */
  readonly news: Signal<string>
  readonly onOpenInTab: (() => void) | undefined
}

interface PanelDoings {
  /** Where what leads through the article is put, while that is drawn. */
  readonly way: { current: Doings | undefined }
  /** And what opens the picture in view; it tells whether there is one. */
  readonly picture: { current: (() => boolean) | undefined }
  /** Looked up when a command comes: what leads through the article comes late, and goes. */
  readonly others: { readonly current: Doings }
}

export function useDoings({ typography, news, onOpenInTab }: DoingsMeans): PanelDoings {
  const words = useWords()
  const way = useRef<Doings | undefined>(undefined)
  const picture = useRef<(() => boolean) | undefined>(undefined)
  const others = useMemo(() => {
    const tell = (says: string): void => {
      news.value = says
    }
    const own: Doings = {
      picture() {
        if (picture.current?.() === false) tell(words.say('pictures.noneHere'))
      },
      ...textDoings({ typography, words, tell }),
      ...(onOpenInTab !== undefined && { openInTab: onOpenInTab }),
    }
    return {
      get current() {
        return { ...own, ...way.current }
      },
    }
  }, [typography, words, news, onOpenInTab])
  return { way, picture, others }
}
