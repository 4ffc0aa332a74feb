/** The host with everything it needs of a document: real voices, real time, real media keys. */
import { believable } from '@/components/voices/believable'
import type { Clock } from '@/components/voices/clock'
import { embeddedEngine } from '@/components/voices/embedded/embedded-engine.dom'
import type { Engine } from '@/components/voices/engine'
import { withEstimates } from '@/components/voices/estimate'
import { webSpeech } from '@/components/voices/web-speech.dom'
import { type Host, makeHost, type Outside } from './host'
import { mediaKeys } from './media-session.dom'

/**
 * `image`: address of a picture of the package, for the lock screen. `voiceName`: what the embedded voice is called.
 * `moreVoices`: engines of further voices of the package, in the builds that have some.
 */
export function makeListeningHost(
  window: Window & typeof globalThis,
  outside: Outside & { readonly image: string; readonly voiceName: string },
  moreVoices: (clock: Clock) => readonly Engine[],
): Host {
  const { navigator, document, speechSynthesis, SpeechSynthesisUtterance, performance } = window
  const clock: Clock = {
    after(ms: number, fn: () => void): () => void {
      const timer = window.setTimeout(fn, ms)
      return () => window.clearTimeout(timer)
    },
    now: () => performance.now(),
  }
  const engines = [
    embeddedEngine(outside.voiceName, clock),
    ...moreVoices(clock),
    // A browser may have no voices of the computer at all, and people switch them off.
    ...('speechSynthesis' in window && 'SpeechSynthesisUtterance' in window
      ? [withEstimates(believable(webSpeech(speechSynthesis, SpeechSynthesisUtterance, clock), clock), clock)]
      : []),
  ]
  const media =
    'mediaSession' in navigator
      ? mediaKeys({
          session: navigator.mediaSession,
          audio: document.querySelector('audio') ?? document.createElement('audio'),
          image: { src: outside.image, sizes: '128x128', type: 'image/png' },
        })
      : undefined
  const detector = async () => (await import('@/components/narration/detector')).loadDetector()
  const host = makeHost({ engines, clock, date: () => Date.now(), media, detector, outside })
  // Which device it was is told only to pages that may use the microphone: each change counts.
  navigator.mediaDevices?.addEventListener('devicechange', () => host.deviceChanged())
  return host
}
