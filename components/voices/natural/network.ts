/**
 * The network of the natural voice (VITS, Kim et al. 2021: from symbols straight to sound), run by ONNX Runtime. Runs in
 * the worker, and in tests.
 */
import {
  env,
  InferenceSession,
  Tensor,
} from '@/assets/natural-voice/node_modules/onnxruntime-web/dist/ort.wasm.bundle.min.mjs'
import type { VoiceData } from './voice-data'

/** What the network is told of each symbol, by its numbers. */
export interface Spell {
  readonly symbols: readonly number[]
  readonly tones: readonly number[]
  /** How much longer everything lasts than usual. */
  readonly stretch: number
}

export interface Spoken {
  readonly samples: Float32Array<ArrayBuffer>
  /** How many frames each symbol lasts; together as long as the sound. */
  readonly frames: Float32Array
}

export type Network = (spell: Spell) => Promise<Spoken>

/** How much chance there is in the voice and in its rhythm: what the package's authors use. */
const NOISE = 0.667
const RHYTHM_NOISE = 0.8
/** Rows of what a model of language could tell of the text; the network learnt to do without it. */
const CONTEXT = { bert: 1024, ja_bert: 768 } as const

/** `program` is ONNX Runtime's, `model` the network. */
export async function loadNetwork(program: ArrayBuffer, model: ArrayBuffer, voice: VoiceData): Promise<Network> {
  env.wasm.wasmBinary = program
  // More than one would start workers of its own, from text.
  env.wasm.numThreads = 1
  env.logLevel = 'error'
  const session = await InferenceSession.create(new Uint8Array(model), {
    executionProviders: ['wasm'],
    logSeverityLevel: 3,
  })

  return async ({ symbols, tones, stretch }) => {
    const length = symbols.length
    const whole = (values: readonly number[]): Tensor =>
      new Tensor(
        'int64',
        BigInt64Array.from(values, (value) => BigInt(value)),
        [1, length],
      )
    const one = (value: number): Tensor => new Tensor('float32', Float32Array.of(value), [1])
    const nothing = (rows: number): Tensor => new Tensor('float32', new Float32Array(rows * length), [1, rows, length])
    const results = await session.run({
      x: whole(symbols),
      x_lengths: new Tensor('int64', BigInt64Array.of(BigInt(length)), [1]),
      sid: new Tensor('int64', BigInt64Array.of(0n), [1]),
      tone: whole(tones),
      language: whole(symbols.map((_, nth) => (nth % 2 === 1 ? voice.language : 0))),
      bert: nothing(CONTEXT.bert),
      ja_bert: nothing(CONTEXT.ja_bert),
      noise_scale: one(NOISE),
      noise_scale_w: one(RHYTHM_NOISE),
      length_scale: one(stretch),
    })
    const samples = results.audio?.data
    const frames = results[voice.durations]?.data
    if (!(samples instanceof Float32Array) || !(frames instanceof Float32Array))
      throw new Error('The network does not tell its sound and how long each symbol of it lasts.')
    // Its own memory: it is handed on to another thread.
    return { samples: new Float32Array(samples), frames }
  }
}
