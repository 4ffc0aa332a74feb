/** The natural voice as it is shipped, where its packages are installed: they are only for a build that was asked for it. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeDictionary } from '@/components/voices/natural/dictionary'
import { makeGuess } from '@/components/voices/natural/guesser'
import { makeNaturalSynthesis, type SynthesiseNaturally } from '@/components/voices/natural/natural-synthesis'
import { makePronounce, type Pronounce } from '@/components/voices/natural/pronounce'
import type { VoiceData } from '@/components/voices/natural/voice-data'

const packages = fileURLToPath(new URL('../../../../assets/natural-voice/node_modules/', import.meta.url))

/** `false` after a plain `npm ci`. `SIDELIGHT_NATURAL_VOICE=1 npx wxt build` installs and packs it. */
export const isInstalled = existsSync(`${packages}.sidelight/voice.json`)

function bytes(file: string): ArrayBuffer {
  const { buffer, byteOffset, length } = readFileSync(packages + file)
  return buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer
}

const text = (file: string): string => new TextDecoder().decode(bytes(file))
const voice = (): VoiceData => JSON.parse(text('.sidelight/voice.json')) as VoiceData

export function realPronounce(): Pronounce {
  return makePronounce(
    makeDictionary(text('.sidelight/words.txt')),
    makeGuess(voice(), bytes('.sidelight/guesser.bin')),
  )
}

export async function realSynthesis(): Promise<SynthesiseNaturally> {
  const { loadNetwork } = await import('@/components/voices/natural/network')
  const network = await loadNetwork(
    bytes('onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'),
    bytes('.sidelight/model.onnx'),
    voice(),
  )
  return makeNaturalSynthesis(voice(), realPronounce(), network)
}
