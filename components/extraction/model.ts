/**
 * The model that tells article from furniture: three small networks of one hidden layer over the features of a block,
 * whose answers are averaged. Their weights are learned from real pages by `npm run bench:train` and kept in
 * `weights.json`; nothing is learned on the reader's machine.
 */
import stored from './weights.json'

export interface Weights {
  readonly inputs: number
  readonly hidden: number
  /** For each input, what its weights are to be multiplied by: ten-thousandths, two bytes each, low byte first, in base64. */
  readonly scales: string
  /** For each input, one signed byte for each hidden unit, in base64. */
  readonly weights: string
  readonly biases: readonly number[]
  readonly outputs: readonly number[]
  readonly outputBias: number
}

/** Features of a block → how likely it belongs to the article, 0–1. */
export type Model = (features: ArrayLike<number>) => number

/** The networks, so that each feature is looked at once. */
export function makeModel(networks: readonly Weights[]): Model {
  const ready = networks.map(({ inputs, hidden, scales, weights, biases, outputs, outputBias }) => ({
    inputs,
    scales: new DataView(bytesOf(scales).buffer),
    weights: new Int8Array(bytesOf(weights).buffer),
    biases: Float32Array.from(biases),
    sums: new Float32Array(hidden),
    outputs,
    outputBias,
  }))
  const most = Math.max(0, ...networks.map(({ inputs }) => inputs))
  return (features) => {
    for (const { sums, biases } of ready) sums.set(biases)
    for (let i = 0; i < most; i += 1) {
      const value = features[i] ?? 0
      if (value === 0) continue
      for (const { inputs, sums, weights, scales } of ready)
        if (i < inputs) addTimes((value * scales.getUint16(2 * i, true)) / (10_000 * 127), weights, i, sums)
    }
    let likelihoods = 0
    for (const { sums, outputs, outputBias } of ready) {
      let sum = outputBias
      for (const [unit, output] of outputs.entries()) sum += output * Math.max(0, sums[unit] ?? 0)
      likelihoods += 1 / (1 + Math.exp(-sum))
    }
    return likelihoods / ready.length
  }
}

/** Adds the weights of input `i`, times `factor`. What is small and does nothing else is soon fast: a page is read once. */
function addTimes(factor: number, weights: Int8Array, i: number, sums: Float32Array): void {
  const at = i * sums.length
  for (let k = 0; k < sums.length; k += 1) sums[k] = (sums[k] ?? 0) + factor * (weights[at + k] ?? 0)
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

let made: Model | undefined

/** The model with the weights that were learned. */
export function learnedModel(): Model {
  made ??= makeModel(stored)
  return made
}
