/**
 * Takes out of a graph of ONNX what only costs time when it is loaded, which is a matter of how many nodes and names it
 * has: a constant for each place where it is used, the same sum done over and over, names as long as paths.
 */
import { bytesOf, type Field, fieldsOf, rewritten, textOf } from './protobuf'

/** NodeProto's fields, and those of a graph. */
const node = { input: 1, output: 2, name: 3, operation: 4, attribute: 5, notes: 6 } as const
const graph = { node: 1, initializer: 5, input: 11, output: 12 } as const
/** An AttributeProto's tensor; a TensorProto's name. */
const ATTRIBUTE_TENSOR = 5
const TENSOR_NAME = 8

/** The graph with the same inputs and outputs, of the same values. */
export function slimGraph(model: Uint8Array): Uint8Array {
  return rewritten(model, 7, (message) => bytesOf(slimmed(fieldsOf(message))))
}

function slimmed(fields: readonly Field[]): Field[] {
  const names = new Map<string, string>()
  for (const { number, value } of fields)
    if (number === graph.input || number === graph.output) names.set(nameOf(value), nameOf(value))
  const outer = new Set(names.keys())
  let count = 0
  const named = (name: string): string => {
    // An input left out has an empty name.
    if (name !== '' && !names.has(name)) names.set(name, `.${(count++).toString(36)}`)
    return names.get(name) ?? ''
  }

  const constants = new Map<string, string>()
  const initializers: Field[] = []
  const addConstant = (name: string, tensor: Uint8Array): void => {
    const rest = fieldsOf(tensor).filter(({ number }) => number !== TENSOR_NAME)
    const key = keyOf(bytesOf(rest))
    const known = constants.get(key)
    if (known !== undefined) {
      names.set(name, known)
      return
    }
    const own = named(name)
    constants.set(key, own)
    const field: Field = { number: TENSOR_NAME, wire: 2, value: encoded(own) }
    initializers.push({ number: graph.initializer, wire: 2, value: bytesOf([...rest, field]) })
  }
  for (const { number, value } of fields)
    if (number === graph.initializer && value instanceof Uint8Array)
      addConstant(textOf(fieldsOf(value).find((field) => field.number === TENSOR_NAME)?.value), value)

  const done = new Map<string, readonly string[]>()
  const nodes: Field[] = []
  // Each comes after those whose values it uses.
  for (const { number, value } of fields) {
    if (number !== graph.node || !(value instanceof Uint8Array)) continue
    const parts = fieldsOf(value)
    const operation = textOf(parts.find((part) => part.number === node.operation)?.value)
    const outputs = parts.filter((part) => part.number === node.output).map((part) => textOf(part.value))
    const tensor = operation === 'Constant' ? tensorOf(parts) : undefined
    if (tensor !== undefined && outputs[0] !== undefined && !outer.has(outputs[0])) {
      addConstant(outputs[0], tensor)
      continue
    }
    const kept = parts.flatMap((part): Field[] => {
      if (part.number === node.name || part.number === node.notes || part.number === node.output) return []
      return [part.number === node.input ? { ...part, value: encoded(named(textOf(part.value))) } : part]
    })
    const key = keyOf(bytesOf(kept))
    const same = operation.startsWith('Random') || outputs.some((name) => outer.has(name)) ? undefined : done.get(key)
    if (same !== undefined) {
      for (const [nth, name] of outputs.entries()) names.set(name, same[nth] ?? '')
      continue
    }
    const own = outputs.map(named)
    done.set(key, own)
    const all = [...kept, ...own.map((name): Field => ({ number: node.output, wire: 2, value: encoded(name) }))]
    nodes.push({ number: graph.node, wire: 2, value: bytesOf(all) })
  }
  const others = fields.filter(({ number }) => number !== graph.node && number !== graph.initializer)
  return [...nodes, ...initializers, ...others]
}

/** Of a ValueInfoProto. */
function nameOf(value: Field['value']): string {
  return value instanceof Uint8Array ? textOf(fieldsOf(value).find(({ number }) => number === 1)?.value) : ''
}

function tensorOf(constant: readonly Field[]): Uint8Array | undefined {
  const attribute = constant.find(({ number }) => number === node.attribute)?.value
  if (!(attribute instanceof Uint8Array)) return undefined
  const tensor = fieldsOf(attribute).find(({ number }) => number === ATTRIBUTE_TENSOR)?.value
  return tensor instanceof Uint8Array ? tensor : undefined
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Bytes as a key of a map. */
function keyOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
