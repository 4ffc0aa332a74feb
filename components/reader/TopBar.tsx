import { ALargeSmall, BookA, Ellipsis, ListTree } from 'lucide'
import { useShortcuts } from '@/components/keyboard/keyboard'
import { IconButton } from '@/components/ui/IconButton'
import { useWords } from '@/components/ui/words'

/** The sheets that rise from the bar, and from what rose there. */
export type SheetName =
  | ('glossary' | 'own-term' | 'exchange' | 'text' | 'more' | 'about' | 'pick' | 'pronunciation')
  | ('outline' | 'keys')

interface TopBarProps {
  /** Name of the site the article is from; the product's own while there is none. */
  site: string | undefined
  /** Whether there is an article. */
  hasArticle: boolean
  /** How many terms it holds, once they are found. */
  terms: number | undefined
  open: SheetName | undefined
  onOpen: (sheet: SheetName) => void
}

/** The one bar above the article. */
export function TopBar({ site, hasArticle, terms, open, onOpen }: TopBarProps) {
  const words = useWords()
  const keys = useShortcuts({ outline: 'outline', glossary: 'glossary', text: 'text', more: 'more' })
  const shortcut = (of: keyof typeof keys) => (keys[of] === undefined ? {} : { shortcut: keys[of] })
  const name = site ?? words.say('reader.bar')
  return (
    <header class="bar">
      <a class="skip-link" href="#content">
        {words.say('reader.skip')}
      </a>
      {hasArticle && (
        <a class="skip-link" href="#player">
          {words.say('reader.skipToPlayer')}
        </a>
      )}
      <span class="bar-site">
        <span class="bar-letter" aria-hidden="true">
          {[...name][0]?.toUpperCase()}
        </span>
        <span class="bar-name">{name}</span>
      </span>
      {hasArticle && (
        <IconButton
          icon={ListTree}
          label={words.say('outline.title')}
          expanded={open === 'outline'}
          {...shortcut('outline')}
          onPress={() => onOpen('outline')}
        />
      )}
      {hasArticle && (
        <IconButton
          icon={BookA}
          label={terms === undefined ? words.say('reader.glossaryTitle') : words.count('reader.glossary', terms)}
          expanded={open === 'glossary'}
          {...shortcut('glossary')}
          onPress={() => onOpen('glossary')}
        >
          <span class="bar-count" aria-hidden="true">
            {terms}
          </span>
        </IconButton>
      )}
      <IconButton
        icon={ALargeSmall}
        label={words.say('reader.text')}
        expanded={open === 'text'}
        {...shortcut('text')}
        onPress={() => onOpen('text')}
      />
      <IconButton
        icon={Ellipsis}
        label={words.say('reader.more')}
        expanded={open === 'more'}
        {...shortcut('more')}
        onPress={() => onOpen('more')}
      />
    </header>
  )
}
