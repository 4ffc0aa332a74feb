/** The embedded voice, ready to be used in a page of the extension. */
import type { Clock } from '../clock'
import type { Engine } from '../engine'
import { makeEmbedded } from './embedded'
import { openWorker } from './open-worker.dom'
import { webAudioSink } from './sink.dom'

/** `name` is what people read in the list of voices. Nothing is loaded before `prepare()` or `speak()`. */
export function embeddedEngine(name: string, clock: Clock): Engine {
  return makeEmbedded({ name, clock, openWorker, sink: webAudioSink() })
}
