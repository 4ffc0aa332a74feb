/** The list of the platform's voices: it comes late, it is long, and its names are not unique. */
import type { Clock } from './clock'
import { qualities, type Voice } from './engine'
import { attempt } from './guarded'
import { languageTag } from './language-tag'
import { isCurious, qualityOf } from './quality'

/** Chromium lists Linux voices 3 to 4 s late, and now and then forgets to say that it did: look often at first. */
const LOOK_EVERY_MS = 250
const LOOK_FOR_MS = 5000
/** Firefox has been 30 s late. */
const LOOK_LATER_EVERY_MS = 2500
const LOOK_LATER_FOR_MS = 30_000

export interface PlatformVoices {
  list(): readonly Voice[]
  /** The platform's own object for one of the voices last listed. */
  find(key: string): SpeechSynthesisVoice | undefined
  /**
   * Calls back when the voices change, and once when the first search is over, even if it found none. Then it looks on
   * more slowly, since some come later still.
   */
  watch(listener: (voices: readonly Voice[]) => void, signal: AbortSignal): void
}

export function platformVoices(
  synthesis: Pick<SpeechSynthesis, 'getVoices' | 'addEventListener'>,
  clock: Clock,
): PlatformVoices {
  let known = new Map<string, { readonly voice: Voice; readonly platform: SpeechSynthesisVoice }>()

  const list = (): readonly Voice[] => {
    const found: typeof known = new Map()
    for (const platform of attempt(() => synthesis.getVoices()) ?? []) {
      const named = { name: platform.name, uri: platform.voiceURI ?? '' }
      if (isCurious(named)) continue
      // `voiceURI` is not unique everywhere; and the name is not where a voice was installed in several qualities.
      const key = `web-speech|${platform.name}|${platform.lang}|${platform.localService ? 'local' : 'remote'}`
      const quality = qualityOf(named)
      const double = found.get(key)?.voice
      if (double !== undefined && qualities.indexOf(double.quality) >= qualities.indexOf(quality)) continue
      const voice: Voice = {
        key,
        engine: 'web-speech',
        name: platform.name,
        language: languageTag(platform.lang),
        local: platform.localService,
        isDefault: platform.default,
        quality,
        takesSounds: false,
        isEmbedded: false,
      }
      found.set(key, { voice, platform })
    }
    known = found
    return [...found.values()].map(({ voice }) => voice)
  }

  return {
    list,
    find: (key) => known.get(key)?.platform,
    watch(listener, signal) {
      let stop = (): void => {}
      let isFirst = true
      const tell = (found: readonly Voice[]): void => {
        isFirst = false
        listener(found)
      }
      const look = (after: number): void => {
        const found = list()
        if (found.length > 0 || (after >= LOOK_FOR_MS && isFirst)) tell(found)
        if (found.length > 0 || after >= LOOK_LATER_FOR_MS || signal.aborted) return
        const wait = after < LOOK_FOR_MS ? LOOK_EVERY_MS : LOOK_LATER_EVERY_MS
        stop = clock.after(wait, () => look(after + wait))
      }
      const changed = (): void => {
        const found = list()
        if (isFirst && found.length === 0) return
        stop()
        tell(found)
      }
      if (signal.aborted) return
      synthesis.addEventListener('voiceschanged', changed, { signal })
      signal.addEventListener('abort', () => stop())
      look(0)
    },
  }
}
