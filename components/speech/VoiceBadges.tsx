import { CircleCheck, CircleDashed, CircleX, HardDrive, Package, TriangleAlert } from 'lucide'
import { Icon } from '@/components/ui/Icon'
import { useWords, type Words } from '@/components/ui/words'
import type { Voice } from '@/components/voices/engine'
import type { FactsByVoice } from '@/components/voices/facts'
import { regionName } from './language-names'
import { serverOf, standingOf } from './voice-standing'

/** Where the text goes, in words. */
function placeOf(voice: Voice, words: Words): string {
  if (voice.isEmbedded) return words.say('voices.alwaysThere')
  if (voice.local) return words.say('voices.local')
  const server = serverOf(voice)
  return server === undefined ? words.say('voices.remote') : words.say('voices.remoteOf', server)
}

/** What trying the voice showed, in words; empty for the package's own, about which there is nothing to find out. */
export function standingLabel(voice: Voice, facts: FactsByVoice, words: Words): string {
  const standing = standingOf(voice, facts)
  return standing === 'embedded' ? '' : words.say(`voices.standing.${standing}`)
}

/** All that is shown of a voice as one name for a screen reader: "Anna, United States, On this computer, Good, Reliable". */
export function voiceLabel(voice: Voice, facts: FactsByVoice, words: Words): string {
  const parts = [
    voice.name,
    regionName(voice.language, words.language),
    placeOf(voice, words),
    words.say(`voices.quality.${voice.quality}`),
    standingLabel(voice, facts, words),
  ]
  return words.list(parts.filter(Boolean))
}

/** Where the text goes and how the voice sounds. A server is never only a colour: it has the sign and the words. */
export function VoiceBadges({ voice }: { voice: Voice }) {
  const words = useWords()
  const isRemote = !voice.local && !voice.isEmbedded
  return (
    <span class="voices-badges">
      <span class={isRemote ? 'voices-badge voices-warning' : 'voices-badge'}>
        <Icon of={isRemote ? TriangleAlert : voice.isEmbedded ? Package : HardDrive} size={15} />
        {placeOf(voice, words)}
      </span>
      <span class="voices-badge">{words.say(`voices.quality.${voice.quality}`)}</span>
    </span>
  )
}

/** What trying the voice showed. Nothing for the package's own. */
export function StandingBadge({ voice, facts }: { voice: Voice; facts: FactsByVoice }) {
  const words = useWords()
  const standing = standingOf(voice, facts)
  if (standing === 'embedded') return null
  const isGood = standing === 'reliable' || standing === 'noWords'
  return (
    <span class={isGood || standing === 'untried' ? 'voices-badge' : 'voices-badge voices-failed'}>
      <Icon of={isGood ? CircleCheck : standing === 'untried' ? CircleDashed : CircleX} size={15} />
      {words.say(`voices.standing.${standing}`)}
    </span>
  )
}
