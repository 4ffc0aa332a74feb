import { outlineOf } from '@/components/outline/outline'
import type { Heading } from '@/components/speech/scrubbing'
import type { ArticleText } from '@/components/text/text'

/** How deep headings may be nested to be told on the scrubber, below the title. */
const deepest = 3

/** The headings within an article, its title and the smallest ones left out. */
export function headingsOf(text: ArticleText): Heading[] {
  return outlineOf(text, 0)
    .filter(({ kind, depth }) => kind === 'heading' && depth <= deepest)
    .map(({ start, title }) => ({ at: start, title }))
}
