import { Volume2 } from 'lucide'
import { IconButton } from '@/components/ui/IconButton'
import { useWords } from '@/components/ui/words'
import type { Voice } from '@/components/voices/engine'
import { TRIAL_MS } from '@/components/voices/trial'
import { StandingBadge, VoiceBadges, voiceLabel } from './VoiceBadges'
import { VoiceQuestion } from './VoiceQuestion'
import type { Trials } from './VoiceTrials'
import type { Speech } from './view'

/** What the rows of one list have in common. */
export interface VoiceList {
  readonly speech: Speech
  readonly trials: Trials
  /** Name of the group of radio buttons. */
  readonly name: string
  /** `Voice.key` of the one that is marked; empty: the choice is left to us. */
  readonly marked: string
  /** `Voice.key` of the one that is asked about before it is taken. */
  readonly asked: string | undefined
  /** What is kept when the answer is no: a voice's name; `undefined`: the choice is left to us. */
  readonly kept: string | undefined
  choose(voice: Voice): void
  agree(voice: Voice): void
  readonly refuse: () => void
}

/** One voice: chosen by its radio button, heard and tried out by the buttons beside it. */
export function VoiceRow({ voice, list }: { voice: Voice; list: VoiceList }) {
  const words = useWords()
  const { speech, trials } = list
  const facts = speech.facts.value
  const isTrying = trials.trying.value === voice.key
  const isBusy = trials.trying.value !== undefined
  const ask = words.say(facts[voice.key]?.trial === undefined ? 'voices.tryOut' : 'voices.tryAgain')
  return (
    <div class="voices-item">
      <div class="voices-row">
        <label class="voices-choice">
          <input
            type="radio"
            name={list.name}
            value={voice.key}
            checked={voice.key === list.marked}
            aria-label={voiceLabel(voice, facts, words)}
            onChange={() => list.choose(voice)}
          />
          <span class="voices-name">
            <bdi>{voice.name}</bdi>
          </span>
          <VoiceBadges voice={voice} />
        </label>
        <IconButton
          icon={Volume2}
          label={words.say('voices.about', words.say('voices.listen'), voice.name)}
          onPress={() => speech.sample(voice)}
        />
        {!voice.isEmbedded && (
          <div class="voices-trial">
            {isTrying ? (
              <span class="voices-badge">{words.say('voices.trying', TRIAL_MS / 1000)}</span>
            ) : (
              <StandingBadge voice={voice} facts={facts} />
            )}
            <button
              type="button"
              class="text-button"
              aria-label={words.say('voices.about', ask, voice.name)}
              // Not `disabled`: a focused button that becomes that drops the focus to the page.
              aria-disabled={isBusy}
              onClick={() => trials.start(voice)}
            >
              {ask}
            </button>
          </div>
        )}
      </div>
      {list.asked === voice.key && (
        <VoiceQuestion voice={voice} kept={list.kept} onAgree={() => list.agree(voice)} onRefuse={list.refuse} />
      )}
    </div>
  )
}
