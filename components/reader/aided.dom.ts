/** The article's content with its words aided, as the person wishes. Nothing is loaded while no aid is on. */
import { computed, type ReadonlySignal, type Signal, useSignal, useSignalEffect } from '@preact/signals'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { MarkedNode } from '@/components/article/article'
import type { Aided, Aider, Uncovered } from '@/components/word-aids/aider'
import { isAided, type WordAid, type WordAidSettings } from '@/components/word-aids/word-aids'
import type { Shown } from './shown'
import type { Surface } from './surface.dom'
import type { TermMention } from './term-marks'

/** Which aids are wished for. */
export interface WordAiding {
  readonly settings: ReadonlySignal<WordAidSettings>
  /** Whether words are to break with a hyphen: a setting of the text's look. */
  readonly hyphens: ReadonlySignal<boolean>
  /** Told which languages of the article that is shown lack an aid that is on. */
  readonly uncovered: Signal<Uncovered | undefined>
}

/** What to draw of an article; `aider` once its words are aided. */
export function useAided(
  shown: Shown,
  surface: Surface,
  aiding: WordAiding,
): { readonly content: readonly MarkedNode<TermMention | WordAid>[]; readonly aider: Aider | undefined } {
  const aided = useSignal<Aided | undefined>(undefined)
  const text = useSignal(shown.text)
  const article = useRef(shown.article)
  useLayoutEffect(() => {
    article.current = shown.article
    text.value = shown.text
  }, [shown.article, shown.text, text])

  useSignalEffect(() => {
    const wishes = { settings: aiding.settings.value, hyphens: aiding.hyphens.value }
    const source = { text: text.value, article: article.current, surface }
    const life = new AbortController()
    const show = (next: Aided | undefined): void => {
      if (life.signal.aborted || (next === undefined && aided.peek() === undefined)) return
      surface.hold()
      aided.value = next
      aiding.uncovered.value = next?.aider.uncovered
    }
    if (wishes.hyphens || isAided(wishes.settings))
      void import('./word-aiding.dom').then(({ keepAided }) =>
        keepAided({ ...source, ...wishes, show, life: life.signal }),
      )
    else show(undefined)
    return () => life.abort()
  })

  const now = aided.value?.aider.text === shown.text ? aided.value : undefined
  const content = useMemo(
    () => (now === undefined ? shown.content : now.aider.dress(shown.content, now.span)),
    [shown.content, now],
  )
  return { content, aider: now?.aider }
}

/** Which aids are on, and whether words are to break: what the article is drawn with. */
export function useAiding(
  owner: Omit<WordAiding, 'hyphens'>,
  look: ReadonlySignal<{ readonly hyphens: boolean }>,
): WordAiding {
  return useMemo(() => ({ ...owner, hyphens: computed(() => look.value.hyphens) }), [owner, look])
}
