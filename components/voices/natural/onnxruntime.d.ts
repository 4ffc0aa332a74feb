/** What we use of ONNX Runtime Web; its own types are there only where its package is installed. */
declare module '@/assets/natural-voice/node_modules/onnxruntime-web/dist/ort.wasm.bundle.min.mjs' {
  export const env: { logLevel: string; readonly wasm: { numThreads: number; wasmBinary?: ArrayBuffer } }
  export class Tensor {
    constructor(type: 'int64', data: BigInt64Array, shape: readonly number[])
    constructor(type: 'float32', data: Float32Array, shape: readonly number[])
    readonly data: Float32Array | BigInt64Array
  }
  export class InferenceSession {
    static create(
      model: Uint8Array,
      options: { readonly executionProviders: readonly string[]; readonly logSeverityLevel: number },
    ): Promise<InferenceSession>
    run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor | undefined>>>
  }
}
