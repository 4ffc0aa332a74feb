/** Saying something beside the text, such as a definition: reading falls silent meanwhile, and goes on after it. */
import type { Engine, Sound, Voice } from '@/components/voices/engine'
import type { Status } from './state'

interface AsideMeans {
  readonly status: () => Status
  readonly settings: () => { readonly rate: number; readonly pitch: number; readonly volume: number }
  readonly pause: () => void
  /** Goes on with the text: at its word, or from the start of its sentence. */
  readonly goOn: (again: boolean) => void
  /** Tells whether something is being said beside the text. */
  readonly onChange: (isSaying: boolean) => void
}

export interface Saying {
  readonly say: string
  readonly sounds: readonly Sound[]
  readonly voice: Voice
  readonly engine: Engine
  /** Whether the text goes on from the start of its sentence. */
  readonly again: boolean
  /** The speed at most; a single word hurried through is not understood. */
  readonly rate?: number
}

/** Says something in a voice. A second one takes the place of the first. */
export type SayAside = (saying: Saying) => void

export function makeAside({ status, settings, pause, goOn, onChange }: AsideMeans): SayAside {
  // These count down, so that none bears the number of an utterance of the text.
  let lastId = 0
  let waits = false
  let wantsAgain = false
  return ({ say, sounds, voice, engine, again, rate }) => {
    const isReading = status() === 'playing'
    waits ||= isReading
    wantsAgain ||= again
    if (isReading) pause()
    else engine.cancel()
    lastId -= 1
    const { rate: usual, pitch, volume } = settings()
    const pace = Math.min(rate ?? usual, usual)
    const request = { id: lastId, say, sounds, voice, rate: pace, pitch, volume, silence: 0 }
    onChange(true)
    engine.speak(request, ({ type, id }) => {
      if ((type !== 'ended' && type !== 'failed') || id !== lastId) return
      // Only the last of several goes on with the text, and only if nobody did meanwhile.
      const resumes = waits && status() === 'paused'
      const fromStart = wantsAgain
      waits = false
      wantsAgain = false
      onChange(false)
      if (resumes) goOn(fromStart)
    })
  }
}
