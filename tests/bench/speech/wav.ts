/** Sound as numbers, and the one file format the instruments exchange: 16-bit PCM in a WAV. */

/** One channel. */
export interface Audio {
  /** -1 to 1. */
  readonly samples: Float32Array
  /** Hertz. */
  readonly sampleRate: number
}

/** The first channel of a WAV of 16-bit samples. */
export function readWav(bytes: Uint8Array): Audio {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (name(0) !== 'RIFF' || name(8) !== 'WAVE') throw new Error('This is no WAV file.')
  let sampleRate = 0
  let channels = 1
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    if (name(at) === 'fmt ') {
      channels = view.getUint16(at + 10, true)
      sampleRate = view.getUint32(at + 12, true)
      if (view.getUint16(at + 22, true) !== 16) throw new Error('This WAV is not of 16-bit samples.')
    }
    if (name(at) === 'data') {
      const frames = Math.floor(Math.min(length, bytes.length - at - 8) / (2 * channels))
      const samples = new Float32Array(frames)
      for (let i = 0; i < frames; i += 1) samples[i] = view.getInt16(at + 8 + 2 * channels * i, true) / 32768
      return { samples, sampleRate }
    }
    at += 8 + length + (length % 2)
  }
  throw new Error('This WAV holds no samples.')
}

/** A WAV of 16-bit samples. */
export function wavOf({ samples, sampleRate }: Audio): Uint8Array {
  const bytes = new Uint8Array(44 + 2 * samples.length)
  const view = new DataView(bytes.buffer)
  const name = (at: number, text: string): void => {
    for (let i = 0; i < 4; i += 1) bytes[at + i] = text.charCodeAt(i)
  }
  name(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  name(8, 'WAVE')
  name(12, 'fmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, 2 * sampleRate, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  name(36, 'data')
  view.setUint32(40, 2 * samples.length, true)
  samples.forEach((sample, i) => {
    view.setInt16(44 + 2 * i, Math.max(-32768, Math.min(32767, Math.round(sample * 32768))), true)
  })
  return bytes
}

/** The same sound at another rate: a windowed sinc, low-passed where samples become fewer. */
export function resampled(audio: Audio, sampleRate: number): Audio {
  if (audio.sampleRate === sampleRate) return audio
  const ratio = audio.sampleRate / sampleRate
  const cutoff = Math.min(1, 1 / ratio) * 0.95
  const reach = Math.ceil(16 / cutoff)
  const samples = new Float32Array(Math.floor(audio.samples.length / ratio))
  for (let i = 0; i < samples.length; i += 1) {
    const centre = i * ratio
    const first = Math.max(0, Math.ceil(centre - reach))
    const last = Math.min(audio.samples.length - 1, Math.floor(centre + reach))
    let sum = 0
    for (let j = first; j <= last; j += 1) {
      const away = j - centre
      const x = Math.PI * away * cutoff
      const sinc = x === 0 ? cutoff : (Math.sin(x) / x) * cutoff
      sum += (audio.samples[j] ?? 0) * sinc * (0.5 + 0.5 * Math.cos((Math.PI * away) / reach))
    }
    samples[i] = sum
  }
  return { samples, sampleRate }
}

/** Sounds after one another, with so many seconds of silence between them. All of one sample rate. */
export function joined(sounds: readonly Audio[], silence: number): Audio {
  const sampleRate = sounds[0]?.sampleRate ?? 16_000
  const gap = Math.round(silence * sampleRate)
  const length = sounds.reduce((sum, { samples }) => sum + samples.length + gap, 0)
  const samples = new Float32Array(length)
  let at = 0
  for (const sound of sounds) {
    samples.set(sound.samples, at)
    at += sound.samples.length + gap
  }
  return { samples, sampleRate }
}
