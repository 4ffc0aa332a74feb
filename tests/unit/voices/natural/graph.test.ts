/** The graph as it is changed at build time, on small graphs of the same make. */
import { describe, expect, test } from 'vitest'
import { changedGraph } from '@/assets/natural-voice/onnx-graph'
import { bytesOf, type Field, fieldsOf, textOf } from '@/assets/natural-voice/protobuf'
import { slimGraph } from '@/assets/natural-voice/slim-graph'

const text = (number: number, value: string): Field => ({ number, wire: 2, value: new TextEncoder().encode(value) })
const message = (number: number, fields: readonly Field[]): Field => ({ number, wire: 2, value: bytesOf(fields) })
const whole = (number: number, value: number): Field => ({ number, wire: 0, value })

const HALF = 10
/** 1 and −2 as halves. */
const halves = Uint8Array.of(0x00, 0x3c, 0x00, 0xc0)
const tensor: readonly Field[] = [whole(1, 2), whole(2, HALF), { number: 9, wire: 2, value: halves }]

function node(operation: string, inputs: readonly string[], outputs: readonly string[], ...attributes: Field[]): Field {
  return message(1, [
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(3, `/a/long/path/${outputs.join()}`),
    text(4, operation),
    ...attributes,
  ])
}
const constant = (name: string): Field =>
  node('Constant', [], [name], message(5, [text(1, 'value'), message(5, tensor)]))
const model = bytesOf([
  whole(1, 7),
  message(7, [
    constant('/one'),
    constant('/two'),
    node('Cast', ['x'], ['/cast'], message(5, [text(1, 'to'), whole(3, HALF)])),
    node('Add', ['/cast', '/one'], ['/sum']),
    node('Add', ['/cast', '/two'], ['/same']),
    node('RandomNormalLike', ['/sum'], ['/noise'], message(5, [text(1, 'dtype'), whole(3, HALF)])),
    node('RandomNormalLike', ['/same'], ['/other'], message(5, [text(1, 'dtype'), whole(3, HALF)])),
    node('Mul', ['/noise', '/other'], ['audio']),
    message(11, [text(1, 'x')]),
    message(12, [text(1, 'audio')]),
  ]),
])

/** Fields of a message within another. */
function within(bytes: Uint8Array, number: number): Field[][] {
  return fieldsOf(bytes).flatMap((field) =>
    field.number === number && field.value instanceof Uint8Array ? [fieldsOf(field.value)] : [],
  )
}
const names = (fields: readonly Field[], number: number): string[] =>
  fields.filter((field) => field.number === number).map(({ value }) => textOf(value))
const graphOf = (bytes: Uint8Array): Uint8Array => bytesOf(within(bytes, 7)[0] ?? [])

describe('the graph of the natural voice', () => {
  const changed = changedGraph(model, '/sum')

  test('has singles for halves, of the same value', () => {
    const values = within(graphOf(changed), 1).flatMap((fields) =>
      within(bytesOf(fields), 5).flatMap((attribute) => within(bytesOf(attribute), 5)),
    )
    expect(values).toHaveLength(2)
    for (const fields of values) {
      expect(fields.find(({ number }) => number === 2)?.value).toBe(1)
      const raw = fields.find(({ number }) => number === 9)?.value as Uint8Array
      expect([...new Float32Array(raw.slice().buffer)]).toEqual([1, -2])
    }
  })

  test('names no type of halves any more, and tells the inner value', () => {
    const types = within(graphOf(changed), 1).flatMap((fields) =>
      within(bytesOf(fields), 5).flatMap((attribute) => attribute.filter(({ number }) => number === 3)),
    )
    expect(types.map(({ value }) => value)).toEqual([1, 1, 1])
    expect(within(graphOf(changed), 12).map((fields) => names(fields, 1))).toEqual([['audio'], ['/sum']])
  })

  test('has each constant and each sum once where it is made slim, but noise as often as it was', () => {
    const slim = graphOf(slimGraph(model))
    expect(within(slim, 1).flatMap((fields) => names(fields, 4))).toEqual([
      'Cast',
      'Add',
      'RandomNormalLike',
      'RandomNormalLike',
      'Mul',
    ])
    expect(within(slim, 5)).toHaveLength(1)
    const inputs = within(slim, 1).flatMap((fields) => names(fields, 1))
    const made = [
      ...within(slim, 1).flatMap((fields) => names(fields, 2)),
      ...within(slim, 5).flatMap((it) => names(it, 8)),
    ]
    expect(inputs.filter((name) => name !== 'x' && !made.includes(name))).toEqual([])
    expect(made).toContain('audio')
  })

  test('keeps the values that are told when it is made slim', () => {
    const made = within(graphOf(slimGraph(changed)), 1).flatMap((fields) => names(fields, 2))
    expect(made).toContain('audio')
    expect(made).toContain('/sum')
  })
})
