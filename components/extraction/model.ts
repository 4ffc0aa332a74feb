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

/** The networks side by side, so that each feature is looked at once. */
export function makeModel(networks: readonly Weights[]): Model {
  const units = networks.reduce((sum, { hidden }) => sum + hidden, 0)
  const inputs = Math.max(0, ...networks.map((network) => network.inputs))
  const matrix = new Float32Array(inputs * units)
  let first = 0
  for (const { hidden, scales, weights } of networks) {
    const bytes = atob(weights)
    const factors = atob(scales)
    for (let at = 0; at < bytes.length; at += 1) {
      const i = Math.floor(at / hidden)
      const byte = (bytes.charCodeAt(at) << 24) >> 24
      const scale = (factors.charCodeAt(2 * i) + 256 * factors.charCodeAt(2 * i + 1)) / 10_000
      matrix[i * units + first + (at % hidden)] = (byte / 127) * scale
    }
    first += hidden
  }
  const biases = Float32Array.from(networks.flatMap((network) => network.biases))
  const sums = new Float32Array(units)
  return (features) => {
    sums.set(biases)
    for (let i = 0, at = 0; i < inputs; i += 1, at += units) {
      const value = features[i] ?? 0
      if (value === 0) continue
      for (let k = 0; k < units; k += 1) sums[k] = (sums[k] ?? 0) + value * (matrix[at + k] ?? 0)
    }
    let unit = 0
    let likelihoods = 0
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

let made: Model | undefined

/** The model with the weights that were learned. */
export function learnedModel(): Model {
  made ??= makeModel(stored)
  return made
}
