import { useWords } from '@/components/ui/words'
import type { ShownPicture } from './pictures-in.dom'

interface PictureWordsProps {
  picture: ShownPicture
  /** For the line that tells the keys. */
  keysId: string
  hasOthers: boolean
}

/** What is said of a picture, below it: its caption and the publisher's description, which is else for ears only. */
export function PictureWords({ picture, keysId, hasOthers }: PictureWordsProps) {
  const words = useWords()
  const { alt, caption, language, direction } = picture
  const isKnown = alt !== '' && alt !== caption
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form.
    <div
      class="picture-words"
      role="group"
      aria-label={words.say('pictures.words')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the keyboard.
      tabIndex={0}
    >
      {caption !== '' && (
        <p class="picture-caption" lang={language} dir={direction === 'rtl' ? 'rtl' : 'ltr'}>
          {caption}
        </p>
      )}
      {isKnown && (
        // The picture itself says this to a screen reader.
        <p aria-hidden="true">
          <span class="picture-label">{words.say('pictures.description')}</span> <bdi lang={language}>{alt}</bdi>
        </p>
      )}
      <p id={keysId} class="picture-keys">
        {words.say('pictures.keys')} {hasOthers && words.say('pictures.keysOthers')}
      </p>
    </div>
  )
}
