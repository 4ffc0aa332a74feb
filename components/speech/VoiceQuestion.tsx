import { TriangleAlert } from 'lucide'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import type { Voice } from '@/components/voices/engine'
import { serverOf } from './voice-standing'

interface VoiceQuestionProps {
  voice: Voice
  /** What is kept when the answer is no: a voice's name; `undefined`: the choice is left to us. */
  kept: string | undefined
  onAgree: () => void
  onRefuse: () => void
}

/** Asks, where the voice stands, before the text goes to a server. Nothing is chosen until it is answered. */
export function VoiceQuestion({ voice, kept, onAgree, onRefuse }: VoiceQuestionProps) {
  const words = useWords()
  const server = serverOf(voice)
  return (
    <div class="voices-question">
      <p role="alert">
        <Icon of={TriangleAlert} />
        <span>{server === undefined ? words.say('voices.ask') : words.say('voices.askOf', server)}</span>
      </p>
      <div class="voices-ways">
        <button type="button" class="button" onClick={onAgree}>
          {words.say('voices.agree', voice.name)}
        </button>
        <button type="button" class="button" onClick={onRefuse}>
          {kept === undefined ? words.say('voices.refuseAutomatic') : words.say('voices.refuse', kept)}
        </button>
      </div>
    </div>
  )
}
