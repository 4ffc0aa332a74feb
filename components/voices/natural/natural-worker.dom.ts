/** The worker in which the natural voice is made. It ends with the panel or with the engine's `rest()`. */
import weightsAddress from '@/assets/natural-voice/node_modules/.sidelight/guesser.bin?url'
import modelAddress from '@/assets/natural-voice/node_modules/.sidelight/model.onnx?url'
import voiceAddress from '@/assets/natural-voice/node_modules/.sidelight/voice.json?url'
import wordsAddress from '@/assets/natural-voice/node_modules/.sidelight/words.txt?url'
import programAddress from '@/assets/natural-voice/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm?url'
import { answerOrders } from '../embedded/answering.dom'
import { ownBytes } from '../embedded/own-file.dom'
import { makeDictionary } from './dictionary'
import { makeGuess } from './guesser'
import { makeNaturalSynthesis, type SynthesiseNaturally } from './natural-synthesis'
import { loadNetwork } from './network'
import { makePronounce } from './pronounce'
import type { VoiceData } from './voice-data'

let isAsked = false
addEventListener(
  'message',
  () => {
    isAsked = true
  },
  { once: true },
)

async function load(): Promise<SynthesiseNaturally> {
  const [voiceBytes, words, weights, program, model] = await Promise.all([
    ownBytes(voiceAddress),
    ownBytes(wordsAddress),
    ownBytes(weightsAddress),
    ownBytes(programAddress),
    ownBytes(modelAddress),
  ])
  const text = new TextDecoder()
  const voice = JSON.parse(text.decode(voiceBytes)) as VoiceData
  const pronounce = makePronounce(makeDictionary(text.decode(words)), makeGuess(voice, weights))
  const synthesise = makeNaturalSynthesis(voice, pronounce, await loadNetwork(program, model, voice))
  // Whatever is said first takes half a second longer than it need. Where nobody waits, that is over before it matters.
  await new Promise((resolve) => void setTimeout(resolve))
  if (!isAsked) await synthesise({ words: [{ text: 'one', before: '' }], after: '', rate: 1, pitch: 1 })
  return synthesise
}

answerOrders(load())
