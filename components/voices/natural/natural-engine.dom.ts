/** The natural voice, ready to be used in a page of the extension. Only builds that were asked for it have it. */
import type { Clock } from '../clock'
import { type Kind, makeEmbedded } from '../embedded/embedded'
import { openerOf } from '../embedded/open-worker.dom'
import { webAudioSink } from '../embedded/sink.dom'
import type { Engine } from '../engine'
import workerAddress from './natural-worker.dom.ts?worker&url'

const natural: Kind = {
  voice: {
    key: 'natural|en',
    // An engine of its own: where one of the package's voices fails, the other takes its place.
    engine: 'natural',
    language: 'en-US',
    local: true,
    isDefault: false,
    quality: 'natural',
    takesSounds: true,
    isEmbedded: true,
  },
  // Its second of sound takes a tenth to make on a small computer, and its first part is waited for.
  firstPart: 45,
  laterPart: 120,
  newWorkerMs: 30_000,
  workerMs: 15_000,
}

/** Its own samples a second. */
const SAMPLE_RATE = 44_100

/** `name` is what people read in the list of voices. Nothing is loaded before `prepare()` or `speak()`. */
export function naturalEngine(name: string, clock: Clock): Engine {
  return makeEmbedded({
    name,
    clock,
    openWorker: openerOf(workerAddress),
    sink: webAudioSink(SAMPLE_RATE),
    kind: natural,
  })
}
