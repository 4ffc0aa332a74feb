/** Saying something beside the text, such as a term: reading aloud falls silent meanwhile, and goes on at its word. */
import type { Engine, Voice } from './engine'
import type { Status } from './state'

interface AsideMeans {
  /** The voice for a language, and the engine it belongs to. */
  readonly voiceFor: (language: string | undefined) => { voice: Voice; engine: Engine } | undefined
  readonly status: () => Status
  readonly rate: () => number
  readonly pause: () => void
  readonly play: () => void
}

/** Says a phrase in a voice of `language` (BCP 47) where there is one. Whether there is a voice to say it. */
export type SayAside = (phrase: string, language: string | undefined) => boolean

export function makeAside({ voiceFor, status, rate, pause, play }: AsideMeans): SayAside {
  // These count down, so that none bears the number of an utterance of the text.
  let lastId = 0
  let waits = false
  return (phrase, language) => {
    const found = voiceFor(language)
    if (found === undefined) return false
    const { voice, engine } = found
    const isReading = status() === 'playing'
    waits ||= isReading
    if (isReading) pause()
    else engine.cancel()
    lastId -= 1
    // A single word hurried through is not understood.
    const request = { id: lastId, say: phrase, voice, rate: Math.min(1, rate()), pitch: 1, volume: 1 }
    engine.speak(request, ({ type, id }) => {
      if ((type !== 'ended' && type !== 'failed') || id !== lastId) return
      // Only the last of several goes on with the text, and only if nobody did meanwhile.
      if (waits && status() === 'paused') play()
      waits = false
    })
    return true
  }
}
