/**
 * The platform's voices, through the Web Speech API: the only file that knows its quirks. The rules here and in
 * `speech.ts` come from measurements on real platforms: voices listed seconds late, ends that never come, cancelled
 * utterances that report afterwards, a `pause()` that blocks the queue for good (so it is never called).
 */
import { type Engine, type FailureReason, languageTag, type Voice } from './engine'
import type { Clock } from './player'

/** Chromium lists Linux voices 3 to 4 s late, and now and then forgets to say that it did: look often, then stop. */
const LOOK_EVERY_MS = 250
const LOOK_FOR_MS = 5000

const failures: Readonly<Record<SpeechSynthesisErrorCode, FailureReason>> = {
  canceled: 'interrupted',
  interrupted: 'interrupted',
  'audio-busy': 'no-sound',
  'audio-hardware': 'no-sound',
  network: 'network',
  'synthesis-unavailable': 'engine',
  'synthesis-failed': 'engine',
  'language-unavailable': 'voice-gone',
  'voice-unavailable': 'voice-gone',
  'text-too-long': 'engine',
  'invalid-argument': 'rate',
  'not-allowed': 'not-allowed',
}

/** The engine over a window's `speechSynthesis` and `SpeechSynthesisUtterance`. */
export function webSpeech(
  synthesis: SpeechSynthesis,
  Utterance: new (text: string) => SpeechSynthesisUtterance,
  clock: Clock,
): Engine {
  const platformVoices = new Map<string, SpeechSynthesisVoice>()
  // Strong references: Chromium has collected utterances that were still being spoken. What is cancelled leaves the
  // set, and with it the right to be heard.
  const alive = new Set<SpeechSynthesisUtterance>()

  const voices = (): readonly Voice[] => {
    platformVoices.clear()
    return synthesis.getVoices().map((voice) => {
      // `voiceURI` is not unique everywhere.
      const key = `web-speech|${voice.name}|${voice.lang}|${voice.localService ? 'local' : 'remote'}`
      platformVoices.set(key, voice)
      const { name, localService: local, default: isDefault } = voice
      return { key, name, language: languageTag(voice.lang), local, isDefault }
    })
  }

  return {
    id: 'web-speech',
    voices,
    onVoices(listener, signal) {
      let stop = (): void => {}
      let looking = true
      const look = (left: number): void => {
        const found = voices()
        looking = found.length === 0 && left > 0
        if (!looking) listener(found)
        else stop = clock.after(LOOK_EVERY_MS, () => look(left - LOOK_EVERY_MS))
      }
      const changed = (): void => {
        const found = voices()
        if (looking && found.length === 0) return
        looking = false
        stop()
        listener(found)
      }
      synthesis.addEventListener('voiceschanged', changed, { signal })
      signal.addEventListener('abort', () => stop())
      look(LOOK_FOR_MS)
    },
    speak({ id, say, voice, rate, pitch, volume }, listener) {
      const utterance = new Utterance(say)
      const platformVoice = platformVoices.get(voice.key)
      if (platformVoice === undefined) {
        listener({ type: 'failed', id, reason: 'voice-gone' })
        return
      }
      utterance.voice = platformVoice
      utterance.lang = platformVoice.lang
      Object.assign(utterance, { rate, pitch, volume })
      const isAlive = (): boolean => alive.has(utterance)
      utterance.onstart = () => {
        if (isAlive()) listener({ type: 'started', id })
      }
      utterance.onboundary = ({ name, charIndex, charLength }) => {
        if (name !== 'word' || !isAlive()) return
        listener({ type: 'reached', id, offset: charIndex, ...(charLength > 0 && { length: charLength }) })
      }
      utterance.onend = () => {
        if (alive.delete(utterance)) listener({ type: 'ended', id })
      }
      utterance.onerror = ({ error }) => {
        if (alive.delete(utterance)) listener({ type: 'failed', id, reason: failures[error] ?? 'engine' })
      }
      alive.add(utterance)
      synthesis.speak(utterance)
    },
    cancel() {
      alive.clear()
      synthesis.cancel()
    },
  }
}
