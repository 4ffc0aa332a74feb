import type { Signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { type Article, elementsOf } from '@/components/article/article'
import { useWords } from '@/components/ui/words'
import { isRemotePicture } from './ArticlePictures'

interface PicturesNoticeProps {
  article: Article
  /** Whether pictures are loaded. */
  loads: Signal<boolean>
}

/** Where pictures wait to be asked for: how many there are, and what asking for them tells. */
export function PicturesNotice({ article, loads }: PicturesNoticeProps) {
  const words = useWords()
  const count = useMemo(() => elementsOf(article.body, isRemotePicture).length, [article])
  if (count === 0) return null
  return (
    <div class="pictures-notice">
      <p>
        {words.count('reader.pictures', count)} {words.say('reader.loadPicturesSays')}
      </p>
      <button
        type="button"
        class="button"
        onClick={() => {
          loads.value = true
        }}
      >
        {words.say('reader.loadPictures')}
      </button>
    </div>
  )
}
