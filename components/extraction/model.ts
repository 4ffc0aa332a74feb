/**
 * The model that tells article from furniture: three small networks of one hidden layer over the features of a block,
 * whose answers are averaged. Their weights are learned from real pages by `npm run bench:train` and kept in
 * `weights.json`; nothing is learned on the reader's machine.
 */
import stored from './weights.json'

export interface Weights {
  readonly inputs: number
  readonly hidden: number
  /** For each input, what its weights are to be multiplied by. */
  readonly scales: readonly number[]
  /** For each input, one signed byte for each hidden unit, in base64. */
  readonly weights: string
  readonly biases: readonly number[]
  readonly outputs: readonly number[]
  readonly outputBias: number
}

/** Features of a block → how likely it belongs to the article, 0–1. */
export type Model = (features: ArrayLike<number>) => number

export function makeModel(networks: readonly Weights[]): Model {
  const models = networks.map(networkOf)
  return (features) => models.reduce((sum, model) => sum + model(features), 0) / models.length
}

function networkOf({ inputs, hidden, scales, weights, biases, outputs, outputBias }: Weights): Model {
  const bytes = Int8Array.from(atob(weights), (character) => character.charCodeAt(0))
  const matrix = Float32Array.from(bytes, (byte, i) => (byte / 127) * (scales[Math.floor(i / hidden)] ?? 0))
  return (features) => {
    const sums = Float32Array.from(biases)
    for (let i = 0; i < inputs; i += 1) {
      const value = features[i] ?? 0
      if (value === 0) continue
      for (let k = 0; k < hidden; k += 1) sums[k] = (sums[k] ?? 0) + value * (matrix[i * hidden + k] ?? 0)
    }
    let sum = outputBias
    for (const [k, output] of outputs.entries()) sum += output * Math.max(0, sums[k] ?? 0)
    return 1 / (1 + Math.exp(-sum))
  }
}

let made: Model | undefined

/** The model with the weights that were learned. */
export function learnedModel(): Model {
  made ??= makeModel(stored)
  return made
}
