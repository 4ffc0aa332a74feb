/** Keeps the words near the view aided while the person reads on. Loaded when an aid is switched on. */
import { type Article, contentOf } from '@/components/article/article'
import type { ArticleText } from '@/components/text/text'
import { type Aided, makeAider } from '@/components/word-aids/aider'
import { breaksWords } from '@/components/word-aids/browser-hyphens.dom'
import { keepCopiesClean } from '@/components/word-aids/clean-copy.dom'
import { around, further } from '@/components/word-aids/near'
import type { WordAidSettings } from '@/components/word-aids/word-aids'
import type { Surface } from './surface.dom'

interface AidingMeans {
  article: Article
  text: ArticleText
  surface: Surface
  settings: WordAidSettings
  hyphens: boolean
  /** Draws the article with its words aided; without, as it was. */
  show: (aided: Aided | undefined) => void
  /** Ends when something else is wished for, or the article goes. */
  life: AbortSignal
}

export async function keepAided({ article, text, surface, show, life, ...wishes }: AidingMeans): Promise<void> {
  if (life.aborted) return
  const aider = await makeAider({
    nodes: contentOf(article),
    text,
    language: article.language,
    ...wishes,
    breaks: (language, sample) => breaksWords(document, language, sample),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  })
  if (life.aborted) return
  const place = placeInView(surface) ?? text.blocks[0]?.start ?? 0
  let span = around(text, place)
  await aider.prepare(span, life)
  show({ aider, span })
  keepCopiesClean(document, text, surface.spanOf, life)

  let isBusy = false
  const goOn = async (): Promise<void> => {
    const at = isBusy || isSelecting(surface) ? undefined : placeInView(surface)
    const next = at === undefined ? undefined : further(text, span, at)
    if (next === undefined || life.aborted) return
    isBusy = true
    span = next
    await aider.prepare(span, life)
    show({ aider, span })
    isBusy = false
  }
  let waits = false
  const onScroll = (): void => {
    if (waits) return
    waits = true
    // Once the view has come to where it goes, or almost: not in every frame on the way.
    setTimeout(() => {
      waits = false
      void goOn()
    }, 120)
  }
  addEventListener('scroll', onScroll, { passive: true, signal: life })
  // What does not fit what was near at first.
  onScroll()
}

/** Elements that come or go under a selection would change it. */
function isSelecting(surface: Surface): boolean {
  return surface.selected() !== undefined
}

/** The place of the text that is in the view, undefined where there are only pictures. */
function placeInView(surface: Surface): number | undefined {
  for (let y = 80; y < innerHeight; y += 40) {
    for (const share of [0.5, 0.2, 0.8]) {
      const place = surface.offsetAt(innerWidth * share, y)
      if (place !== undefined) return place
    }
  }
  return undefined
}
