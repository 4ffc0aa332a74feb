import { expect, test } from 'vitest'
import { makeModel } from '@/components/extraction/model'
import { type Examples, type Learning, learn } from '@/tests/bench/extraction/network'

const learning: Learning = { hidden: 8, epochs: 500, dropout: 0, blindness: 0, decay: 0.00001, seed: 1 }
const all = ({ labels }: Examples): Int32Array => Int32Array.from(labels, (_, i) => i)

/** Rows of three features, of which the third says nothing; the label is told by `rule`. */
function examples(rule: (a: number, b: number) => boolean, count = 4_096): Examples {
  const features = new Float32Array(count * 3)
  const labels = new Float32Array(count)
  for (let i = 0; i < count; i += 1) {
    const [a, b, c] = [i & 1, (i >> 1) & 1, (i >> 2) & 1]
    features.set([a, b, c], i * 3)
    labels[i] = Number(rule(a, b))
  }
  return { inputs: 3, features, labels, weights: new Float32Array(count).fill(1) }
}

test('a rule that no single feature tells is learned', () => {
  const model = makeModel([learn(...learningOf(examples((a, b) => a !== b)))])
  for (const c of [0, 1]) {
    expect(model([0, 1, c])).toBeGreaterThan(0.9)
    expect(model([1, 0, c])).toBeGreaterThan(0.9)
    expect(model([0, 0, c])).toBeLessThan(0.1)
    expect(model([1, 1, c])).toBeLessThan(0.1)
  }
})

test('the same arguments give the same weights, another seed others', () => {
  const given = examples((a) => a === 1, 2_048)
  const once = learn(given, all(given), { ...learning, epochs: 2 })
  expect(learn(given, all(given), { ...learning, epochs: 2 })).toEqual(once)
  expect(learn(given, all(given), { ...learning, epochs: 2, seed: 2 })).not.toEqual(once)
})

test('only the chosen examples are learned from', () => {
  const given = examples((a) => a === 1, 4_096)
  // In the second half the labels are the other way round.
  for (let i = 2_048; i < 4_096; i += 1) given.labels[i] = 1 - (given.labels[i] ?? 0)
  const model = makeModel([learn(given, all(given).subarray(0, 2_048), learning)])
  expect(model([1, 0, 0])).toBeGreaterThan(0.9)
  expect(model([0, 0, 0])).toBeLessThan(0.1)
})

test('an example that counts more weighs more', () => {
  const given = examples((a) => a === 1, 2_048)
  // Half of the examples contradict the others, and count a hundredth.
  for (let i = 0; i < 2_048; i += 1) {
    if ((i & 8) === 0) continue
    given.labels[i] = 1 - (given.labels[i] ?? 0)
    given.weights[i] = 0.01
  }
  const model = makeModel([learn(given, all(given), learning)])
  expect(model([1, 0, 0])).toBeGreaterThan(0.9)
  expect(model([0, 0, 0])).toBeLessThan(0.1)
})

function learningOf(given: Examples): [Examples, Int32Array, Learning] {
  return [given, all(given), learning]
}
