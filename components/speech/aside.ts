/** Saying something beside the text, such as a definition: reading falls silent meanwhile, and goes on after it. */
import type { Clock } from '@/components/voices/clock'
import type { Engine, Sound, Voice } from '@/components/voices/engine'
import { startMs } from './choices'
import { patienceFor } from './pace'
import type { Status } from './state'

interface AsideMeans {
  readonly clock: Clock
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

export interface Aside {
  /** Says something in a voice. A second one takes the place of the first. */
  say(saying: Saying): void
  /** Falls silent, and the text does not go on. */
  hush(): void
}

export function makeAside({ clock, status, settings, pause, goOn, onChange }: AsideMeans): Aside {
  // These count down, so that none bears the number of an utterance of the text.
  let lastId = 0
  let waits = false
  let wantsAgain = false
  /** Falls silent and waits for it no longer; there while something is being said. */
  let stop: (() => void) | undefined

  const over = (): void => {
    stop?.()
    stop = undefined
    // Only the last of several goes on with the text, and only if nobody did meanwhile.
    const resumes = waits && status() === 'paused'
    const fromStart = wantsAgain
    waits = false
    wantsAgain = false
    onChange(false)
    if (resumes) goOn(fromStart)
  }
  return {
    say({ say, sounds, voice, engine, again, rate }) {
      const isReading = status() === 'playing'
      waits ||= isReading
      wantsAgain ||= again
      stop?.()
      if (isReading) pause()
      else engine.cancel()
      lastId -= 1
      const { rate: usual, pitch, volume } = settings()
      const pace = Math.min(rate ?? usual, usual)
      const id = lastId
      const request = { id, say, sounds, voice, rate: pace, pitch, volume, silence: 0 }
      // A voice that never ends must not keep the text waiting for good.
      const unwatch = clock.after(startMs(voice) + patienceFor(say, pace), () => id === lastId && over())
      stop = () => {
        unwatch()
        engine.cancel()
      }
      onChange(true)
      engine.speak(request, (event) => {
        if ((event.type === 'ended' || event.type === 'failed') && event.id === lastId && stop !== undefined) {
          unwatch()
          stop = undefined
          over()
        }
      })
    },
    hush() {
      if (stop === undefined) return
      waits = false
      over()
    },
  }
}
