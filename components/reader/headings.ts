import type { Heading } from '@/components/speech/scrubbing'
import type { ArticleText } from '@/components/text/text'

/** The headings within an article, its title and the smallest ones left out. */
export function headingsOf({ text, blocks }: ArticleText): Heading[] {
  return blocks
    .filter(({ tag }) => /^h[2-4]$/.test(tag))
    .map(({ start, end }) => ({ at: start, title: text.slice(start, end).replace(/\s+/g, ' ') }))
}
