/**
 * Flite (CMU's small speech synthesizer) as a function. The package holds it as a command-line program for WASI, with its
 * voices inside; each call is one run of that program, with files that exist in memory only.
 */
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim'

export interface Run {
  readonly printed: string
  /** What it wrote to the file `sound`. */
  readonly sound: Uint8Array | undefined
}

/** Runs the program; throws when it fails. The next run is not harmed. */
export type Flite = (args: readonly string[], files?: Readonly<Record<string, string>>) => Run

interface Exports {
  readonly memory: WebAssembly.Memory
  readonly _start: () => unknown
}

/**
 * One instance serves all runs: its memory is set back to what it was before the first, which takes 1 ms instead of the
 * 55 ms of a new instance. After a failure it is thrown away.
 */
export function makeFlite(program: WebAssembly.Module): Flite {
  let wasi: WASI | undefined
  let ready: { readonly exports: Exports; readonly pristine: Uint8Array } | undefined

  const instantiate = (): { readonly exports: Exports; readonly pristine: Uint8Array } => {
    const calls = WebAssembly.Module.imports(program).map(({ name }) => {
      return [name, (...args: unknown[]) => wasi?.wasiImport[name]?.(...args)] as const
    })
    const instance = new WebAssembly.Instance(program, { wasi_snapshot_preview1: Object.fromEntries(calls) })
    const exports = instance.exports as unknown as Exports
    return { exports, pristine: new Uint8Array(exports.memory.buffer).slice() }
  }

  return (args, files = {}) => {
    const printed: string[] = []
    const decoder = new TextDecoder()
    const encoder = new TextEncoder()
    const folder = new PreopenDirectory(
      '.',
      new Map(Object.entries(files).map(([name, text]) => [name, new File(encoder.encode(text))])),
    )
    wasi = new WASI(
      ['flite', ...args],
      [],
      [
        new OpenFile(new File([])),
        new ConsoleStdout((bytes) => printed.push(decoder.decode(bytes, { stream: true }))),
        new ConsoleStdout(() => {}),
        folder,
      ],
      { debug: false },
    )
    const current = ready ?? instantiate()
    ready = undefined
    const memory = new Uint8Array(current.exports.memory.buffer)
    memory.set(current.pristine)
    memory.fill(0, current.pristine.length)
    const status = wasi.start({ exports: current.exports })
    if (status !== 0) throw new Error(`The synthesizer ended with status ${status}.`)
    ready = current
    const written = folder.dir.contents.get('sound')
    return { printed: printed.join(''), sound: written instanceof File ? written.data : undefined }
  }
}
