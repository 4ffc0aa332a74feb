/** Joins reading aloud to the browser: a line to the host, wherever it lives, and what is kept. */
import { callListening, listeningLives } from '@/components/platform/listening'
import { stored } from '@/components/platform/store'
import type { SpokenSource } from '@/components/reader/shown'
import { type Call, channelPair, type News } from '@/components/speech/calls'
import type { Host } from '@/components/speech/host'
import { keptPlaces } from '@/components/speech/places'
import { makeSpeech } from '@/components/speech/remote'
import { keptSpeech } from '@/components/speech/settings'
import type { Speech } from '@/components/speech/view'
import { keptFacts } from '@/components/voices/facts'

interface ReadingAloudMeans {
  /** Resolves once what is to be read is on the screen: the voice comes after the text. */
  readonly painted: () => Promise<void>
  /** Whether places may be kept. */
  readonly keeps: () => boolean
  /** Aborts when the panel goes. */
  readonly life: AbortSignal
}

type OpenSpeech = (source: SpokenSource, signal: AbortSignal) => Speech

/** Reading aloud: the panel's end of the line, and in Firefox the other end, too. */
export function readingAloud({ painted, keeps, life }: ReadingAloudMeans): OpenSpeech {
  const connect = import.meta.env.FIREFOX ? hostHere(life) : callListening
  const means = {
    connect: async () => {
      await painted()
      return await connect()
    },
    // In the panel itself a host costs little.
    hostLives: import.meta.env.FIREFOX ? async () => {} : listeningLives,
    clock,
    settings: stored(keptSpeech),
    facts: stored(keptFacts),
    places: stored(keptPlaces),
    keeps,
  }
  return (source, signal) => makeSpeech(means, source, signal)
}

/** A host in this document, for the browser in which none outlives the panel. It is made for the first article. */
function hostHere(life: AbortSignal) {
  let host: Promise<Host> | undefined
  const begin = async (): Promise<Host> => {
    const [{ makeListeningHost }, { outsideHere }, { moreVoices }] = await Promise.all([
      import('@/components/speech/listening-host.dom'),
      import('@/components/platform/errands'),
      import('../listening/more-voices'),
    ])
    return makeListeningHost(
      window,
      outsideHere(() => {}),
      moreVoices,
    )
  }
  return async () => {
    // One that could not be begun is no reason not to try again.
    host ??= begin().catch((fault: unknown) => {
      host = undefined
      throw fault
    })
    const [panelEnd, hostEnd] = channelPair<Call, News>(queueMicrotask)
    ;(await host).connect(hostEnd)
    life.addEventListener('abort', () => panelEnd.close())
    return panelEnd
  }
}

const clock = {
  after(ms: number, fn: () => void): () => void {
    const timer = setTimeout(fn, ms)
    return () => clearTimeout(timer)
  },
  now: () => performance.now(),
}
