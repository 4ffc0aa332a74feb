/**
 * What a browser played, sample by sample, and what it painted meanwhile, on one clock: milliseconds since 1970. The
 * moment of a sample is when it left the loudspeaker, as the audio context tells it, not when it was handed over.
 */
import type { Order, Paint, Press, RawHearing, Start } from './hear-inside'

/** What one audio context played. */
export interface Track {
  readonly sampleRate: number
  /** -1 to 1, from the context's frame 0 on. What was missed is silent. */
  readonly samples: Float32Array
  /** Frames that should have been heard and were not. */
  readonly missed: number
  readonly clock: readonly (readonly [context: number, at: number])[]
  readonly starts: readonly Start[]
}

export interface Recording {
  readonly tracks: readonly Track[]
  readonly paints: readonly Paint[]
  readonly presses: readonly Press[]
  /** To the worker that makes the sound. */
  readonly orders: readonly Order[]
}

/** A stretch of time, in milliseconds since 1970. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Quieter than this is silence: 46 dB below full scale. */
const SILENCE = 0.005

/** One recording of all that was taken from a document, in the order of taking. */
export function recordingOf(hearings: readonly RawHearing[]): Recording {
  const count = Math.max(0, ...hearings.map(({ tracks }) => tracks.length))
  const tracks = Array.from({ length: count }, (_, i) => {
    const parts = hearings.flatMap(({ tracks: all }) => all[i] ?? [])
    const chunks = parts.flatMap((part) => part.chunks.map(({ frame, pcm }) => ({ frame, samples: samplesOf(pcm) })))
    const last = chunks.at(-1)
    const samples = new Float32Array(last === undefined ? 0 : last.frame + last.samples.length)
    let [missed, next] = [0, chunks[0]?.frame ?? 0]
    for (const chunk of chunks) {
      missed += Math.max(0, chunk.frame - next)
      next = chunk.frame + chunk.samples.length
      if (chunk.frame >= 0) samples.set(chunk.samples, chunk.frame)
    }
    const clock = parts.flatMap((part) => part.clock)
    return {
      sampleRate: parts[0]?.sampleRate ?? 0,
      samples,
      missed,
      clock,
      starts: parts.flatMap((part) => part.starts),
    }
  })
  const byTime = (a: { at: number }, b: { at: number }): number => a.at - b.at
  return {
    tracks,
    paints: hearings.flatMap(({ paints }) => paints).sort(byTime),
    presses: hearings.flatMap(({ presses }) => presses).sort(byTime),
    orders: hearings.flatMap(({ orders }) => orders),
  }
}

/** When a frame of a track was at the loudspeaker. */
export function momentOf(track: Track, frame: number): number {
  const context = frame / track.sampleRate
  return context * 1000 + lead(track, (pair) => Math.abs(pair[0] - context))
}

/** Which frame of a track was at the loudspeaker at a moment; may lie outside the track. */
export function frameAt(track: Track, at: number): number {
  return Math.round(((at - lead(track, (pair) => Math.abs(pair[1] - at))) / 1000) * track.sampleRate)
}

/** By how many milliseconds the clock of the world is ahead of the context's, near a place: the middle of a few. */
function lead({ clock }: Track, distance: (pair: readonly [number, number]) => number): number {
  let nearest = 0
  for (let i = 1; i < clock.length; i += 1) {
    const [one, other] = [clock[i], clock[nearest]]
    if (one !== undefined && other !== undefined && distance(one) < distance(other)) nearest = i
  }
  const around = clock.slice(Math.max(0, nearest - 3), nearest + 4).map(([context, at]) => at - context * 1000)
  return around.sort((a, b) => a - b)[Math.floor(around.length / 2)] ?? Number.NaN
}

/** When the first sound left the loudspeaker at or after a moment. */
export function soundAfter({ tracks }: Recording, at: number): number | undefined {
  const found = tracks.flatMap((track) => {
    const first = Math.max(0, frameAt(track, at))
    for (let frame = first; frame < track.samples.length; frame += 1)
      if (Math.abs(track.samples[frame] ?? 0) > SILENCE) return [momentOf(track, frame)]
    return []
  })
  return found.length === 0 ? undefined : Math.min(...found)
}

/**
 * When the first sound of what was started after a moment left the loudspeaker: what was sounding before is not taken for
 * it, however long it still sounds.
 */
export function newSoundAfter({ tracks }: Recording, at: number): number | undefined {
  const found = tracks.flatMap((track) => {
    const begun = track.starts.filter((start) => start.at >= at).map(({ when }) => when)
    if (begun.length === 0) return []
    const first = Math.round(Math.min(...begun) * track.sampleRate)
    for (let frame = first; frame < track.samples.length; frame += 1)
      if (Math.abs(track.samples[frame] ?? 0) > SILENCE) return [momentOf(track, frame)]
    return []
  })
  return found.length === 0 ? undefined : Math.min(...found)
}

/** Silences of at least `least` milliseconds between two sounds, in order. */
export function silences(recording: Recording, { from, to }: Stretch, least: number): Stretch[] {
  const track = trackIn(recording, { from, to })
  if (track === undefined) return []
  const last = Math.min(track.samples.length, frameAt(track, to))
  const found: Stretch[] = []
  let sounded: number | undefined
  for (let frame = Math.max(0, frameAt(track, from)); frame < last; frame += 1) {
    if (Math.abs(track.samples[frame] ?? 0) <= SILENCE) continue
    if (sounded !== undefined && frame - sounded >= (least * track.sampleRate) / 1000)
      found.push({ from: momentOf(track, sounded), to: momentOf(track, frame) })
    sounded = frame
  }
  return found
}

/** The sound of a stretch of time, and when its first sample left the loudspeaker. */
export function excerpt(
  recording: Recording,
  { from, to }: Stretch,
): { readonly samples: Float32Array; readonly sampleRate: number; readonly from: number } | undefined {
  const track = trackIn(recording, { from, to })
  if (track === undefined) return undefined
  const [first, last] = [Math.max(0, frameAt(track, from)), Math.max(0, frameAt(track, to))]
  return {
    samples: track.samples.slice(first, last),
    sampleRate: track.sampleRate,
    from: momentOf(track, first),
  }
}

/** Milliseconds before its beginning at which a clip that is given to the context is just in time. */
const LAST_MS = 30

/** How many clips of one reading, without presses, came too late or at the last moment. The first one does by nature. */
export function underruns({ starts }: Track): number {
  return starts.slice(1).filter(({ asked, when }) => (when - asked) * 1000 < LAST_MS).length
}

/** The track that was there in a stretch of time. */
function trackIn({ tracks }: Recording, { from, to }: Stretch): Track | undefined {
  return tracks.findLast((track) => frameAt(track, to) > 0 && frameAt(track, from) < track.samples.length)
}

function samplesOf(pcm: string): Float32Array {
  const bytes = Buffer.from(pcm, 'base64')
  const samples = new Float32Array(bytes.length / 2)
  for (let i = 0; i < samples.length; i += 1) samples[i] = bytes.readInt16LE(2 * i) / 32768
  return samples
}
