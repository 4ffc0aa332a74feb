import { RotateCcw } from 'lucide'
import { useRef } from 'preact/hooks'
import { IconButton } from '@/components/ui/IconButton'
import { useWords } from '@/components/ui/words'
import type { Voice } from '@/components/voices/engine'
import { languageName } from './language-names'

interface RememberedVoicesProps {
  voices: readonly Voice[]
  /** `SpeechSettings.voiceByLanguage`. */
  voiceByLanguage: Readonly<Record<string, string>>
  onReset: (language: string) => void
}

/** The languages for which a person chose a voice, each with a way back. */
export function RememberedVoices({ voices, voiceByLanguage, onReset }: RememberedVoicesProps) {
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const chosen = Object.entries(voiceByLanguage).map(([language, key]) => ({
    language,
    name: languageName(language, words.language) ?? words.say('voices.unknownLanguage'),
    voice: voices.find((voice) => voice.key === key)?.name,
  }))
  return (
    <section class="voices-remembered">
      <h3 class="sheet-heading" tabIndex={-1} ref={heading}>
        {words.say('voices.remembered')}
      </h3>
      {chosen.length === 0 && <p class="sheet-hint">{words.say('voices.rememberedNone')}</p>}
      <ul>
        {chosen.map(({ language, name, voice }) => (
          <li key={language}>
            <span class="voices-name">{words.say('voices.about', name, voice ?? words.say('voices.gone'))}</span>
            <IconButton
              icon={RotateCcw}
              label={words.say('voices.about', words.say('voices.reset'), name)}
              onPress={() => {
                // Before the pressed button goes, and the focus with it.
                heading.current?.focus()
                onReset(language)
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
