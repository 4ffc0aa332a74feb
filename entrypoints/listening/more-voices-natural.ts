/** Takes the place of `more-voices.ts` in a build with `SIDELIGHT_NATURAL_VOICE=1`. */
import type { Clock } from '@/components/voices/clock'
import type { Engine } from '@/components/voices/engine'
import { naturalEngine } from '@/components/voices/natural/natural-engine.dom'

/** The voice's name is a proper name, as those of the platform's voices are. */
export function moreVoices(clock: Clock): readonly Engine[] {
  return [naturalEngine('Sidelight Natural', clock)]
}
