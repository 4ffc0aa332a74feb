/** Voices of the package besides the one that is always there: none, unless the build was asked for them. */
import type { Clock } from '@/components/voices/clock'
import type { Engine } from '@/components/voices/engine'

/** A build with `SIDELIGHT_NATURAL_VOICE=1` takes `more-voices-natural.ts` for this file (`wxt.config.ts`). */
export function moreVoices(_clock: Clock): readonly Engine[] {
  return []
}
