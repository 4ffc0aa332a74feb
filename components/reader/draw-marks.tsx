/** What a drawn article has of us: its marks and the words for what has no name of its own. */
import type { ComponentChildren, VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { ArticleLabels } from '@/components/article/ArticleView'
import { TermMark } from '@/components/glossary/TermMark'
import type { Words } from '@/components/ui/words'
import type { WordAid } from '@/components/word-aids/word-aids'
import type { TermMention } from './term-marks'

/** Marks of terms and aided words. */
export function drawMark(mark: TermMention | WordAid, children: ComponentChildren): VNode {
  return 'aid' in mark ? (
    <span class={`aid ${mark.aid}`}>{children}</span>
  ) : (
    <TermMark key={mark.start} {...mark}>
      {children}
    </TermMark>
  )
}

/** The same object for the same words: with another the article would be drawn anew. */
export function useLabels(words: Words): ArticleLabels {
  return useMemo(
    () => ({
      language: words.language,
      table: words.say('reader.table'),
      code: words.say('reader.code'),
      formula: words.say('reader.formula'),
      undescribed: words.say('reader.undescribed'),
      by: words.say('reader.by'),
    }),
    [words],
  )
}
