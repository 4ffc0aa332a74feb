/**
 * Changes a graph of ONNX at build time, straight in its protocol buffer (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto):
 * half precision becomes single, because WebAssembly has no arithmetic for halves and would convert before and after
 * each operation; and one of the graph's inner values becomes an output.
 */

import { bytesOf, type Field, fieldsOf, rewritten, textOf } from './protobuf'

const SINGLE = 1
const HALF = 10

/** A TensorProto's fields. */
const tensor = { type: 2, integers: 5, raw: 9 } as const

/** The graph with single precision and with `inner`, a float tensor, among its outputs. */
export function changedGraph(model: Uint8Array, inner: string): Uint8Array {
  return rewritten(model, 7, (graph) => {
    const fields = fieldsOf(graph).flatMap((field): Field[] => {
      if (!(field.value instanceof Uint8Array)) return [field]
      if (field.number === 1) return [{ ...field, value: changedNode(field.value) }]
      if (field.number === 5) return [{ ...field, value: changedTensor(field.value) }]
      // What is known of inner values speaks of halves; the runtime finds it out by itself.
      return field.number === 13 ? [] : [field]
    })
    return bytesOf([...fields, { number: 12, wire: 2, value: floatValue(inner) }])
  })
}

/** Attributes: `t` is a tensor; `to` of a cast and `dtype` of noise name a type. */
function changedNode(node: Uint8Array): Uint8Array {
  return rewritten(node, 5, (attribute) => {
    const fields = fieldsOf(attribute)
    const name = textOf(fields.find(({ number }) => number === 1)?.value)
    return bytesOf(
      fields.map((field) => {
        if (field.number === 5 && field.value instanceof Uint8Array)
          return { ...field, value: changedTensor(field.value) }
        const namesType = field.number === 3 && (name === 'to' || name === 'dtype') && field.value === HALF
        return namesType ? { ...field, value: SINGLE } : field
      }),
    )
  })
}

function changedTensor(message: Uint8Array): Uint8Array {
  const fields = fieldsOf(message)
  if (!fields.some(({ number, value }) => number === tensor.type && value === HALF)) return message
  if (fields.some(({ number }) => number === tensor.integers)) throw new Error('Halves in integers are not read.')
  return bytesOf(
    fields.map((field) => {
      if (field.number === tensor.type) return { ...field, value: SINGLE }
      return field.number === tensor.raw && field.value instanceof Uint8Array
        ? { ...field, value: singles(field.value) }
        : field
    }),
  )
}

/** IEEE 754 halves, as bytes, to singles. */
function singles(halves: Uint8Array): Uint8Array {
  const from = new DataView(halves.buffer, halves.byteOffset, halves.length)
  const to = new DataView(new ArrayBuffer(halves.length * 2))
  for (let at = 0; at < halves.length; at += 2) to.setFloat32(at * 2, single(from.getUint16(at, true)), true)
  return new Uint8Array(to.buffer)
}

function single(half: number): number {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >> 10) & 31
  const fraction = half & 1023
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

/** A ValueInfoProto: name, and type → tensor → element type. */
function floatValue(name: string): Uint8Array {
  const type = bytesOf([{ number: 1, wire: 0, value: SINGLE }])
  return bytesOf([
    { number: 1, wire: 2, value: new TextEncoder().encode(name) },
    { number: 2, wire: 2, value: bytesOf([{ number: 1, wire: 2, value: type }]) },
  ])
}
