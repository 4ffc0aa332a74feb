/** Sound as numbers: reads the synthesizer's file and takes the silence off its ends. */

export interface Wave {
  /** −1 to 1. */
  readonly samples: Float32Array<ArrayBuffer>
  /** Samples a second. */
  readonly sampleRate: number
}

const HEADER = 44

/** The samples of a RIFF file of one channel of 16 bits, the only kind the synthesizer writes. */
export function waveOf(file: Uint8Array): Wave {
  if (file.length < HEADER) throw new Error('The synthesizer wrote no sound.')
  const view = new DataView(file.buffer, file.byteOffset, file.length)
  const samples = new Float32Array((file.length - HEADER) >> 1)
  for (let nth = 0; nth < samples.length; nth++) samples[nth] = view.getInt16(HEADER + 2 * nth, true) / 32768
  return { samples, sampleRate: view.getUint32(24, true) }
}

/** What is softer than this cannot be heard beside speech: the hiss of the voice's pauses stays below it. */
export const SILENCE = 0.006
/** Kept before the first sound and after the last, where they fade in and out. */
const EDGE_SECONDS = 0.004

/** The part with sound in it, and the sample it began at. Of pure silence, nothing. */
export function trimmed(
  samples: Float32Array<ArrayBuffer>,
  sampleRate: number,
): { samples: Float32Array<ArrayBuffer>; from: number } {
  const edge = Math.round(EDGE_SECONDS * sampleRate)
  const first = samples.findIndex((sample) => Math.abs(sample) > SILENCE)
  if (first === -1) return { samples: new Float32Array(0), from: 0 }
  const last = samples.findLastIndex((sample) => Math.abs(sample) > SILENCE)
  const from = Math.max(first - edge, 0)
  const kept = samples.slice(from, Math.min(last + 1 + edge, samples.length))
  for (let nth = 0; nth < Math.min(edge, kept.length); nth++) {
    kept[nth] = ((kept[nth] ?? 0) * nth) / edge
    const end = kept.length - 1 - nth
    kept[end] = ((kept[end] ?? 0) * nth) / edge
  }
  return { samples: kept, from }
}
