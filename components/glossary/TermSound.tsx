import { Volume2 } from 'lucide'
import { useState } from 'preact/hooks'
import { IconButton } from '@/components/ui/IconButton'
import { useWords } from '@/components/ui/words'
import type { CardActions } from './card-actions'
import { fold } from './fold'
import type { FoundTerm } from './found-term'
import { spokenLanguageOf } from './names'

interface TermSoundProps {
  found: FoundTerm
  say: CardActions['say']
}

/** How a term is said: a button that says it, the phonetic alphabet, and a respelling. */
export function TermSound({ found, say }: TermSoundProps) {
  const words = useWords()
  const [isMute, setMute] = useState(false)
  // An abbreviation is not said as what it stands for.
  const name = fold(found.term.term)
  const known = [found, ...found.others].find(
    ({ term }) => fold(term.term) === name && (term.ipa !== undefined || term.respelling !== undefined),
  )
  const { term, glossary } = known ?? found
  if (say === undefined && known === undefined) return null
  return (
    <div class="term-sound">
      {say !== undefined && (
        <IconButton
          icon={Volume2}
          label={words.say('glossary.hear', found.term.term)}
          class="term-say"
          onPress={() => setMute(!say(found.term.term, spokenLanguageOf(found)))}
        />
      )}
      {term.ipa !== undefined && (
        <span class="term-ipa" dir="ltr" lang={`${(term.language ?? glossary.language).split('-')[0]}-fonipa`}>
          /{term.ipa}/
        </span>
      )}{' '}
      {term.respelling !== undefined && (
        <span class="term-respelling" lang={glossary.language}>
          {term.respelling}
        </span>
      )}
      {isMute && <span role="alert">{words.say('glossary.noVoice')}</span>}
    </div>
  )
}
