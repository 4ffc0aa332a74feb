/**
 * The model that tells article from furniture: three small networks of one hidden layer over the features of a block,
 * whose answers are averaged. Their weights are learned from real pages by `npm run bench:train` and kept in
 * `weights.json`; nothing is learned on the reader's machine.
 */
import { remembered } from './remembered'
import learned from './weights.json'

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

/**
 * The networks, which all look at the same features, each once. Blocks that follow one another are much alike, so their
 * sums are, too: what a feature differs from the one before is added.
 */
export function makeModel(networks: readonly Weights[]): Model {
  const stored = networks.map(({ hidden, scales, weights }) => ({
    hidden,
    scales: new DataView(bytesOf(scales).buffer),
    weights: new Int8Array(bytesOf(weights).buffer),
  }))
  /** The weights of input `i`, of all networks. A long loop over all of them would take as long as what it serves. */
  const weightsOf = (i: number): Float32Array =>
    Float32Array.from(
      stored.flatMap(({ hidden, scales, weights }) =>
        Array.from(
          weights.subarray(i * hidden, (i + 1) * hidden),
          (weight) => (weight * scales.getUint16(2 * i, true)) / (10_000 * 127),
        ),
      ),
    )
  const inputs = networks[0]?.inputs ?? 0
  const known = new Map<number, Float32Array>()
  const before = new Float64Array(inputs)
  const sums = Float64Array.from(networks.flatMap(({ biases }) => biases))
  return (features) => {
    for (let i = 0; i < inputs; i += 1) {
      const value = features[i] ?? 0
      const more = value - (before[i] ?? 0)
      if (more === 0) continue
      addTimes(more, remembered(known, i, weightsOf), sums)
      before[i] = value
    }
    let likelihoods = 0
    let unit = 0
    for (const { outputs, outputBias } of networks) {
      let sum = outputBias
      for (const output of outputs) {
        sum += output * Math.max(0, sums[unit] ?? 0)
        unit += 1
      }
      likelihoods += 1 / (1 + Math.exp(-sum))
    }
    return likelihoods / networks.length
  }
}

/** Adds `factor` times the weights of an input. What is small and does nothing else is soon fast: a page is read once. */
function addTimes(factor: number, weights: Float32Array, sums: Float64Array): void {
  for (let k = 0; k < sums.length; k += 1) sums[k] = (sums[k] ?? 0) + factor * (weights[k] ?? 0)
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
  made ??= makeModel(learned)
  return made
}
