/** Learning the weights of `components/extraction/model.ts`: Adam on the weighted log loss, by small batches. */
import type { Weights } from '../../../components/extraction/model'
import { chances } from './shingles'

export interface Examples {
  readonly inputs: number
  /** Row by row. */
  readonly features: Float32Array
  /** 1 for the article's, 0 for furniture. */
  readonly labels: Float32Array
  /** How much each example counts. */
  readonly weights: Float32Array
}

export interface Learning {
  readonly hidden: number
  readonly epochs: number
  /** Share of hidden units left out at each step, so that none relies on another. */
  readonly dropout: number
  /** Share of features left out at each step, so that the model leans on none. */
  readonly blindness: number
  /** How strongly large weights are held down. */
  readonly decay: number
  readonly seed: number
}

/** Models that have not seen some pages: those of a fold learned from the pages of the others. */
export interface Folds {
  /** By the page's id. */
  readonly foldOf: Readonly<Record<string, number>>
  readonly models: readonly (readonly Weights[])[]
}

const batch = 1_024
/** Features that are nearly always the same would else weigh without bound. */
const leastSpread = 0.12

/** Learns from the examples numbered in `chosen`. The same arguments give the same weights. */
export function learn(examples: Examples, chosen: Int32Array, learning: Learning): Weights {
  const { inputs, features, labels, weights } = examples
  const { hidden, epochs, dropout, blindness, decay, seed } = learning
  const chance = chances(seed)
  const spread = spreadOf(examples, chosen)
  const parameters = new Float32Array(inputs * hidden + 2 * hidden + 1)
  const biasAt = inputs * hidden
  const outputAt = biasAt + hidden
  const lastAt = outputAt + hidden
  for (let i = 0; i < biasAt; i += 1) parameters[i] = bell(chance) / Math.sqrt(inputs)
  for (let k = 0; k < hidden; k += 1) parameters[outputAt + k] = bell(chance) * 0.3

  let total = 0
  for (const example of chosen) total += weights[example] as number
  const scale = chosen.length / total
  const order = chosen.slice()
  const gradient = new Float32Array(parameters.length)
  const first = new Float32Array(parameters.length)
  const second = new Float32Array(parameters.length)
  const row = new Float32Array(inputs)
  const sight = new Float32Array(inputs)
  const places = new Int32Array(inputs)
  const sums = new Float32Array(hidden)
  const mask = new Float32Array(hidden)
  const steps = epochs * Math.floor(order.length / batch)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, chance)
    for (let start = 0; start + batch <= order.length; start += batch) {
      gradient.fill(0)
      for (let i = 0; i < inputs; i += 1)
        sight[i] = chance() < blindness ? 0 : 1 / ((1 - blindness) * (spread[i] as number))
      for (const example of order.subarray(start, start + batch)) {
        // Most features are 0 in most rows; those are passed over, so nothing is centred.
        let present = 0
        for (let i = 0; i < inputs; i += 1) {
          const value = (features[example * inputs + i] as number) * (sight[i] as number)
          if (value === 0) continue
          places[present] = i
          row[present] = value
          present += 1
        }
        for (let k = 0; k < hidden; k += 1) sums[k] = parameters[biasAt + k] as number
        for (let n = 0; n < present; n += 1) {
          const value = row[n] as number
          const at = (places[n] as number) * hidden
          for (let k = 0; k < hidden; k += 1) sums[k] = (sums[k] as number) + value * (parameters[at + k] as number)
        }
        let sum = parameters[lastAt] as number
        for (let k = 0; k < hidden; k += 1) {
          mask[k] = chance() < dropout ? 0 : 1 / (1 - dropout)
          sum += Math.max(0, sums[k] as number) * (mask[k] as number) * (parameters[outputAt + k] as number)
        }
        const error =
          ((1 / (1 + Math.exp(-sum)) - (labels[example] as number)) * (weights[example] as number) * scale) / batch
        gradient[lastAt] = (gradient[lastAt] as number) + error
        for (let k = 0; k < hidden; k += 1) {
          const open = (sums[k] as number) > 0 ? (mask[k] as number) : 0
          gradient[outputAt + k] = (gradient[outputAt + k] as number) + error * (sums[k] as number) * open
          const back = error * (parameters[outputAt + k] as number) * open
          mask[k] = back
          gradient[biasAt + k] = (gradient[biasAt + k] as number) + back
        }
        for (let n = 0; n < present; n += 1) {
          const value = row[n] as number
          const at = (places[n] as number) * hidden
          for (let k = 0; k < hidden; k += 1)
            gradient[at + k] = (gradient[at + k] as number) + value * (mask[k] as number)
        }
      }
      step += 1
      const rate = 0.004 * (1 - step / (steps + 1)) + 0.0001
      for (let i = 0; i < parameters.length; i += 1) {
        const held = i < biasAt || (i >= outputAt && i < lastAt) ? decay * (parameters[i] as number) : 0
        const slope = (gradient[i] as number) + held
        first[i] = 0.9 * (first[i] as number) + 0.1 * slope
        second[i] = 0.999 * (second[i] as number) + 0.001 * slope * slope
        parameters[i] =
          (parameters[i] as number) -
          (rate * ((first[i] as number) / (1 - 0.9 ** step))) /
            (Math.sqrt((second[i] as number) / (1 - 0.999 ** step)) + 1e-8)
      }
    }
  }
  return packed(parameters, { inputs, hidden, spread })
}

/** The parameters as the model keeps them: for features as they are, one byte a weight. */
function packed(
  parameters: Float32Array,
  { inputs, hidden, spread }: { inputs: number; hidden: number; spread: Float64Array },
): Weights {
  const biasAt = inputs * hidden
  const biases = Array.from(parameters.subarray(biasAt, biasAt + hidden))
  const bytes = new Int8Array(biasAt)
  const scales = new Uint16Array(inputs)
  for (let i = 0; i < inputs; i += 1) {
    const row = Array.from(parameters.subarray(i * hidden, (i + 1) * hidden), (value) => value / (spread[i] as number))
    const tenThousandths = Math.min(65_535, Math.max(1, Math.round(10_000 * Math.max(...row.map(Math.abs)))))
    scales[i] = tenThousandths
    const scale = tenThousandths / 10_000
    for (const [k, value] of row.entries())
      bytes[i * hidden + k] = Math.max(-127, Math.min(127, Math.round((value / scale) * 127)))
  }
  return {
    inputs,
    hidden,
    scales: Buffer.from(scales.buffer).toString('base64'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
    biases: biases.map((value) => Number(value.toPrecision(5))),
    outputs: Array.from(parameters.subarray(biasAt + hidden, biasAt + 2 * hidden), (value) =>
      Number(value.toPrecision(5)),
    ),
    outputBias: Number((parameters.at(-1) ?? 0).toPrecision(5)),
  }
}

/** The standard deviation of each feature, held above the least. */
function spreadOf({ inputs, features }: Examples, chosen: Int32Array): Float64Array {
  const mean = new Float64Array(inputs)
  const spread = new Float64Array(inputs)
  for (const example of chosen)
    for (let i = 0; i < inputs; i += 1) mean[i] = (mean[i] as number) + (features[example * inputs + i] as number)
  for (const example of chosen)
    for (let i = 0; i < inputs; i += 1) {
      const away = (features[example * inputs + i] as number) - (mean[i] as number) / chosen.length
      spread[i] = (spread[i] as number) + away * away
    }
  return spread.map((sum) => Math.max(leastSpread, Math.sqrt(sum / chosen.length)))
}

function bell(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

function shuffle(order: Int32Array, chance: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(chance() * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
}
