/** Protocol buffers, as far as a graph needs them: fields in, fields out (https://protobuf.dev/programming-guides/encoding/). */

/** A field of a message. `value` is a number, or the bytes of text, of a message or of data. */
export interface Field {
  readonly number: number
  readonly wire: number
  readonly value: number | Uint8Array
}

/** The message with each field of that number changed. */
export function rewritten(message: Uint8Array, number: number, change: (value: Uint8Array) => Uint8Array): Uint8Array {
  return bytesOf(
    fieldsOf(message).map((field) =>
      field.number === number && field.value instanceof Uint8Array ? { ...field, value: change(field.value) } : field,
    ),
  )
}

export function textOf(value: number | Uint8Array | undefined): string {
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : ''
}

const sizes: Readonly<Record<number, number>> = { 1: 8, 5: 4 }

export function fieldsOf(message: Uint8Array): Field[] {
  const fields: Field[] = []
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = message[at++]
      if (byte === undefined) throw new Error('The graph ends too soon.')
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  while (at < message.length) {
    const key = varint()
    const wire = key & 7
    const number = Math.floor(key / 8)
    // A negative number takes more than a double can hold: its bytes are kept as they are.
    const start = at
    if (wire === 0) {
      const value = varint()
      fields.push({ number, wire, value: Number.isSafeInteger(value) ? value : message.subarray(start, at) })
      continue
    }
    const length = wire === 2 ? varint() : sizes[wire]
    if (length === undefined) throw new Error(`The graph has a field of the unknown kind ${wire}.`)
    fields.push({ number, wire, value: message.subarray(at, at + length) })
    at += length
  }
  return fields
}

export function bytesOf(fields: readonly Field[]): Uint8Array {
  const parts = fields.flatMap(({ number, wire, value }) => {
    const key = varintOf(number * 8 + wire)
    if (typeof value === 'number') return [key, varintOf(value)]
    return wire === 2 ? [key, varintOf(value.length), value] : [key, value]
  })
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function varintOf(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return Uint8Array.from([...bytes, rest])
}
