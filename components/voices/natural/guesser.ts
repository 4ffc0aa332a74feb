/**
 * Guesses how a word sounds that is in no dictionary. A recurrent network with gates (GRU; Cho et al. 2014) reads its
 * letters, and a second one says phones from what the first remembers. Weights, sizes and the numbers of the signs are
 * those of the voice's package.
 */
import type { VoiceData } from './voice-data'

/** A word in small letters → phones as CMU's dictionary writes them. Empty when nothing comes to mind. */
export type Guess = (word: string) => string[]

type Vector = Float32Array

interface Matrix {
  readonly width: number
  readonly values: Vector
}

interface Cell {
  /** Rows: reset, update and new state. */
  readonly input: Matrix
  readonly inputBias: Vector
  readonly hidden: Matrix
  readonly hiddenBias: Vector
}

/** More phones than that has no word. */
const MOST_PHONES = 20
const START = '<s>'
const END = '</s>'

export function makeGuess({ graphemes, phonemes, matrices }: VoiceData, weights: ArrayBuffer): Guess {
  const all = new Map<string, Matrix>()
  let at = 0
  for (const { name, shape } of matrices) {
    const size = shape.reduce((product, each) => product * each, 1)
    all.set(name, { width: shape.at(-1) ?? 1, values: new Float32Array(weights, at * 4, size) })
    at += size
  }
  const matrix = (name: string): Matrix => {
    const found = all.get(name)
    if (found === undefined) throw new Error(`The guesser has no ${name}.`)
    return found
  }
  const cell = (name: string): Cell => ({
    input: matrix(`${name}_w_ih`),
    inputBias: matrix(`${name}_b_ih`).values,
    hidden: matrix(`${name}_w_hh`),
    hiddenBias: matrix(`${name}_b_hh`).values,
  })
  const reader = cell('enc')
  const speaker = cell('dec')
  const letters = matrix('enc_emb')
  const sounds = matrix('dec_emb')
  const output = matrix('fc_w')
  const outputBias = matrix('fc_b').values
  const unknown = graphemes.indexOf('<unk>')

  return (word) => {
    let state: Vector = new Float32Array(reader.hidden.width)
    for (const letter of [...word, END]) {
      const sign = graphemes.indexOf(letter)
      state = stepped(reader, row(letters, sign === -1 ? unknown : sign), state)
    }
    const phones: string[] = []
    let sign = phonemes.indexOf(START)
    while (phones.length < MOST_PHONES) {
      state = stepped(speaker, row(sounds, sign), state)
      sign = largest(product(output, state, outputBias))
      const phone = phonemes[sign]
      if (phone === undefined || phone === END) break
      if (!phone.startsWith('<')) phones.push(phone)
    }
    return phones
  }
}

function row({ width, values }: Matrix, nth: number): Vector {
  return values.subarray(nth * width, (nth + 1) * width)
}

function product({ width, values }: Matrix, vector: Vector, bias: Vector): Vector {
  return bias.map((sum, nth) => {
    for (let at = 0; at < width; at++) sum += (values[nth * width + at] ?? 0) * (vector[at] ?? 0)
    return sum
  })
}

/** The state after one more input. */
function stepped({ input, inputBias, hidden, hiddenBias }: Cell, given: Vector, state: Vector): Vector {
  const fromInput = product(input, given, inputBias)
  const fromState = product(hidden, state, hiddenBias)
  const size = state.length
  const gate = (nth: number): number => 1 / (1 + Math.exp(-(fromInput[nth] ?? 0) - (fromState[nth] ?? 0)))
  return state.map((before, nth) => {
    const reset = gate(nth)
    const update = gate(size + nth)
    const fresh = Math.tanh((fromInput[2 * size + nth] ?? 0) + reset * (fromState[2 * size + nth] ?? 0))
    return (1 - update) * fresh + update * before
  })
}

function largest(values: Vector): number {
  return values.reduce((best, value, nth) => (value > (values[best] ?? Number.NEGATIVE_INFINITY) ? nth : best), 0)
}
