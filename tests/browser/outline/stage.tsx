/** An article with headings, drawn, with a voice that does what the test says and the outline over it. */
import { signal } from '@preact/signals'
import { act } from 'preact/test-utils'
import { ArticleView } from '@/components/article/ArticleView'
import type { Article, ArticleNode } from '@/components/article/article'
import type { Tag } from '@/components/article/tags'
import { OutlineSheet } from '@/components/reader/OutlineSheet'
import { makeSurface } from '@/components/reader/surface.dom'
import { lengthOf } from '@/components/text/reading-time'
import { type Span, textOf } from '@/components/text/text'
import { fakeSpeech } from '../speech/fake-speech'
import { draw } from '../stage'

export const labels = {
  language: 'en',
  table: 'Table',
  code: 'Code',
  formula: 'Formula',
  undescribed: 'Picture',
  by: 'By',
}
export const el = (tag: Tag, ...children: ArticleNode[]): ArticleNode => ({ tag, children })
const words = 'They had walked all day and the road was longer than the map had said. '.repeat(6)

export const story = (...body: ArticleNode[]): Article => ({
  url: 'https://paper.example/',
  title: 'The long road',
  language: 'en',
  direction: 'ltr',
  body,
})

export const chapters = story(
  el('p', words),
  ...Array.from({ length: 4 }, (_, n) => [
    el('h2', `Day ${n + 1}`),
    el('p', words),
    el('h3', `Morning of day ${n + 1}`),
    el('p', words.repeat(3)),
    el('h3', `Evening of day ${n + 1}`),
    el('p', words.repeat(3)),
  ]).flat(),
)

export async function drawOutline(article = chapters, direction: 'ltr' | 'rtl' = 'ltr') {
  const text = textOf(article)
  const speech = fakeSpeech()
  const surface = makeSurface(window)
  const isOpen = signal(false)
  const jumps: Span[] = []
  const life = new AbortController()
  function Stage() {
    return (
      <div dir={direction}>
        <button type="button" onClick={() => (isOpen.value = true)}>
          Open
        </button>
        <ArticleView article={article} labels={labels} />
        {isOpen.value && (
          <OutlineSheet
            shown={{ text, length: lengthOf(text), speech }}
            surface={surface}
            onJump={(span) => jumps.push(span)}
            onClose={() => (isOpen.value = false)}
          />
        )}
      </div>
    )
  }
  const root = await draw(<Stage />)
  const drawn = root.querySelector('.article')
  if (drawn === null) throw new Error('There is no article.')
  window.scrollTo({ top: 0, behavior: 'instant' })
  surface.attach(drawn, text, life.signal)
  const open = async (): Promise<void> => {
    const button = root.querySelector('button')
    button?.focus({ preventScroll: true })
    await act(() => button?.click())
  }
  return { root, text, speech, surface, jumps, open, placeOf: (title: string) => text.text.indexOf(`\n${title}\n`) + 1 }
}
