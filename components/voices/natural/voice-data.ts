/** What the packed files of the natural voice hold; `assets/natural-voice/pack.ts` writes them. */

export interface VoiceData {
  /** The network knows symbols by their place in this list. */
  readonly symbols: readonly string[]
  /** The network's numbers for English, and for the first of its stresses. */
  readonly language: number
  readonly toneOffset: number
  /** Samples a second. */
  readonly sampleRate: number
  /** Samples of a frame, in which it counts how long a symbol lasts. */
  readonly frameSamples: number
  /** The output that tells them. */
  readonly durations: string
  /** Letters and phones of the network that guesses, by their place. */
  readonly graphemes: readonly string[]
  readonly phonemes: readonly string[]
  /** Its matrices, row by row, in the order in which they lie in their file. */
  readonly matrices: readonly { readonly name: string; readonly shape: readonly number[] }[]
}
